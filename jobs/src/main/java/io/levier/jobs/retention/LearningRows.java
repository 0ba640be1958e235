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
 * Rows that champions are fitted to. What is published is MLlib's fit. Penalties are tried by Newton's steps, on the driver
 * where the rows are few and on the cluster where they are many, which also tells MLlib where to begin.
 */
final class LearningRows {
    private final Cases cases;
    private final FeatureBins bins;
    private final ElasticNetLogit logit;
    private final Runnable releasing;

    private LearningRows(Cases cases, FeatureBins bins, ElasticNetLogit logit, Runnable releasing) {
        this.cases = cases;
        this.bins = bins;
        this.logit = logit;
        this.releasing = releasing;
    }

    static LearningRows of(Cases cases, FeatureBins bins) {
        List<Row> here = cases.here();
        if (here != null) {
            return new LearningRows(cases, bins, here(here, bins), () -> {});
        }
        LearningBlocks blocks = LearningBlocks.of(cases, bins);
        return new LearningRows(cases, bins, blocks.logit(), blocks::release);
    }

    private static ElasticNetLogit here(List<Row> rows, FeatureBins bins) {
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
        return logit.fit(penalty, Champion.ELASTIC_NET, nearby);
    }

    /** A fit to publish, which a sketch may stand near to. */
    LogisticRegressionModel fit(double penalty, ElasticNetLogit.@Nullable Solution sketch) {
        ElasticNetLogit.Solution from = sketch == null ? sketch(penalty, null) : sketch;
        Dataset<Row> vectors = Champion.vectors(cases, bins).persist();
        try {
            return Champion.fit(vectors, penalty, from);
        } finally {
            vectors.unpersist();
        }
    }

    void release() {
        releasing.run();
    }
}
