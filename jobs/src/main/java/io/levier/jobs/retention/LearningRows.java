package io.levier.jobs.retention;

import io.levier.common.model.ElasticNetLogit;
import io.levier.common.model.SparseRows;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.ml.classification.LogisticRegressionModel;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * Rows that champions are fitted to. What is published is MLlib's fit. Penalties are tried on the driver where the rows
 * are few, which also tells MLlib where to begin; where they are many, by MLlib itself, each fit beginning with the one
 * before.
 */
final class LearningRows {
    private final Dataset<Row> vectors;
    private final @Nullable ElasticNetLogit here;

    private LearningRows(Dataset<Row> vectors, @Nullable ElasticNetLogit here) {
        this.vectors = vectors;
        this.here = here;
    }

    static LearningRows of(Cases cases, FeatureBins bins) {
        return new LearningRows(Champion.vectors(cases, bins).persist(), here(cases.here(), bins));
    }

    private static @Nullable ElasticNetLogit here(@Nullable List<Row> rows, FeatureBins bins) {
        if (rows == null) {
            return null;
        }
        List<int[]> ones = new ArrayList<>();
        double[] labels = new double[rows.size()];
        for (int i = 0; i < labels.length; i++) {
            ones.add(bins.dummies(rows.get(i), TrainingRows.FIRST_FEATURE));
            labels[i] = rows.get(i).getDouble(TrainingRows.LABEL);
        }
        SparseRows sparse = SparseRows.ofIndicators(bins.size(), ones);
        // MLlib measures penalties in unbiased deviations.
        return new ElasticNetLogit(sparse, sparse.deviations(1), labels);
    }

    /** A fit to compare penalties with. */
    ElasticNetLogit.Solution sketch(double penalty, ElasticNetLogit.@Nullable Solution nearby) {
        return here == null
                ? Champion.solution(Champion.sketch(vectors, penalty, nearby))
                : here.fit(penalty, Champion.ELASTIC_NET, nearby);
    }

    /** A fit to publish, which a sketch may stand near to. */
    LogisticRegressionModel fit(double penalty, ElasticNetLogit.@Nullable Solution sketch) {
        ElasticNetLogit.Solution from = here != null && sketch == null ? sketch(penalty, null) : sketch;
        return Champion.fit(vectors, penalty, from);
    }

    void release() {
        vectors.unpersist();
    }
}
