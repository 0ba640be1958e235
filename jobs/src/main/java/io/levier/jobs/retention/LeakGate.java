package io.levier.jobs.retention;

import io.levier.common.config.ChurnSettings;
import io.levier.common.problem.GateFailed;
import io.levier.common.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Finds features that know the outcome. A single feature that separates leavers from stayers almost perfectly was
 * written down after they had left, and a model that uses it is worth nothing on the customers of today.
 */
final class LeakGate {

    /** A feature that knows too much, with the area under its own ROC curve. */
    record Leak(Feature feature, double auc) {
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%s (AUC %.3f alone)", feature.name(), auc);
        }
    }

    private LeakGate() {}

    static List<Leak> leaks(FeatureBins bins, BinCounts counts, double limit) {
        List<Leak> leaks = new ArrayList<>();
        for (int j = 0; j < bins.bins().size(); j++) {
            double auc = counts.aloneAuc(bins, j);
            if (auc > limit) {
                leaks.add(new Leak(bins.bins().get(j).feature(), auc));
            }
        }
        return leaks;
    }

    /**
     * Stops when the configuration says so.
     *
     * @throws GateFailed naming every feature with its area under the curve
     */
    static void refuse(List<Leak> leaks, ChurnSettings settings) {
        if (!leaks.isEmpty() && settings.onLeak() == ChurnSettings.OnLeak.REFUSE) {
            throw new GateFailed(leaks.stream()
                    .map(leak -> new Problem(
                            "churn feature " + leak + " knows the outcome (limit " + settings.leakAuc() + ")",
                            "name it in churn.exclude of suite.yaml, or say churn.on-leak: drop"))
                    .toList());
        }
    }
}
