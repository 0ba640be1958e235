package io.levier.jobs.reference;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.config.ConfigKey;
import io.levier.common.table.DeclaredTables;
import io.levier.common.table.Table;
import io.levier.jobs.testkit.Golden;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The references of keys, verbs and tables say what the program does today. */
class ReferenceTest {
    private static final Path CONF = Path.of("../conf");
    private static final List<Path> CONFIGURATIONS = List.of(
            CONF,
            CONF.resolve("examples/olist"),
            CONF.resolve("examples/sfo-airport"),
            CONF.resolve("examples/telco"),
            CONF.resolve("examples/postgresql"));

    @Test
    void keysOfTheConfiguration() throws IOException {
        Golden.assertPart(CONF.resolve("README.md"), "keys", KeyReference.text(KeyReference.keys(CONFIGURATIONS)));
    }

    @Test
    void keysSayWhatTheyMean() {
        List<ConfigKey> keys = KeyReference.keys(CONFIGURATIONS);
        assertTrue(keys.size() > 60, "keys seen: " + keys.size());
        assertAll(keys.stream().map(key -> () -> {
            assertFalse(key.meaning().isBlank(), key + " has no meaning");
            assertFalse(key.kind().isBlank(), key + " has no kind");
        }));
        Set<String> paths = keys.stream().map(ConfigKey::path).collect(Collectors.toSet());
        List<String> kinds = List.of("hit", "plus", "minus", "value", "numerator", "denominator", "columns[].id");
        assertTrue(paths.containsAll(kinds), "no configuration uses one of " + kinds + ", so it is not described");
    }

    @Test
    void verbs() throws IOException {
        Golden.assertPart(Path.of("README.md"), "verbs", VerbReference.text());
    }

    @Test
    void tables() throws IOException {
        Golden.assertPart(Path.of("TABLES.md"), "tables", TableReference.text());
        Golden.assertPart(Path.of("TABLES.md"), "quarantine", TableReference.quarantine());
    }

    @Test
    void quarantinesHaveTheSameColumns() {
        List<String> shapes =
                DeclaredTables.QUARANTINES.stream().map(Table::ddl).distinct().toList();
        assertEquals(1, shapes.size(), "the dictionary shows one for all: " + shapes);
    }
}
