package io.levier.jobs.retention;

import static org.apache.spark.sql.functions.lit;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.table.curated.CustomerPeriod;
import io.levier.common.table.curated.CustomerPeriodLabel;
import io.levier.common.table.curated.IdentityMap;
import io.levier.common.table.curated.Person;
import io.levier.common.table.input.CustomerAttribute;
import io.levier.jobs.platform.TestSql;
import io.levier.jobs.testkit.OnSpark;
import io.levier.jobs.testkit.PipeTable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

/** What happens after a cut-off changes nothing of what was known at it. */
@OnSpark
class ChurnFeatureTest {
    private static final String HEAD = "person_id | period_type | period_start | period_end | is_active_end | plan"
            + " | mrr_end | ltr_last | ltr_prev | ltr_mean | csat_last | n_valid_orders | revenue_net | n_interactions"
            + " | n_cases | n_complaints | n_unresolved_end | tenure_days | frt_mean_s\n";

    private static final String UNTIL_MARCH = """
            ana | month | 2026-01-01 | 2026-02-01 | true | monthly | 20 | 9 |   | 9 |   | 1 | 30 | 2 | 1 | 0 | 0 | 31 | 3600
            ana | month | 2026-02-01 | 2026-03-01 | true | monthly | 20 |   | 9 |   | 4 | 2 | 70 | 0 | 0 | 1 | 1 | 59 |
            ana | month | 2026-03-01 | 2026-04-01 | true | annual  | 25 | 7 | 9 | 7 |   | 0 | 0  | 1 | 1 | 0 | 0 | 90 | 7200
            """;

    private static final String QUIET_APRIL =
            "ana | month | 2026-04-01 | 2026-05-01 | true | annual | 25 |  | 7 |  |  | 0 | 0 | 0 | 0 | 0 | 0 | 120 |\n";

    private static final String STORMY_APRIL =
            "ana | month | 2026-04-01 | 2026-05-01 | true | other | 99 | 0 | 7 | 0 | 1 | 9 | 900 | 9 | 9 | 9 | 9 | 120 | 9\n";

    private final SparkSession spark;

    ChurnFeatureTest(SparkSession spark) {
        this.spark = spark;
    }

    private Dataset<Row> features(String months) {
        return features(HEAD + months, "person_id | consent_profiling\nana | true");
    }

    private Dataset<Row> features(String periods, String persons) {
        return TestSql.of(spark)
                .query(
                        "retention/churn_feature",
                        Map.of(
                                "customer_period", PipeTable.of(spark, CustomerPeriod.TABLE, periods),
                                "person", PipeTable.of(spark, Person.TABLE, persons)),
                        Map.of());
    }

    /** Ana agreed at the end of June and withdrew on 5 July: as of the 10th nobody scores her, nor learns from her. */
    @Test
    void consentIsThatOfTheRun() {
        Dataset<Row> known = features("""
                person_id | period_type | period_start | period_end | is_active_end | consent_profiling | tenure_days
                ana       | month       | 2026-06-01   | 2026-07-01 | true          | true              | 700
                bo        | month       | 2026-06-01   | 2026-07-01 | true          | false             | 700
                cy        | month       | 2026-06-01   | 2026-07-01 | true          |                   | 700
                """, "person_id | consent_profiling\nana | false\nbo | true\ncy |");
        assertEquals(
                List.of("bo", "cy"),
                known.orderBy("person_id").collectAsList().stream()
                        .map(row -> row.getString(0))
                        .toList());

        Dataset<Row> labels = PipeTable.of(spark, CustomerPeriodLabel.TABLE, """
                person_id | period_start | y_churn | censored
                ana       | 2026-06-01   | true    | false
                bo        | 2026-06-01   | false   | false
                cy        | 2026-06-01   | true    | true
                """);
        Dataset<Row> learned = TrainingRows.of(
                new ChurnFeatures(known.withColumn("fold", lit(1L)), List.of(new Feature("tenure_days", true))),
                labels);
        assertEquals(
                List.of("[0.0,1,700.0,bo,2026-06-01]"),
                learned.collectAsList().stream().map(Row::toString).toList());
        learned.unpersist();
    }

    private static List<String> rows(Dataset<Row> features, String condition) {
        return features.where(condition).orderBy("period_start").toJSON().collectAsList();
    }

    @Test
    void aChangeAfterTheCutOffChangesNoFeature() {
        String before = "period_start < '2026-04-01'";
        List<String> known = rows(features(UNTIL_MARCH), before);

        assertEquals(3, known.size());
        assertEquals(known, rows(features(UNTIL_MARCH + QUIET_APRIL), before));
        assertEquals(known, rows(features(UNTIL_MARCH + STORMY_APRIL), before));
        assertNotEquals(
                rows(features(UNTIL_MARCH + QUIET_APRIL), "true").get(3),
                rows(features(UNTIL_MARCH + STORMY_APRIL), "true").get(3),
                "April itself is told otherwise");
    }

    @Test
    void windowsEndAtTheCutOff() {
        Row march = features(UNTIL_MARCH).where("period_start = '2026-03-01'").first();
        assertEquals(3, march.<Double>getAs("orders_3m"));
        assertEquals(-2, march.<Double>getAs("ltr_change"));
        assertEquals(8, march.<Double>getAs("ltr_12m"));
        assertEquals(4, march.<Double>getAs("csat_last"));
        assertEquals(2, march.<Double>getAs("first_reply_hours"));
        assertEquals(1, march.<Double>getAs("complaints_6m"));
    }

    /** Satisfaction fell from 4 to 2 with no answer in between, and two of the three contacts are of the last three months. */
    @Test
    void changesAreOfTheLastTwoAnswersAndTrendsSharesOfTheYear() {
        Dataset<Row> features = features("""
                                person_id | period_type | period_start | period_end | is_active_end | csat_last | ces_last | n_interactions | n_complaints | revenue_net | aht_mean_s | tenure_days
                                ana       | month       | 2026-01-01   | 2026-02-01 | true          | 4         | 3        | 1              | 1            | 30          | 600        | 31
                                ana       | month       | 2026-02-01   | 2026-03-01 | true          |           |          | 0              | 0            | 0           |            | 59
                                ana       | month       | 2026-03-01   | 2026-04-01 | true          | 2         |          | 1              | 0            | 10          |            | 90
                                ana       | month       | 2026-04-01   | 2026-05-01 | true          |           |          | 1              | 1            | 60          | 300        | 120
                                """, "person_id | consent_profiling\nana | true");
        Row april = features.where("period_start = '2026-04-01'").first();
        assertEquals(-2, april.<Double>getAs("csat_change"));
        assertNull(april.getAs("ces_change"), "one answer is no change");
        assertEquals(7.5, april.<Double>getAs("handling_minutes_12m"));
        assertEquals(1, april.<Double>getAs("contacts_1m"));
        assertEquals(2 / 3.0, april.<Double>getAs("contacts_trend"), 1e-12);
        assertEquals(0.5, april.<Double>getAs("complaints_trend"));
        assertEquals(0.7, april.<Double>getAs("revenue_trend"), 1e-12);
        for (Row row : features.collectAsList()) {
            for (String name : row.schema().fieldNames()) {
                assertFalse(
                        Set.of("revenue_3m", "contacts_12m", "complaints_12m").contains(name), name);
            }
        }
    }

    /** Old was there before the data began: one month of them stands for three, and for twelve. New has done all of it. */
    @Test
    void windowsThatReachBeyondTheDataAreScaledForOlderCustomers() {
        Dataset<Row> features = features("""
                old | month | 2026-01-01 | 2026-02-01 | true | monthly | 20 |   |   |   |   | 2 | 30 | 2 | 1 | 1 | 0 | 700 |
                old | month | 2026-02-01 | 2026-03-01 | true | monthly | 20 |   |   |   |   | 0 | 30 | 2 | 1 | 0 | 0 | 728 |
                new | month | 2026-01-01 | 2026-02-01 | true | monthly | 20 |   |   |   |   | 2 | 30 | 2 | 1 | 1 | 0 | 31  |
                """);
        Row first = features.where("person_id = 'old' and period_start = '2026-01-01'")
                .first();
        assertEquals(6, first.<Double>getAs("orders_3m"));
        assertEquals(24, first.<Double>getAs("orders_12m"));
        assertEquals(360, first.<Double>getAs("revenue_12m"));
        assertEquals(6, first.<Double>getAs("complaints_6m"));
        assertEquals(0.25, first.<Double>getAs("orders_trend"));
        Row second = features.where("person_id = 'old' and period_start = '2026-02-01'")
                .first();
        assertEquals(3, second.<Double>getAs("orders_3m"));
        assertEquals(12, second.<Double>getAs("orders_12m"));
        Row fresh = features.where("person_id = 'new'").first();
        assertEquals(2, fresh.<Double>getAs("orders_3m"));
        assertEquals(2, fresh.<Double>getAs("orders_12m"));
    }

    /** Midnight in Paris, when March ends, is the first moment that is too late. */
    @Test
    void attributesSeenAfterTheCutOffAreNotKnownAtIt() {
        Dataset<Row> latest = TestSql.of(spark)
                .query(
                        "retention/churn_attribute",
                        Map.of(
                                "churn_feature", features(UNTIL_MARCH),
                                "customer_attribute", PipeTable.of(spark, CustomerAttribute.TABLE, """
                                        customer_id | attribute | value_text | observed_at
                                        c1          | box       | old        | 2026-02-10 12:00:00
                                        c1          | box       | new        | 2026-03-31 22:00:00
                                        c1          | exit_call | yes        | 2026-04-02 12:00:00
                                        """),
                                "identity_map",
                                        PipeTable.of(spark, IdentityMap.TABLE, "customer_id | person_id\nc1 | ana")),
                        Map.of("zone", "Europe/Paris"));
        List<String> told = latest.orderBy("period_start").collectAsList().stream()
                .map(row -> row.getDate(1) + " " + row.getString(2) + " " + row.getString(4))
                .toList();
        assertEquals(List.of("2026-02-01 box old", "2026-03-01 box old"), told);
        assertTrue(told.stream().noneMatch(line -> line.contains("exit_call")), told + "");
    }
}
