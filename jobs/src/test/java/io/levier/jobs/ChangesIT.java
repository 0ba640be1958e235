package io.levier.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.table.input.OrderHeader;
import io.levier.common.table.ops.FileLedger;
import io.levier.common.table.ops.Quarantine;
import io.levier.jobs.testkit.SparkExtension;
import io.levier.jobs.testkit.TableContents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A source that delivers changes: every file is taken once, and the table is that of all files whatever their order. */
@ExtendWith(SparkExtension.class)
class ChangesIT {
    private static final String HEADER = "order_id,customer_id,ordered_at,status,net_amount,currency,updated_at\n";

    /** What three days brought: corrections, a late one, one told twice, one without a date of change. */
    private static final List<String> DAYS = List.of(HEADER + """
            1,a,2026-01-01T08:00:00Z,placed,10.00,EUR,2026-01-01T08:00:00Z
            2,b,2026-01-01T09:00:00Z,placed,20.00,EUR,2026-01-01T09:00:00Z
            3,c,2026-01-01T10:00:00Z,placed,30.00,EUR,
            """, HEADER + """
            1,a,2026-01-01T08:00:00Z,delivered,11.00,EUR,2026-01-03T08:00:00Z
            4,d,2026-01-02T09:00:00Z,placed,40.00,EUR,2026-01-02T09:00:00Z
            4,d,2026-01-02T09:00:00Z,placed,40.00,EUR,2026-01-02T09:00:00Z
            3,c,2026-01-01T10:00:00Z,paid,31.00,EUR,
            """, HEADER + """
            1,a,2026-01-01T08:00:00Z,paid,10.50,EUR,2026-01-02T08:00:00Z
            2,b,2026-01-01T09:00:00Z,cancelled,20.00,EUR,2026-01-04T09:00:00Z
            3,c,2026-01-01T10:00:00Z,delivered,32.00,EUR,2026-01-04T09:00:00Z
            """);

    private final SparkSession spark;
    private Kiosk kiosk;

    ChangesIT(SparkSession spark) {
        this.spark = spark;
    }

    @BeforeEach
    void configures(@TempDir Path folder) throws IOException {
        kiosk = Kiosk.in(folder);
        source("delivers: changes");
    }

    private void source(String... lines) {
        kiosk.source("order_header", "path: orders\nquarantine-limit: 0.5\n" + String.join("\n", lines));
    }

    private void ingest(String... words) {
        assertEquals(0, launch(words), kiosk.console().err());
    }

    private int launch(String... words) {
        Object[] all = new Object[words.length + 1];
        all[0] = "ingest";
        System.arraycopy(words, 0, all, 1, words.length);
        return kiosk.levier(all);
    }

    private void deliver(int day) {
        kiosk.deliver("orders/day-" + day + ".csv", DAYS.get(day));
    }

    private List<String> orders() {
        return texts(new TableContents(spark, kiosk.warehouse())
                .rows(OrderHeader.TABLE)
                .selectExpr("concat_ws('|', order_id, status, net_amount)"));
    }

    private static List<String> texts(Dataset<Row> rows) {
        return rows.collectAsList().stream()
                .map(row -> row.getString(0))
                .sorted()
                .toList();
    }

    private List<String> ops(String table, String expression) {
        return texts(spark.read()
                .format("delta")
                .load(kiosk.warehouse().resolve("ops/" + table).toString())
                .selectExpr(expression));
    }

    private void assertTold(String text) {
        assertTrue(kiosk.console().out().contains(text), kiosk.console().out());
    }

    private static final List<String> ALL_DAYS =
            List.of("1|delivered|11.00", "2|cancelled|20.00", "3|delivered|32.00", "4|placed|40.00");

    /** One drop after the other and without those taken before, in any order, or all at once: the same orders. */
    @ParameterizedTest
    @ValueSource(strings = {"2 1 0", "1 2 0", "01 2", "012"})
    void anyOrderOfArrivalGivesTheSameTable(String drops) throws IOException {
        for (String drop : List.of(drops.split(" ", -1))) {
            List<Integer> days = drop.chars().map(day -> day - '0').boxed().toList();
            days.forEach(this::deliver);
            ingest();
            for (int day : days) {
                Files.delete(kiosk.input().resolve("orders/day-" + day + ".csv"));
            }
        }
        assertEquals(ALL_DAYS, orders());
        assertEquals(3, ops(FileLedger.TABLE.name(), "sha256").size());
    }

    @Test
    void theSameDaysAsAWholeDeliveryGiveTheSameTable() {
        source();
        List.of(0, 1, 2).forEach(this::deliver);
        ingest();
        assertEquals(ALL_DAYS, orders());
    }

    /** What is known is the content: neither the name nor the age of a file makes it new. */
    @Test
    void everyContentIsTakenOnce() throws IOException {
        deliver(0);
        ingest();
        Files.move(kiosk.input().resolve("orders/day-0.csv"), kiosk.input().resolve("orders/renamed.csv"));
        ingest();
        assertTold("0 tables read, 1 unchanged");

        kiosk.deliver("orders/renamed.csv", DAYS.get(1));
        ingest();
        assertTold("3 rows accepted, 0 quarantined, 1 duplicates");
        assertEquals(List.of("1|delivered|11.00", "2|placed|20.00", "3|paid|31.00", "4|placed|40.00"), orders());
    }

    /** An older version that arrives late is counted among the duplicates: read = accepted + quarantined + duplicates. */
    @Test
    void aVersionThatIsNoLaterIsADuplicate() {
        deliver(1);
        ingest();
        deliver(0);
        ingest();
        assertTold("1 tables read");
        // Order 3 has no date in either: what is delivered later is taken for later.
        assertEquals(List.of("order_header|3|2|0|1"), lastBalance());
    }

    private List<String> lastBalance() {
        return texts(spark.read()
                .format("delta")
                .load(kiosk.warehouse().resolve("ops/run_write").toString())
                .where("rows_read = 3")
                .selectExpr("concat_ws('|', table_name, rows_read, rows_written, rows_quarantined, rows_duplicate)"));
    }

    /** Quarantine holds the bad rows of what was taken; those of a refused file go when it comes back mended. */
    @Test
    void quarantineFollowsTheFilesThatWereTaken() {
        kiosk.deliver("orders/1.csv", HEADER + good("1") + good("2") + "3,c,yesterday,placed,1,EUR,\n");
        ingest();
        kiosk.deliver("orders/2.csv", HEADER + good("4") + "5,c,soon,placed,1,EUR,\n6,c,later,placed,1,EUR,\n");
        assertEquals(4, launch());
        String cell = "cells['order_id']";
        assertEquals(
                List.of("3", "5", "6"), ops(Quarantine.of(OrderHeader.TABLE).name(), cell));

        kiosk.deliver("orders/2.csv", HEADER + good("4") + good("5") + "6,c,later,placed,1,EUR,\n");
        ingest();
        assertEquals(List.of("3", "6"), ops(Quarantine.of(OrderHeader.TABLE).name(), cell));
        assertEquals(4, orders().size());
    }

    private static String good(String order) {
        return order + ",a,2026-01-01T08:00:00Z,placed,10.00,EUR,2026-01-01T08:00:00Z\n";
    }

    /** Another way of reading holds for what was read already, so it needs the files again. */
    @Test
    void anotherMappingReadsAllFilesAgain() throws IOException {
        kiosk.deliver("orders/1.csv", HEADER + good("1").replace("10.00", "10"));
        kiosk.deliver("orders/2.csv", HEADER + good("2").replace("10.00", "20"));
        ingest();
        String first = Files.readString(kiosk.input().resolve("orders/1.csv"));
        Files.delete(kiosk.input().resolve("orders/1.csv"));
        source("delivers: changes", "numbers: grouped");
        assertEquals(2, launch());
        assertTrue(
                kiosk.console().err().contains("1 of them are gone"),
                kiosk.console().err());
        assertEquals(2, launch("--reload"));

        kiosk.deliver("orders/elsewhere.csv", first);
        ingest();
        assertTold("2 rows accepted");
        assertEquals(List.of("1|placed|10.00", "2|placed|20.00"), orders());
        ingest("--reload");
        assertTold("2 rows accepted");
    }

    /** A file that cannot be read waits, the others do not; it stops the import unless somebody allows it to wait. */
    @Test
    void anUnfitFileMayWait() {
        deliver(0);
        kiosk.deliver("orders/day-1.csv", HEADER + "4,\"d,2026-01-02");
        assertEquals(2, launch());
        ingest("--skip-bad-files");
        assertTold("order_header: left for a later run: ");
        assertEquals(3, orders().size());
        deliver(1);
        ingest();
        assertEquals(4, orders().size());
    }

    /** Days differ in their columns as an export grows; one that shrinks has lost something. */
    @Test
    void columnsMayBeAddedButNotLost() {
        deliver(0);
        kiosk.deliver("orders/day-1.csv", """
                channel,order_id,customer_id,ordered_at,status,net_amount,currency,updated_at
                web,5,e,2026-01-02T08:00:00Z,placed,50.00,EUR,2026-01-02T08:00:00Z
                """);
        ingest();
        assertEquals(4, orders().size());

        deliver(2);
        assertEquals(2, launch());
        assertTrue(
                kiosk.console().err().contains("day-2.csv has lost the columns [channel], which "),
                kiosk.console().err());
        source("delivers: changes", "dropped-columns: [channel]");
        ingest();
        assertEquals(4, orders().size());
    }

    @Test
    void joinedExportsHaveNoChanges() {
        kiosk.source("files", "a:\n  path: a.csv\nb:\n  path: b.csv");
        kiosk.source("order_header", "sql: order_header.sql\nfiles: [a, b]\ndelivers: changes");
        assertEquals(2, launch());
        assertTrue(
                kiosk.console().err().contains("its SQL joins 2 exports"),
                kiosk.console().err());
    }
}
