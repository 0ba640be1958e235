package io.levier.jobs.curate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** When closed periods are made anew. */
class RestatementTest {
    private static final Path HOME = Path.of("src/main/resources/sql");

    private static final Pattern INPUTS = Pattern.compile("^-- Inputs: ([a-z_, ]+)\\.$", Pattern.MULTILINE);

    /** Inputs that are called otherwise than what makes them. */
    private static final Map<String, List<String>> SPANS =
            Map.of("span", List.of("contact_span", "overdue_span", "reply_span"));

    /** A SELECT that is not among the rules could change, and closed periods would be partly by the old one. */
    @Test
    void everySelectOfAPeriodIsAmongTheRules() throws IOException {
        Deque<String> left = new ArrayDeque<>(List.of("curated/customer_period"));
        try (Stream<Path> files = Files.list(HOME.resolve("period"))) {
            files.forEach(
                    file -> left.add("period/" + file.getFileName().toString().replace(".sql", "")));
        }
        Set<String> needed = new TreeSet<>();
        while (!left.isEmpty()) {
            String resource = left.remove();
            if (needed.add(resource)) {
                left.addAll(madeOf(resource));
            }
        }
        assertEquals(Set.copyOf(Restatement.SQL), needed);
    }

    /** The resources that make the inputs of one. */
    private static List<String> madeOf(String resource) throws IOException {
        Matcher inputs = INPUTS.matcher(Files.readString(HOME.resolve(resource + ".sql")));
        assertTrue(inputs.find(), resource);
        return Arrays.stream(inputs.group(1).split(", ", -1))
                .flatMap(input -> SPANS.getOrDefault(input, List.of(input)).stream())
                .flatMap(
                        input -> Stream.of("facts/" + input, "curated/" + input, "service/" + input, "survey/" + input))
                .filter(made -> Files.exists(HOME.resolve(made + ".sql")))
                .toList();
    }
}
