package io.levier.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.jobs.testkit.Folders;
import io.levier.jobs.testkit.LevierJar;
import io.levier.jobs.testkit.SparkExtension;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * A company with all its dirt, generated and run once for the integration tests, and gone after them. Whoever wants to
 * change something takes a copy.
 */
record SmallCompany(SparkSession spark, Path home, CapturedConsole firstRun) implements AutoCloseable {
    static final int CUSTOMERS = 800;

    /** Partitions of a shuffle when the company was first run. */
    static final int PARTITIONS = 3;

    /** Resolves the one company of the run as a parameter. */
    static final class Extension implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType().equals(SmallCompany.class);
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            SparkSession spark = SparkExtension.session(context);
            SmallCompany company = context.getRoot()
                    .getStore(ExtensionContext.Namespace.create(SmallCompany.class))
                    .computeIfAbsent("company", key -> empty(spark), SmallCompany.class);
            company.found();
            return company;
        }
    }

    private static SmallCompany empty(SparkSession spark) {
        try {
            return new SmallCompany(
                    spark, Files.createTempDirectory("levier-company"), new CapturedConsole(Clock.systemUTC()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Founds the company when it is first asked for; a foundation that failed is not tried again for every test. */
    private void found() {
        if (firstRun.lastLine().isEmpty()) {
            CapturedConsole generator = new CapturedConsole(Clock.systemUTC());
            String[] words = words("generate-data", "--output", exports(), "--scale", CUSTOMERS, "--dirt", "typical");
            assertEquals(0, generator.launch(words), generator.err());
            run(firstRun, PARTITIONS, warehouse());
        }
        assertTrue(firstRun.lastLine().contains(" code=0 "), firstRun.out() + firstRun.err());
    }

    Path exports() {
        return home.resolve("exports");
    }

    Path warehouse() {
        return home.resolve("warehouse");
    }

    Path report() {
        return home.resolve("report");
    }

    static Path conf() {
        return LevierJar.root().resolve("conf");
    }

    /** Runs the whole pipeline on the exports of the company. */
    int run(CapturedConsole console, int partitions, Path into) {
        return run(console, partitions, exports(), into, conf());
    }

    /** Runs the whole pipeline, with shuffles that really have so many partitions, and returns the exit code. */
    int run(CapturedConsole console, int partitions, Path from, Path into, Path conf) {
        return console.launch(quick(words(
                "run",
                "--conf",
                conf,
                "--input",
                from,
                "--warehouse",
                into,
                "--report",
                into.resolveSibling("report"),
                "--set",
                "spark.sql.adaptive.coalescePartitions.enabled=false",
                "--set",
                "spark.sql.shuffle.partitions=" + partitions)));
    }

    /** The command line without code made for every query: that takes longer than the few rows of a test. */
    static String[] quick(String... words) {
        return Stream.concat(
                        Stream.of(words),
                        Stream.of(
                                "--set",
                                "spark.sql.codegen.wholeStage=false",
                                "--set",
                                "spark.sql.codegen.factoryMode=NO_CODEGEN"))
                .toArray(String[]::new);
    }

    /** The words of a command line; the configuration is that of the demo company unless one is named. */
    static String[] words(Object... parts) {
        List<String> words = new ArrayList<>();
        for (Object part : parts) {
            words.add(part.toString());
        }
        if (!words.contains("--conf")) {
            words.addAll(List.of("--conf", conf().toString()));
        }
        return words.toArray(String[]::new);
    }

    /** Every byte of the published tables, Delta's own log included, by file. */
    static SortedMap<String, String> published(Path warehouse) {
        return Folders.digests(warehouse, file -> !file.startsWith("ops/") && !file.startsWith("."));
    }

    /** The rows of an input table that broke their contract. */
    Dataset<Row> quarantined(Path warehouse, String table) {
        return spark.read()
                .format("delta")
                .load(warehouse.resolve("ops/quarantine_" + table).toString());
    }

    @Override
    public void close() {
        Folders.remove(home);
    }
}
