package io.levier.jobs.retention;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import io.levier.common.model.ScoreGroups;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.ml.classification.LogisticRegression;
import org.apache.spark.ml.classification.LogisticRegressionModel;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * The champion of the churn models: elastic-net logistic regression on binned features, by MLlib. Training rows stand
 * in a fixed order and number of parts, so that the fit does not depend on how the cluster is cut.
 */
final class Champion {
    static final double ELASTIC_NET = 0.1;

    private static final int MOST_ITERATIONS = 200;
    private static final double TOLERANCE = 1e-8;
    private static final int SKETCH_ITERATIONS = 25;
    private static final double SKETCH_TOLERANCE = 1e-4;
    private static final long ROWS_PER_PART = 200_000;
    private static final double SCORE_STEPS = 1e6;

    private static final StructType VECTORS = new StructType()
            .add("label", DataTypes.DoubleType)
            .add("features", SQLDataTypes.VectorType())
            .add("fold", DataTypes.LongType);

    private static final StructType SCORES =
            new StructType().add("steps", DataTypes.LongType).add("label", DataTypes.DoubleType);

    private Champion() {}

    /**
     * Labelled rows as vectors of dummies.
     *
     * @param rows label, fold, then the features of the bins
     */
    static Dataset<Row> vectors(Dataset<Row> rows, FeatureBins bins, long count) {
        int size = bins.size();
        double[] ones = new double[bins.bins().size()];
        Arrays.fill(ones, 1.0);
        MapFunction<Row, Row> toVector = row -> RowFactory.create(
                row.getDouble(0),
                Vectors.sparse(size, bins.dummies(row, TrainingRows.FIRST_FEATURE), ones),
                row.getLong(1));
        return rows.repartition(parts(count), col("person_id"))
                .sortWithinPartitions("person_id", "period_start")
                .map(toVector, Encoders.row(VECTORS));
    }

    /** Parts that training rows stand in, whatever the cluster. */
    static int parts(long count) {
        return (int) (1 + count / ROWS_PER_PART);
    }

    /** A fit to publish. */
    static LogisticRegressionModel fit(Dataset<Row> vectors, double penalty) {
        return fit(vectors, penalty, MOST_ITERATIONS, TOLERANCE);
    }

    /** A fit to compare penalties with: near enough to the end to tell which one is better. */
    static LogisticRegressionModel sketch(Dataset<Row> vectors, double penalty) {
        return fit(vectors, penalty, SKETCH_ITERATIONS, SKETCH_TOLERANCE);
    }

    private static LogisticRegressionModel fit(Dataset<Row> vectors, double penalty, int iterations, double tolerance) {
        return new LogisticRegression()
                .setElasticNetParam(ELASTIC_NET)
                .setRegParam(penalty)
                .setMaxIter(iterations)
                .setTol(tolerance)
                .setStandardization(true)
                .fit(vectors);
    }

    /** The fitted model in the form scores are computed with, not yet calibrated. */
    static ChampionModel model(LogisticRegressionModel fitted, FeatureBins bins, BinCounts counts) {
        List<Double> coefficients = new ArrayList<>();
        for (double coefficient : fitted.coefficients().toArray()) {
            coefficients.add(coefficient);
        }
        return new ChampionModel(bins, coefficients, fitted.intercept(), counts.meanOf(bins, coefficients), 0, 1);
    }

    /** Scored labelled rows, grouped by score. */
    static ScoreGroups scored(Dataset<Row> rows, RowScore model) {
        MapFunction<Row, Row> score =
                row -> RowFactory.create(Math.round(model.of(row) * SCORE_STEPS), row.getDouble(TrainingRows.LABEL));
        ScoreGroups.Collector groups = ScoreGroups.collect();
        rows.map(score, Encoders.row(SCORES))
                .groupBy("steps")
                .agg(count(lit(1)), sum("label"))
                .collectAsList()
                .forEach(row -> groups.add(row.getLong(0) / SCORE_STEPS, row.getLong(1), Math.round(row.getDouble(2))));
        return groups.groups();
    }
}
