package io.levier.jobs.action;

import static org.apache.spark.sql.functions.col;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.levier.common.action.AlertRule;
import io.levier.common.action.Condition;
import io.levier.common.action.Signal;
import io.levier.common.action.SignalColumn;
import io.levier.common.table.Table;
import io.levier.common.table.curated.CustomerPeriod;
import io.levier.common.table.curated.Feedback;
import io.levier.common.table.curated.IdentityMap;
import io.levier.common.table.curated.Person;
import io.levier.common.table.curated.Ticket;
import io.levier.common.table.derived.Alert;
import io.levier.common.table.derived.ChurnScore;
import io.levier.common.table.derived.CustomerValue;
import io.levier.common.table.derived.ResponseTopic;
import io.levier.common.table.input.Account;
import io.levier.common.table.input.ActionCase;
import io.levier.common.table.input.SurveyResponse;
import io.levier.jobs.platform.Schemas;
import io.levier.jobs.platform.TestSql;
import io.levier.jobs.testkit.OnSpark;
import io.levier.jobs.testkit.PipeTable;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

/** From signals to alerts, to whom to call, to what alerts are about: which rule, which owner, how far it has come. */
@OnSpark
class RaiseAlertsTest {
    private static final Instant AS_OF = Instant.parse("2026-06-30T22:00:00Z");
    private static final List<AlertRule> RULES = List.of(
            rule(
                    "at_risk",
                    "detractor",
                    Signal.ANSWER,
                    1,
                    AlertRule.OwnerBy.STORE,
                    true,
                    List.of(
                            Condition.between(SignalColumn.LTR, "..6.99"),
                            Condition.among(SignalColumn.CHURN_BAND, List.of("high")))),
            rule("complaint", "complaint", Signal.COMPLAINT, 2, AlertRule.OwnerBy.TEAM, false, List.of()),
            rule(
                    "detractor",
                    "detractor",
                    Signal.ANSWER,
                    3,
                    AlertRule.OwnerBy.ACCOUNT,
                    true,
                    List.of(Condition.between(SignalColumn.LTR, "..6.99"))),
            rule(
                    "leaving",
                    "churn_risk",
                    Signal.RISK,
                    4,
                    AlertRule.OwnerBy.RULE,
                    true,
                    List.of(Condition.between(SignalColumn.CHURN, "0.5.."))),
            rule(
                    "laborious",
                    "low_ces",
                    Signal.ANSWER,
                    5,
                    AlertRule.OwnerBy.RULE,
                    true,
                    List.of(Condition.between(SignalColumn.CES, "..3"))));

    private final SparkSession spark;

    RaiseAlertsTest(SparkSession spark) {
        this.spark = spark;
    }

    private static AlertRule rule(
            String id,
            String kind,
            Signal of,
            int priority,
            AlertRule.OwnerBy ownerBy,
            boolean needsConsent,
            List<Condition> conditions) {
        return new AlertRule(id, kind, of, conditions, priority, "desk", ownerBy, "service", needsConsent, 48, 240, 30);
    }

    private Map<String, Dataset<Row>> tables() {
        Map<Table, String> texts = Map.of(
                Feedback.TABLE, """
                    | response_id | person_id | completed_at        | period_start | ltr | ces |
                    | r1          | ana       | 2026-06-20 10:00:00 | 2026-06-01   | 3   |     |
                    | r2          | bo        | 2026-06-20 10:00:00 | 2026-06-01   | 6   |     |
                    | r3          | cy        | 2026-06-29 12:00:00 | 2026-06-01   | 5   |     |
                    | r4          | dee       | 2026-06-21 10:00:00 | 2026-06-01   | 7   | 2   |
                    | r5          | bo        | 2026-05-20 10:00:00 | 2026-05-01   | 0   |     |
                    | r6          |           | 2026-06-20 10:00:00 | 2026-06-01   | 0   |     |
                    | r7          | bo        | 2026-06-22 10:00:00 | 2026-06-01   | 9   | 2   |
                    """,
                SurveyResponse.TABLE, """
                    | response_id | store_id |
                    | r1          | S01      |
                    | r2          |          |
                    | r3          | S02      |
                    | r4          |          |
                    | r5          |          |
                    | r6          |          |
                    | r7          |          |
                    """,
                Ticket.TABLE, """
                    | case_id | person_id | opened_at           | is_complaint | team | reason_l1 |
                    | c1      | dee       | 2026-06-10 10:00:00 | true         | blue | delivery  |
                    | c2      | dee       | 2026-06-11 10:00:00 | false        | blue | delivery  |
                    """,
                ChurnScore.TABLE, """
                    | person_id | as_of      | prob | band | revenue_at_risk | reason_1 | reason_1_en | reason_1_fr |
                    | ana       | 2026-06-01 | 0.6  | high | 120.5           | late     | late parcel | retard      |
                    | bo        | 2026-06-01 | 0.1  | low  | 10              | age      | new         | récent      |
                    """,
                CustomerValue.TABLE, """
                    | person_id | value |
                    | cy        | 80    |
                    """,
                Person.TABLE, """
                    | person_id | account_id | kind        | consent_followup |
                    | ana       |            | b2c         | true             |
                    | bo        | a1         | b2b_contact | true             |
                    | cy        |            | b2c         | false            |
                    | dee       |            | b2c         |                  |
                    """,
                CustomerPeriod.TABLE, """
                    | person_id | period_type | period_start | revenue_12m_at_start | tenure_days |
                    | ana       | month       | 2026-06-01   | 300                  | 90          |
                    """,
                Account.TABLE, """
                    | account_id | owner |
                    | a1         | mia   |
                    """,
                ResponseTopic.TABLE, """
                    | response_id | topic    | sentiment |
                    | r1          | delivery | -1        |
                    | r1          | price    | 1         |
                    | r2          | billing  |           |
                    """,
                IdentityMap.TABLE, """
                    | customer_id | person_id |
                    | A           | ana       |
                    | D           | dee       |
                    """);
        Map<String, Dataset<Row>> rows = new HashMap<>();
        texts.forEach((table, text) -> rows.put(table.name(), PipeTable.of(spark, table, text)));
        rows.put(ActionCase.TABLE.name(), PipeTable.of(spark, ActionCase.TABLE, """
            | action_id | alert_kind | response_id | case_id | customer_id | created_at          | first_followup_at   | closed_at           | outcome   |
            | f1        | complaint  |             | c1      | D           | 2026-06-10 11:00:00 | 2026-06-11 10:00:00 | 2026-06-14 10:00:00 | recovered |
            | f2        | detractor  | r1          |         | A           | 2026-06-20 11:00:00 | 2026-07-02 10:00:00 | 2026-07-03 10:00:00 | recovered |
            | f3        | churn_risk |             |         | A           | 2026-05-20 11:00:00 | 2026-05-21 10:00:00 |                     |           |
            """));
        return rows;
    }

    private Dataset<Row> alerts() {
        Map<String, Dataset<Row>> inputs = new HashMap<>(tables());
        Dataset<Row> signals = TestSql.of(spark)
                .query(
                        "action/signal",
                        inputs,
                        Map.of(
                                "as_of",
                                AS_OF,
                                "oldest",
                                Instant.parse("2026-05-31T22:00:00Z"),
                                "zone",
                                "Europe/Paris"));
        inputs.put(
                "matched_signal",
                signals.withColumn("rule", RuleRows.matched(RULES, AS_OF))
                        .where(col("rule").isNotNull()));
        inputs.put("alert_rule", RuleRows.of(spark, RULES));
        return TestSql.of(spark).query("action/alert", inputs, Map.of("as_of", AS_OF));
    }

    private static List<String> lines(Dataset<Row> rows, String... columns) {
        return rows
                .selectExpr("concat_ws(' ', "
                        + String.join(
                                ", ",
                                List.of(columns).stream()
                                        .map(column -> "coalesce(cast(" + column + " as string), '-')")
                                        .toList())
                        + ")")
                .collectAsList()
                .stream()
                .map(row -> row.getString(0))
                .sorted()
                .collect(Collectors.toList());
    }

    /**
     * Ana's answer is of the first rule and too late already: what the future holds has not happened. Bo's older answer is
     * past its days, and recommending with a nine he found it hard. Cy did not agree to be called; nobody asked Dee, who
     * complained and was answered in time.
     */
    @Test
    void everySignalRaisesItsFirstRule() {
        Dataset<Row> alerts = alerts();
        assertEquals(
                List.of(
                        "answer ana at_risk detractor overdue 1 S01 2026-06-22 10:00:00 3.0 [delivery] 120.50 churn_score - - false",
                        "answer bo detractor detractor overdue 3 mia 2026-06-22 10:00:00 6.0 [billing] 10.00 churn_score - - false",
                        "answer bo laborious low_ces overdue 5 desk 2026-06-24 10:00:00 2.0 [] 10.00 churn_score - - -",
                        "answer cy detractor detractor blocked 3 desk 2026-07-01 12:00:00 5.0 [] 80.00 customer_value - - -",
                        "answer dee laborious low_ces blocked 5 desk 2026-06-23 10:00:00 2.0 [] - - - - -",
                        "complaint dee complaint complaint closed 2 blue 2026-06-12 10:00:00 - [delivery] - - 24.0 recovered true",
                        "risk ana leaving churn_risk overdue 4 desk 2026-06-02 22:00:00 - [late] 120.50 churn_score - - false"),
                lines(
                        alerts,
                        "source",
                        "person_id",
                        "rule",
                        "alert_kind",
                        "status",
                        "priority",
                        "owner",
                        "due_at",
                        "score",
                        "topics",
                        "value_at_risk",
                        "value_basis",
                        "followup_hours",
                        "outcome",
                        "is_closed_in_time"));
        assertEquals(Schemas.withoutRunId(Alert.TABLE).fieldNames().length, alerts.columns().length);
        assertEquals(lines(alerts, "alert_id"), lines(alerts(), "alert_id"));
        Map<String, Dataset<Row>> raised = Map.of("alert", alerts, "churn_score", tables().get("churn_score"));
        assertEquals(
                List.of(
                        "ana S01 1 1 2 [delivery, late] true 3.0 120.50 late parcel",
                        "bo mia 1 3 2 [billing] true 6.0 10.00 new"),
                lines(
                        TestSql.of(spark).query("action/call_list", raised, Map.of()),
                        "person_id",
                        "owner",
                        "place",
                        "priority",
                        "n_alerts",
                        "topics",
                        "is_overdue",
                        "lowest_score",
                        "value_at_risk",
                        "reason_1_en"));
        // Delivery is spoken of by Ana and complained of by Dee; one customer alone is not shown.
        assertEquals(
                List.of(
                        "alert_kind churn_risk suppressed - - - - - - -",
                        "alert_kind complaint suppressed - - - - - - -",
                        "alert_kind detractor ok 3 3 1 0 2 0.0 210.50",
                        "alert_kind low_ces ok 2 2 1 0 0 0.0 10.00",
                        "all all ok 4 7 2 1 3 20.0 210.50",
                        "owner S01 suppressed - - - - - - -",
                        "owner blue suppressed - - - - - - -",
                        "owner desk ok 4 4 2 0 1 0.0 210.50",
                        "owner mia suppressed - - - - - - -",
                        "theme billing suppressed - - - - - - -",
                        "theme delivery ok 2 2 0 1 1 50.0 120.50",
                        "theme late suppressed - - - - - - -",
                        "theme none ok 3 3 2 0 0 0.0 90.00"),
                lines(
                        TestSql.of(spark).query("action/alert_theme", raised, Map.of("k_anonymity", 2)),
                        "cut",
                        "name",
                        "status",
                        "n_customers",
                        "n_alerts",
                        "n_blocked",
                        "n_followed",
                        "n_close_overdue",
                        "coverage_pct",
                        "value_at_risk"));
    }

    /**
     * Ana answered 2, was called and answered 6; Bo answered 2, was called too late and answered 4. Dee was called for a
     * complaint before answering again.
     */
    @Test
    void lowAnswersAreFollowedToTheNext() {
        assertEquals(
                List.of(
                        "ltr 1 1 1 1 false 1 2.0 4.0 1 -7.0 49.0",
                        "ltr 1 1 1 1 true 1 6.0 36.0 0 0.0 0.0",
                        "ltr 1 2 2 1 true 1 4.0 16.0 0 0.0 0.0"),
                lines(
                        TestSql.of(spark)
                                .query(
                                        "action/recovery_stratum",
                                        Map.of(
                                                "feedback",
                                                PipeTable.of(spark, Feedback.TABLE, """
                                                    | response_id | person_id | completed_at        | period_start | ltr |
                                                    | r1          | ana       | 2026-01-10 10:00:00 | 2026-01-01   | 2   |
                                                    | r2          | ana       | 2026-04-10 10:00:00 | 2026-04-01   | 6   |
                                                    | r3          | ana       | 2026-06-10 10:00:00 | 2026-06-01   | 9   |
                                                    | r0          | bo        | 2025-10-10 10:00:00 | 2025-10-01   | 9   |
                                                    | r4          | bo        | 2026-01-10 10:00:00 | 2026-01-01   | 2   |
                                                    | r5          | bo        | 2026-04-10 10:00:00 | 2026-04-01   | 4   |
                                                    | r6          | cy        | 2026-04-10 10:00:00 | 2026-04-01   | 1   |
                                                    | r7          | dee       | 2026-01-10 10:00:00 | 2026-01-01   | 2   |
                                                    | r8          | dee       | 2026-04-10 10:00:00 | 2026-04-01   | 8   |
                                                    """),
                                                "action_case",
                                                PipeTable.of(spark, ActionCase.TABLE, """
                                                    | action_id | response_id | case_id | customer_id | first_followup_at   |
                                                    | f1        | r1          |         |             | 2026-01-12 10:00:00 |
                                                    | f2        | r4          |         |             | 2026-04-12 10:00:00 |
                                                    | f3        |             | c1      | D           | 2026-01-20 10:00:00 |
                                                    | f4        |             | c2      | B           | 2026-01-08 10:00:00 |
                                                    """),
                                                "identity_map",
                                                PipeTable.of(spark, IdentityMap.TABLE, """
                                                    | customer_id | person_id |
                                                    | B           | bo        |
                                                    | D           | dee       |
                                                    """),
                                                "customer_period",
                                                PipeTable.of(spark, CustomerPeriod.TABLE, """
                                                    | person_id | period_type | period_start | revenue_12m_at_start | tenure_days |
                                                    | ana       | month       | 2026-01-01   | 300                  | 400         |
                                                    """)),
                                        Map.of("as_of", AS_OF)),
                        "measure",
                        "score_band",
                        "value_band",
                        "tenure_band",
                        "gap_band",
                        "is_followed",
                        "n_customers",
                        "sum_change",
                        "sum_squares",
                        "n_before",
                        "sum_before",
                        "squares_before"));
    }
}
