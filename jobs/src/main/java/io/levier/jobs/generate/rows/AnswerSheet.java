package io.levier.jobs.generate.rows;

import io.levier.common.table.input.SurveyAnswer;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The answers of one response, sent in the order of their keys. */
final class AnswerSheet {
    private static final Layout ANSWER = Layout.of(SurveyAnswer.TABLE);
    private static final String ONLY_PART = "main";

    private final String response;
    private final Instant at;
    private final SortedMap<String, Cells> rows = new TreeMap<>();

    AnswerSheet(String response, Instant at) {
        this.response = response;
        this.at = at;
    }

    void number(String question, double value) {
        row(question, false).set(SurveyAnswer.VALUE_NUMBER, value);
    }

    void choice(String question, double value, String option) {
        row(question, false).set(SurveyAnswer.VALUE_NUMBER, value).set(SurveyAnswer.VALUE_OPTION, option);
    }

    void noOpinion(String question) {
        row(question, true);
    }

    void words(String text) {
        row("comment", false).set(SurveyAnswer.VALUE_TEXT, text);
    }

    void send(Consumer<Cells> out) {
        rows.values().forEach(out);
    }

    private Cells row(String question, boolean isMissing) {
        Cells row = ANSWER.row()
                .set(SurveyAnswer.RESPONSE_ID, response)
                .set(SurveyAnswer.QUESTION_ID, question)
                .set(SurveyAnswer.SUB_QUESTION_ID, ONLY_PART)
                .set(SurveyAnswer.IS_NA, isMissing)
                .set(SurveyAnswer.ANSWERED_AT, at);
        rows.put(question, row);
        return row;
    }
}
