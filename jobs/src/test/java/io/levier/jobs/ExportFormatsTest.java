package io.levier.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.table.input.Customer;
import io.levier.common.table.ops.Quarantine;
import io.levier.jobs.testkit.OnSpark;
import io.levier.jobs.testkit.TableContents;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same customers come out of an export, however it is written. */
@OnSpark
class ExportFormatsTest {
    private static final String CUSTOMERS = """
            {"customer_id": 1, "created_at": "2025-03-01T10:00:00Z", "email": "ana@example.org", "country": "FR"}
            {"customer_id": "2", "created_at": "2025-03-02T10:00:00Z", "first_name": "Zoé, dite \\"Z\\"\\n🙂"}
            """;

    private final SparkSession spark;
    private Kiosk kiosk;

    ExportFormatsTest(SparkSession spark) {
        this.spark = spark;
    }

    @BeforeEach
    void configures(@TempDir Path folder) throws IOException {
        kiosk = Kiosk.in(folder);
    }

    private int ingest(String path, String format, String... more) {
        kiosk.source(
                "customer", "path: " + path, "format: " + format, "quarantine-limit: 0.5", String.join("\n", more));
        return kiosk.levier("ingest");
    }

    private void json(String name, String text) {
        kiosk.deliver(name, text);
    }

    private Dataset<Row> customers() throws IOException {
        json("given.json", CUSTOMERS);
        return spark.read().json(kiosk.input().resolve("given.json").toString());
    }

    private List<String> accepted() {
        return new TableContents(spark, kiosk.warehouse())
                        .rows(Customer.TABLE)
                        .selectExpr("concat_ws('|', customer_id, created_at, email, country, first_name)")
                        .orderBy("customer_id")
                        .collectAsList()
                        .stream()
                        .map(row -> row.getString(0))
                        .toList();
    }

    private void assertCustomers() {
        assertEquals(
                List.of("1|2025-03-01 10:00:00|ana@example.org|FR", "2|2025-03-02 10:00:00|Zoé, dite \"Z\"\n🙂"),
                accepted());
    }

    @Test
    void jsonLines() throws IOException {
        json("customer.jsonl", "\uFEFF" + CUSTOMERS);
        assertEquals(0, ingest("customer.jsonl", "json"), kiosk.console().err());
        assertCustomers();
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "parquet", "delta"})
    void directories(String format) throws IOException {
        customers()
                .repartition(2)
                .write()
                .format(format)
                .save(kiosk.input().resolve("customer").toString());
        assertEquals(0, ingest("customer", format), kiosk.console().err());
        assertCustomers();
    }

    /** As a French spreadsheet saves it: semicolons, Windows-1252, days first, local time. */
    @Test
    void spreadsheet() throws IOException {
        Files.writeString(kiosk.input().resolve("customer.csv"), """
                        customer_id;created_at;email;country;first_name
                        1;01/03/2025 11:00;ana@example.org;FR;
                        2;2 mars 2025 11:00:00;;;"Zoé, dite ""Z""
                        €"
                        """, Charset.forName("windows-1252"));
        int code = ingest(
                "customer.csv",
                "csv",
                "delimiter: ';'",
                "encoding: windows-1252",
                "dates: day-first",
                "time-zone: Europe/Paris");
        assertEquals(0, code, kiosk.console().err());
        assertEquals(
                List.of("1|2025-03-01 10:00:00|ana@example.org|FR", "2|2025-03-02 10:00:00|Zoé, dite \"Z\"\n€"),
                accepted());
    }

    /** As MySQL writes it: quotes and strokes behind a stroke, what is not known as such. */
    @Test
    void dumpOfADatabase() throws IOException {
        json("customer.csv", """
                customer_id;created_at;email;country;first_name
                1;2025-03-01T10:00:00Z;ana@example.org;Frankreich;\\N
                2;2025-03-02T10:00:00Z;\\N;n/a;"Zoé, dite \\"Z\\"
                ; \\\\"
                """);
        int code = ingest(
                "customer.csv",
                "csv",
                "delimiter: ';'",
                "escape: \\",
                "na-values: ['\\N', N/A]",
                "values: {country: {frankreich: FR}}");
        assertEquals(0, code, kiosk.console().err());
        assertEquals(
                List.of("1|2025-03-01 10:00:00|ana@example.org|FR", "2|2025-03-02 10:00:00|Zoé, dite \"Z\"\n; \\"),
                accepted());
    }

    @Test
    void tellsOfColumnsItLeavesOut() throws IOException {
        json("customer.json", """
                {"customer_id": 1, "created_at": "2025-03-01T10:00:00Z", "contry": "FR", "shoe_size": 42}
                """);
        assertEquals(0, ingest("customer.json", "json"), kiosk.console().err());
        assertTrue(
                kiosk.console()
                        .out()
                        .contains("! customer: left out, because the contract has no such column:"
                                + " contry (did you mean \"country\"?), shoe_size"),
                kiosk.console().out());
    }

    @Test
    void setsABrokenLineAside() throws IOException {
        json("customer.json", CUSTOMERS + "{\"customer_id\": 3, \"created_at\": \n");
        assertEquals(0, ingest("customer.json", "json"), kiosk.console().err());
        assertCustomers();
        assertTrue(
                kiosk.console().out().contains("2 rows accepted, 1 quarantined"),
                kiosk.console().out());
        List<Row> aside = spark.read()
                .format("delta")
                .load(kiosk.warehouse().resolve("ops/quarantine_customer").toString())
                .select(Quarantine.REASONS.name())
                .collectAsList();
        assertTrue(aside.get(0).getList(0).contains("row: no valid JSON object"), aside.toString());
    }

    @Test
    void refusesAFileWithoutObjects() throws IOException {
        json("customer.json", "\n\n");
        assertEquals(2, ingest("customer.json", "json"));
        assertTrue(
                kiosk.console().err().contains("customer.json has not a single object"),
                kiosk.console().err());
    }

    @Test
    void refusesADirectoryThatIsNoDeltaTable() throws IOException {
        Files.createDirectories(kiosk.input().resolve("customer"));
        assertEquals(2, ingest("customer", "delta"));
        assertTrue(
                kiosk.console().err().contains("customer is no Delta table"),
                kiosk.console().err());
    }

    /** Whether there is something new is told by the version, not by reading all. */
    @Test
    void readsADeltaTableAgainWhenItHasANewVersion() throws IOException {
        String table = kiosk.input().resolve("customer").toString();
        customers().limit(1).write().format("delta").save(table);
        assertEquals(0, ingest("customer", "delta"), kiosk.console().err());
        assertEquals(0, ingest("customer", "delta"), kiosk.console().err());
        assertTrue(
                kiosk.console().out().contains("0 tables read, 1 unchanged"),
                kiosk.console().out());
        customers()
                .where("customer_id = '2'")
                .write()
                .format("delta")
                .mode(SaveMode.Append)
                .save(table);
        assertEquals(0, ingest("customer", "delta"), kiosk.console().err());
        assertCustomers();
    }

    /** Which of two columns of one name is meant nobody can guess; with a number each can be called. */
    @Test
    void tellsColumnsOfOneNameApartWhenAskedTo() throws IOException {
        json("twice.csv", "customer_id,created_at,Country,country\n1,2025-03-01T10:00:00Z,France,FR\n");
        assertEquals(2, ingest("twice.csv", "csv"));
        assertTrue(
                kiosk.console().err().contains("\"country\" twice"),
                kiosk.console().err());
        assertTrue(
                kiosk.console().err().contains("repeated-columns: number"),
                kiosk.console().err());

        assertEquals(
                0,
                ingest("twice.csv", "csv", "repeated-columns: number"),
                kiosk.console().err());
        assertTrue(kiosk.console().err().contains("country_2"), kiosk.console().err());
    }

    /** An optional column may be missing from the start; one that was there and is gone would empty the table. */
    @Test
    void refusesADeliveryThatLostColumns() throws IOException {
        json("all.csv", "customer_id,created_at,country,city\n1,2025-03-01T10:00:00Z,FR,Lyon\n");
        json("less.csv", "customer_id,created_at\n1,2025-03-01T10:00:00Z\n2,2025-03-02T10:00:00Z\n");
        assertEquals(0, ingest("all.csv", "csv"), kiosk.console().err());
        Map<String, String> before = new TableContents(spark, kiosk.warehouse()).digests();

        assertEquals(2, ingest("less.csv", "csv"));
        assertTrue(
                kiosk.console().err().contains("has lost the column \"country\""),
                kiosk.console().err());
        assertTrue(
                kiosk.console().err().contains("has lost the column \"city\""),
                kiosk.console().err());
        assertEquals(before, new TableContents(spark, kiosk.warehouse()).digests());

        assertEquals(
                0,
                ingest("less.csv", "csv", "dropped-columns: [country, city]"),
                kiosk.console().err());
        assertEquals(
                2,
                new TableContents(spark, kiosk.warehouse()).rows(Customer.TABLE).count());
    }
}
