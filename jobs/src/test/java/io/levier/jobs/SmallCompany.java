package io.levier.jobs;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.jobs.testkit.Folders;
import io.levier.jobs.testkit.LevierJar;
import io.levier.jobs.testkit.SparkExtension;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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
 * A company with all its dirt, generated and run once for the integration tests of a build, whichever of their processes
 * asks first. Whoever wants to change something takes a copy.
 */
record SmallCompany(SparkSession spark, Path home) {
    static final int CUSTOMERS = 800;

    /** Partitions of a shuffle when the company was first run. */
    static final int PARTITIONS = 3;

    /** Where the company is founded, for those who want to look at it afterwards. */
    private static final String PLACE = System.getProperty("levier.company", "");

    /** Companies of builds that were told no place, each in a folder of its name. */
    private static final Path FOUNDED = Path.of("target", "companies");

    /** Resolves the one company of the build as a parameter. */
    static final class Extension implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType().equals(SmallCompany.class);
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            SparkSession spark = SparkExtension.session(context);
            return context.getRoot()
                    .getStore(ExtensionContext.Namespace.create(SmallCompany.class))
                    .computeIfAbsent("company", key -> ofBuild(spark), SmallCompany.class);
        }
    }

    private static SmallCompany ofBuild(SparkSession spark) {
        String build = System.getProperty(
                "levier.build", "process-" + ProcessHandle.current().pid());
        try {
            Path home = Files.createDirectories(
                    PLACE.isEmpty() ? FOUNDED.toAbsolutePath().resolve(build.replace(':', '-')) : Path.of(PLACE));
            SmallCompany company = new SmallCompany(spark, home);
            try (FileChannel gate = FileChannel.open(
                            home.resolve("gate"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock held = gate.lock()) {
                // A foundation that failed is not tried again by every process.
                if (held.isValid() && Files.notExists(company.firstRun())) {
                    company.found();
                }
            }
            assertTrue(company.verdict().contains(" code=0 "), Files.readString(company.firstRun()));
            return company;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void found() throws IOException {
        if (PLACE.isEmpty()) {
            try (Stream<Path> builds = Files.list(FOUNDED.toAbsolutePath())) {
                builds.filter(build -> !build.equals(home)).forEach(Folders::remove);
            }
        }
        CapturedConsole console = new CapturedConsole(Clock.systemUTC());
        int code = console.launch(
                words("generate-data", "--output", exports(), "--scale", CUSTOMERS, "--dirt", "typical"));
        if (code == 0) {
            run(console, PARTITIONS, warehouse());
        }
        Files.writeString(firstRun(), console.err() + console.out());
    }

    /** What was printed when the company was generated and run. */
    private Path firstRun() {
        return home.resolve("first-run.txt");
    }

    /** The line with the verdict over the first run. */
    String verdict() throws IOException {
        List<String> lines = Files.readAllLines(firstRun());
        return lines.get(lines.size() - 1);
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
        return console.launch(words(
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
                "spark.sql.shuffle.partitions=" + partitions));
    }

    /** The same without code made for every query: that takes longer than a few hundred rows. */
    static String[] tiny(String... words) {
        return Stream.concat(
                        Stream.of(words),
                        SparkExtension.WITHOUT_CODE.entrySet().stream()
                                .flatMap(setting -> Stream.of("--set", setting.getKey() + "=" + setting.getValue())))
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
}
