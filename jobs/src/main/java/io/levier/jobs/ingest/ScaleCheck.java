package io.levier.jobs.ingest;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.exists;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.nullif;
import static org.apache.spark.sql.functions.split;
import static org.apache.spark.sql.functions.when;

import io.levier.common.table.input.SurveyAnswer;
import io.levier.common.table.input.SurveyQuestion;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** A score outside the scale its question declares is no score: it goes to quarantine, never into a bucket. */
final class ScaleCheck {
    private static final String LOW = "__scale_min";
    private static final String HIGH = "__scale_max";
    private static final String NO_ANSWER = "__na_values";

    private ScaleCheck() {}

    /** Adds the reason to checked answers; questions are few, so they travel to the answers. */
    static Dataset<Row> check(Dataset<Row> answers, Dataset<Row> questions) {
        Dataset<Row> scales = questions
                .groupBy(SurveyQuestion.QUESTION_ID.name())
                .agg(
                        min(SurveyQuestion.SCALE_MIN.name()).as(LOW),
                        max(SurveyQuestion.SCALE_MAX.name()).as(HIGH),
                        max(SurveyQuestion.NA_VALUES.name()).as(NO_ANSWER));
        Column value = col(SurveyAnswer.VALUE_NUMBER.name());
        Column isNoAnswer = coalesce(
                exists(
                        split(col(NO_ANSWER), lit(",")),
                        code -> code.try_cast("double").equalTo(value)),
                lit(false));
        Column isOutside = not(isNoAnswer).and(value.lt(col(LOW)).or(value.gt(col(HIGH))));
        Column known = nullif(col(ContractCheck.REASONS), lit(""));
        Column withReason =
                concat_ws(ContractCheck.SEPARATOR, known, lit("value_number: outside the scale of its question"));
        return answers.join(broadcast(scales), SurveyAnswer.QUESTION_ID.name(), "left")
                .withColumn(ContractCheck.REASONS, when(isOutside, withReason).otherwise(col(ContractCheck.REASONS)))
                .drop(LOW, HIGH, NO_ANSWER);
    }
}
