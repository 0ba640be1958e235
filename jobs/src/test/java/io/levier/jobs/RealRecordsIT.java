package io.levier.jobs;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.jobs.testkit.SparkExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Records with typos of which others know whom they are of. */
@ExtendWith(SparkExtension.class)
class RealRecordsIT {
    @TempDir
    private Path home = Path.of("");

    @ParameterizedTest
    @CsvSource({"1, 0.99, 0.97", "2, 0.98, 0.93", "3, 0.99, 0.95"})
    void recordsOfOnePersonFindEachOther(int number, double precision, double recall) throws IOException {
        String file = "febrl_dataset" + number + ".csv";
        Path exports = Files.createDirectories(home.resolve("exports/febrl"));
        Files.createSymbolicLink(
                exports.resolve(file), RealExports.data("record-linkage").resolve(file));
        RealExports febrl = RealExports.in(home, "febrl");
        febrl.succeeds(home.resolve("exports"), "ingest", "resolve-identities");
        assertLinked(febrl, precision, recall);
    }

    @Test
    void madeUpRecordsOfOnePersonFindEachOther() {
        RealExports fake = RealExports.in(home, "fake-1000");
        fake.succeeds(RealExports.data("record-linkage"), "ingest", "resolve-identities");
        assertLinked(fake, 0.95, 0.80);
    }

    private static void assertLinked(RealExports exports, double precision, double recall) {
        String measured = "select value from identity_quality where measure = 'pairwise_%s'";
        double foundPrecision = Double.parseDouble(exports.value(measured.formatted("precision")));
        double foundRecall = Double.parseDouble(exports.value(measured.formatted("recall")));
        assertTrue(foundPrecision >= precision, "precision " + foundPrecision);
        assertTrue(foundRecall >= recall, "recall " + foundRecall);
    }
}
