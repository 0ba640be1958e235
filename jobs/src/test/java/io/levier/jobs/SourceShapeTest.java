package io.levier.jobs;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What class files do not tell: the length of a source and what a package says about itself. */
class SourceShapeTest {
    private static final List<Path> HOMES = List.of(Path.of("src/main/java"), Path.of("../common/src/main/java"));
    private static final int MOST_LINES = 300;
    private static final int MOST_LINES_ABOUT_A_PACKAGE = 10;

    private static List<Path> sources(Path home) throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            List<Path> sources = files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
            assertTrue(sources.size() > 100, home + " has sources: " + sources.size());
            return sources;
        }
    }

    @Test
    void staysShort() throws IOException {
        for (Path home : HOMES) {
            assertAll(sources(home).stream().map(source -> () -> {
                int lines = Files.readAllLines(source).size();
                assertTrue(lines <= MOST_LINES, source + " has " + lines + " lines, more than " + MOST_LINES);
            }));
        }
    }

    @Test
    void marksEveryPackageAndSaysWhatItIs() throws IOException {
        for (Path home : HOMES) {
            SortedSet<Path> packages = new TreeSet<>();
            sources(home).forEach(source -> packages.add(source.getParent()));
            assertAll(packages.stream().map(folder -> () -> {
                Path about = folder.resolve("package-info.java");
                assertTrue(Files.exists(about), folder + " has no package-info.java");
                List<String> lines = Files.readAllLines(about);
                assertTrue(lines.contains("@NullMarked"), about + " is not @NullMarked");
                assertTrue(lines.get(0).startsWith("/**"), about + " does not say what the package is");
                assertTrue(lines.size() <= MOST_LINES_ABOUT_A_PACKAGE, about + " is longer than ten lines");
            }));
        }
    }
}
