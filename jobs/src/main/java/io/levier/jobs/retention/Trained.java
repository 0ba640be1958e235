package io.levier.jobs.retention;

import java.time.LocalDate;
import org.apache.spark.ml.util.MLWritable;
import org.jspecify.annotations.Nullable;

/**
 * A model with the rows it was judged on.
 *
 * @param fitted as MLlib keeps it
 * @param penalty chosen strength, null of a model without one
 * @param counts of the training rows
 * @param heldOut what scores the test rows without having seen them
 * @param testRows labelled rows to judge by
 * @param from first cut-off of the training, null without dates
 * @param to last cut-off of the training
 * @param testAt last cut-off of the test
 */
record Trained<M extends ChurnScorer>(
        M model,
        MLWritable fitted,
        @Nullable Double penalty,
        BinCounts counts,
        long trainCount,
        RowScore heldOut,
        Cases testRows,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable LocalDate testAt) {

    /** Another model learned from and judged on the same rows. */
    <N extends ChurnScorer> Trained<N> with(N other, MLWritable otherFitted, RowScore otherHeldOut) {
        return new Trained<>(other, otherFitted, null, counts, trainCount, otherHeldOut, testRows, from, to, testAt);
    }
}
