package io.levier.jobs.retention;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;

import io.levier.common.table.curated.CustomerPeriodLabel;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Features and labels side by side, for the time of training only: label, fold, features, person_id, period_start. */
final class TrainingRows {
    /** 1 of a customer who left, 0 of one who stayed. */
    static final int LABEL = 0;

    /** Hash bucket of the customer. */
    static final int FOLD = 1;

    /** Where the features begin. */
    static final int FIRST_FEATURE = 2;

    private TrainingRows() {}

    static Dataset<Row> of(ChurnFeatures features, Dataset<Row> labels) {
        Dataset<Row> outcomes = labels.where(not(col(CustomerPeriodLabel.CENSORED.name())))
                .select(
                        col("person_id"),
                        col("period_start"),
                        col(CustomerPeriodLabel.Y_CHURN.name()).cast("double").as("label"));
        List<Column> columns = new ArrayList<>();
        columns.add(col("label"));
        columns.add(col("fold"));
        columns.addAll(List.of(BinLearning.columns(features.features())));
        columns.add(col("person_id"));
        columns.add(col("period_start"));
        Dataset<Row> rows = features.rows()
                .join(outcomes, new String[] {"person_id", "period_start"})
                .select(columns.toArray(Column[]::new));
        return StandingRows.of(rows);
    }
}
