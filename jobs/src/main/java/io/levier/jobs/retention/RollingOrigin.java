package io.levier.jobs.retention;

import io.levier.common.model.Calibration;
import io.levier.common.model.ElasticNetLogit;
import io.levier.common.model.ProbabilityLoss;
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
            return Optional.of(
                    new Split(knownAt(calibrate.get(each - 1), labelled), calibrate, apart.subList(0, each)));
        }

        /** Uses of the history that test on one cut-off each, the newest first: as training would have gone at earlier times. */
        static List<Split> origins(List<CutOff> labelled, int most) {
            List<CutOff> apart = apartFromLast(labelled);
            List<Split> origins = new ArrayList<>();
            for (int i = 0; i + 1 < apart.size() && origins.size() < most; i++) {
                List<CutOff> train = knownAt(apart.get(i + 1), labelled);
                if (!train.isEmpty()) {
                    origins.add(new Split(train, List.of(apart.get(i + 1)), List.of(apart.get(i))));
                }
            }
            return origins;
        }

        private static List<CutOff> knownAt(CutOff time, List<CutOff> labelled) {
            return labelled.stream()
                    .filter(cutOff -> !cutOff.labelEnd().isAfter(time.asOf()))
                    .sorted(Comparator.comparing(CutOff::periodStart))
                    .toList();
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
        PenaltySearch.Found<ElasticNetLogit.Solution> found = sketched(learning, calibrate, bins, counts);
        LogisticRegressionModel fitted = learning.fit(found.penalty(), found.sketch());
        learning.release();
        ChampionModel model = calibrated(Champion.model(fitted, bins, counts), calibrate);
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

    /** The best penalty at the time of calibration. */
    private static PenaltySearch.Found<ElasticNetLogit.Solution> sketched(
            LearningRows learning, Cases calibrate, FeatureBins bins, BinCounts counts) {
        return PenaltySearch.best(
                learning::sketch,
                sketch -> ProbabilityLoss.of(Champion.scored(calibrate, Champion.model(sketch, bins, counts)))
                        .logLoss());
    }

    /**
     * Scores that do not vary, or that rank the calibration customers the wrong way round, cannot be calibrated: the
     * model stays as fitted, and its quality on the test tells that it should not be used.
     */
    static ChampionModel calibrated(ChampionModel raw, Cases calibrate) {
        return Calibration.of(Champion.scored(calibrate, raw))
                .map(raw::calibratedBy)
                .orElse(raw);
    }
}
