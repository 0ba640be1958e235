package io.levier.jobs.retention;

import java.time.LocalDate;
import org.apache.spark.ml.classification.LogisticRegressionModel;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * A model with the rows it was judged on.
 *
 * @param fitted as MLlib keeps it
 * @param penalty chosen strength
 * @param counts of the training rows
 * @param heldOut what scores the test rows without having seen them
 * @param testRows labelled rows to judge by
 * @param from first cut-off of the training, null without dates
 * @param to last cut-off of the training
 * @param testAt last cut-off of the test
 */
record Trained(
        ChampionModel model,
        LogisticRegressionModel fitted,
        double penalty,
        BinCounts counts,
        long trainCount,
        RowScore heldOut,
        Dataset<Row> testRows,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable LocalDate testAt) {}
