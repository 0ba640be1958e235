package io.levier.jobs.ingest;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.exists;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.split;
import static org.apache.spark.sql.functions.when;

import io.levier.common.table.ContractRule;
import io.levier.common.table.Field;
import io.levier.common.table.Table;
import io.levier.common.table.input.SurveyAnswer;
import io.levier.common.table.input.SurveyQuestion;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** A score outside the scale its question declares is no score: it goes to quarantine, never into a bucket. */
final class ScaleCheck {
    private static final String QUESTION = "__question";
    private static final String LOW = "__scale_min";
    private static final String HIGH = "__scale_max";
    private static final String NO_ANSWER = "__na_values";

    private ScaleCheck() {}

    /** Checks rows of any input table: answers against the scales of questions too. */
    static Dataset<Row> checkOf(Table table, RawRows raw, Supplier<Dataset<Row>> questions) {
        return table.equals(SurveyAnswer.TABLE)
                ? check(raw, questions.get())
                : ContractCheck.check(table, raw, List.of());
    }

    /**
     * Checks answers against their declaration and the scales; questions are few, so they travel to the answers.
     *
     * @param raw answers as they came: a refused score is kept in the words of the export
     */
    private static Dataset<Row> check(RawRows raw, Dataset<Row> questions) {
        Dataset<Row> answers = raw.rows();
        Dataset<Row> scales = questions
                .groupBy(col(SurveyQuestion.QUESTION_ID.name()).as(QUESTION))
                .agg(
                        min(SurveyQuestion.SCALE_MIN.name()).as(LOW),
                        max(SurveyQuestion.SCALE_MAX.name()).as(HIGH),
                        max(SurveyQuestion.NA_VALUES.name()).as(NO_ANSWER));
        Column question = CellReader.text(SurveyAnswer.QUESTION_ID, answers.col(SurveyAnswer.QUESTION_ID.name()));
        Dataset<Row> scaled = answers.join(broadcast(scales), question.equalTo(scales.col(QUESTION)), "left");
        Field score = SurveyAnswer.VALUE_NUMBER;
        List<Column> outside = Arrays.stream(answers.schema().fields())
                .filter(column -> column.name().equalsIgnoreCase(score.name()))
                .map(column -> outside(score, raw.reading()))
                .toList();
        return ContractCheck.check(SurveyAnswer.TABLE, raw.of(scaled), outside);
    }

    private static Column outside(Field score, RawRows.Reading reading) {
        Column value = reading.value(score, CellReader.text(score, col(score.name())));
        Column isNoAnswer = coalesce(
                exists(
                        split(col(NO_ANSWER), lit(",")),
                        code -> code.try_cast("double").equalTo(value)),
                lit(false));
        Column isOutside = not(isNoAnswer).and(value.lt(col(LOW)).or(value.gt(col(HIGH))));
        return when(isOutside, lit(score.name() + ": " + ContractRule.SCALE.words()));
    }
}
