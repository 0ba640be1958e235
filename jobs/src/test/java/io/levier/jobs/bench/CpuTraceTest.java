package io.levier.jobs.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
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

    @Test
    void aStartIsReadFromWhatItToldMonitors(@TempDir Path folder) throws IOException {
        Path metrics = Files.writeString(folder.resolve("levier.prom"), """
                # HELP levier_job_seconds How long
                levier_job_seconds{company="M",job="ingest"} 12.5
                levier_job_seconds{company="M",job="curate"} 7
                levier_rows_written{company="M",job="ingest",table="customer"} 100
                levier_rows_written{company="M",job="ingest",table="order_header"} 300
                levier_import_rows_read{company="M",job="ingest",table="customer"} 110
                levier_import_rows{company="M",job="ingest",table="customer",fate="accepted"} 100
                """);
        Path lineage = Files.writeString(folder.resolve("levier.ndjson"), """
                {"eventType":"START","eventTime":"2026-06-30T00:00:01Z","job":{"name":"ingest"}}
                {"eventType":"COMPLETE","eventTime":"2026-06-30T00:00:13Z","job":{"name":"ingest"}}
                """);
        StartTelling telling = StartTelling.of(metrics, lineage);
        assertEquals(Map.of("ingest", 12.5, "curate", 7.0), telling.seconds());
        assertEquals(Map.of("ingest", 400L), telling.written());
        assertEquals(110, telling.read());
        assertEquals(Map.of("ingest", span(1, 13)), telling.spans());
    }
}
