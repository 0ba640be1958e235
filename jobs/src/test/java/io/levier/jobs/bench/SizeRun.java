package io.levier.jobs.bench;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * One start of the whole pipeline on a company of one size, in a process of its own. Runs are kept in files, one each, so
 * that a series may be measured in parts.
 *
 * @param kind what it was for: growth, skew, workers-1
 * @param dirt of the company
 * @param rowsRead rows of the exports
 * @param rowsWritten rows of all tables
 * @param rss megabytes of memory of the process at the worst moment
 * @param heap megabytes of heap left after a collection, at most
 * @param heapLimit what the process was allowed
 * @param load of the machine when it began
 */
record SizeRun(
        String kind,
        int customers,
        String dirt,
        long rowsRead,
        long rowsWritten,
        double seconds,
        double cpuSeconds,
        int rss,
        int heap,
        String heapLimit,
        double load,
        String date,
        SortedMap<String, JobCost> jobs) {
    /** Where runs are kept, beside the results. */
    static final Path KEPT = BenchResult.FRESH.resolve("scale");

    private static final double MILLION = 1e6;
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /**
     * What one job of it took.
     *
     * @param cpuSeconds its share of what the process used while it ran, jobs side by side taking equal parts
     * @param rows it wrote
     */
    record JobCost(double seconds, double cpuSeconds, long rows) {}

    SizeRun {
        jobs = new TreeMap<>(jobs);
    }

    /** What some cost would be for a million rows of exports. */
    double perMillionRows(double cost) {
        return cost * MILLION / rowsRead;
    }

    @JsonIgnore
    boolean isGrowth() {
        return kind.equals("growth");
    }

    void keep() throws IOException {
        Files.createDirectories(KEPT);
        Files.writeString(
                KEPT.resolve(String.format("%s-%09d.json", kind, customers)), JSON.writeValueAsString(this) + "\n");
    }

    /** All that are kept, smaller ones first. */
    static List<SizeRun> kept(Path folder) throws IOException {
        List<SizeRun> runs = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    runs.add(JSON.readValue(file.toFile(), SizeRun.class));
                }
            }
        }
        runs.sort(Comparator.comparingInt(SizeRun::customers).thenComparing(SizeRun::kind));
        return runs;
    }

    /** Costs of jobs from what a start told monitors: its metrics and the times of its lineage. */
    static SortedMap<String, JobCost> jobs(StartTelling telling, CpuTrace cpu) {
        SortedMap<String, JobCost> costs = new TreeMap<>();
        Map<String, Double> shares = cpu.shares(telling.spans());
        telling.seconds()
                .forEach((job, seconds) -> costs.put(
                        job,
                        new JobCost(
                                seconds,
                                shares.getOrDefault(job, 0.0),
                                telling.written().getOrDefault(job, 0L))));
        return costs;
    }
}
