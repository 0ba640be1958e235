package io.levier.jobs.retention;

import io.levier.common.model.ProbabilityLoss;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Champion and challengers on the same later rows. A challenger takes over only if its area under the curve is larger by
 * more than two standard errors, over buckets of customers, and its probabilities are no worse by Brier's score: a model
 * that reads its reasons off a list is not given up for chance.
 *
 * @param chosen the model that will score
 * @param comparison of the chosen model with the simple rule
 * @param duels challengers against the champion
 */
record Contest(Trained<? extends ChurnScorer> chosen, Comparison comparison, List<Duel> duels) {
    private static final double ERRORS_NEEDED = 2;

    Contest {
        duels = List.copyOf(duels);
    }

    /**
     * A challenger on the rows of the test.
     *
     * @param comparison the challenger as the model, the champion as the rule
     * @param championLoss of the champion on the same rows
     */
    record Duel(Trained<? extends ChurnScorer> challenger, Comparison comparison, ProbabilityLoss championLoss) {

        ProbabilityLoss loss() {
            return ProbabilityLoss.of(comparison.test());
        }

        double gainError() {
            return comparison.modelAuc().errorOfGainOver(comparison.ruleAuc());
        }

        boolean isWon() {
            return comparison.gain() > ERRORS_NEEDED * gainError() && loss().brier() <= championLoss.brier();
        }
    }

    static Contest of(
            Trained<ChampionModel> champion,
            Comparison ofChampion,
            List<Trained<ChurnScorer>> challengers,
            RowScore rule) {
        ProbabilityLoss loss = ProbabilityLoss.of(ofChampion.test());
        List<Duel> duels = new ArrayList<>();
        for (Trained<ChurnScorer> challenger : challengers) {
            duels.add(new Duel(
                    challenger, Comparison.of(champion.testRows(), challenger.heldOut(), champion.heldOut()), loss));
        }
        return duels.stream()
                .filter(Duel::isWon)
                .max(Comparator.comparingDouble(duel -> duel.comparison().gain()))
                .map(duel -> new Contest(
                        duel.challenger(),
                        Comparison.of(champion.testRows(), duel.challenger().heldOut(), rule),
                        duels))
                .orElseGet(() -> new Contest(champion, ofChampion, duels));
    }
}
