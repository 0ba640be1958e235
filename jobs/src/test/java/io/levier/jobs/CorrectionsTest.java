package io.levier.jobs;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.jobs.testkit.OnSpark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Contracts have no date of change: of two versions of one the later delivered counts, and not the one chance prefers. */
@OnSpark
class CorrectionsTest {
    private static final String HEADER = "subscription_id,customer_id,started_at,ended_at\n";
    private static final int CONTRACTS = 12;

    private final SparkSession spark;
    private Kiosk kiosk;

    CorrectionsTest(SparkSession spark) {
        this.spark = spark;
    }

    @BeforeEach
    void configures(@TempDir Path folder) throws IOException {
        kiosk = Kiosk.in(folder);
        source("path: contracts");
    }

    private void source(String export) {
        kiosk.source("subscription", export, "delivers: changes", "quarantine-limit: 1");
    }

    /** All contracts, with the same end. */
    private void deliver(String file, String endedAt) {
        kiosk.deliver(
                "contracts/" + file,
                IntStream.rangeClosed(1, CONTRACTS)
                        .mapToObj(i -> "s" + i + ",c" + i + ",2025-01-01," + endedAt + "\n")
                        .collect(joining("", HEADER, "")));
    }

    private void levier(String... words) {
        assertEquals(0, kiosk.levier((Object[]) words), kiosk.console().err());
    }

    private List<String> texts(String table, String expression) {
        return kiosk.texts(spark, table, expression);
    }

    private List<String> ends() {
        return texts("input/subscription", "coalesce(cast(cast(ended_at as date) as string), 'runs')");
    }

    private void assertAllEnd(String day) {
        assertEquals(Collections.nCopies(CONTRACTS, day), ends());
    }

    private void assertTold(String text) {
        assertTrue(kiosk.console().out().contains(text), kiosk.console().out());
    }

    /** Day after day, back too: an end that was announced and taken back is no end. What is told again changes nothing. */
    @Test
    void theLaterDeliveryCounts() {
        deliver("day-1.csv", "");
        levier("ingest");
        deliver("day-2.csv", "2026-03-01");
        levier("ingest");
        assertAllEnd("2026-03-01");

        deliver("day-3.csv", " ");
        levier("ingest");
        assertAllEnd("runs");
        deliver("day-4.csv", "  ");
        levier("ingest");
        assertTold("0 rows accepted, 0 quarantined, 12 duplicates");
    }

    /** The days that waited, read at once: by name the last of them is the newest. */
    @Test
    void ofFilesReadAtOnceTheLastCounts() {
        deliver("day 2.csv", "2026-03-01");
        deliver("day 1.csv", "");
        deliver("day 3.csv", "2026-04-01");
        levier("ingest");
        assertAllEnd("2026-04-01");
        assertTold("12 rows accepted, 0 quarantined, 24 duplicates");
    }

    /** A mapping keeps no column that tells the file. */
    @Test
    void mappedFilesAreInOrderToo() throws IOException {
        kiosk.source("files", "exports: {path: contracts}");
        source("sql: subscription.sql\nfiles: [exports]");
        Files.writeString(
                kiosk.input().resolveSibling("conf/sources/subscription.sql"),
                "select subscription_id, customer_id, started_at, ended_at from exports where customer_id <> 'nobody'");
        deliver("day-2.csv", "2026-03-01");
        deliver("day-1.csv", "");
        levier("ingest");
        assertAllEnd("2026-03-01");
    }

    /** What was mended after it was refused does not fall back to what was refused. */
    @Test
    void aRowSetAsideIsOlderThanWhatStands() {
        kiosk.deliver("contracts/day-1.csv", HEADER + "s1,c1,01/02/2025,\ns2,c2,2025-02-01,\n");
        levier("ingest");
        kiosk.deliver("contracts/day-2.csv", HEADER + "s1,c1,2025-02-01,2026-03-01\n");
        levier("ingest");
        kiosk.source("subscription", "path: contracts", "quarantine-limit: 1", "delivers: changes", "dates: day-first");
        levier("redrive", "subscription");
        assertEquals(List.of("2026-03-01", "runs"), ends());
    }

    /** Within one file nothing tells which of them is meant. */
    @Test
    void versionsInOneFileAreTold() {
        kiosk.deliver(
                "contracts/day-1.csv",
                HEADER + "s1,c1,2025-01-01,\ns1,c1,2025-01-01,2026-03-01\ns2,c2,2025-01-01,\ns2,c2,2025-01-01,\n");
        levier("ingest");
        assertTold("subscription: 1 keys have several rows in one delivery");
        assertEquals(
                List.of("duplicate key, older version|2", "versions of one key that nothing tells apart|1"),
                texts("ops/dq_result", "concat_ws('|', rule, n_rows)"));
    }
}
