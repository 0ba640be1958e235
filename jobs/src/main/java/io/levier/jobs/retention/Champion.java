package io.levier.jobs.retention;

import io.levier.common.model.ElasticNetLogit;
import io.levier.common.model.ScoreGroups;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
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
import org.jspecify.annotations.Nullable;

/**
 * The champion of the churn models: elastic-net logistic regression on binned features, by MLlib. Training rows stand
 * in a fixed order and number of parts, so that the fit does not depend on how the cluster is cut.
 */
final class Champion {
    static final double ELASTIC_NET = 0.1;

    private static final int MOST_ITERATIONS = 200;
    private static final double TOLERANCE = 1e-8;

    private static final StructType VECTORS = new StructType()
            .add("label", DataTypes.DoubleType)
            .add("features", SQLDataTypes.VectorType())
            .add("fold", DataTypes.LongType);

    /** Makes another row of a row, wherever it stands. */
    interface Mapping extends Serializable {
        Row of(Row row);
    }

    private Champion() {}

    /** Labelled rows as vectors of dummies. */
    static Dataset<Row> vectors(Cases cases, FeatureBins bins) {
        int size = bins.size();
        double[] ones = new double[bins.bins().size()];
        Arrays.fill(ones, 1.0);
        Mapping toVector = row -> RowFactory.create(
                row.getDouble(TrainingRows.LABEL),
                Vectors.sparse(size, bins.dummies(row, TrainingRows.FIRST_FEATURE), ones),
                row.getLong(TrainingRows.FOLD));
        return inOrder(cases, toVector, VECTORS);
    }

    /** Rows as something else, by customer and time, in a number of parts that depends on nothing but the rows. */
    static Dataset<Row> inOrder(Cases cases, Mapping to, StructType type) {
        List<Row> here = cases.here();
        if (here == null) {
            return cases.inOrder().map((MapFunction<Row, Row>) to::of, Encoders.row(type));
        }
        List<Row> mapped = new ArrayList<>();
        for (Row row : here) {
            mapped.add(to.of(row));
        }
        return cases.rows().sparkSession().createDataFrame(mapped, type).coalesce(1);
    }

    /**
     * A fit by MLlib to publish.
     *
     * @param nearby where to begin, null for nowhere: it spares steps, each of which is a job, and the end is the same
     *     since the loss has a single minimum
     */
    static LogisticRegressionModel fit(
            Dataset<Row> vectors, double penalty, ElasticNetLogit.@Nullable Solution nearby) {
        LogisticRegression regression = new LogisticRegression()
                .setElasticNetParam(ELASTIC_NET)
                .setRegParam(penalty)
                .setMaxIter(MOST_ITERATIONS)
                .setTol(TOLERANCE)
                .setStandardization(true);
        if (nearby != null) {
            // Spark's own, for lack of a public way: nothing but the number of steps depends on it.
            regression.setInitialModel(new LogisticRegressionModel(
                    "nearby",
                    Vectors.dense(nearby.coefficients().stream()
                            .mapToDouble(Double::doubleValue)
                            .toArray()),
                    nearby.intercept()));
        }
        return regression.fit(vectors);
    }

    /** What was fitted in the form scores are computed with, not yet calibrated. */
    static ChampionModel model(ElasticNetLogit.Solution fitted, FeatureBins bins, BinCounts counts) {
        return new ChampionModel(
                bins, fitted.coefficients(), fitted.intercept(), counts.meanOf(bins, fitted.coefficients()));
    }

    static ChampionModel model(LogisticRegressionModel fitted, FeatureBins bins, BinCounts counts) {
        return model(solution(fitted), bins, counts);
    }

    static ElasticNetLogit.Solution solution(LogisticRegressionModel fitted) {
        return new ElasticNetLogit.Solution(
                fitted.intercept(),
                Arrays.stream(fitted.coefficients().toArray()).boxed().toList());
    }

    /** Scored labelled rows, grouped by score. */
    static ScoreGroups scored(Cases cases, RowScore model) {
        return cases.sum(new Scoring(model));
    }

    private record Scoring(RowScore model) implements Cases.Summary<ScoreGroups> {

        @Override
        public ScoreGroups of(Iterator<Row> rows) {
            ScoreGroups.Collector groups = ScoreGroups.collect();
            while (rows.hasNext()) {
                Row row = rows.next();
                groups.add(model.of(row), 1, row.getDouble(TrainingRows.LABEL) == 1 ? 1 : 0);
            }
            return groups.groups();
        }

        @Override
        public ScoreGroups merge(ScoreGroups one, ScoreGroups other) {
            return one.merge(other);
        }
    }
}
