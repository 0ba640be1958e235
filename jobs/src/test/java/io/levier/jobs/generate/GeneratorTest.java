package io.levier.jobs.generate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.table.Extra;
import io.levier.common.table.Table;
import io.levier.common.table.input.Account;
import io.levier.common.table.input.Customer;
import io.levier.common.table.input.InputTables;
import io.levier.common.table.input.OrderHeader;
import io.levier.common.table.input.SocialAuthor;
import io.levier.common.table.input.SurveyAnswer;
import io.levier.jobs.generate.dirt.Dirt;
import io.levier.jobs.generate.rows.FirstOrder;
import io.levier.jobs.generate.rows.RowSources;
import io.levier.jobs.platform.Schemas;
import io.levier.jobs.testkit.SparkExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of a generated company: the same bytes from any session, and readable as what they declare. */
class GeneratorTest {
    private static final int CUSTOMERS = 300;

    @Test
    void theSameSettingsGiveTheSameBytesOnAnySession(@TempDir Path folder) throws IOException {
        GenerateSettings alone = settings(folder.resolve("alone"), Dirt.TYPICAL, ExportFormat.CSV);
        GenerateSettings crowd = settings(folder.resolve("crowd"), Dirt.TYPICAL, ExportFormat.CSV);
        List<WrittenTable> first = generate("local[1]", 1, alone);
        List<WrittenTable> second = generate("local[2]", 7, crowd);
        assertEquals(first, second);
        Map<String, byte[]> expected = contents(folder.resolve("alone"));
        Map<String, byte[]> actual = contents(folder.resolve("crowd"));
        assertEquals(expected.keySet(), actual.keySet());
        expected.forEach((file, bytes) -> assertArrayEquals(bytes, actual.get(file), file));
        List<String> listed = new ArrayList<>();
        first.forEach(table -> listed.addAll(table.files()));
        assertTrue(expected.keySet().containsAll(listed));
        assertTrue(
                expected.keySet().stream().allMatch(file -> listed.contains(file) || file.startsWith("_truth/")),
                () -> "files nobody asked for: " + expected.keySet());
    }

    @Test
    void filesNameTheirColumnsHoldTheRowsCountedAndTellTimesInUtc(@TempDir Path folder) throws IOException {
        GenerateSettings settings = settings(folder, Set.of(), ExportFormat.CSV);
        List<WrittenTable> heard = new ArrayList<>();
        List<WrittenTable> tables;
        try (SparkSession spark = session("local[2]", 2)) {
            spark.conf().set("spark.sql.session.timeZone", "Asia/Tokyo");
            tables = Generator.write(spark, settings, heard::add);
        }
        assertEquals(tables, heard);
        assertEquals(
                List.copyOf(RowSources.tables()).size(),
                Set.copyOf(tables.stream().map(WrittenTable::table).toList()).size());
        for (WrittenTable written : tables) {
            Table table = InputTables.byName(written.table()).orElseThrow();
            List<String> lines = Files.readAllLines(folder.resolve(written.table() + "/part-00000.csv"));
            assertEquals(String.join(",", exported(table).fieldNames()), lines.get(0));
            assertEquals(written.rows(), lines.size() - 1, written.table());
            assertTrue(written.rows() > 0, written.table());
        }
        String order = Files.readAllLines(folder.resolve("order_header/part-00000.csv"))
                .get(1);
        String expected = FirstOrder.orderedAt(settings.scale());
        assertTrue(order.contains("," + expected + ","), () -> order + " does not tell " + expected);
    }

    @Test
    void textAndParquetHoldTheSameValues(@TempDir Path folder) throws IOException {
        // Among them these tables have every type of the contract, quotes and nulls.
        List<Table> tables =
                List.of(Account.TABLE, Customer.TABLE, OrderHeader.TABLE, SocialAuthor.TABLE, SurveyAnswer.TABLE);
        try (SparkSession spark = session("local[2]", 2)) {
            GenerateSettings settings = settings(folder, Set.of(), ExportFormat.PARQUET);
            OutputFolder output =
                    new OutputFolder(folder.toString(), spark.sparkContext().hadoopConfiguration());
            for (Table table : tables) {
                GeneratedTable generated = new GeneratedTable(spark, table, settings);
                generated.write(ExportFormat.PARQUET, output.scratch(table.name()));
                assertEquals(
                        List.of(table + "/part-00000.parquet"),
                        output.publish(table.name(), ExportFormat.PARQUET.suffix()));
                generated.write(ExportFormat.CSV, output.scratch(table.name()));
                Dataset<Row> text = spark.read()
                        .schema(exported(table))
                        .option("header", true)
                        .option("escape", "\"")
                        .option("mode", "FAILFAST")
                        .option("enforceSchema", false)
                        .option("timestampFormat", "yyyy-MM-dd'T'HH:mm:ss'Z'")
                        .csv(output.scratch(table.name()));
                Dataset<Row> columns = spark.read().parquet(folder + "/" + table);
                assertEquals(exported(table), columns.schema());
                Row expected = countAndDigest(columns);
                assertTrue(expected.getLong(0) > 0, table::name);
                assertEquals(expected, countAndDigest(text), table::name);
            }
        }
    }

    /** The contract's columns; what is beyond them nobody exports. */
    private static StructType exported(Table table) {
        return new StructType(Arrays.stream(Schemas.of(table).fields())
                .filter(column -> !column.name().equals(Extra.NAME))
                .toArray(StructField[]::new));
    }

    /** The number of rows and the sum of their digests, which does not depend on their order. */
    private static Row countAndDigest(Dataset<Row> rows) {
        Column[] all = Arrays.stream(rows.columns()).map(functions::col).toArray(Column[]::new);
        return rows.agg(
                        functions.count(functions.lit(1)),
                        functions.sum(functions.xxhash64(all).cast("decimal(38,0)")))
                .head();
    }

    private static GenerateSettings settings(Path output, Set<Dirt> dirt, ExportFormat format) {
        return new GenerateSettings(
                5,
                CUSTOMERS,
                GenerateSettings.DEFAULT_MONTHS,
                GenerateSettings.DEFAULT_END,
                dirt,
                format,
                output.toString());
    }

    private static List<WrittenTable> generate(String master, int shufflePartitions, GenerateSettings settings)
            throws IOException {
        try (SparkSession spark = session(master, shufflePartitions)) {
            return Generator.write(spark, settings, table -> {});
        }
    }

    private static SparkSession session(String master, int shufflePartitions) {
        SparkSession.Builder builder = SparkSession.builder()
                .master(master)
                .config("spark.sql.shuffle.partitions", shufflePartitions)
                .config("spark.sql.session.timeZone", "UTC")
                .config("spark.ui.enabled", false);
        SparkExtension.WITHOUT_CODE.forEach(builder::config);
        return builder.getOrCreate();
    }

    private static Map<String, byte[]> contents(Path folder) throws IOException {
        Map<String, byte[]> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(folder.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return contents;
    }
}
