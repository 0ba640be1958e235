package io.levier.common.stats;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** Numbers computed outside this project, and the small data they were computed from; tests skip where they are absent. */
public final class Golden {

    private static final Path FOLDER =
            Path.of(System.getProperty("levier.shared", "../../shared")).resolve("golden");

    private Golden() {}

    public static JsonNode numbers(String file) {
        Path path = present(FOLDER.resolve(file));
        try {
            return new ObjectMapper().readTree(path.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Data data(String file) {
        Path path = present(FOLDER.resolve("data").resolve(file));
        try {
            List<String[]> lines = Files.readAllLines(path).stream()
                    .map(line -> line.replace("\"", "").split(",", -1))
                    .toList();
            return new Data(List.of(lines.get(0)), lines.subList(1, lines.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Equal up to a relative error, as the note beside the numbers allows for closed forms. */
    public static void assertClose(double expected, double actual, String what) {
        assertClose(expected, actual, 1e-9, what);
    }

    public static void assertClose(double expected, double actual, double relative, String what) {
        Assertions.assertEquals(expected, actual, relative * Math.abs(expected), what);
    }

    private static Path present(Path path) {
        Assumptions.assumeTrue(Files.exists(path), () -> "skipped: no " + path);
        return path;
    }

    /** A table of text cells with a header. */
    public record Data(List<String> header, List<String[]> rows) {

        public int size() {
            return rows.size();
        }

        public String text(int row, String column) {
            return rows.get(row)[header.indexOf(column)];
        }

        /** NaN for a blank cell. */
        public double number(int row, String column) {
            String cell = text(row, column);
            return cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
        }

        public double[] row(int row, List<String> columns) {
            return columns.stream().mapToDouble(c -> number(row, c)).toArray();
        }

        /** The rows without a blank in these columns. */
        public int[] complete(List<String> columns) {
            return IntStream.range(0, size())
                    .filter(i -> Arrays.stream(row(i, columns)).noneMatch(Double::isNaN))
                    .toArray();
        }
    }
}
