package io.levier.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.table.Table;
import io.levier.common.table.curated.CustomerPeriod;
import io.levier.common.table.ops.LateFact;
import io.levier.common.table.ops.RunLog;
import io.levier.common.table.ops.RunWrite;
import io.levier.jobs.testkit.Folders;
import io.levier.jobs.testkit.Nightly;
import io.levier.jobs.testkit.SparkExtension;
import io.levier.jobs.testkit.TableContents;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A period that closed stands: what came late is shown within the window, listed beyond it, and shown when asked for. */
@ExtendWith(SparkExtension.class)
class RestatementIT {
    private static final String CUSTOMERS = """
            customer_id,email,created_at
            ana,ana@example.org,2025-10-02T10:00:00Z
            bo,bo@example.org,2025-10-03T10:00:00Z
            """;
    private static final String ORDERS = """
            order_id,customer_id,ordered_at,status,net_amount,currency
            1,ana,2025-10-05T10:00:00Z,delivered,10.00,EUR
            2,bo,2025-11-05T10:00:00Z,delivered,20.00,EUR
            3,ana,2026-02-05T10:00:00Z,delivered,30.00,EUR
            """;
    private static final String TO_MARCH = "2026-03-15T00:00:00Z";
    private static final String TO_APRIL = "2026-04-02T00:00:00Z";

    private final SparkSession spark;
    private Kiosk kiosk;

    RestatementIT(SparkSession spark) {
        this.spark = spark;
    }

    @BeforeEach
    void opens(@TempDir Path folder) throws IOException {
        kiosk = Kiosk.in(folder);
        kiosk.source("customer", "path: customers.csv");
        kiosk.source("order_header", "path: orders.csv");
        kiosk.deliver("customers.csv", CUSTOMERS);
        kiosk.deliver("orders.csv", ORDERS);
    }

    private void levier(String... words) {
        assertEquals(0, kiosk.levier((Object[]) words), kiosk.console().err());
    }

    /** The first run, or one after which customers are others. */
    private void meet(String asOf) {
        levier("run", "ingest", "resolve-identities", "curate", "--as-of", asOf);
    }

    private void curate(String asOf) {
        levier("run", "ingest", "curate", "--as-of", asOf);
    }

    /** Orders, orders in the year before and knowledge limit, by customers and month. */
    private SortedMap<String, String> periods() {
        SortedMap<String, String> found = new TreeMap<>();
        new TableContents(spark, kiosk.warehouse())
                .rows(CustomerPeriod.TABLE)
                .where(CustomerPeriod.MONTHLY)
                .selectExpr(
                        "concat(array_join(customer_ids, '+'), ' ', date_format(period_start, 'yyyy-MM'))",
                        "concat(n_valid_orders, ' after ', orders_12m_at_start, ' by ', date_format(data_as_of, 'MM'))")
                .collectAsList()
                .forEach(row -> found.put(row.getString(0), row.getString(1)));
        return found;
    }

    private List<String> late() {
        return new TableContents(spark, kiosk.warehouse())
                        .rows(LateFact.TABLE)
                        .selectExpr("concat(period_start, ' ', array_contains(column_names, 'n_orders'))")
                        .collectAsList()
                        .stream()
                        .map(row -> row.getString(0))
                        .sorted()
                        .toList();
    }

    @Test
    void whatComesTooLateIsListedUntilItIsAskedFor() {
        meet(TO_MARCH);
        assertEquals("0 after 1 by 03", periods().get("ana 2025-12"));
        assertEquals(List.of(), late());

        // Open since is April; February and March are within the window, December is not.
        kiosk.deliver("orders.csv", ORDERS + """
            4,ana,2025-12-24T10:00:00Z,delivered,40.00,EUR
            5,bo,2026-02-24T10:00:00Z,delivered,50.00,EUR
            """);
        curate(TO_APRIL);
        SortedMap<String, String> found = periods();
        assertEquals("0 after 1 by 03", found.get("ana 2025-12"));
        assertEquals("0 after 1 by 03", found.get("ana 2026-01"));
        assertEquals("1 after 1 by 04", found.get("bo 2026-02"));
        assertEquals("0 after 2 by 04", found.get("bo 2026-03"));
        assertEquals("0 after 2 by 04", found.get("ana 2026-04"));
        assertEquals(List.of("2025-12-01 true"), late());
        assertTrue(
                kiosk.console().out().contains("1 closed customer periods do not show facts that came late"),
                kiosk.console().out());
        assertTrue(
                kiosk.console().out().contains("curate --restate-from 2025-12 computes them again"),
                kiosk.console().out());

        levier("curate", "--as-of", TO_APRIL, "--restate-from", "2025-12");
        found = periods();
        assertEquals("0 after 1 by 03", found.get("ana 2025-11"));
        assertEquals("1 after 1 by 04", found.get("ana 2025-12"));
        assertEquals("0 after 2 by 04", found.get("ana 2026-01"));
        assertEquals("0 after 3 by 04", found.get("ana 2026-04"));
        assertEquals(List.of(), late());

        // Equal inputs as in the run before, but what stands is not: whoever builds on it has to see that.
        curate(TO_APRIL);
        assertEquals("1 after 1 by 04", periods().get("ana 2025-12"));
        List<Row> contents = new TableContents(spark, kiosk.warehouse())
                .rows(RunWrite.TABLE)
                .where("table_name = 'customer_period'")
                .select("content_id")
                .distinct()
                .collectAsList();
        assertEquals(4, contents.size(), contents.toString());
    }

    /** Whatever closed since the last run is completed, however long ago that was. */
    @Test
    @Nightly
    void periodsThatClosedBetweenTwoRunsAreCompleted() {
        kiosk.set("customer-periods: [week, month]");
        kiosk.set("restate-window: 0");
        meet(TO_MARCH);
        kiosk.deliver("orders.csv", ORDERS + """
            4,ana,2026-03-20T10:00:00Z,delivered,40.00,EUR
            5,bo,2026-04-10T10:00:00Z,delivered,50.00,EUR
            """);
        curate("2026-07-02T00:00:00Z");
        SortedMap<String, String> found = periods();
        assertEquals("1 after 2 by 07", found.get("ana 2026-03"));
        assertEquals("1 after 1 by 07", found.get("bo 2026-04"));
        assertEquals("0 after 2 by 07", found.get("bo 2026-07"));
        assertEquals(20, found.size());
        List<Row> weeks = new TableContents(spark, kiosk.warehouse())
                .rows(CustomerPeriod.TABLE)
                .where("period_type = 'week'")
                .selectExpr("count(distinct period_start)", "sum(n_valid_orders)", "count_if(is_provisional)")
                .collectAsList();
        assertEquals("[[40,5,2]]", weeks.toString());
    }

    /** Bo turns out to be Ana: her whole history is told again, that of others stands. */
    @Test
    void whoBecameOnePersonIsToldAnew() {
        kiosk.deliver("customers.csv", CUSTOMERS + "cy,cy@example.org,2025-10-04T10:00:00Z\n");
        meet(TO_MARCH);
        kiosk.deliver("customers.csv", CUSTOMERS.replace("bo@", "ana@") + "cy,cy@example.org,2025-10-04T10:00:00Z\n");
        meet(TO_APRIL);
        SortedMap<String, String> found = periods();
        assertEquals(
                List.of("ana+bo 2025-10", "ana+bo 2025-11", "ana+bo 2025-12"),
                found.keySet().stream()
                        .filter(key -> !key.startsWith("cy") && key.contains("2025"))
                        .toList());
        assertEquals("1 after 1 by 04", found.get("ana+bo 2025-11"));
        assertEquals("0 after 0 by 03", found.get("cy 2025-11"));
        assertEquals("0 after 3 by 04", found.get("ana+bo 2026-04"));
        assertEquals(List.of(), late());
    }

    @Test
    @Nightly
    void otherRulesMakeAllOfItAnew() {
        meet(TO_MARCH);
        kiosk.set("retention: {activity-window-days: 30}");
        curate(TO_APRIL);
        assertTrue(
                periods().values().stream().allMatch(row -> row.endsWith("by 04")),
                periods().toString());

        kiosk.set("restate-window: all");
        kiosk.deliver("orders.csv", ORDERS + "4,ana,2025-12-24T10:00:00Z,delivered,40.00,EUR\n");
        curate(TO_APRIL);
        assertEquals("1 after 1 by 04", periods().get("ana 2025-12"));

        // Looking back from an earlier day, what came later is not to be seen.
        curate(TO_MARCH);
        assertTrue(
                periods().values().stream().allMatch(row -> row.endsWith("by 03")),
                periods().toString());
    }

    /** The facts of the second run stand, its periods do not: as if it had been killed in between. */
    @Test
    @Nightly
    void aRunEndedBetweenTheTablesIsMadeGood() {
        meet(TO_MARCH);
        Path periods = kiosk.warehouse().resolve("curated").resolve(CustomerPeriod.TABLE.name());
        Path kept = kiosk.home().resolve("kept");
        Folders.copy(periods, kept);
        kiosk.deliver("orders.csv", ORDERS + """
            4,bo,2026-02-24T10:00:00Z,delivered,40.00,EUR
            5,bo,2025-12-24T10:00:00Z,delivered,40.00,EUR
            """);
        curate(TO_APRIL);
        SortedMap<String, String> undisturbed = periods();
        Folders.remove(periods);
        Folders.copy(kept, periods);

        // A month later, February is beyond the window.
        curate("2026-05-02T00:00:00Z");
        UnaryOperator<String> anyLimit = row -> row.replaceAll(" by .*", "");
        SortedMap<String, String> found = periods();
        undisturbed.forEach((key, row) -> assertEquals(anyLimit.apply(row), anyLimit.apply(found.get(key) + ""), key));
        assertEquals("0 after 1 by 03", found.get("bo 2025-12"));
        assertEquals("1 after 1 by 05", found.get("bo 2026-02"));
        assertEquals(List.of("2025-12-01 true"), late());
    }

    /** A run that was killed has written its rows and booked nothing: whoever comes next has to see them all the same. */
    @Test
    @Nightly
    void rowsOfARunThatBookedNothingAreSeen() {
        kiosk.source("order_header", "path: orders.csv", "delivers: changes");
        meet(TO_MARCH);
        Path ops = kiosk.warehouse().resolve("ops");
        Path kept = kiosk.home().resolve("kept");
        for (Table booked : List.of(RunLog.TABLE, RunWrite.TABLE)) {
            Folders.copy(ops.resolve(booked.name()), kept.resolve(booked.name()));
        }
        kiosk.deliver("orders.csv", ORDERS + "4,bo,2026-02-24T10:00:00Z,delivered,40.00,EUR\n");
        assertEquals(
                0, kiosk.levier("ingest", "--as-of", TO_MARCH), kiosk.console().err());
        for (Table booked : List.of(RunLog.TABLE, RunWrite.TABLE)) {
            Folders.remove(ops.resolve(booked.name()));
            Folders.copy(kept.resolve(booked.name()), ops.resolve(booked.name()));
        }
        assertEquals("0 after 1 by 03", periods().get("bo 2026-02"));

        curate(TO_MARCH);
        assertEquals("1 after 1 by 03", periods().get("bo 2026-02"));
    }
}
