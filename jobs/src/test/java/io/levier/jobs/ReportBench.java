package io.levier.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.levier.common.table.curated.Person;
import io.levier.jobs.bench.Bench;
import io.levier.jobs.platform.Sessions;
import io.levier.jobs.platform.Warehouse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The report from finished tables: how long it takes, and how large the largest page is. To make the tables takes far
 * longer than to read them, so a warehouse is made once and named:
 *
 * <pre>
 * levier generate-data --scale 100000 --output exports
 * levier run --input exports --warehouse warehouse
 * mvn verify -Pbench -Dit.test=ReportBench -Dlevier.bench.warehouse=$PWD/warehouse
 * </pre>
 */
class ReportBench {
    private static final int ROUNDS = 3;
    private static final double MOST_SECONDS = 60;
    private static final long MOST_BYTES = 3_000_000;

    @Test
    void writeReport(@TempDir Path home) throws IOException {
        String warehouse = System.getProperty("levier.bench.warehouse", "");
        assumeTrue(!warehouse.isEmpty(), "no finished warehouse is named");
        Bench bench = new Bench("report", "write-report: from finished tables to pages, JSON and CSV");
        bench.size(persons(warehouse), "persons");
        bench.time("Levier", ROUNDS, () -> write(warehouse, home));
        bench.print(ReportBench.class);
        long largest = largestPage(home);
        System.err.printf(Locale.ROOT, "the largest page has %,d bytes%n", largest);
        assertTrue(largest < MOST_BYTES, "the largest page has " + largest + " bytes");
        long start = System.nanoTime();
        write(warehouse, home);
        assertTrue((System.nanoTime() - start) / 1e9 < MOST_SECONDS, "a report takes longer than a minute");
    }

    private static long persons(String warehouse) {
        SparkSession spark = Sessions.open("local[2]", Map.of("spark.ui.enabled", "false"));
        return spark.read()
                .format("delta")
                .load(Warehouse.at(warehouse, spark.sparkContext().hadoopConfiguration())
                        .pathOf(Person.TABLE))
                .count();
    }

    private static void write(String warehouse, Path report) {
        CapturedConsole console = new CapturedConsole();
        int code = console.launch(SmallCompany.words("write-report", "--warehouse", warehouse, "--report", report));
        assertEquals(0, code, console.err() + console.out());
    }

    private static long largestPage(Path report) throws IOException {
        try (Stream<Path> files = Files.list(report)) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .mapToLong(ReportBench::bytes)
                    .max()
                    .orElse(0);
        }
    }

    private static long bytes(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
