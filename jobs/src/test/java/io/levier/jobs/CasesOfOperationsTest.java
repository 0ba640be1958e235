package io.levier.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The list of what is tried in operation names tests that are there: a test that is renamed or dropped is missed. */
class CasesOfOperationsTest {
    private static final Path CASES = Path.of("src/test/resources/cases-of-operations.txt");
    private static final List<Path> TESTS = List.of(Path.of("src/test/java"), Path.of("../common/src/test/java"));

    @Test
    void everyCaseHasATestThatIsThere() throws IOException {
        Map<String, String> sources = sources();
        List<Integer> numbers = new ArrayList<>();
        for (String line : Files.readAllLines(CASES)) {
            if (line.startsWith("#")) {
                continue;
            }
            String[] parts = line.split(" [|] ", -1);
            assertEquals(3, parts.length, line);
            numbers.add(Integer.parseInt(parts[0]));
            for (String test : parts[2].split(", ", -1)) {
                String[] name = test.split("#", -1);
                String source = sources.getOrDefault(name[0], "");
                assertTrue(source.contains("    void " + name[1] + "("), test + " is not there");
            }
        }
        assertEquals(IntStream.rangeClosed(1, 40).boxed().toList(), numbers);
    }

    /** The texts of all tests, those of one name together. */
    private static Map<String, String> sources() throws IOException {
        Map<String, String> sources = new HashMap<>();
        for (Path home : TESTS) {
            try (Stream<Path> files = Files.walk(home)) {
                for (Path file :
                        files.filter(path -> path.toString().endsWith(".java")).toList()) {
                    String name = file.getFileName().toString().replace(".java", "");
                    sources.merge(name, Files.readString(file), String::concat);
                }
            }
        }
        return sources;
    }
}
