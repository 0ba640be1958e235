package io.levier.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Verbs that need no Spark do not load it: a second each, counted in classes because a busy machine counts no seconds. */
class QuickStartTest {
    /** Spark's parser, what stands behind a session, and a mapper for JSON nobody asked for; types alone cost little. */
    private static final Pattern HEAVY =
            Pattern.compile("\\] (org\\.antlr\\.|org\\.apache\\.spark\\.(SparkContext|sql\\.catalyst\\.parser)|scala\\."
                    + "|com\\.fasterxml\\.jackson\\.databind\\.)");

    private static List<String> loaded(Path home, String... words) throws IOException, InterruptedException {
        Path log = home.resolve("classes.log");
        String classes =
                System.getProperty("surefire.test.class.path", String.valueOf(System.getProperty("java.class.path")));
        List<String> command = new ArrayList<>(List.of(
                Path.of(String.valueOf(System.getProperty("java.home")), "bin", "java")
                        .toString(),
                "-Xlog:class+load:file=" + log,
                "-cp",
                classes,
                LevierMain.class.getName()));
        command.addAll(List.of(words));
        File output = home.resolve("output").toFile();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output)
                .start();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS), "still running: " + command);
        assertEquals(0, process.exitValue(), Files.readString(output.toPath()));
        List<String> lines = Files.readAllLines(log, StandardCharsets.UTF_8);
        assertTrue(lines.stream().anyMatch(line -> line.contains(JobCatalog.class.getName())), "the log of classes");
        return lines.stream().filter(line -> HEAVY.matcher(line).find()).toList();
    }

    @Test
    void checkConf(@TempDir Path home) throws IOException, InterruptedException {
        assertEquals(List.of(), loaded(home, "check-conf", "--conf", "../conf"));
    }

    @Test
    void help(@TempDir Path home) throws IOException, InterruptedException {
        assertEquals(List.of(), loaded(home, "--help"));
    }
}
