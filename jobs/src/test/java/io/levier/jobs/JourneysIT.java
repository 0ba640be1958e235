package io.levier.jobs;

import static org.apache.spark.sql.functions.regexp_replace;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.table.Table;
import io.levier.common.table.curated.Ticket;
import io.levier.common.table.derived.JourneyFunnel;
import io.levier.common.table.derived.MetricValues;
import io.levier.common.table.derived.ProcessCase;
import io.levier.common.table.derived.ProcessEdge;
import io.levier.common.table.derived.ProcessPeriod;
import io.levier.common.table.derived.ProcessViolation;
import io.levier.jobs.testkit.SparkExtension;
import io.levier.jobs.testkit.TableContents;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Processes of the made-up company: what was planted is found, and metrics that are there twice say the same. */
@ExtendWith({SparkExtension.class, SmallCompany.Extension.class})
class JourneysIT {
    /** Beyond this many standard errors chance goes once in fifteen thousand times. */
    private static final double ERRORS = 4;

    private final TableContents tables;

    JourneysIT(SmallCompany company) {
        this.tables = new TableContents(company.spark(), company.warehouse());
    }

    private Dataset<Row> rows(Table table, String condition) {
        return tables.rows(table).where(condition);
    }

    private long reached(String activity) {
        return rows(JourneyFunnel.TABLE, "process = 'visit' and cut = 'total' and activity = '" + activity + "'")
                .first()
                .<Long>getAs("n_reached");
    }

    /** Of visits without an order three in ten that look put into the cart, and 35 in a hundred of these go on. */
    @Test
    void findsWhereVisitsDropOff() {
        long paying = reached("payment");
        assertTrue(paying > 200, "visits that pay: " + paying);
        assertPlanted(0.30, reached("add_to_cart") - paying, reached("view_product") - paying);
        assertPlanted(0.35, reached("checkout") - paying, reached("add_to_cart") - paying);
        assertEquals(paying, reached("confirmation"));
    }

    /** Six payments in a hundred fail at first. */
    @Test
    void findsPaymentsDoneAgain() {
        long failed = rows(ProcessEdge.TABLE, "process = 'visit' and to_activity = 'payment_failed'")
                .first()
                .<Long>getAs("n");
        assertPlanted(0.06, failed, reached("payment"));
    }

    private static void assertPlanted(double share, long some, long all) {
        double found = (double) some / all;
        double error = Math.sqrt(share * (1 - share) / all);
        assertTrue(Math.abs(found - share) < ERRORS * error, share + " was planted, found " + some + " of " + all);
    }

    /** The share of cases done again, or sent back and forth, is a metric too. */
    @Test
    void agreesWithTheFactsOfCases() {
        Dataset<Row> cases = rows(ProcessCase.TABLE, "process = 'case'");
        Dataset<Row> tickets = tables.rows(Ticket.TABLE).where("has_rework is not null");
        Dataset<Row> both = cases.join(tickets, cases.col("case_key").equalTo(tickets.col("case_id")));
        assertTrue(both.count() > 200, "cases: " + both.count());
        assertEquals(tickets.count(), both.count());
        assertEquals(
                0,
                both.where(cases.col("has_rework")
                                .notEqual(tickets.col("has_rework"))
                                .or(cases.col("has_pingpong").notEqual(tickets.col("has_pingpong"))))
                        .count());
    }

    /** What is there by month as a metric, too, says the same. */
    @Test
    void agreesWithTheMetricsOfProcesses() {
        Dataset<Row> measured = rows(ProcessPeriod.TABLE, "period_type = 'month' and value is not null")
                .selectExpr("process", "period_start as month", "measure", "value as share");
        Dataset<Row> metrics = rows(
                        MetricValues.TABLE, "segment_set = 'process' and period_type = 'month' and value is not null")
                .where("metric_id in ('conformance_rate', 'process_rework_rate', 'process_pingpong_rate')");
        Dataset<Row> both = metrics.join(
                measured,
                metrics.col("segment_key")
                        .equalTo(measured.col("process"))
                        .and(metrics.col("period_start").equalTo(measured.col("month")))
                        .and(regexp_replace(metrics.col("metric_id"), "process_", "")
                                .equalTo(measured.col("measure"))));
        assertTrue(both.count() > 20, "months of both: " + both.count());
        assertEquals(0, both.where("abs(value - 100 * share) > 1e-6").count());
    }

    /** Nobody in the made-up company works against the rules, whatever the dirt. */
    @Test
    void findsEveryCaseAndVisitAsMeant() {
        assertEquals(0, rows(ProcessCase.TABLE, "not fits").count());
        assertEquals(0, rows(ProcessViolation.TABLE, "n > 0 or n is null").count());
        assertEquals(1, rows(ProcessViolation.TABLE, "kind = 'wrong_order'").count());
        assertTrue(
                rows(ProcessCase.TABLE, "fits and process = 'case' and is_complete")
                                .count()
                        > 200,
                "cases that fit");
        assertTrue(
                rows(ProcessCase.TABLE, "fits and process = 'visit' and is_complete")
                                .count()
                        > 200,
                "visits");
        assertTrue(
                rows(ProcessCase.TABLE, "process = 'contact' and fits is null").count() > 200, "contacts");
    }
}
