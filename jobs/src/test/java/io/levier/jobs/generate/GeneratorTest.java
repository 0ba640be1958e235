package io.levier.jobs.generate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.table.Table;
import io.levier.common.table.input.Customer;
import io.levier.common.table.input.InputTables;
import io.levier.jobs.generate.dirt.Dirt;
import io.levier.jobs.generate.rows.FirstOrder;
import io.levier.jobs.generate.rows.RowSources;
import io.levier.jobs.platform.Schemas;
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
    void exportsAreReadBackAsDeclaredAndCounted(@TempDir Path folder) throws IOException {
        try (SparkSession spark = session("local[2]", 2)) {
            GenerateSettings csv = settings(folder.resolve("csv"), Set.of(), ExportFormat.CSV);
            GenerateSettings parquet = settings(folder.resolve("parquet"), Set.of(), ExportFormat.PARQUET);
            List<WrittenTable> heard = new ArrayList<>();
            List<WrittenTable> tables = Generator.write(spark, csv, heard::add);
            Generator.write(spark, parquet, table -> {});
            assertEquals(tables, heard);
            assertEquals(RowSources.tables().size(), tables.size());
            for (WrittenTable written : tables) {
                Table table = InputTables.byName(written.table()).orElseThrow();
                Dataset<Row> text = spark.read()
                        .schema(Schemas.of(table))
                        .option("header", true)
                        .option("escape", "\"")
                        .option("mode", "FAILFAST")
                        .option("enforceSchema", false)
                        .option("timestampFormat", "yyyy-MM-dd'T'HH:mm:ss'Z'")
                        .csv(csv.output() + "/" + written.table());
                Dataset<Row> columns =
                        spark.read().schema(Schemas.of(table)).parquet(parquet.output() + "/" + written.table());
                assertTrue(written.rows() > 0, written.table());
                Row expected = countAndDigest(columns);
                assertEquals(written.rows(), expected.getLong(0), written.table());
                assertEquals(expected, countAndDigest(text), written.table());
            }
        }
    }

    @Test
    void timesAreWrittenInUtcWhateverTheZoneOfTheSession(@TempDir Path folder) throws IOException {
        GenerateSettings here = settings(folder.resolve("here"), Set.of(), ExportFormat.CSV);
        try (SparkSession spark = session("local[2]", 2)) {
            spark.conf().set("spark.sql.session.timeZone", "Asia/Tokyo");
            Generator.write(spark, here, table -> {});
        }
        List<String> lines = Files.readAllLines(folder.resolve("here/customer/part-00000.csv"));
        assertEquals(String.join(",", Schemas.of(Customer.TABLE).fieldNames()), lines.get(0));
        assertTrue(lines.get(1).matches(".*,\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ,crm,.*"), lines.get(1));
        String order = Files.readAllLines(folder.resolve("here/order_header/part-00000.csv"))
                .get(1);
        String expected = FirstOrder.orderedAt(here.scale());
        assertTrue(order.contains("," + expected + ","), () -> order + " does not tell " + expected);
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
        return SparkSession.builder()
                .master(master)
                .config("spark.sql.shuffle.partitions", shufflePartitions)
                .config("spark.sql.session.timeZone", "UTC")
                .config("spark.ui.enabled", false)
                .getOrCreate();
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
