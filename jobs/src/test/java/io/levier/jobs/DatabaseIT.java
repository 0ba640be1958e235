package io.levier.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.levier.common.table.input.OrderHeader;
import io.levier.jobs.testkit.Folders;
import io.levier.jobs.testkit.SparkExtension;
import io.levier.jobs.testkit.TableContents;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Reads orders out of a real PostgreSQL: all of them, what is new, and some months again. */
@ExtendWith(SparkExtension.class)
class DatabaseIT {
    private static final TimeZone ZONE = TimeZone.getDefault();
    private static final String FIRST = """
            create schema if not exists shop;
            drop table if exists shop.orders;
            create table shop.orders (
                order_id bigint primary key, customer_id text, ordered_at timestamp, status text,
                net_amount numeric(12, 2), currency char(3), updated_at timestamptz
            );
            insert into shop.orders values
                (1, 'a', '2026-03-29 02:30:00', 'placed', 10.00, 'EUR', '2026-03-29 09:00:00+02'),
                (2, 'b', '2026-04-01 12:00:00', 'placed', 20.50, 'EUR', '2026-04-10 12:00:00.25+00'),
                (3, 'c''s "é"', '2026-04-02 12:00:00', 'paid', 30.00, 'EUR', '2026-04-10 12:00:00.5+00')
            """;

    private final SparkSession spark;
    private final String server =
            Optional.ofNullable(System.getenv("TEST_POSTGRES")).orElse("");
    private final String secret =
            Optional.ofNullable(System.getenv("TEST_POSTGRES_PASSWORD")).orElse("");
    private Kiosk kiosk;

    DatabaseIT(SparkSession spark) {
        this.spark = spark;
    }

    @BeforeEach
    void fills(@TempDir Path folder) throws IOException, SQLException {
        assumeTrue(!server.isEmpty(), "TEST_POSTGRES names no database; .ci/run starts one");
        // Neither the zone of the machine nor that of the driver's session may matter.
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
        kiosk = Kiosk.in(folder);
        Files.writeString(kiosk.home().resolve("password"), secret + "\n");
        connects(server, "password");
        execute(FIRST);
    }

    @AfterEach
    void leaves() {
        TimeZone.setDefault(ZONE);
    }

    private void connects(String url, String passwordFile) throws IOException {
        Files.writeString(kiosk.home().resolve("user"), "levier");
        kiosk.source(
                "connections",
                "shop:",
                "  url: " + url,
                "  user: ${file:" + kiosk.home().resolve("user") + "}",
                "  password: ${file:" + kiosk.home().resolve(passwordFile) + "}");
    }

    private void source(String... lines) {
        kiosk.source(
                "order_header",
                "format: jdbc\nconnection: shop\npath: shop.orders\ntime-zone: Europe/Paris\n"
                        + String.join("\n", lines));
    }

    private void execute(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server, "levier", secret);
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    private void ingest(Object... words) {
        assertEquals(0, launch(words), kiosk.console().err());
    }

    private int launch(Object... words) {
        Object[] all = new Object[words.length + 1];
        all[0] = "ingest";
        System.arraycopy(words, 0, all, 1, words.length);
        return kiosk.levier(all);
    }

    private List<String> orders(String columns) {
        return new TableContents(spark, kiosk.warehouse())
                        .rows(OrderHeader.TABLE)
                        .selectExpr("concat_ws('|', order_id, " + columns + ")")
                        .collectAsList()
                        .stream()
                        .map(row -> row.getString(0))
                        .sorted()
                        .toList();
    }

    /** A time without zone is one of the company's, a time with zone is what it says; a gap in summer time moves on. */
    @Test
    void readsEveryTypeAsItIsMeant() {
        source();
        ingest();
        assertEquals(
                List.of(
                        "1|a|2026-03-29 01:30:00|10.00|2026-03-29 07:00:00",
                        "2|b|2026-04-01 10:00:00|20.50|2026-04-10 12:00:00.25",
                        "3|c's \"é\"|2026-04-02 10:00:00|30.00|2026-04-10 12:00:00.5"),
                orders("customer_id, ordered_at, net_amount, updated_at"));
    }

    @Test
    void readsAWholeTableAgainWhenARowHasChanged() throws SQLException {
        source();
        ingest();
        ingest();
        assertTrue(
                kiosk.console().out().contains("0 tables read, 1 unchanged"),
                kiosk.console().out());
        execute(
                "update shop.orders set status = 'delivered' where order_id = 1; delete from shop.orders where order_id = 2");
        ingest();
        assertEquals(List.of("1|delivered", "3|paid"), orders("status"));
    }

    @Test
    void readsFromTheHighestMarkOn() throws SQLException {
        source("delivers: changes", "mark: updated_at");
        ingest();
        execute("""
                update shop.orders set status = 'delivered', updated_at = '2026-04-11 08:00:00+00' where order_id = 2;
                insert into shop.orders values
                    (4, 'd', '2026-04-10 12:00:00', 'paid', 40.00, 'EUR', '2026-04-09 13:00:00+00'),
                    (5, 'e', '2026-02-10 12:00:00', 'paid', 50.00, 'EUR', '2026-02-10 12:00:00+00');
                delete from shop.orders where order_id = 3
                """);
        ingest();
        List<String> found = List.of("1|placed", "2|delivered", "3|paid", "4|paid");
        assertEquals(found, orders("status"), "the late one of yesterday is found, that of two months ago is not");
        ingest();
        ingest();
        assertTrue(
                kiosk.console().out().contains("0 tables read, 1 unchanged"),
                kiosk.console().out());

        // New rows are read beside the months asked for, or a later start would take them for known.
        execute("insert into shop.orders values (6, 'f', '2026-04-12', 'paid', 60, 'EUR', '2026-04-12 08:00:00+00')");
        ingest("--period", "2026-02");
        assertEquals(6, orders("status").size(), "the month was read again, and what is new");
        execute("delete from shop.orders where order_id = 6");
        ingest("--reload");
        assertEquals(List.of("1|placed", "2|delivered", "4|paid", "5|paid"), orders("status"));
    }

    /** A date of the year 9999 is none and must not hide what is dated sensibly; what has no date at all is never old. */
    @Test
    void marksThatMakeNoSenseHideNothing() throws SQLException {
        source("delivers: changes", "mark: updated_at", "quarantine-limit: 0.9");
        execute("insert into shop.orders values (7, 'g', '2026-04-12', 'paid', 70, 'EUR', '9999-12-31 00:00:00+00')");
        ingest();
        execute("""
                insert into shop.orders values
                    (8, 'h', '2026-04-12', 'paid', 80, 'EUR', '2026-04-12 08:00:00+00'),
                    (9, 'i', '2026-04-12', 'paid', 90, 'EUR', null)
                """);
        ingest();
        assertEquals(List.of("1", "2", "3", "8", "9"), orders("null"));
    }

    /** A serial number as mark: 10 comes after 9. */
    @Test
    void comparesNumbersAsNumbers() throws SQLException {
        source("delivers: changes", "mark: order_id");
        execute(
                "insert into shop.orders select n, 'x', '2026-04-10', 'paid', n, 'EUR', now() from generate_series(4, 9) n");
        ingest();
        execute(
                "insert into shop.orders select n, 'x', '2026-04-10', 'paid', n, 'EUR', now() from generate_series(10, 11) n");
        ingest();
        execute("insert into shop.orders values (12, 'x', '2026-04-10', 'paid', 12, 'EUR', now())");
        ingest();
        assertEquals(12, orders("status").size());
        String read = "1 rows accepted, 0 quarantined, 1 duplicates";
        assertTrue(
                kiosk.console().out().contains(read),
                "11 was the highest, not 9: " + kiosk.console().out());
        assertEquals(2, launch("--period", "2026-04"));
        assertTrue(
                kiosk.console().err().contains("order_id, is no time"),
                kiosk.console().err());
    }

    @Test
    void tellsWhyADatabaseRefuses() throws IOException, SQLException {
        source();
        Files.writeString(kiosk.home().resolve("wrong"), "open-sesame");
        connects(server, "wrong");
        assertEquals(2, launch());
        assertTold("shop:shop.orders: the database refuses the login");

        connects(server, "password");
        execute("drop table shop.orders");
        assertEquals(2, launch());
        assertTold("shop:shop.orders: the database has no such table");

        connects("jdbc:postgresql://127.0.0.1:1/shop", "password");
        assertEquals(5, launch());
        assertTold("shop:shop.orders: the database fails (SQL state 08001)");

        connects("jdbc:unheardof:shop", "password");
        assertEquals(5, launch());
        assertTold("there is no driver for its url");
    }

    private void assertTold(String text) {
        assertTrue(kiosk.console().err().contains(text), kiosk.console().err());
    }

    @Test
    void keepsThePasswordToItself() throws IOException {
        source("delivers: changes", "mark: updated_at");
        ingest();
        String told = kiosk.console().out() + kiosk.console().err();
        assertFalse(told.contains(secret), told);
        for (String file : Folders.digests(kiosk.warehouse(), file -> true).keySet()) {
            String bytes = Files.readString(kiosk.warehouse().resolve(file), StandardCharsets.ISO_8859_1);
            assertFalse(bytes.contains(secret), file);
        }
        List<String> settings = spark
                .read()
                .format("delta")
                .load(kiosk.warehouse().resolve("ops/run_log").toString())
                .selectExpr("settings")
                .distinct()
                .collectAsList()
                .stream()
                .map(row -> row.getString(0))
                .filter(text -> text.contains("***"))
                .toList();
        assertEquals(1, settings.size(), "the settings tell of a connection: " + settings);
        assertFalse(settings.toString().contains(secret));
    }
}
