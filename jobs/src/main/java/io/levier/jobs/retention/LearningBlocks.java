package io.levier.jobs.retention;

import io.levier.common.model.ElasticNetLogit;
import io.levier.common.model.LogitRows;
import io.levier.common.model.LogitSums;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.storage.StorageLevel;
import org.jspecify.annotations.Nullable;

/**
 * Rows that stand on the cluster, for fits by Newton's steps: each goes through the rows once and brings one matrix a part
 * home. Parts are added up in their order, so that the sums are the same to the last bit.
 */
final class LearningBlocks implements LogitRows {
    /** Enough to tell penalties apart. */
    private static final double ENOUGH = 1e-8;

    private final JavaRDD<LearningBlock> blocks;
    private final int columns;
    private double @Nullable [] lastAt;
    private LogitSums last;

    private LearningBlocks(JavaRDD<LearningBlock> blocks, int columns) {
        this.blocks = blocks;
        this.columns = columns;
        this.last = new LogitSums(columns);
    }

    static LearningBlocks of(Cases cases, FeatureBins bins) {
        JavaRDD<LearningBlock> blocks = cases.inOrder()
                .javaRDD()
                .mapPartitions(part -> List.of(LearningBlock.of(part, bins)).iterator())
                .persist(StorageLevel.MEMORY_AND_DISK());
        return new LearningBlocks(blocks, bins.size());
    }

    /** Fits of these rows; penalties are measured in unbiased deviations, as MLlib has them. */
    ElasticNetLogit logit() {
        try {
            return new ElasticNetLogit(this, sums(new double[columns + 1]).deviationsOfOnes(), ENOUGH);
        } catch (RuntimeException e) {
            release();
            throw e;
        }
    }

    @Override
    public int columns() {
        return columns;
    }

    @Override
    public long rows() {
        return last.rows();
    }

    @Override
    public double logLikelihood(double... parameters) {
        return sums(parameters).logLikelihood();
    }

    /** Where a step ends the next one begins: what was asked last is not asked again. */
    @Override
    public LogitSums sums(double... parameters) {
        if (!Arrays.equals(parameters, lastAt)) {
            double[] at = parameters.clone();
            last = blocks.map(block -> block.sums(at)).collect().stream()
                    .reduce(LogitSums::merge)
                    .orElseGet(() -> new LogitSums(columns));
            lastAt = at;
        }
        return last;
    }

    void release() {
        blocks.unpersist();
    }
}
