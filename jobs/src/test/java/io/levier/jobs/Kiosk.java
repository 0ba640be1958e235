package io.levier.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.SparkSession;

/** A company with nothing but the exports a test gives it, and a configuration of its own. */
record Kiosk(Path home, CapturedConsole console) {

    /** Founds a company in an empty folder. */
    static Kiosk in(Path folder) throws IOException {
        Path home = folder.toRealPath();
        Files.createDirectories(home.resolve("conf/sources"));
        Path base = home.resolve("conf").relativize(Path.of("../conf").toRealPath());
        Files.writeString(
                home.resolve("conf/suite.yaml"), "company: Kiosk\nas-of: 2026-07-01T00:00:00Z\nbase: " + base + "\n");
        Files.createDirectories(home.resolve("input"));
        return new Kiosk(home, new CapturedConsole(Clock.systemUTC()));
    }

    Path input() {
        return home.resolve("input");
    }

    Path warehouse() {
        return home.resolve("warehouse");
    }

    /** Writes a file below the exports. */
    void deliver(String name, String text) {
        write(input().resolve(name), text);
    }

    /** Adds a line to the settings of the company. */
    void set(String line) {
        try {
            Files.writeString(home.resolve("conf/suite.yaml"), line + "\n", StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Describes the source of a table in so many lines of YAML. */
    void source(String table, String... lines) {
        write(home.resolve("conf/sources/" + table + ".yaml"), String.join("\n", lines) + "\n");
    }

    /** What a text expression says of the rows of a table, named with its layer, in order. */
    List<String> texts(SparkSession spark, String table, String expression) {
        return spark
                .read()
                .format("delta")
                .load(warehouse().resolve(table).toString())
                .selectExpr(expression)
                .collectAsList()
                .stream()
                .map(row -> row.getString(0))
                .sorted()
                .toList();
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs a verb on the company and returns the exit code. */
    int levier(Object... words) {
        return console.launch(words(words));
    }

    /** The command line of a verb on the company. */
    String[] words(Object... words) {
        List<Object> all = new ArrayList<>(List.of(words));
        all.addAll(List.of(
                "--conf",
                home.resolve("conf"),
                "--input",
                input(),
                "--warehouse",
                warehouse(),
                "--set",
                "spark.sql.shuffle.partitions=2"));
        return SmallCompany.tiny(SmallCompany.words(all.toArray()));
    }
}
