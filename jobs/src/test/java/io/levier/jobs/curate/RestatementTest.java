package io.levier.jobs.curate;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** When closed periods are made anew. */
class RestatementTest {
    private static final Path HOME = Path.of("src/main/resources/sql");

    /** A SELECT that is not among the rules could change, and closed periods would be partly by the old one. */
    @Test
    void everySelectOfAPeriodIsAmongTheRules() throws IOException {
        for (String folder : new String[] {"facts", "period"}) {
            try (Stream<Path> files = Files.list(HOME.resolve(folder))) {
                files.map(file -> folder + "/" + file.getFileName().toString().replace(".sql", ""))
                        .forEach(resource -> assertTrue(Restatement.SQL.contains(resource), resource));
            }
        }
        assertTrue(Restatement.SQL.contains("curated/customer_period"), "the periods themselves");
    }
}
