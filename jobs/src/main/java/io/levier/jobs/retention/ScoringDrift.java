package io.levier.jobs.retention;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;

import io.levier.common.model.PopulationStability;
import io.levier.common.stats.Rounding;
import io.levier.common.table.derived.ChurnFactor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** How far the customers of today stand from those a model has learned from, feature by feature. */
final class ScoringDrift {
    /** From here on a distribution has moved, by custom. */
    static final double MOVED = 0.25;

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
                double index = PopulationStability.index(expected, actual);
                rows.add(RowFactory.create(
                        modelId,
                        asOf,
                        feature.feature().name(),
                        Rounding.published(index),
                        index >= MOVED ? "moved" : index >= UNSTEADY ? "unsteady" : "stable",
                        Rounding.published(share(expected)),
                        Rounding.published(share(actual))));
            }
        }
        return rows;
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
