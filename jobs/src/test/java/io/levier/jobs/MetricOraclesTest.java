package io.levier.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MetricOraclesTest {

    @Test
    void hasOneForEveryMetric() throws IOException {
        try (Stream<Path> files = Files.list(MetricOracles.HOME)) {
            assertEquals(
                    MetricOracles.metrics(),
                    files.map(file -> file.getFileName().toString().replace(".sql", ""))
                            .sorted()
                            .toList());
        }
    }
}
