package io.levier.jobs.retention;

import io.levier.common.model.Calibration;
import io.levier.common.model.ElasticNetLogit;
import io.levier.common.model.ProbabilityLoss;
import io.levier.common.model.ScoreGroups;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.spark.ml.classification.LogisticRegressionModel;

/**
 * Training by time: the last labelled cut-offs are the test, earlier ones whose outcomes were known by then choose the
 * penalty and calibrate, and what was known by those is learned from. What is tested is what scores.
 */
final class RollingOrigin {

    /**
     * A cut-off that has labels.
     *
     * @param asOf the cut-off itself
     * @param labelEnd when its outcome is known
     */
    record CutOff(LocalDate periodStart, LocalDate asOf, LocalDate labelEnd) {}

    /**
     * Which cut-offs serve for what. Those that calibrate and test have label windows that do not overlap, so that no
     * departure is counted twice.
     */
    record Split(List<CutOff> train, List<CutOff> calibrate, List<CutOff> test) {
        /** One part of the history tests, one calibrates, the others are learned from. */
        private static final int PARTS = 4;

        /** Older outcomes than these say little of the customers of today. */
        private static final int MOST_TO_JUDGE = 4;

        /** Empty when the history is too short for three separate uses. */
        static Optional<Split> of(List<CutOff> labelled) {
            List<CutOff> apart = apartFromLast(labelled);
            int each = Math.max(1, Math.min(MOST_TO_JUDGE, apart.size() / PARTS));
            if (apart.size() < 2 * each + 1) {
                return Optional.empty();
            }
            List<CutOff> calibrate = apart.subList(each, 2 * each);
            CutOff first = calibrate.get(each - 1);
            List<CutOff> train = labelled.stream()
                    .filter(cutOff -> !cutOff.labelEnd().isAfter(first.asOf()))
                    .sorted(Comparator.comparing(CutOff::periodStart))
                    .toList();
            return Optional.of(new Split(train, calibrate, apart.subList(0, each)));
        }

        /** The last cut-off, the last one whose outcome was known by then, and so on backwards. */
        private static List<CutOff> apartFromLast(List<CutOff> labelled) {
            List<CutOff> newestFirst = labelled.stream()
                    .sorted(Comparator.comparing(CutOff::periodStart).reversed())
                    .toList();
            List<CutOff> apart = new ArrayList<>();
            for (CutOff cutOff : newestFirst) {
                if (apart.isEmpty()
                        || !cutOff.labelEnd()
                                .isAfter(apart.get(apart.size() - 1).asOf())) {
                    apart.add(cutOff);
                }
            }
            return apart;
        }
    }

    private RollingOrigin() {}

    static Trained<ChampionModel> train(Cases cases, Split split, FeatureBins bins, BinCounts counts) {
        Cases train = cases.at(split.train());
        Cases calibrate = cases.at(split.calibrate());
        LearningRows learning = LearningRows.of(train, bins);
        PenaltySearch.Found<ElasticNetLogit.Solution> found = PenaltySearch.best(
                learning::sketch,
                sketch -> ProbabilityLoss.of(Champion.scored(calibrate, Champion.model(sketch, bins, counts)))
                        .logLoss());
        LogisticRegressionModel fitted = learning.fit(found.penalty(), found.sketch());
        learning.release();
        ChampionModel raw = Champion.model(fitted, bins, counts);
        ChampionModel model = calibrated(raw, Champion.scored(calibrate, raw));
        return new Trained<>(
                model,
                fitted,
                found.penalty(),
                counts,
                train.count(),
                model,
                cases.at(split.test()),
                split.train().get(0).asOf(),
                split.train().get(split.train().size() - 1).asOf(),
                split.test().get(0).asOf());
    }

    /**
     * Scores that do not vary, or that rank the calibration customers the wrong way round, cannot be calibrated: the
     * model stays as fitted, and its quality on the test tells that it should not be used.
     */
    private static ChampionModel calibrated(ChampionModel raw, ScoreGroups scored) {
        return Calibration.of(scored).map(raw::calibratedBy).orElse(raw);
    }
}
