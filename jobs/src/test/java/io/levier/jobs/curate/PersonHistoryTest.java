package io.levier.jobs.curate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.levier.common.table.curated.IdentityMap;
import io.levier.common.table.input.Consent;
import io.levier.common.table.input.Customer;
import io.levier.common.table.input.CustomerHistory;
import io.levier.jobs.platform.TestSql;
import io.levier.jobs.testkit.PipeTable;
import io.levier.jobs.testkit.SparkExtension;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is known of a person at every instant. */
@ExtendWith(SparkExtension.class)
class PersonHistoryTest {
    private static final Instant AS_OF = Instant.parse("2026-07-01T00:00:00Z");

    private final SparkSession spark;

    PersonHistoryTest(SparkSession spark) {
        this.spark = spark;
    }

    /** Ana was moved up; Bo was nothing for a month; Cy has no versions; what will hold tomorrow is not known. */
    @Test
    void aVersionHoldsUntilItEndsOrTheNextOneBegins() {
        List<String> known = history(Map.of(
                "identity_map",
                PipeTable.of(spark, IdentityMap.TABLE, """
            | customer_id | person_id | first_seen_at |
            | ana         | ana       | 2026-01-01    |
            | bo          | bo        | 2026-01-01    |
            | cy          | cy        | 2026-01-01    |
            """),
                "customer",
                PipeTable.of(spark, Customer.TABLE, """
            | customer_id | created_at | segment |
            | ana         | 2026-01-01 | today   |
            | bo          | 2026-01-01 | today   |
            | cy          | 2026-01-01 | today   |
            """),
                "customer_history",
                PipeTable.of(spark, CustomerHistory.TABLE, """
            | customer_id | valid_from | valid_to   | segment |
            | ana         | 2026-01-01 | 2026-12-31 | silver  |
            | ana         | 2026-03-15 |            | gold    |
            | ana         | 2026-07-01 |            | lost    |
            | bo          | 2026-02-01 | 2026-03-01 | silver  |
            | bo          | 2026-04-01 | 2026-04-01 | none    |
            | bo          | 2026-04-01 | 2026-08-01 | gold    |
            """)));

        assertEquals(
                List.of(
                        "ana 1900-01-01..2026-01-01 null",
                        "ana 2026-01-01..2026-03-15 silver",
                        "ana 2026-03-15..null gold",
                        "bo 1900-01-01..2026-02-01 null",
                        "bo 2026-02-01..2026-03-01 silver",
                        "bo 2026-03-01..2026-04-01 null",
                        "bo 2026-04-01..null gold",
                        "cy 1900-01-01..null today"),
                known);
    }

    /** At every instant the younger version counts; a record without versions tells nothing before it is known. */
    @Test
    void ofSeveralRecordsTheLatestKnownValueCounts() {
        List<String> known = history(Map.of(
                "identity_map",
                PipeTable.of(spark, IdentityMap.TABLE, """
            | customer_id | person_id | first_seen_at |
            | shop        | ana       | 2026-01-01    |
            | app         | ana       | 2026-01-01    |
            | fair        | ana       | 2026-02-10    |
            """),
                "customer",
                PipeTable.of(spark, Customer.TABLE, """
            | customer_id | created_at | updated_at | segment |
            | shop        | 2026-01-01 |            |         |
            | app         | 2026-01-01 |            |         |
            | fair        | 2025-06-01 | 2026-02-15 | fair    |
            """),
                "customer_history",
                PipeTable.of(spark, CustomerHistory.TABLE, """
            | customer_id | valid_from | segment |
            | shop        | 2026-02-01 | shop    |
            | app         | 2026-03-01 | app     |
            | shop        | 2026-04-01 |         |
            """)));

        assertEquals(
                List.of(
                        "ana 1900-01-01..2026-02-01 null",
                        "ana 2026-02-01..2026-02-10 shop",
                        "ana 2026-02-10..2026-03-01 fair",
                        "ana 2026-03-01..2026-04-01 app",
                        "ana 2026-04-01..null app"),
                known);
    }

    /** Silence allows being asked and nothing else; of two decisions at once the refusal counts. */
    @Test
    void consentHoldsFromTheDecisionOn() {
        Map<String, Dataset<Row>> inputs = new HashMap<>(Map.of(
                "identity_map",
                PipeTable.of(spark, IdentityMap.TABLE, """
            | customer_id | person_id | first_seen_at |
            | shop        | ana       | 2026-01-01    |
            | app         | ana       | 2026-01-01    |
            """),
                "consent",
                PipeTable.of(spark, Consent.TABLE, """
            | customer_id | purpose   | granted | at         |
            | shop        | survey    | false   | 2026-02-01 |
            | app         | survey    | true    | 2026-03-01 |
            | shop        | survey    | false   | 2026-03-01 |
            | app         | followup  | true    | 2026-04-01 |
            | app         | marketing | true    | 2026-05-01 |
            | app         | followup  | false   | 2026-07-01 |
            """)));
        List<String> known = query(inputs).stream()
                .map(row -> span(row) + " " + row.getAs("consent_survey") + " " + row.getAs("consent_followup"))
                .sorted()
                .toList();

        assertEquals(
                List.of(
                        "ana 1900-01-01..2026-02-01 true false",
                        "ana 2026-02-01..2026-03-01 false false",
                        "ana 2026-03-01..2026-04-01 false false",
                        "ana 2026-04-01..null false true"),
                known);
    }

    /** One record of an employee makes the whole person one. */
    @Test
    void testAccountsAndEmployeesAreNobody() {
        List<String> known = history(Map.of(
                "identity_map",
                PipeTable.of(spark, IdentityMap.TABLE, """
            | customer_id | person_id | first_seen_at |
            | ana         | ana       | 2026-01-01    |
            | desk        | ana       | 2026-01-01    |
            | probe       | probe     | 2026-01-01    |
            | guest:1     | bo        | 2026-01-01    |
            | later       | later     | 2026-07-01    |
            """),
                "customer",
                PipeTable.of(spark, Customer.TABLE, """
            | customer_id | created_at | is_test | is_employee |
            | ana         | 2026-01-01 |         |             |
            | desk        | 2026-01-01 | false   | true        |
            | probe       | 2026-01-01 | true    |             |
            | later       | 2026-07-01 |         |             |
            """)));

        assertEquals(List.of("bo 1900-01-01..null null"), known);
    }

    private List<String> history(Map<String, Dataset<Row>> inputs) {
        return query(inputs).stream()
                .map(row -> span(row) + " " + row.getAs("segment"))
                .sorted()
                .toList();
    }

    private List<Row> query(Map<String, Dataset<Row>> inputs) {
        Map<String, Dataset<Row>> all = new HashMap<>(Map.of(
                "customer", PipeTable.of(spark, Customer.TABLE, "customer_id"),
                "customer_history", PipeTable.of(spark, CustomerHistory.TABLE, "customer_id"),
                "consent", PipeTable.of(spark, Consent.TABLE, "customer_id")));
        all.putAll(inputs);
        return TestSql.of(spark)
                .query(
                        "curated/person_history",
                        all,
                        Map.of("as_of", AS_OF, "has_consent", inputs.containsKey("consent")))
                .selectExpr(
                        "person_id",
                        "cast(valid_from as date) as f",
                        "cast(valid_to as date) as t",
                        "segment",
                        "consent_survey",
                        "consent_followup")
                .collectAsList();
    }

    private static String span(Row row) {
        return row.getAs("person_id") + " " + row.getAs("f") + ".." + row.getAs("t");
    }
}
