package io.levier.jobs.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.config.ConfigLoader;
import io.levier.common.config.SuiteConfig;
import io.levier.common.journey.Journey;
import io.levier.common.metric.Metric;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What metrics of processes say is final only when the silence that finishes their cases is over. */
class ProcessFinalityTest {

    @Test
    void metricsOfProcessesWaitForTheLongestSilence() {
        SuiteConfig suite = ConfigLoader.load(Path.of("../conf"), Map.of(), Map.of());
        int longest =
                suite.journeys().stream().mapToInt(Journey::idleHours).max().orElseThrow();
        List<Metric> ofProcesses = suite.metrics().stream()
                .filter(metric -> metric.id().matches("conformance_rate|process_(rework|pingpong)_rate"))
                .toList();
        assertEquals(3, ofProcesses.size());
        for (Metric metric : ofProcesses) {
            int days = metric.header().scope().lookAheadDays();
            assertTrue(Duration.ofDays(days).toHours() >= longest, metric.id() + " waits for " + days + " days only");
        }
    }
}
