package io.levier.jobs.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.levier.common.telemetry.JobLineage;
import io.levier.common.telemetry.JobTrace;
import io.levier.common.telemetry.LineageEvents;
import io.levier.common.telemetry.PrometheusText;
import io.levier.common.telemetry.StartTrace;
import io.levier.common.telemetry.TableWrite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read of a process and of what it told. */
class CpuTraceTest {
    private static final Instant START = Instant.parse("2026-06-30T00:00:00Z");

    private static CpuTrace.Span span(int from, int to) {
        return new CpuTrace.Span(START.plusSeconds(from), START.plusSeconds(to));
    }

    @Test
    void jobsSideBySideTakeEqualParts() {
        CpuTrace cpu = new CpuTrace();
        double[] used = {0, 1, 3, 5, 6, 6.5};
        for (int second = 0; second < used.length; second++) {
            cpu.add(START.plusSeconds(second), used[second]);
        }
        // The first second is nobody's; one alone, both, both, the other alone.
        Map<String, Double> shares = cpu.shares(Map.of("one", span(1, 4), "other", span(2, 5)));
        assertEquals(2 + 1 + 0.5, shares.getOrDefault("one", 0.0), 1e-12);
        assertEquals(1 + 0.5 + 0.5, shares.getOrDefault("other", 0.0), 1e-12);
        assertEquals(6.5, cpu.total(), 1e-12);
    }

    @Test
    void heapIsWhatTheWorstCollectionLeft() {
        assertEquals(301, WatchedProcess.heap("""
                        [1.1s] GC(0) Pause Young (Allocation Failure) 512M->301M(1979M) 3.1ms
                        [1.9s] GC(1) Pause Full (Metadata GC Threshold) 640M->120M(1979M) 30.1ms
                        """));
        assertEquals(0, WatchedProcess.heap(""));
    }

    /** In the words of those who tell it, so that a change of theirs is seen here. */
    @Test
    void aStartIsReadFromWhatItToldMonitors(@TempDir Path folder) throws IOException {
        List<TableWrite> writes = List.of(
                new TableWrite("customer", 100, 110L, 6L, 4L), new TableWrite("order_header", 300, 300L, 0L, 0L));
        StartTrace start = new StartTrace(
                "night",
                "Maison",
                "warehouse",
                0,
                START,
                START.plusSeconds(30),
                List.of(
                        new JobTrace(
                                "ingest",
                                "SUCCEEDED",
                                0,
                                null,
                                START.plusSeconds(1),
                                START.plusSeconds(13),
                                12.5,
                                writes),
                        new JobTrace(
                                "curate",
                                "SUCCEEDED",
                                0,
                                null,
                                START.plusSeconds(13),
                                START.plusSeconds(20),
                                7.0,
                                List.of())),
                Map.of());
        Map<String, JobLineage> declared = Map.of(
                "ingest", new JobLineage("ingest", "reads", List.of(), List.of()),
                "curate", new JobLineage("curate", "curates", List.of(), List.of()));
        StartTelling telling = StartTelling.of(
                Files.writeString(folder.resolve("levier.prom"), PrometheusText.of(start)),
                Files.writeString(folder.resolve("levier.ndjson"), LineageEvents.of(start, declared)));
        assertEquals(Map.of("ingest", 12.5, "curate", 7.0), telling.seconds());
        assertEquals(Map.of("ingest", 400L), telling.written());
        assertEquals(400, telling.rowsWritten());
        assertEquals(410, telling.read());
        assertEquals(Map.of("ingest", span(1, 13), "curate", span(13, 20)), telling.spans());
    }
}
