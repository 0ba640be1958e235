package io.levier.jobs.retention;

import static org.apache.spark.sql.functions.col;

import io.levier.common.model.PlattScaling;
import io.levier.common.model.ProbabilityLoss;
import io.levier.common.model.ScoreGroups;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.spark.ml.classification.LogisticRegressionModel;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Training by time: the last labelled cut-off is the test, an earlier one whose outcome was known by then chooses the
 * penalty and calibrates, and what was known by that one is learned from. What is tested is what scores.
 */
final class RollingOrigin {

    /**
     * A cut-off that has labels.
     *
     * @param asOf the cut-off itself
     * @param labelEnd when its outcome is known
     */
    record CutOff(LocalDate periodStart, LocalDate asOf, LocalDate labelEnd) {}

    /** Which cut-offs serve for what. */
    record Split(List<CutOff> train, CutOff calibrate, CutOff test) {

        /** Empty when the history is too short for three separate uses. */
        static Optional<Split> of(List<CutOff> labelled) {
            List<CutOff> sorted = labelled.stream()
                    .sorted(Comparator.comparing(CutOff::periodStart))
                    .toList();
            if (sorted.isEmpty()) {
                return Optional.empty();
            }
            CutOff test = sorted.get(sorted.size() - 1);
            Optional<CutOff> calibrate = sorted.stream()
                    .filter(cutOff -> !cutOff.labelEnd().isAfter(test.asOf()))
                    .reduce((first, second) -> second);
            return calibrate
                    .map(cal -> new Split(
                            sorted.stream()
                                    .filter(cutOff -> !cutOff.labelEnd().isAfter(cal.asOf()))
                                    .toList(),
                            cal,
                            test))
                    .filter(split -> !split.train().isEmpty());
        }
    }

    private RollingOrigin() {}

    static Trained train(Dataset<Row> rows, Split split, FeatureBins bins, BinCounts counts) {
        Dataset<Row> train = at(rows, split.train());
        Dataset<Row> calibrate = at(rows, List.of(split.calibrate()));
        Dataset<Row> test = at(rows, List.of(split.test()));
        long trainCount = train.count();
        Dataset<Row> vectors = Champion.vectors(train, bins, trainCount).persist();
        double penalty = PenaltySearch.best(candidate -> {
            LogisticRegressionModel sketch = Champion.sketch(vectors, candidate);
            return ProbabilityLoss.of(Champion.scored(calibrate, Champion.model(sketch, bins, counts)))
                    .logLoss();
        });
        LogisticRegressionModel fitted = Champion.fit(vectors, penalty);
        vectors.unpersist();
        ChampionModel raw = Champion.model(fitted, bins, counts);
        ChampionModel model = calibrated(raw, Champion.scored(calibrate, raw));
        return new Trained(
                model,
                fitted,
                penalty,
                counts,
                trainCount,
                Champion.scored(test, model),
                test,
                split.train().get(0).asOf(),
                split.train().get(split.train().size() - 1).asOf(),
                split.test().asOf());
    }

    static Dataset<Row> at(Dataset<Row> rows, List<CutOff> cutOffs) {
        Object[] months = cutOffs.stream()
                .map(cutOff -> Date.valueOf(cutOff.periodStart()))
                .toArray();
        return rows.where(col("period_start").isin(months));
    }

    /** Scores that do not vary cannot be calibrated, and need not be. */
    private static ChampionModel calibrated(ChampionModel raw, ScoreGroups scored) {
        return scored.hasBothClasses() && scored.size() > 1 ? raw.calibratedBy(PlattScaling.of(scored)) : raw;
    }
}
