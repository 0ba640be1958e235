package io.levier.jobs.generate.words;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** A resource of this package: lines of cells separated by tabulators, UTF-8. */
final class WordList {
    private static final Pattern TABULATOR = Pattern.compile("\t");

    private WordList() {}

    /** The lines of a resource, each with exactly {@code cells} cells. */
    static List<List<String>> read(String resource, int cells) {
        try (InputStream bytes = WordList.class.getResourceAsStream(resource)) {
            if (bytes == null) {
                throw new IllegalStateException("resource " + resource + " is missing from the jar");
            }
            try (BufferedReader reader = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
                return reader.lines()
                        .map(line -> cellsOf(resource, line, cells))
                        .toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read resource " + resource, e);
        }
    }

    private static List<String> cellsOf(String resource, String line, int cells) {
        List<String> found = List.of(TABULATOR.split(line, -1));
        if (found.size() != cells) {
            throw new IllegalStateException(
                    "resource " + resource + " has " + found.size() + " cells instead of " + cells + ": " + line);
        }
        return found;
    }
}
