package io.levier.jobs.metrics;

import static org.apache.spark.sql.functions.lit;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.config.ConfigLoader;
import io.levier.common.metric.CellLayout;
import io.levier.common.metric.Dimension;
import io.levier.common.metric.FactTable;
import io.levier.common.metric.Label;
import io.levier.common.metric.Metric;
import io.levier.common.time.MetricPeriod;
import io.levier.jobs.testkit.OnSpark;
import io.levier.jobs.testkit.PipeTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every metric on a handful of rows, counted by hand: {@code metric-golden/<metric>.txt} holds what was counted, rows of
 * its fact table, an empty line, and what the months must show.
 */
@OnSpark
class MetricGoldenTest {
    private static final Path HOME = Path.of("src/test/resources/metric-golden");
    private static final Path CONF = Path.of("../conf");
    private static final String EXAMPLE = "example";

    /** All examples of a fact table are summed in one go, each its own segment. */
    private static final Dimension BY_EXAMPLE = Dimension.by(EXAMPLE, EXAMPLE, new Label("Example", "Exemple"), 5000);

    private final SparkSession spark;

    MetricGoldenTest(SparkSession spark) {
        this.spark = spark;
    }

    private record Example(String given, String expected) {
        static Example read(Path file) throws IOException {
            String text = Files.readString(file);
            String[] parts = text.lines()
                    .filter(line -> !line.startsWith("#"))
                    .collect(Collectors.joining("\n"))
                    .strip()
                    .split("\n\\s*\n", -1);
            assertEquals(2, parts.length, file + " needs rows, an empty line, and what they give");
            return new Example(parts[0], parts[1]);
        }
    }

    private static List<Metric> metrics() {
        return ConfigLoader.load(CONF, Map.of(), Map.of()).metrics();
    }

    private static Path fileOf(Metric metric) {
        return HOME.resolve(metric.id() + ".txt");
    }

    @Test
    void hasAnExampleForEveryMetric() throws IOException {
        try (Stream<Path> files = Files.list(HOME)) {
            assertEquals(
                    metrics().stream()
                            .map(metric -> fileOf(metric).getFileName().toString())
                            .sorted()
                            .toList(),
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }

    @TestFactory
    Stream<DynamicTest> countsByHand() {
        Map<FactTable, List<Metric>> byFact = metrics().stream()
                .collect(Collectors.groupingBy(metric -> metric.header().of()));
        return byFact.entrySet().stream()
                .map(fact -> DynamicTest.dynamicTest(
                        fact.getKey().table().name(), () -> check(fact.getKey(), fact.getValue())));
    }

    private void check(FactTable fact, List<Metric> metrics) throws IOException {
        Map<String, Example> examples = new TreeMap<>();
        for (Metric metric : metrics) {
            examples.put(metric.id(), Example.read(fileOf(metric)));
        }
        Dataset<Row> facts = examples.entrySet().stream()
                .map(example -> PipeTable.of(
                                spark, fact.table(), example.getValue().given())
                        .withColumn(EXAMPLE, lit(example.getKey())))
                .reduce(Dataset::union)
                .orElseThrow();
        FactPlan plan = new FactPlan(
                fact, List.of(MetricPeriod.of("month", 1).orElseThrow()), List.of(BY_EXAMPLE), new CellLayout(metrics));
        Map<String, Row> found = new TreeMap<>();
        CellTable.of(plan, facts)
                .where("segment_set = 'example' and segment_key = metric_id")
                .collectAsList()
                .forEach(row -> found.put(row.getAs("metric_id") + " " + row.getAs("period_start"), row));
        assertAll(examples.entrySet().stream()
                .map(example ->
                        () -> assertShown(example.getKey(), example.getValue().expected(), found)));
    }

    private static void assertShown(String metric, String expected, Map<String, Row> found) {
        List<List<String>> lines = expected.lines()
                .map(line ->
                        Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
                .toList();
        List<String> columns = lines.get(0);
        assertTrue(columns.containsAll(List.of("period_start", "n", "value")), metric + " expects only " + columns);
        assertTrue(lines.size() > 1, metric + " expects nothing");
        for (List<String> line : lines.subList(1, lines.size())) {
            String cell = metric + " " + line.get(columns.indexOf("period_start"));
            assertTrue(found.containsKey(cell), cell + " is not shown");
            for (int i = 0; i < columns.size(); i++) {
                if (!columns.get(i).equals("period_start")) {
                    assertNumber(
                            cell + " " + columns.get(i),
                            line.get(i),
                            found.get(cell).getAs(columns.get(i)));
                }
            }
        }
    }

    private static void assertNumber(String what, String expected, Object found) {
        if (expected.isEmpty()) {
            assertEquals(null, found, what);
        } else {
            double number = Double.parseDouble(expected);
            assertTrue(found instanceof Number, what + " is " + found);
            assertEquals(number, ((Number) found).doubleValue(), Math.max(1e-9, Math.abs(number) * 1e-6), what);
        }
    }
}
