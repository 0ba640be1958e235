package io.levier.jobs.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.levier.common.table.Table;
import io.levier.common.table.curated.Feedback;
import io.levier.common.table.curated.IdentityMap;
import io.levier.common.table.curated.Response;
import io.levier.common.table.input.Consent;
import io.levier.common.table.input.Customer;
import io.levier.common.table.input.SurveyAnswer;
import io.levier.common.table.input.SurveyQuestion;
import io.levier.common.table.input.SurveyResponse;
import io.levier.jobs.platform.TestSql;
import io.levier.jobs.testkit.OnSpark;
import io.levier.jobs.testkit.PipeTable;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

/** Who may be quoted: who agreed to what quotes need, and has not refused profiling, as of the run. */
@OnSpark
class QuotableTest {
    private static final List<String> PERSONS = List.of("ana", "bo", "cy", "di", "eve", "flo");

    private final SparkSession spark;
    private final Map<String, Dataset<Row>> inputs = new HashMap<>();

    QuotableTest(SparkSession spark) {
        this.spark = spark;
    }

    private void given(Table table, String rows) {
        inputs.put(table.name(), PipeTable.of(spark, table, rows));
    }

    private List<String> quotable(String purpose) {
        StringBuilder responses =
                new StringBuilder("response_id | person_id | respondent_id | completed_on | weight\n");
        StringBuilder surveyed = new StringBuilder("response_id | survey_id\n");
        StringBuilder answers = new StringBuilder("response_id | question_id | sub_question_id | value_text\n");
        StringBuilder identities = new StringBuilder("customer_id | person_id\n");
        for (String person : PERSONS) {
            responses.append("%s | %s | %s | 2026-01-05 | 1%n".formatted(person, person, person));
            surveyed.append("%s | s%n".formatted(person));
            answers.append("%s | why | main | The parcel came late%n".formatted(person));
            identities.append("%s | %s%n".formatted(person, person));
        }
        given(Response.TABLE, responses.toString());
        given(SurveyResponse.TABLE, surveyed.toString());
        given(SurveyAnswer.TABLE, answers.toString());
        given(IdentityMap.TABLE, identities.toString());
        given(SurveyQuestion.TABLE, "survey_id | question_id | version | type\ns | why | 1 | text\n");
        given(Feedback.TABLE, "response_id\n");
        given(Customer.TABLE, "customer_id\n");
        given(Consent.TABLE, """
                | customer_id | purpose   | channel | granted | at                  |
                | ana         | survey    | all     | true    | 2025-01-01 00:00:00 |
                | bo          | survey    | all     | true    | 2025-01-01 00:00:00 |
                | bo          | profiling | all     | true    | 2025-01-01 00:00:00 |
                | bo          | profiling | email   | false   | 2025-06-01 00:00:00 |
                | cy          | survey    | all     | true    | 2025-01-01 00:00:00 |
                | cy          | profiling | all     | false   | 2025-01-01 00:00:00 |
                | cy          | profiling | all     | true    | 2025-06-01 00:00:00 |
                | di          | survey    | all     | true    | 2025-01-01 00:00:00 |
                | di          | profiling | all     | false   | 2026-06-02 00:00:00 |
                | eve         | survey    | all     | false   | 2025-01-01 00:00:00 |
                | eve         | profiling | all     | true    | 2025-01-01 00:00:00 |
                """);
        return TestSql.of(spark)
                .query(
                        "text/comment",
                        inputs,
                        Map.of("as_of", Instant.parse("2026-06-01T00:00:00Z"), "consent_purpose", purpose))
                .where("may_be_quoted")
                .orderBy("response_id")
                .collectAsList()
                .stream()
                .map(row -> row.<String>getAs("response_id"))
                .toList();
    }

    /** Bo refused profiling last of all on one channel, Di after the run. Flo was never asked. */
    @Test
    void whoRefusedProfilingIsNotQuoted() {
        assertEquals(List.of("ana", "cy", "di"), quotable("survey"));
        assertEquals(List.of("ana", "cy", "di", "eve", "flo"), quotable("none"));
        assertEquals(List.of("cy", "eve"), quotable("profiling"));
    }
}
