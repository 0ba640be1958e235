package io.levier.jobs.ingest;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.exists;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.split;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import io.levier.common.table.ContractRule;
import io.levier.common.table.Field;
import io.levier.common.table.Table;
import io.levier.common.table.input.SurveyAnswer;
import io.levier.common.table.input.SurveyQuestion;
import io.levier.common.table.input.SurveyResponse;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;

/**
 * A score outside the scale its question declares is no score: it goes to quarantine, never into a bucket. A question that
 * several surveys ask on different scales has that of the survey of the response.
 */
final class ScaleCheck {
    private static final String RESPONSE = "__response";
    private static final String SURVEY = "__survey";
    private static final String QUESTION = "__question";
    private static final String SCALE_SURVEY = "__scale_survey";
    private static final String LOW = "__scale_min";
    private static final String HIGH = "__scale_max";
    private static final String NO_ANSWER = "__na_values";

    private ScaleCheck() {}

    /** Checks rows of any input table: answers against the scales of questions too. */
    static Dataset<Row> checkOf(
            Table table, RawRows raw, Supplier<Dataset<Row>> questions, Supplier<Dataset<Row>> responses) {
        return table.equals(SurveyAnswer.TABLE)
                ? check(raw, questions.get(), responses)
                : ContractCheck.check(table, raw, List.of());
    }

    /** Whether a question has different scales in different surveys, so that an answer needs its response to be judged. */
    static boolean differ(Dataset<Row> questions) {
        Column scale = struct(col(LOW), col(HIGH), col(NO_ANSWER));
        return !scales(questions, surveyOf(col(SurveyQuestion.SURVEY_ID.name())))
                .groupBy(QUESTION)
                .agg(count_distinct(scale).as("n"))
                .where(col("n").gt(1))
                .isEmpty();
    }

    private static Column surveyOf(Column survey) {
        return survey.cast(DataTypes.StringType).as(SCALE_SURVEY);
    }

    /** The widest scale a question has among the versions of a survey, or anywhere. */
    private static Dataset<Row> scales(Dataset<Row> questions, Column survey) {
        return questions
                .groupBy(survey, col(SurveyQuestion.QUESTION_ID.name()).as(QUESTION))
                .agg(
                        min(SurveyQuestion.SCALE_MIN.name()).as(LOW),
                        max(SurveyQuestion.SCALE_MAX.name()).as(HIGH),
                        max(SurveyQuestion.NA_VALUES.name()).as(NO_ANSWER));
    }

    /**
     * Checks answers against their declaration and the scales; questions are few, so they travel to the answers.
     *
     * @param raw answers as they came: a refused score is kept in the words of the export
     * @param responses whose surveys are looked up only where the scales differ between surveys
     */
    private static Dataset<Row> check(RawRows raw, Dataset<Row> questions, Supplier<Dataset<Row>> responses) {
        Dataset<Row> anywhere = scales(questions, surveyOf(lit(null)));
        boolean isBySurvey = differ(questions);
        Dataset<Row> scales = isBySurvey
                ? scales(questions, surveyOf(col(SurveyQuestion.SURVEY_ID.name())))
                        .unionByName(anywhere)
                : anywhere;
        Dataset<Row> answers = isBySurvey
                ? ofSurveys(raw, responses.get())
                : raw.rows().withColumn(SURVEY, lit(null).cast(DataTypes.StringType));
        Column isTheirs = raw.reading()
                .text(SurveyAnswer.QUESTION_ID, answers.col(SurveyAnswer.QUESTION_ID.name()))
                .equalTo(scales.col(QUESTION))
                .and(answers.col(SURVEY).eqNullSafe(scales.col(SCALE_SURVEY)));
        Dataset<Row> scaled = answers.join(broadcast(scales), isTheirs, "left");
        Field score = SurveyAnswer.VALUE_NUMBER;
        List<Column> outside = Arrays.stream(raw.rows().schema().fields())
                .filter(column -> column.name().equalsIgnoreCase(score.name()))
                .map(column -> outside(score, raw.reading()))
                .toList();
        return ContractCheck.check(SurveyAnswer.TABLE, raw.of(scaled), outside);
    }

    /** Answers with the survey of their response; one whose response is not known is judged by the widest scale. */
    private static Dataset<Row> ofSurveys(RawRows raw, Dataset<Row> responses) {
        Field key = SurveyAnswer.RESPONSE_ID;
        Column response = raw.reading().text(key, raw.rows().col(key.name()));
        Dataset<Row> surveys = responses.select(
                col(SurveyResponse.RESPONSE_ID.name()).as(RESPONSE),
                col(SurveyResponse.SURVEY_ID.name()).as(SURVEY));
        return raw.rows().join(surveys, response.equalTo(surveys.col(RESPONSE)), "left");
    }

    private static Column outside(Field score, RawRows.Reading reading) {
        Column value = reading.value(score, reading.text(score, col(score.name())));
        Column isNoAnswer = coalesce(
                exists(
                        split(col(NO_ANSWER), lit(",")),
                        code -> code.try_cast("double").equalTo(value)),
                lit(false));
        Column isOutside = not(isNoAnswer).and(value.lt(col(LOW)).or(value.gt(col(HIGH))));
        return when(isOutside, lit(score.name() + ": " + ContractRule.SCALE.words()));
    }
}
