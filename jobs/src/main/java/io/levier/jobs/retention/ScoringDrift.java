package io.levier.jobs.retention;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.when;

import io.levier.common.model.PopulationStability;
import io.levier.common.stats.Rounding;
import io.levier.common.table.derived.ChurnCalibration;
import io.levier.common.table.derived.ChurnFactor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** How far the customers of today stand from those a model has learned from, feature by feature. */
final class ScoringDrift {
    /** From here on a distribution has moved, by custom. */
    static final double MOVED = 0.25;

    /** What the row of the scores is called. */
    static final String SCORE = "score";

    private static final double UNSTEADY = 0.1;

    private ScoringDrift() {}

    /** Bins go by number: two of them may be called the same, such as a category "missing". */
    private record BinOf(String feature, int number) {}

    /**
     * Rows of churn_drift without the run id.
     *
     * @param factors rows of churn_factor
     * @param now customers of today in each bin
     */
    static List<Row> of(String modelId, Object asOf, Dataset<Row> factors, long[] now, FeatureBins bins) {
        Map<BinOf, Long> before = new HashMap<>();
        factors.where(col(ChurnFactor.MODEL_ID.name()).equalTo(modelId))
                .select(ChurnFactor.FEATURE.name(), ChurnFactor.BIN_NO.name(), ChurnFactor.N.name())
                .collectAsList()
                .forEach(row -> before.put(new BinOf(row.getString(0), row.getInt(1)), row.getLong(2)));
        List<Row> rows = new ArrayList<>();
        int[] offsets = bins.offsets();
        for (int j = 0; j < offsets.length; j++) {
            FeatureBins.OfFeature feature = bins.bins().get(j);
            long[] expected = new long[feature.size()];
            for (int bin = 0; bin < expected.length; bin++) {
                expected[bin] = before.getOrDefault(new BinOf(feature.feature().name(), bin), 0L);
            }
            long[] actual = Arrays.copyOfRange(now, offsets[j], offsets[j] + feature.size());
            if (Arrays.stream(expected).sum() > 0 && Arrays.stream(actual).sum() > 0) {
                rows.add(
                        row(modelId, asOf, feature.feature().name(), expected, actual, share(expected), share(actual)));
            }
        }
        return rows;
    }

    private static Row row(
            String modelId,
            Object asOf,
            String name,
            long[] expected,
            long[] actual,
            double missingBefore,
            double missingNow) {
        double index = PopulationStability.index(expected, actual);
        return RowFactory.create(
                modelId,
                asOf,
                name,
                Rounding.published(index),
                index >= MOVED ? "moved" : index >= UNSTEADY ? "unsteady" : "stable",
                Rounding.published(missingBefore),
                Rounding.published(missingNow));
    }

    /**
     * The row of the scores themselves: customers of today in the tenths of the test. Empty where there is none.
     *
     * @param calibration rows of churn_calibration
     * @param scored with the probability of every customer
     */
    static Optional<Row> ofScore(String modelId, Object asOf, Dataset<Row> calibration, Dataset<Row> scored) {
        List<Row> tenths = calibration
                .where(col(ChurnCalibration.MODEL_ID.name()).equalTo(modelId))
                .select(ChurnCalibration.N.name(), ChurnCalibration.LOWEST_PREDICTED.name())
                .orderBy(ChurnCalibration.LOWEST_PREDICTED.name())
                .collectAsList();
        // Scores of the test are kept to six decimals; who is below all of them stands in the lowest tenth.
        Column tenth = lit(0);
        for (Row bound : tenths.subList(Math.min(1, tenths.size()), tenths.size())) {
            tenth = tenth.plus(
                    when(round(col("prob"), 6).geq(bound.getDouble(1)), 1).otherwise(0));
        }
        long[] now = new long[tenths.size()];
        if (now.length > 0) {
            scored.groupBy(tenth.as("tenth"))
                    .agg(count(lit(1)))
                    .collectAsList()
                    .forEach(row -> now[row.getInt(0)] = row.getLong(1));
        }
        return Arrays.stream(now).sum() == 0
                ? Optional.empty()
                : Optional.of(row(
                        modelId,
                        asOf,
                        SCORE,
                        tenths.stream().mapToLong(row -> row.getLong(0)).toArray(),
                        now,
                        0,
                        0));
    }

    /** Share of what is missing: the first bin. */
    private static double share(long[] counts) {
        return counts[0] / (double) Arrays.stream(counts).sum();
    }

    /**
     * How many customers stand in each bin.
     *
     * @param scored with the {@link ScoredCustomers#DUMMIES} of every customer
     */
    static long[] counts(Dataset<Row> scored, FeatureBins bins) {
        long[] counts = new long[bins.size()];
        scored.select(explode(col(ScoredCustomers.DUMMIES)).as("dummy"))
                .groupBy("dummy")
                .agg(count(lit(1)))
                .collectAsList()
                .forEach(row -> counts[row.getInt(0)] = row.getLong(1));
        return counts;
    }
}
