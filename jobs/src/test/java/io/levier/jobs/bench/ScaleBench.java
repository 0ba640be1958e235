package io.levier.jobs.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.jobs.testkit.Folders;
import io.levier.jobs.testkit.LevierJar;
import io.levier.jobs.testkit.SparkHome;
import io.levier.jobs.testkit.StandaloneCluster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * The whole pipeline at sizes that double, each in a process of its own, with one and the same ceiling over its heap: how
 * time and memory grow, what a customer as large as a twentieth of the company does to it, two workers against one.
 *
 * <p>{@code -Dlevier.bench.customers} of the smallest size, {@code -Dlevier.bench.factors} of it, {@code
 * -Dlevier.bench.heap}, {@code -Dlevier.bench.skew} and {@code -Dlevier.bench.workers}: factors of the variants,
 * {@code -Dlevier.bench.jobs}: those to run, all where it is not said. A series may be measured in parts, run by run: what
 * was measured stays in {@code target/bench/scale} until it is measured again.
 */
class ScaleBench {
    private static final String CUSTOMERS = "levier.bench.customers";
    private static final String FACTORS = "levier.bench.factors";
    private static final String HEAP = "levier.bench.heap";
    private static final String SKEW = "levier.bench.skew";
    private static final String WORKERS = "levier.bench.workers";
    private static final String JOBS = "levier.bench.jobs";
    private static final Path HOME = Path.of("target", "scale").toAbsolutePath();
    private static final String TYPICAL = "typical";
    private static final String SKEWED = "typical,one-large-customer";

    private static int customers(int factor) {
        return factor * Integer.getInteger(CUSTOMERS, 1000);
    }

    private static String heap() {
        return System.getProperty(HEAP, "2g");
    }

    private static List<Integer> factors(String property, String usual) {
        return Stream.of(System.getProperty(property, usual).split(",", -1))
                .filter(factor -> !factor.isBlank())
                .map(Integer::parseInt)
                .toList();
    }

    /** The exports of a company, made in a process nobody times. */
    private static Path exports(int customers, String dirt) throws IOException, InterruptedException {
        clears();
        Files.createDirectories(HOME);
        Path exports = HOME.resolve("exports");
        WatchedProcess made = WatchedProcess.run(
                new ProcessBuilder(java(
                        "generate-data", "--output", exports, "--scale", customers, "--dirt", dirt, "--conf", conf())),
                HOME,
                HOME.resolve("none"));
        assertEquals(0, made.code(), made.err());
        return exports;
    }

    private static Path conf() {
        return LevierJar.root().resolve("conf");
    }

    private static Path collections() {
        return HOME.resolve("collections.log");
    }

    private static List<String> java(Object... words) {
        List<String> command = new ArrayList<>(List.of(
                LevierJar.java(),
                "-Xmx" + heap(),
                "-XX:+UseSerialGC",
                "-XX:ReservedCodeCacheSize=512m",
                WatchedProcess.tellsCollections(collections()),
                "-jar",
                LevierJar.path().toString()));
        Stream.of(words).map(Object::toString).forEach(command::add);
        return command;
    }

    private static List<String> run(Path exports) {
        Stream<Object> verb = Stream.concat(
                Stream.of("run"),
                Stream.of(System.getProperty(JOBS, "").split(",", -1)).filter(job -> !job.isBlank()));
        return Stream.concat(
                        verb,
                        Stream.of(
                                "--conf",
                                conf(),
                                "--input",
                                exports,
                                "--warehouse",
                                HOME.resolve("warehouse"),
                                "--report",
                                HOME.resolve("report"),
                                "--metrics-file",
                                HOME.resolve("levier.prom"),
                                "--lineage-file",
                                HOME.resolve("levier.ndjson")))
                .map(Object::toString)
                .toList();
    }

    /** Starts it, holds it to its success and keeps what it took. */
    private static void measure(String kind, int customers, String dirt, ProcessBuilder command)
            throws IOException, InterruptedException {
        double load = BenchMachine.load();
        WatchedProcess done = WatchedProcess.run(command, HOME, collections());
        assertEquals(0, done.code(), customers + " customers with " + heap() + " of heap: " + done.err());
        assertTrue(done.lastLine().contains("status=SUCCEEDED code=0"), done.out());
        StartTelling telling = StartTelling.of(HOME.resolve("levier.prom"), HOME.resolve("levier.ndjson"));
        SizeRun run = new SizeRun(
                kind,
                customers,
                dirt,
                telling.read(),
                telling.rowsWritten(),
                done.seconds(),
                done.cpu().total(),
                (int) done.rss(),
                (int) done.heap(),
                heap(),
                load,
                LocalDate.now(ZoneOffset.UTC).toString(),
                SizeRun.jobs(telling, done.cpu()));
        run.keep();
        System.err.printf(
                Locale.ROOT,
                "%s: %,d customers, %,d rows, %.0f s, %.0f s of processor, %,d MiB, %,d MiB of heap%n",
                kind,
                customers,
                run.rowsRead(),
                run.seconds(),
                run.cpuSeconds(),
                run.rss(),
                run.heap());
        report();
    }

    private static ProcessBuilder started(Path exports) {
        return new ProcessBuilder(java(run(exports).toArray()));
    }

    @Test
    void growth() throws IOException, InterruptedException {
        for (int factor : factors(FACTORS, "1,2,4,8,16,32,64")) {
            measure("growth", customers(factor), TYPICAL, started(exports(customers(factor), TYPICAL)));
        }
    }

    @Test
    void skew() throws IOException, InterruptedException {
        for (int factor : factors(SKEW, "16")) {
            measure("even", customers(factor), TYPICAL, started(exports(customers(factor), TYPICAL)));
            measure("skew", customers(factor), SKEWED, started(exports(customers(factor), SKEWED)));
        }
    }

    @Test
    void workers() throws IOException, InterruptedException {
        for (int factor : factors(WORKERS, "4,16")) {
            Path exports = exports(customers(factor), TYPICAL);
            for (int workers : List.of(1, 2)) {
                removeIfThere(HOME.resolve("warehouse"));
                Path folder = HOME.resolve("cluster-" + workers);
                SparkHome spark = SparkHome.in(Files.createDirectories(folder));
                Path properties = Files.copy(
                        conf().resolve("cluster/standalone.properties"), folder.resolve("standalone.properties"));
                Files.write(properties, sizes(workers), StandardOpenOption.APPEND);
                try (StandaloneCluster cluster = new StandaloneCluster(spark, properties, workers)) {
                    ProcessBuilder command = spark.submitting(
                            conf(),
                            Map.of(
                                    "SUBMIT_PROPERTIES",
                                    properties.toString(),
                                    "SUBMIT_OPTIONS",
                                    "--master " + cluster.url() + " --deploy-mode client",
                                    // Of the driver alone: executors are children of the workers.
                                    "JDK_JAVA_OPTIONS",
                                    WatchedProcess.tellsCollections(collections())),
                            run(exports));
                    measure("workers-" + workers, customers(factor), TYPICAL, command);
                    assertEquals(workers, cluster.workersThatWorked(workers), "workers with an executor");
                }
            }
        }
    }

    private static List<String> sizes(int workers) {
        return List.of(
                "spark.authenticate.secret only-for-" + ProcessHandle.current().pid(),
                "spark.driver.memory 1g",
                "spark.executor.memory " + heap(),
                "spark.executor.cores 1",
                "spark.cores.max " + workers,
                "spark.sql.shuffle.partitions 2",
                "spark.databricks.delta.snapshotPartitions 1",
                "spark.driver.host 127.0.0.1");
    }

    @AfterAll
    static void clears() {
        removeIfThere(HOME);
    }

    private static void removeIfThere(Path folder) {
        if (Files.exists(folder)) {
            Folders.remove(folder);
        }
    }

    /** Told anew after every run: a series that is stopped has told what it measured. */
    private static void report() throws IOException {
        List<SizeRun> runs = SizeRun.kept(SizeRun.KEPT);
        List<SizeRun> growth = runs.stream().filter(SizeRun::isGrowth).toList();
        String text = new ScaleReport(runs).text();
        if (!growth.isEmpty()) {
            Files.writeString(BenchResult.FRESH.resolve("scale.svg"), GrowthPlot.of(growth));
            text = "![Time and memory per million rows by size](src/test/resources/bench/scale.svg)\n\n" + text;
        }
        new BenchResult(
                        "scale",
                        "The whole pipeline from exports to report, by size of the company",
                        BenchResult.command(ScaleBench.class, CUSTOMERS, FACTORS, HEAP, SKEW, WORKERS, JOBS),
                        BenchMachine.told(),
                        LocalDate.now(ZoneOffset.UTC).toString(),
                        runs.stream().mapToDouble(SizeRun::load).max().orElse(0),
                        List.of(),
                        text)
                .write(BenchResult.FRESH);
    }
}
