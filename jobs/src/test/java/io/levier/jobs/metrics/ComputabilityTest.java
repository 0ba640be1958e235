package io.levier.jobs.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.config.ConfigLoader;
import io.levier.common.metric.Metric;
import io.levier.common.table.Table;
import io.levier.common.table.curated.Contact;
import io.levier.common.table.curated.Invitation;
import io.levier.common.table.curated.Sale;
import io.levier.common.table.curated.Ticket;
import io.levier.common.table.derived.MetricDefinitions;
import io.levier.common.table.input.CaseTicket;
import io.levier.common.table.input.Interaction;
import io.levier.common.table.input.InteractionEvent;
import io.levier.common.table.input.OrderHeader;
import io.levier.common.table.input.SurveyInvitation;
import io.levier.common.table.input.SurveyResponse;
import io.levier.jobs.platform.Schemas;
import io.levier.jobs.testkit.OnSpark;
import io.levier.jobs.testkit.PipeTable;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

/** A company that never recorded what a metric counts has no value of it, least of all zero. */
@OnSpark
class ComputabilityTest {
    private final SparkSession spark;
    private final List<Metric> metrics =
            ConfigLoader.load(Path.of("../conf"), Map.of(), Map.of()).metrics();

    ComputabilityTest(SparkSession spark) {
        this.spark = spark;
    }

    /** Why metrics cannot be told of tables that are there; no row is given of the others. */
    private Map<String, String> reasons(Map<Table, String> given, Table... others) {
        Map<Table, Dataset<Row>> tables = new HashMap<>();
        given.forEach((table, rows) -> tables.put(table, PipeTable.of(spark, table, rows)));
        for (Table table : others) {
            tables.put(table, spark.createDataFrame(List.of(), Schemas.of(table)));
        }
        Map<String, String> reasons = new TreeMap<>();
        Computability.of(metrics, tables::containsKey, table -> tables.getOrDefault(table, spark.emptyDataFrame()))
                .reasons()
                .forEach((metric, reason) -> reasons.put(metric.id(), reason));
        return reasons;
    }

    @Test
    void columnsNobodyFilledAreNoZeros() {
        Map<String, String> reasons = reasons(
                Map.of(
                        OrderHeader.TABLE, "order_id\n1",
                        CaseTicket.TABLE, "case_id\nc1",
                        Interaction.TABLE, "interaction_id | outcome\n1 | answered",
                        SurveyInvitation.TABLE, "invitation_id | status\ni1 | sent\ni2 | completed"),
                Sale.TABLE,
                Ticket.TABLE,
                Contact.TABLE,
                Invitation.TABLE);
        assertEquals("needs order_header where promo_code is not null", reasons.get("promo_order_share"));
        assertEquals("needs case_ticket where is_complaint is not null", reasons.get("complaint_share"));
        assertEquals("needs interaction where transfers is not null", reasons.get("transfer_rate"));
        assertEquals("needs survey_invitation where opted_out_at is not null", reasons.get("optout_rate"));
        assertEquals(
                "needs survey_invitation where bounced is not null or status = 'bounced'",
                reasons.get("delivery_rate"));
        assertEquals(
                "needs interaction where answered_at is not null, or interaction_event", reasons.get("no_reply_rate"));
        for (String metric : List.of("aov", "answer_rate", "fcr", "response_rate")) {
            assertTrue(!reasons.containsKey(metric), metric + " " + reasons.get(metric));
        }
        assertEquals("needs rating", reasons.get("nps"));
    }

    /** One order with a code, one case said to be no complaint, one status of many: that is a zero worth its name. */
    @Test
    void oneFilledCellIsEvidence() {
        Map<String, String> reasons = reasons(
                Map.of(
                        OrderHeader.TABLE, "order_id | promo_code\n1 |\n2 | SPRING",
                        CaseTicket.TABLE, "case_id | is_complaint\nc1 |\nc2 | false",
                        Interaction.TABLE, "interaction_id | transfers\n1 |\n2 | 0",
                        InteractionEvent.TABLE, "interaction_id | seq\n1 | 1",
                        SurveyInvitation.TABLE, "invitation_id | status\ni1 | sent\ni2 | bounced",
                        SurveyResponse.TABLE, "response_id | status\nr1 | partial"),
                Sale.TABLE,
                Ticket.TABLE,
                Contact.TABLE,
                Invitation.TABLE);
        for (String metric : List.of(
                "promo_order_share",
                "promo_revenue_share",
                "complaint_share",
                "transfer_rate",
                "delivery_rate",
                "no_reply_rate",
                "completion_rate")) {
            assertTrue(!reasons.containsKey(metric), metric + " " + reasons.get(metric));
        }
        assertTrue(reasons.containsKey("optout_rate") && reasons.containsKey("answer_rate"), reasons.toString());
    }

    private static Row row(List<Row> rows, String metric) {
        return rows.stream()
                .filter(row -> row.getAs(MetricDefinitions.METRIC_ID.name()).equals(metric))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void definitionsSayWhatTheyAreMadeOf() {
        List<Row> rows = DefinitionRows.of(spark, metrics).collectAsList();
        Row solved = row(rows, "reopen_rate");
        assertEquals("ticket_solved", solved.getAs("fact_table"));
        Row weighted = row(rows, "nps_weighted");
        assertTrue(weighted.<String>getAs("formula_text").endsWith("; a row weighs weight"), weighted.toString());
        Row customers = row(rows, "repeat_customer_share");
        assertTrue(
                customers.<String>getAs("formula_text").contains("every customer counts once"), customers.toString());
        assertEquals(30, row(rows, "fcr_30d").<Integer>getAs("lookahead_days"));
        assertEquals(
                "order_header where promo_code is not null",
                row(rows, "promo_order_share").<String>getAs("requires"));
    }
}
