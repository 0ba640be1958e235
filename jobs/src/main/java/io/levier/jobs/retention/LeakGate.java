package io.levier.jobs.retention;

import io.levier.common.config.ChurnSettings;
import io.levier.common.model.Discrimination;
import io.levier.common.model.ScoreGroups;
import io.levier.common.problem.GateFailed;
import io.levier.common.problem.Problem;
import io.levier.common.stats.Confidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Finds features that know the outcome. A single feature that separates leavers from stayers almost perfectly was
 * written down after they had left, and a model that uses it is worth nothing on the customers of today.
 */
final class LeakGate {
    /**
     * Cases either class needs before anything is said against a feature. Bins are ordered by the very rate they are
     * judged by: where a class has a handful of cases, ten bins can always be ordered so that they separate it.
     */
    static final int FEWEST_CASES = 50;

    /** From this area on a feature is named: honest ones of real churn data stay below 0.8, and so do whole models. */
    static final double SUSPECT_AUC = 0.9;

    /**
     * A feature that knows too much.
     *
     * @param auc area under its own ROC curve: what is compared with the limit
     * @param low lower bound of that area at 95 %
     */
    record Leak(Feature feature, double auc, double low) {
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%s (AUC %.3f alone, at least %.3f)", feature.name(), auc, low);
        }
    }

    private LeakGate() {}

    /**
     * Features whose area under the curve lies above the limit; none where a class has fewer than {@link #FEWEST_CASES}
     * cases. Chance is no excuse for the others: what stands that high is far more often a leak than luck, and leaving out
     * one honest feature costs less than believing in one that knows the outcome.
     */
    static List<Leak> leaks(FeatureBins bins, BinCounts counts, double limit) {
        return judged(bins, counts).stream().filter(leak -> leak.auc() > limit).toList();
    }

    /** Features below the limit that come close to it beyond chance: somebody should ask when they were known. */
    static List<Leak> suspects(FeatureBins bins, BinCounts counts, double limit) {
        return judged(bins, counts).stream()
                .filter(leak -> leak.auc() <= limit && leak.low() > Math.min(SUSPECT_AUC, limit))
                .toList();
    }

    private static List<Leak> judged(FeatureBins bins, BinCounts counts) {
        List<Leak> judged = new ArrayList<>();
        for (int j = 0; j < bins.bins().size(); j++) {
            ScoreGroups alone = counts.alone(bins, j);
            if (Math.min(alone.positives(), alone.negatives()) < FEWEST_CASES) {
                continue;
            }
            Discrimination discrimination = Discrimination.of(alone);
            double low = discrimination.auc() - Confidence.P95.z() * discrimination.aucError();
            judged.add(new Leak(bins.bins().get(j).feature(), discrimination.auc(), low));
        }
        return judged;
    }

    /**
     * Stops when the configuration says so.
     *
     * @param suspects named beside the leaks, they alone stop nothing
     * @throws GateFailed naming every feature with its area under the curve
     */
    static void refuse(List<Leak> leaks, List<Leak> suspects, ChurnSettings settings) {
        if (leaks.isEmpty() || settings.onLeak() == ChurnSettings.OnLeak.DROP) {
            return;
        }
        List<Problem> problems = new ArrayList<>();
        for (Leak leak : leaks) {
            problems.add(new Problem(
                    "churn feature " + leak + " knows the outcome (limit " + settings.leakAuc() + ")",
                    "name it in churn.exclude of suite.yaml, or say churn.on-leak: drop"));
        }
        for (Leak suspect : suspects) {
            problems.add(new Problem(
                    "churn feature " + suspect + " nearly knows the outcome",
                    "find out when it is written down; if after the customer has left, name it in churn.exclude"));
        }
        throw new GateFailed(problems);
    }
}
