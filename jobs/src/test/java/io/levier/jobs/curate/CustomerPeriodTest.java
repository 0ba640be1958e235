package io.levier.jobs.curate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.levier.common.table.curated.IdentityMap;
import io.levier.common.table.curated.PeriodFact;
import io.levier.common.table.curated.Person;
import io.levier.common.table.curated.PersonHistory;
import io.levier.common.table.input.Initiative;
import io.levier.common.table.input.InitiativeScope;
import io.levier.jobs.platform.TestSql;
import io.levier.jobs.testkit.OnSpark;
import io.levier.jobs.testkit.PipeTable;
import io.levier.jobs.testkit.SparkExtension;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

/** Since when a person is known, and which numbers nobody can know. */
@OnSpark
class CustomerPeriodTest {
    private static final Set<String> SOURCES = Set.of(
            "orders",
            "lines",
            "mentions",
            "refunds",
            "subscriptions",
            "contract_events",
            "payments",
            "responses",
            "surveys",
            "invitations",
            "contacts",
            "cases",
            "sessions",
            "actions",
            "initiatives",
            "funnels",
            "status",
            "promotions",
            "promises",
            "complaints",
            "issues",
            "outcomes",
            "standards",
            "event_ends",
            "transfers",
            "conversions",
            "errors");

    private static final String FACTS = """
            | person_id | period_type | period_start | n_orders | n_valid_orders | revenue_net | first_order_at      | last_order_at       | first_purchase_on | last_purchase_on | n_cases |
            | ana       | month       | 2026-02-01   | 1        | 1              | 40          | 2026-02-20 10:00:00 | 2026-02-20 10:00:00 | 2026-02-20        | 2026-02-20       |         |
            | bo        | month       | 2026-02-01   |          |                |             |                     |                     |                   |                  | 1       |
            """;

    private final SparkSession spark;

    CustomerPeriodTest(SparkSession spark) {
        this.spark = spark;
    }

    private List<String> months(Set<String> missing, String facts, String... columns) {
        return months(missing, Map.of("period_fact", PipeTable.of(spark, PeriodFact.TABLE, facts)), columns);
    }

    /** The one month whose cost is told. */
    private Dataset<Row> costOf(LocalDate month) {
        return spark.sql("select 'line' as cost_id, date'" + month + "' as month, 'phone' as channel, 'north' as team,"
                + " 10.00 as amount");
    }

    private List<String> months(Set<String> missing, Map<String, Dataset<Row>> given, String... columns) {
        Map<String, Dataset<Row>> inputs = new HashMap<>(Map.of(
                "period_fact", PipeTable.of(spark, PeriodFact.TABLE, "person_id"),
                "cost_line", costOf(LocalDate.of(2026, 3, 1)),
                "initiative", PipeTable.of(spark, Initiative.TABLE, "initiative_id"),
                "initiative_scope", PipeTable.of(spark, InitiativeScope.TABLE, "initiative_id"),
                "identity_map", PipeTable.of(spark, IdentityMap.TABLE, "customer_id"),
                "person", PipeTable.of(spark, Person.TABLE, """
                    | person_id | first_seen_at       |
                    | ana       | 2026-03-10 12:00:00 |
                    | bo        | 2026-03-10 12:00:00 |
                    | cy        | 2026-02-28 23:30:00 |
                    """),
                "person_history", PipeTable.of(spark, PersonHistory.TABLE, """
                    | person_id | valid_from | country |
                    | ana       | 1900-01-01 | FR      |
                    | bo        | 1900-01-01 | FR      |
                    | cy        | 1900-01-01 | FR      |
                    """)));
        inputs.putAll(given);
        Map<String, Object> values = new HashMap<>(Map.of(
                "zone",
                "Europe/Paris",
                "as_of",
                Instant.parse("2026-04-01T00:00:00Z"),
                "first_period",
                LocalDate.of(2026, 1, 1),
                "last_period",
                LocalDate.of(2026, 3, 1),
                "period_type",
                "month",
                "period_months",
                1,
                "period_days",
                0,
                "is_contractual",
                false,
                "activity_window_days",
                180,
                "identity_version",
                "1"));
        SOURCES.forEach(source -> values.put("has_" + source, !missing.contains(source)));
        return SparkExtension.withoutCode(
                spark,
                () ->
                        TestSql.of(spark)
                                .query("curated/customer_period", inputs, values)
                                .selectExpr(columns)
                                .collectAsList()
                                .stream()
                                .map(Row::toString)
                                .sorted()
                                .toList());
    }

    /**
     * Ana ordered on 20 February and Bo had a case that month, both before there was a record of them: their March looks
     * back upon it, and February, closed before anybody knew of them, has no row. Cy came when it was March in Paris
     * already.
     */
    @Test
    void whatHappenedBeforeTheRecordIsLookedBackUpon() {
        assertEquals(
                List.of(
                        "[ana,2026-03-01,40,true,0.00,40,40.00,null]",
                        "[bo,2026-03-01,32,false,0.00,null,0.00,null]",
                        "[cy,2026-03-01,31,false,0.00,null,0.00,null]"),
                months(
                        Set.of(),
                        FACTS,
                        "person_id",
                        "period_start",
                        "tenure_days",
                        "is_active_start",
                        "revenue_net",
                        "days_since_last_order_at_end",
                        "revenue_12m_at_start",
                        "country_at_start"));
    }

    /** Of Ana in March: lines, late deliveries, complaints, expansion, contraction, price rises, responses, comments. */
    /** Known for long: ana had a contract once and buys in March, bo buys in February and signs in March. */
    @Test
    void aCustomerIsNewOnce() {
        Dataset<Row> persons = PipeTable.of(spark, Person.TABLE, """
            | person_id | first_seen_at       |
            | ana       | 2024-05-01 12:00:00 |
            | bo        | 2024-05-01 12:00:00 |
            """);
        Dataset<Row> facts = PipeTable.of(spark, PeriodFact.TABLE, """
            | person_id | period_type | period_start | n_valid_orders | first_purchase_on | first_contract_on |
            | ana       | month       | 2026-01-01   |                |                   | 2024-05-01        |
            | ana       | month       | 2026-03-01   | 1              | 2026-03-05        |                   |
            | bo        | month       | 2026-02-01   | 1              | 2026-02-20        |                   |
            | bo        | month       | 2026-03-01   | 1              | 2026-02-20        | 2026-03-01        |
            """);
        assertEquals(
                List.of(
                        "[ana,1,false]",
                        "[ana,2,false]",
                        "[ana,3,false]",
                        "[bo,1,false]",
                        "[bo,2,true]",
                        "[bo,3,false]"),
                months(
                        Set.of(),
                        Map.of("person", persons, "period_fact", facts),
                        "person_id",
                        "month(period_start)",
                        "is_new"));
    }

    /** The history begins in January, as the configuration may say; what Ana bought in December is known in January. */
    @Test
    void whatHappenedBeforeTheHistoryIsLookedBackUpon() {
        Dataset<Row> persons = PipeTable.of(spark, Person.TABLE, """
            | person_id | first_seen_at       |
            | ana       | 2024-05-01 12:00:00 |
            """);
        Dataset<Row> facts = PipeTable.of(spark, PeriodFact.TABLE, """
            | person_id | period_type | period_start | n_valid_orders | revenue_net | first_purchase_on | last_purchase_on | last_order_at       | purchase_rank | ltr_last |
            | ana       | month       | 2025-12-01   | 1              | 100         | 2025-12-15        | 2025-12-15       | 2025-12-15 10:00:00 | 1             | 4        |
            """);
        assertEquals(
                List.of(
                        "[1,true,true,false,100.00,1,1,48,4.0]",
                        "[2,true,true,false,100.00,1,1,76,4.0]",
                        "[3,true,true,false,100.00,1,1,107,4.0]"),
                months(
                        Set.of(),
                        Map.of("person", persons, "period_fact", facts),
                        "month(period_start)",
                        "is_active_start",
                        "is_active_end",
                        "is_new",
                        "revenue_12m_at_start",
                        "orders_12m_at_start",
                        "order_rank_max",
                        "days_since_last_order_at_end",
                        "ltr_prev"));
    }

    private String without(String... missing) {
        return months(
                        Set.of(missing),
                        FACTS,
                        "person_id",
                        "period_start",
                        "n_lines",
                        "late_delivery_n",
                        "n_complaints",
                        "cast(mrr_expansion as int)",
                        "cast(mrr_contraction as int)",
                        "n_price_rises",
                        "n_responses",
                        "n_comments")
                .get(0);
    }

    /** That nothing happened is a number; where nobody tells there is none. */
    @Test
    void whatNoSourceTellsIsUnknown() {
        assertEquals("[ana,2026-03-01,0,0,0,0,0,0,0,0]", without());
        assertEquals("[ana,2026-03-01,null,0,null,0,0,0,0,null]", without("lines", "complaints", "surveys"));
        assertEquals(
                "[ana,2026-03-01,0,null,0,null,null,null,null,0]", without("promises", "contract_events", "responses"));
    }

    /** That every payment arrived is told where payments are. */
    @Test
    void failedPaymentsAreKnownWherePaymentsAre() {
        String facts = """
            | person_id | period_type | period_start | n_payment_failures |
            | ana       | month       | 2026-03-01   | 2                  |
            """;
        String[] columns = {"person_id", "n_payment_failures"};
        assertEquals(List.of("[ana,2]", "[bo,0]", "[cy,0]"), months(Set.of(), facts, columns));
        assertEquals(List.of("[ana,null]", "[bo,null]", "[cy,null]"), months(Set.of("payments"), facts, columns));
    }

    @Test
    void withoutCodesNoShareOfThemIsKnown() {
        String facts = """
            | person_id | period_type | period_start | n_valid_orders | promo_share |
            | ana       | month       | 2026-03-01   | 1              | 0           |
            """;
        String[] columns = {"person_id", "period_start", "promo_share"};
        assertEquals("[ana,2026-03-01,0.0]", months(Set.of(), facts, columns).get(0));
        assertEquals(
                "[ana,2026-03-01,null]",
                months(Set.of("promotions"), facts, columns).get(0));
    }

    /** Whoever called nobody in a month whose cost is told cost nothing; when it is not told, who knows. */
    @Test
    void theCostOfAMonthNobodyToldIsUnknown() {
        String facts = """
                | person_id | period_type | period_start | cost_to_serve | n_uncosted |
                | ana       | month       | 2026-03-01   | 4.5           | 0          |
                """;
        assertEquals(
                List.of("[ana,4.5]", "[bo,0.0]", "[cy,0.0]"), months(Set.of(), facts, "person_id", "cost_to_serve"));
        assertEquals(
                List.of("[ana,null]", "[bo,null]", "[cy,null]"),
                months(
                        Set.of(),
                        Map.of(
                                "period_fact", PipeTable.of(spark, PeriodFact.TABLE, facts),
                                "cost_line", costOf(LocalDate.of(2026, 2, 1))),
                        "person_id",
                        "cost_to_serve"));
    }

    /** A contact no told cost is for is not free, be it the only one or one of two. */
    @Test
    void theCostOfWhoHadAnUncostedContactIsUnknown() {
        String facts = """
                | person_id | period_type | period_start | cost_to_serve | n_uncosted |
                | ana       | month       | 2026-03-01   | 4.5           | 1          |
                | bo        | month       | 2026-03-01   |               | 2          |
                """;
        assertEquals(
                List.of("[ana,null]", "[bo,null]", "[cy,0.0]"), months(Set.of(), facts, "person_id", "cost_to_serve"));
    }

    /** Of Ana in March: what a month without any fact shows. */
    private String shown(String... missing) {
        return months(
                        Set.of(missing),
                        FACTS,
                        "person_id",
                        "period_start",
                        "survey_before_event_end",
                        "n_repeat_contacts",
                        "n_issues",
                        "n_issues_fcr",
                        "standard_met_n",
                        "standard_n",
                        "bot_handoffs",
                        "n_errors")
                .get(0);
    }

    /** Without cases and reasons nobody knows what is the same issue, and without outcomes not whether it was answered. */
    @Test
    void whatServiceWasIsKnownFromWhatIsRecorded() {
        assertEquals("[ana,2026-03-01,0,0,0,0,0,0,0,0]", shown());
        assertEquals("[ana,2026-03-01,0,null,null,null,0,0,0,0]", shown("issues"));
        assertEquals("[ana,2026-03-01,0,0,null,null,0,0,0,0]", shown("outcomes"));
        assertEquals("[ana,2026-03-01,null,0,0,0,null,null,0,0]", shown("event_ends", "standards"));
        assertEquals("[ana,2026-03-01,0,0,0,0,0,0,null,null]", shown("contacts", "errors"));
    }

    /** March looks at the purchases until February: what is bought in it changes only what April looks at. */
    @Test
    void theRhythmOfPurchasesIsThatOfTheStart() {
        assertEquals(
                List.of("[ana,2026-03-01,4.5]", "[bo,2026-03-01,null]", "[cy,2026-03-01,null]"),
                months(Set.of(), """
                        | person_id | period_type | period_start | gap_median_days |
                        | ana       | month       | 2026-01-01   | 3               |
                        | ana       | month       | 2026-02-01   | 4.5             |
                        | ana       | month       | 2026-03-01   | 9               |
                        | bo        | month       | 2026-03-01   | 2               |
                        """, "person_id", "period_start", "gap_median_days_at_start"));
    }

    /** Without a visit there is no rate. */
    @Test
    void visitsThatEndedInAnOrder() {
        String facts = """
            | person_id | period_type | period_start | n_sessions | n_conversions | journey_dropoffs |
            | ana       | month       | 2026-03-01   | 8          | 2             | 3                |
            | bo        | month       | 2026-03-01   | 4          | 0             |                  |
            """;
        String[] columns = {"person_id", "conv_rate", "journey_dropoffs"};
        assertEquals(List.of("[ana,0.25,3]", "[bo,0.0,0]", "[cy,null,0]"), months(Set.of(), facts, columns));
        assertEquals(
                "[ana,0.25,null]", months(Set.of("funnels"), facts, columns).get(0));
    }

    private static final String REACHED = """
            | initiative_id | scope_kind   | scope_value | started_at | ended_at            |
            | named         | customer     | a1          |            |                     |
            | named         | customer     | a2          |            |                     |
            | gold_only     | segment      | gold        | 2026-02-10 |                     |
            | french        | country      | FR          |            | 2026-02-20          |
            | stores        | store        | 7           |            |                     |
            | drawn         | country      | FR          |            |                     |
            | drawn         | control      | b1          |            |                     |
            | later         | customer     | b1          | 2026-04-01 |                     |
            | over          | customer     | b1          |            | 2026-01-31 23:00:00 |
            | both          | customer     | a1          |            |                     |
            | both          | control      | a2          |            |                     |
            | only_control  | control      | b1          |            |                     |
            """;

    /**
     * Ana has two records and was gold until March; Bo was drawn as control. Who is named under one record and drawn under
     * another is reached; what names nobody, or only those to stay without, does not say whom it reaches. What begins when the period is over, or was
     * over when it began, reaches nobody in it, by the clocks of Paris.
     */
    @Test
    void initiativesReachThoseTheyWereMeantFor() {
        Map<String, Dataset<Row>> inputs = Map.of(
                "initiative", PipeTable.of(spark, Initiative.TABLE, """
            | initiative_id | started_at | ended_at   |
            | named         | 2026-03-05 |            |
            | gold_only     | 2026-01-01 |            |
            | french        | 2026-01-01 |            |
            | stores        | 2026-01-01 |            |
            | drawn         | 2026-01-01 |            |
            | later         | 2026-01-01 |            |
            | over          | 2026-01-01 |            |
            | unsaid        | 2026-02-01 | 2026-02-28 |
            | both          | 2026-03-01 |            |
            | only_control  | 2026-01-01 |            |
            """),
                "initiative_scope", PipeTable.of(spark, InitiativeScope.TABLE, REACHED),
                "identity_map", PipeTable.of(spark, IdentityMap.TABLE, """
            | customer_id | person_id |
            | a1          | ana       |
            | a2          | ana       |
            | b1          | bo        |
            """),
                "person", PipeTable.of(spark, Person.TABLE, """
            | person_id | first_seen_at |
            | ana       | 2026-02-01    |
            | bo        | 2026-02-01    |
            """),
                "person_history", PipeTable.of(spark, PersonHistory.TABLE, """
            | person_id | valid_from | valid_to   | country | segment |
            | ana       | 1900-01-01 | 2026-03-01 | FR      | gold    |
            | ana       | 2026-03-01 |            | FR      | silver  |
            | bo        | 1900-01-01 |            | FR      |         |
            """));
        String[] columns = {"person_id", "month(period_start)", "array_join(initiatives, ' ')"};
        assertEquals(
                List.of("[ana,2,drawn french gold_only]", "[ana,3,both drawn named]", "[bo,2,french]", "[bo,3,]"),
                months(Set.of(), inputs, columns));
        assertEquals(
                "[ana,2,null]", months(Set.of("initiatives"), inputs, columns).get(0));
    }
}
