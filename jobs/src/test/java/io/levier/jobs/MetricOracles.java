package io.levier.jobs;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.levier.common.config.ConfigLoader;
import io.levier.common.metric.Metric;
import io.levier.common.table.DeclaredTables;
import io.levier.common.table.Table;
import io.levier.jobs.testkit.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Every metric against another way to the same number: {@code metric-oracle/<metric>.sql} computes the months of a whole
 * company from its tables, {@code period_start, value}; every month the product publishes must show it. What several of
 * them need first stands once in {@code metric-oracle-step}.
 */
final class MetricOracles {
    static final Path HOME = Path.of("src/test/resources/metric-oracle");
    private static final Path STEPS = Path.of("src/test/resources/metric-oracle-step");

    /** What the company never asks; counted by hand only. */
    private static final Set<String> UNSEEN = Set.of("ces_v1_mean", "nps_1_10");

    static List<String> metrics() {
        return ConfigLoader.load(SmallCompany.conf(), Map.of(), Map.of()).metrics().stream()
                .map(Metric::id)
                .sorted()
                .toList();
    }

    private MetricOracles() {}

    /** Compares every month of every metric of a company. */
    static void check(SmallCompany company, Path home) {
        SparkSession spark = company.spark();
        Path warehouse = unhidden(company, home);
        for (Table table : DeclaredTables.ALL) {
            Path folder = warehouse
                    .resolve(table.layer().name().toLowerCase(Locale.ROOT))
                    .resolve(table.name());
            if (Files.exists(folder)) {
                // Many oracles read the same tables: the files are read once.
                spark.read().format("delta").load(folder.toString()).cache().createOrReplaceTempView(table.name());
            }
        }
        registerSteps(spark);
        assertAll(metrics().stream().map(metric -> () -> check(spark, metric)));
        forget(spark);
    }

    /** Takes the views of tables and steps away, and what was cached for them. */
    static void forget(SparkSession spark) {
        steps().forEach(step -> spark.catalog().dropTempView(nameOf(step)));
        DeclaredTables.ALL.forEach(table -> spark.catalog().dropTempView(table.name()));
        spark.catalog().clearCache();
    }

    /** Views of the steps, over those of the tables. */
    static void registerSteps(SparkSession spark) {
        steps().forEach(step -> spark.sql(text(step)).cache().createOrReplaceTempView(nameOf(step)));
    }

    private static List<Path> steps() {
        try (Stream<Path> files = Files.list(STEPS)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String nameOf(Path file) {
        return file.getFileName().toString().replace(".sql", "");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A small company has months of few customers: what is hidden of them has to be right, too. */
    private static Path unhidden(SmallCompany company, Path home) {
        Path warehouse = Folders.copy(company.warehouse(), home.resolve("warehouse"));
        CapturedConsole console = new CapturedConsole(Clock.systemUTC());
        String[] words =
                SmallCompany.words("compute-metrics", "--warehouse", warehouse, "--set", "publication.k-anonymity=1");
        assertEquals(0, console.launch(words), console.err());
        return warehouse;
    }

    private static void check(SparkSession spark, String metric) {
        Map<String, Double> oracle = new TreeMap<>();
        for (Row row : spark.sql(text(HOME.resolve(metric + ".sql"))).collectAsList()) {
            if (!row.isNullAt(1)) {
                oracle.put(row.get(0).toString(), ((Number) row.get(1)).doubleValue());
            }
        }
        List<Row> published = spark.sql("select period_start, value from metric_values where metric_id = '" + metric
                        + "' and period_type = 'month' and segment_set = 'total' and value is not null")
                .collectAsList();
        assertEquals(UNSEEN.contains(metric), published.isEmpty(), metric + " is published for some month");
        for (Row row : published) {
            Double expected = oracle.get(row.get(0).toString());
            assertNotNull(expected, metric + " " + row.get(0) + " is unknown to its oracle");
            assertEquals(expected, row.getDouble(1), Math.max(1e-6, Math.abs(expected) * 1e-6), metric + " " + row);
        }
    }
}
