package io.levier.jobs;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.table.DeclaredTables;
import io.levier.common.table.Field;
import io.levier.common.table.Table;
import io.levier.common.table.input.OrderHeader;
import io.levier.common.table.input.SurveyQuestion;
import io.levier.common.table.ops.RunLog;
import io.levier.jobs.platform.Schemas;
import io.levier.jobs.testkit.ByteSearch;
import io.levier.jobs.testkit.Folders;
import io.levier.jobs.testkit.SparkExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.delta.DeltaLog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Tables of an older release keep jobs away until they are migrated, and keep their rows then; newer ones keep them away. */
@ExtendWith(SparkExtension.class)
class MigrateIT {
    private static final int CONTRACT = 2;
    private static final String ORDERS = """
            order_id,customer_id,ordered_at,status,net_amount,currency,email,updated_at
            1,ana,2026-01-01T08:00:00Z,placed,10.00,EUR,ana@shop.example,2026-01-02T00:00:00Z
            2,bo,2026-02-01T08:00:00Z,delivered,20.50,EUR,bo@shop.example,2026-02-02T00:00:00Z
            """;

    private final SparkSession spark;
    private Kiosk kiosk;

    MigrateIT(SparkSession spark) {
        this.spark = spark;
    }

    @BeforeEach
    void imports(@TempDir Path folder) throws IOException {
        kiosk = Kiosk.in(folder);
        kiosk.source("order_header", "path: orders.csv");
        kiosk.source("survey_question", "path: questions.csv");
        kiosk.deliver("orders.csv", ORDERS);
        kiosk.deliver("questions.csv", "survey_id,question_id,version,type\ns,q,1,nps\n");
        assertEquals(0, kiosk.levier("ingest"), () -> kiosk.console().err());
    }

    private Path path(Table table) {
        return kiosk.warehouse()
                .resolve(table.layer().name().toLowerCase(Locale.ROOT))
                .resolve(table.name());
    }

    private Dataset<Row> rows(Table table) {
        return spark.read().format("delta").load(path(table).toString());
    }

    /** Writes a table as a release did that knew nothing of versions, comments and discreet logs. */
    private void asBefore(Table table, Dataset<Row> rows) {
        List<Row> all = rows.collectAsList();
        Folders.remove(path(table));
        DeltaLog.clearCache();
        String statistics = "spark.databricks.delta.stats.collect";
        String ours = spark.conf().get(statistics, "true");
        spark.conf().set(statistics, "true");
        spark.createDataFrame(all, rows.schema())
                .write()
                .format("delta")
                .save(path(table).toString());
        spark.conf().set(statistics, ours);
    }

    private List<String> texts(Table table, String... columns) {
        return rows(table).selectExpr(columns).collectAsList().stream()
                .map(Row::mkString)
                .sorted()
                .toList();
    }

    private void refused(String told, Object... words) {
        assertEquals(CONTRACT, kiosk.levier(words), kiosk.console().err());
        assertTrue(kiosk.console().err().contains(told), kiosk.console().err());
    }

    private void assertDeclared(Table table) {
        assertEquals(Schemas.of(table), rows(table).schema(), table.name());
        Row detail = spark.sql("describe detail delta.`" + path(table) + "`").first();
        assertEquals(table.grain(), detail.getAs("description"));
        assertEquals(
                String.valueOf(DeclaredTables.VERSION),
                detail.getJavaMap(detail.fieldIndex("properties")).get("levier.tables"));
    }

    private static List<String> dataFiles(Path table) throws IOException {
        try (Stream<Path> files = Files.list(table)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".parquet"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void upgradesWhatAnOlderReleaseWroteAndKeepsItsRows() throws IOException {
        List<String> orders = texts(OrderHeader.TABLE, "order_id", "email", "net_amount");
        long logged = rows(RunLog.TABLE).count();
        // Then orders had no date of change and a column nobody knows any more, questions had no codes for "no answer",
        // and the run log did not keep how a start was typed.
        asBefore(
                OrderHeader.TABLE,
                rows(OrderHeader.TABLE)
                        .drop(OrderHeader.UPDATED_AT.name())
                        .withColumn("shop_key", lit("k"))
                        .withColumn(
                                OrderHeader.NET_AMOUNT.name(), col("net_amount").cast("decimal(10,2)")));
        asBefore(SurveyQuestion.TABLE, rows(SurveyQuestion.TABLE).drop(SurveyQuestion.NA_VALUES.name()));
        asBefore(RunLog.TABLE, rows(RunLog.TABLE).drop(RunLog.COMMAND_LINE.name()));
        List<String> files = dataFiles(path(RunLog.TABLE));
        assertEquals(Set.of(path(OrderHeader.TABLE) + ""), logsQuoting("ana@shop.example"));
        SortedMap<String, String> before = SmallCompany.published(kiosk.warehouse());

        refused("run migrate", "ingest");
        assertEquals(
                0, kiosk.levier("migrate", "--dry-run"), () -> kiosk.console().err());
        String plan = kiosk.console().out();
        for (String line : List.of(
                "order_header     all rows written once more  column net_amount from DECIMAL(10,2) to DECIMAL(18,2), new"
                        + " column updated_at timestamp, without column shop_key",
                "survey_question  all rows written once more  new column na_values string",
                "run_log          columns, no row touched     new column command_line string")) {
            assertTrue(plan.contains(line), plan);
        }
        assertEquals(before, SmallCompany.published(kiosk.warehouse()), "a plan changes nothing");
        refused("run migrate", "ingest");

        assertEquals(0, kiosk.levier("migrate"), () -> kiosk.console().err());
        for (Table table : List.of(OrderHeader.TABLE, SurveyQuestion.TABLE, RunLog.TABLE)) {
            assertDeclared(table);
        }
        assertEquals(orders, texts(OrderHeader.TABLE, "order_id", "email", "net_amount"));
        assertEquals(List.of("[null]", "[null]"), texts(OrderHeader.TABLE, "string(array(updated_at))"));
        assertTrue(dataFiles(path(RunLog.TABLE)).containsAll(files), "no row was touched");
        assertEquals(logged + 1, rows(RunLog.TABLE).count(), "its own last word, and all of before");

        SortedMap<String, String> after = SmallCompany.published(kiosk.warehouse());
        assertEquals(0, kiosk.levier("migrate"), () -> kiosk.console().err());
        assertTrue(
                kiosk.console().out().contains("nothing to do"), kiosk.console().out());
        assertEquals(after, SmallCompany.published(kiosk.warehouse()));

        // The same exports are known, and what they say of dates of change is read once asked for.
        assertEquals(
                0, kiosk.levier("ingest", "--reload"), () -> kiosk.console().err());
        assertEquals(List.of("false", "false"), texts(OrderHeader.TABLE, "updated_at is null"));
        assertEquals(
                0, kiosk.levier("maintain", "--purge"), () -> kiosk.console().err());
        assertFalse(
                kiosk.console().out().contains("may quote personal values"),
                kiosk.console().out());
        assertEquals(Set.of(), logsQuoting("ana@shop.example"));
    }

    /** The tables whose log has a text in it. */
    private Set<String> logsQuoting(String text) {
        return ByteSearch.hits(kiosk.warehouse(), List.of(text)).stream()
                .filter(hit -> hit.contains("/_delta_log/"))
                .map(hit -> kiosk.warehouse().resolve(hit).toString().replaceFirst("/_delta_log/.*", ""))
                .collect(Collectors.toSet());
    }

    @Test
    void leavesWhatOnlyADeliveryCanFill() {
        asBefore(OrderHeader.TABLE, rows(OrderHeader.TABLE).drop(OrderHeader.NET_AMOUNT.name()));
        refused("order_header cannot be upgraded: it has no column net_amount, which every row needs", "migrate");
        refused("order_header cannot be upgraded", "migrate", "--dry-run");
        assertEquals(
                0, kiosk.levier("ingest", "--reload"), () -> kiosk.console().err());
        assertDeclared(OrderHeader.TABLE);
        assertEquals(0, kiosk.levier("migrate"), () -> kiosk.console().err());
    }

    @Test
    void refusesWhatANewerReleaseWrote() {
        spark.sql("alter table delta.`" + path(OrderHeader.TABLE) + "` set tblproperties ('levier.tables' = '"
                + (DeclaredTables.VERSION + 1) + "')");
        refused("this program is older than the data", "ingest");
        refused("this program is older than the data", "migrate");
    }

    /** Of this version, and yet with a column more: what somebody has added is not thrown away. */
    @Test
    void refusesWhatSomebodyElseChanged() {
        spark.sql("alter table delta.`" + path(OrderHeader.TABLE) + "` add columns (note string)");
        refused("order_header (has an unknown column note)", "ingest", "--reload");
        refused("order_header has an unknown column note", "migrate");
    }

    /** Every declared table is what it is declared as the moment it is made: nothing to migrate. */
    @Test
    void findsNothingToDoInTablesOfThisRelease() {
        assertEquals(0, kiosk.levier("migrate"), () -> kiosk.console().err());
        assertTrue(
                kiosk.console().out().contains("nothing to do"), kiosk.console().out());
        for (Field field : OrderHeader.TABLE.fields()) {
            assertEquals(
                    field.comment(),
                    rows(OrderHeader.TABLE)
                            .schema()
                            .apply(field.name())
                            .getComment()
                            .get());
        }
    }
}
