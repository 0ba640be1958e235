package io.levier.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.table.Table;
import io.levier.common.table.input.Customer;
import io.levier.common.table.input.OrderHeader;
import io.levier.common.table.input.OrderLine;
import io.levier.common.table.ops.Quarantine;
import io.levier.jobs.testkit.SparkExtension;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Exports and settings that would break, fool or escape an import that trusts them. */
@ExtendWith(SparkExtension.class)
class HostileExportsIT {
    private static final int CONTRACT = 2;

    private final SparkSession spark;
    private Kiosk kiosk;

    HostileExportsIT(SparkSession spark) {
        this.spark = spark;
    }

    @BeforeEach
    void founds(@TempDir Path folder) throws IOException {
        kiosk = Kiosk.in(folder);
    }

    private List<String> texts(Table table, String expression) {
        Path path = kiosk.warehouse()
                .resolve(table.layer().name().toLowerCase(Locale.ROOT))
                .resolve(table.name());
        return spark.read().format("delta").load(path.toString()).selectExpr(expression).collectAsList().stream()
                .map(row -> row.getString(0))
                .sorted()
                .toList();
    }

    private List<String> refusals(Table table, String key) {
        return texts(
                Quarantine.of(table), "concat_ws(' ', cells['" + key + "'], concat_ws(', ', array_sort(reasons)))");
    }

    private void ingests() {
        assertEquals(0, kiosk.levier("ingest"), () -> kiosk.console().err());
    }

    private void refused(String... told) {
        CapturedConsole console = new CapturedConsole();
        assertEquals(CONTRACT, new Kiosk(kiosk.home(), console).levier("ingest"), console::err);
        for (String part : told) {
            assertTrue(console.err().contains(part), "\"" + part + "\" is not told in: " + console.err());
        }
    }

    /** Windows-1252 declared as UTF-8 is no text, and nothing of it is taken; declared rightly it is exact. */
    @Test
    void bytesOfAnotherEncoding() throws IOException {
        String name = "Très déçu – 12 € à l’œil";
        byte[] bytes = ("customer_id,created_at,first_name\n1,2025-01-01T08:00:00Z,Bo\n2,2025-01-01T08:00:00Z," + name
                        + "\n")
                .getBytes(Charset.forName("windows-1252"));
        Files.write(kiosk.input().resolve("customer.csv"), bytes);
        kiosk.source("customer", "path: customer.csv");
        refused("customer.csv:3 is not UTF-8", "encoding: windows-1252");
        assertTrue(Files.notExists(kiosk.warehouse().resolve("input/customer")), "nothing is taken of it");
        kiosk.source("customer", "path: customer.csv", "encoding: windows-1252");
        ingests();
        assertEquals(List.of("Bo", name), texts(Customer.TABLE, "first_name"));
    }

    /** Numbers no column can hold are refused cell by cell, also those a mapping multiplies. */
    @Test
    void numbersThatOverflow() {
        kiosk.source("order_header", "path: orders.csv", "quarantine-limit: 0.9");
        kiosk.deliver("orders.csv", """
                order_id,customer_id,ordered_at,status,net_amount,currency
                fine,a,2026-01-01T08:00:00Z,placed,9999999999999999.99,EUR
                power,a,2026-01-01T08:00:00Z,placed,1e308,EUR
                endless,a,2026-01-01T08:00:00Z,placed,1e309,EUR
                digits,a,2026-01-01T08:00:00Z,placed,123456789012345678901234567890123456789,EUR
                """);
        kiosk.deliver("lines.csv", """
                order_id,line_no,qty,price
                fine,1,3,12.50
                product,2,2000000000,99999999999.99
                power,3,2,1e308
                """);
        kiosk.source("files", "lines: {path: lines.csv}");
        kiosk.source("order_line", "sql: order_line.sql", "files: [lines]", "quarantine-limit: 0.9");
        write("conf/sources/order_line.sql", """
                -- Lines with the amount their till does not deliver.
                -- Grain: order_id, line_no.
                -- Inputs: lines.
                select
                    order_id,
                    line_no,
                    qty,
                    cast(qty as double) * cast(price as double) as net_amount
                from lines
                """);
        ingests();
        assertEquals(
                List.of("fine 9999999999999999.99"), texts(OrderHeader.TABLE, "concat(order_id, ' ', net_amount)"));
        assertEquals(
                List.of(
                        "digits net_amount: type money",
                        "endless net_amount: type money",
                        "power net_amount: type money"),
                refusals(OrderHeader.TABLE, "order_id"));
        assertEquals(List.of("fine 37.50"), texts(OrderLine.TABLE, "concat(order_id, ' ', net_amount)"));
        assertEquals(
                List.of("power net_amount: type money", "product net_amount: type money"),
                refusals(OrderLine.TABLE, "order_id"));
    }

    /** What a system writes where it knows no date must not pass for the latest version, nor for the first. */
    @Test
    void datesThatAreNone() {
        kiosk.source("order_header", "path: orders.csv", "quarantine-limit: 0.9");
        kiosk.deliver("orders.csv", """
                order_id,customer_id,ordered_at,status,net_amount,currency,updated_at
                1,a,2026-01-01T08:00:00Z,placed,10.00,EUR,2026-01-02T00:00:00Z
                1,a,2026-01-01T08:00:00Z,paid,10.00,EUR,2026-01-03T00:00:00Z
                1,a,2026-01-01T08:00:00Z,cancelled,10.00,EUR,9999-12-31T00:00:00Z
                1,a,2026-01-01T08:00:00Z,returned,10.00,EUR,1900-01-01T00:00:00Z
                1,a,2026-01-01T08:00:00Z,shipped,10.00,EUR,
                2,b,2026-01-01T08:00:00Z,placed,10.00,EUR,2999-01-01T00:00:00Z
                3,c,2026-01-01T08:00:00Z,placed,10.00,EUR,
                """);
        ingests();
        assertEquals(List.of("1 paid", "3 placed"), texts(OrderHeader.TABLE, "concat(order_id, ' ', status)"));
        assertEquals(
                List.of(
                        "cancelled updated_at: a placeholder, no date",
                        "placed updated_at: a placeholder, no date",
                        "returned updated_at: a placeholder, no date"),
                refusals(OrderHeader.TABLE, "status"));
    }

    @Test
    void filesThatAreNot() throws IOException {
        byte[] packed = gzip("customer_id,created_at\n" + "1,2025-01-01T08:00:00Z\n".repeat(1000));
        Files.write(kiosk.input().resolve("cut.csv.gz"), Arrays.copyOf(packed, packed.length / 2));
        kiosk.source("customer", "path: cut.csv.gz");
        refused("cut.csv.gz is no complete gzip file", "export it again");

        Files.writeString(kiosk.input().resolve("rotten.parquet"), "PAR1 and then nothing of the kind PAR1");
        kiosk.source("customer", "path: rotten.parquet", "format: parquet");
        refused("rotten.parquet is no complete Parquet file", "export it again");

        Files.createFile(kiosk.input().resolve("none.csv"));
        kiosk.source("customer", "path: none.csv");
        refused("none.csv is empty", "with its header");

        Files.createDirectories(kiosk.input().resolve("folder.csv"));
        kiosk.source("customer", "path: folder.csv");
        refused("there is no ", "folder.csv");
        assertTrue(Files.notExists(kiosk.warehouse().resolve("input/customer")), "nothing is taken of them");
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    /** What would be SQL if it were not bound is a value, and a name that is no name is no table. */
    @Test
    void textsThatWouldBeSql() {
        String value = "x' OR '1'='1";
        kiosk.deliver(
                "customer.csv",
                "customer_id,created_at,first_name,odd`name\n1,2025-01-01T08:00:00Z," + value
                        + ",`; drop table customer\n2,2025-01-01T08:00:00Z,Bo,\n");
        kiosk.source("customer", "path: customer.csv");
        ingests();
        assertEquals(List.of("Bo", value), texts(Customer.TABLE, "first_name"));
        CapturedConsole console = new CapturedConsole();
        assertEquals(
                0,
                new Kiosk(kiosk.home(), console)
                        .levier("query", "--format", "csv", "--sql", "select count(*) as n from customer"),
                console::err);
        assertEquals("n\n2\n", console.out().replace("\r", ""));
        kiosk.source("a; drop table customer", "path: customer.csv");
        refused("a; drop table customer");
    }

    /** A mapping is a file among the sources; no setting reads another file of the machine into an error text. */
    @Test
    void mappingsOutsideTheSources() {
        write("secret.sql", "select 'hush' as customer_id");
        kiosk.source("files", "people: {path: customer.csv}");
        for (String path :
                List.of("../../secret.sql", kiosk.home().resolve("secret.sql").toString(), "/etc/passwd")) {
            kiosk.source("customer", "sql: " + path, "files: [people]");
            refused("customer.yaml", "there is no file sources/" + path);
        }
    }

    private void write(String name, String text) {
        try {
            Files.writeString(kiosk.home().resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
