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
import java.util.stream.IntStream;
import org.apache.spark.ml.classification.LogisticRegressionModel;

/**
 * Training by time: the last labelled cut-offs are the test, earlier ones whose outcomes were known by then calibrate, and
 * what was known by those is learned from. The penalty is chosen inside what is learned from, at up to three earlier
 * times, so that the customers who calibrate have chosen nothing. What is tested is what scores.
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
     * An earlier time inside what is learned from.
     *
     * @param train cut-offs whose outcomes were known then
     * @param next cut-off that was foretold
     */
    record Origin(List<CutOff> train, CutOff next) {

        /** The latest ones, newest first; none where nothing was known before any of them. */
        static List<Origin> of(List<CutOff> labelled, int most) {
            return Split.apartFromLast(labelled).stream()
                    .map(next -> new Origin(Split.knownAt(next, labelled), next))
                    .filter(origin -> !origin.train.isEmpty())
                    .limit(most)
                    .toList();
        }
    }

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

    /** Earlier times at which penalties are tried. */
    private static final int MOST_ORIGINS = 3;

    private RollingOrigin() {}

    static Trained<ChampionModel> train(Cases cases, Split split, FeatureBins bins, BinCounts counts) {
        Cases train = cases.at(split.train());
        Cases calibrate = cases.at(split.calibrate());
        LearningRows learning = LearningRows.of(train, bins);
        PenaltySearch.Found<ElasticNetLogit.Solution> found = sketched(cases, split, learning, bins, counts);
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

    /** The best penalty with a sketch of it; at the time of calibration where training is too short to look back in. */
    private static PenaltySearch.Found<ElasticNetLogit.Solution> sketched(
            Cases cases, Split split, LearningRows learning, FeatureBins bins, BinCounts counts) {
        List<LookBack> earlier = Origin.of(split.train(), MOST_ORIGINS).stream()
                .map(origin -> new LookBack(cases.at(origin.train()), cases.at(List.of(origin.next()))))
                .filter(LookBack::tellsSomething)
                .toList();
        if (!earlier.isEmpty()) {
            double penalty = penalty(earlier, bins, counts);
            return new PenaltySearch.Found<>(penalty, learning.sketch(penalty, null));
        }
        Cases calibrate = cases.at(split.calibrate());
        return PenaltySearch.best(
                learning::sketch,
                sketch -> ProbabilityLoss.of(Champion.scored(calibrate, Champion.model(sketch, bins, counts)))
                        .logLoss());
    }

    /**
     * Rows of an earlier time.
     *
     * @param next rows of the cut-off that was foretold
     */
    record LookBack(Cases train, Cases next) {

        boolean tellsSomething() {
            return ClassSizes.of(train).tooFew("", ClassSizes.FEWEST_TO_LEARN).isEmpty()
                    && ClassSizes.of(next)
                            .tooFew("", ClassSizes.FEWEST_TO_JUDGE)
                            .isEmpty();
        }
    }

    /** The penalty with the smallest loss over all customers foretold at earlier times. */
    static double penalty(List<LookBack> earlier, FeatureBins bins, BinCounts counts) {
        List<LearningRows> learning = new ArrayList<>();
        try {
            earlier.forEach(e -> learning.add(LearningRows.of(e.train(), bins)));
            PenaltySearch.Found<List<ElasticNetLogit.Solution>> found = PenaltySearch.best(
                    (penalty, nearby) -> IntStream.range(0, learning.size())
                            .mapToObj(i -> learning.get(i).sketch(penalty, nearby == null ? null : nearby.get(i)))
                            .toList(),
                    sketches -> IntStream.range(0, sketches.size())
                            .mapToDouble(
                                    i -> loss(earlier.get(i).next(), Champion.model(sketches.get(i), bins, counts)))
                            .sum());
            return found.penalty();
        } finally {
            learning.forEach(LearningRows::release);
        }
    }

    private static double loss(Cases next, RowScore model) {
        ScoreGroups scored = Champion.scored(next, model);
        return scored.cases() * ProbabilityLoss.of(scored).logLoss();
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
