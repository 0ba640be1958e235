package io.levier.jobs.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.jobs.testkit.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code BENCHMARKS.md} is put together from what the benchmarks left, never typed. With {@code -Dgolden.update} what they
 * left last is kept and told; of a benchmark that has not run since, the run before stays.
 */
class BenchmarksTest {
    private static final Path KEPT = Path.of("src/test/resources/bench");
    private static final Path DOCUMENT = Path.of("BENCHMARKS.md");

    private static void keepFresh() throws IOException {
        if (Golden.isUpdate(System.getProperty("golden.update", ""), System.getenv())) {
            for (BenchResult result : BenchResult.in(BenchResult.FRESH)) {
                result.write(KEPT);
            }
            Path plot = BenchResult.FRESH.resolve("scale.svg");
            if (Files.exists(plot)) {
                Files.copy(plot, KEPT.resolve("scale.svg"), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    @Test
    void documentTellsWhatWasMeasured() throws IOException {
        keepFresh();
        List<BenchResult> results = BenchResult.in(KEPT);
        Golden.assertPart(DOCUMENT, "asked", BenchmarksDocument.asked(results));
        Golden.assertPart(DOCUMENT, "runs", BenchmarksDocument.runs(results));
    }

    @Test
    void documentNamesEveryBenchmark() throws IOException {
        String document = Files.readString(DOCUMENT);
        try (Stream<Path> sources = Files.walk(Path.of("src/test/java"))) {
            List<String> benches = sources.map(path -> path.getFileName().toString())
                    .filter(name -> name.endsWith("Bench.java") && !name.equals("Bench.java"))
                    .map(name -> name.replace(".java", ""))
                    .toList();
            assertTrue(benches.size() >= 5, benches + "");
            benches.forEach(
                    bench -> assertTrue(document.contains("`" + bench + "`"), DOCUMENT + " is silent on " + bench));
        }
    }

    private static BenchResult result(String name, double load, BenchResult.Line... lines) {
        return new BenchResult(name, "What it does", "mvn verify", "a machine", "2026-01-31", load, List.of(lines), "");
    }

    @Test
    void ratiosAreThoseOfTheLargestSize() {
        List<BenchResult> results = List.of(
                result(
                        "metrics",
                        0.5,
                        new BenchResult.Line("1 answers", "Levier", 1, 0),
                        new BenchResult.Line("1 answers", "DuckDB, 2 threads", 100, 0),
                        new BenchResult.Line("4 answers", "Levier", 3, 0),
                        new BenchResult.Line("4 answers", "DuckDB, 2 threads", 4, 0)),
                result("churn-scoring", 0.5, new BenchResult.Line("2,000,000 customers", "Levier", 31.5, 0)),
                result("drivers-exact", 0.5, new BenchResult.Line("20 drivers", "exact, 50 times", 2, 0)));
        Map<String, Optional<Double>> measured = Map.of(
                "DuckDB", measured("metrics", "DuckDB", results),
                "scan limit", measured("metrics", "scan limit", results),
                "seconds", measured("drivers-exact", "seconds", results));
        assertEquals(
                Map.of("DuckDB", Optional.of(0.75), "scan limit", Optional.empty(), "seconds", Optional.of(0.04)),
                measured);
        String text = BenchmarksDocument.asked(results);
        assertTrue(text.contains("| DuckDB | 1.00 | 0.750 | 4 answers | reached | metrics |"), text);
        assertTrue(text.contains("| LMG, p = 20 | seconds | 0.0200 s | 0.0400 s | 20 drivers | missed |"), text);
        assertTrue(text.contains("| seconds | 5.00 s | 32 s | 2,000,000 customers | missed | churn-scoring |"), text);
        assertTrue(text.contains("| not measured |  |  | demo |"), text);
    }

    private static Optional<Double> measured(String bench, String against, List<BenchResult> results) {
        return AskedRatio.ALL.stream()
                .filter(asked -> asked.bench().equals(bench) && asked.against().equals(against))
                .findFirst()
                .orElseThrow()
                .measured(results);
    }

    @Test
    void aRunAmongOthersIsMarked(@TempDir Path folder) throws IOException {
        result("b", 2.4, new BenchResult.Line("1 rows", "Levier", 1, 10)).write(folder);
        result("a", 2.6).write(folder);
        result("a", 2.7).write(folder);
        List<BenchResult> results = BenchResult.in(folder);
        assertEquals(List.of("a", "b"), results.stream().map(BenchResult::name).toList());
        assertTrue(results.get(0).isLoaded());
        assertFalse(results.get(1).isLoaded());
        String text = BenchmarksDocument.runs(results);
        assertTrue(text.contains("load 2.7 at the start (**loaded**"), text);
        assertTrue(text.contains("| 1 rows | Levier | 1.00 | 1.00 | 10 |"), text);
    }
}
