package io.levier.jobs.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a start has told monitors.
 *
 * @param seconds each job worked
 * @param written rows each job wrote
 * @param read rows of the exports
 * @param spans when each job ran
 */
record StartTelling(
        Map<String, Double> seconds, Map<String, Long> written, long read, Map<String, CpuTrace.Span> spans) {
    private static final Pattern GAUGE =
            Pattern.compile("(levier_job_seconds|levier_rows_written|levier_import_rows_read)\\{(.*)\\} ([0-9.]+)");
    private static final Pattern JOB = Pattern.compile("job=\"([^\"]*)\"");

    /**
     * Reads it.
     *
     * @param metrics in the format of Prometheus
     * @param lineage events, one a line
     */
    static StartTelling of(Path metrics, Path lineage) throws IOException {
        Map<String, Double> seconds = new TreeMap<>();
        Map<String, Long> written = new TreeMap<>();
        long read = 0;
        for (String line : Files.readAllLines(metrics)) {
            Matcher gauge = GAUGE.matcher(line);
            if (gauge.matches()) {
                double value = Double.parseDouble(gauge.group(3));
                switch (gauge.group(1)) {
                    case "levier_job_seconds" -> seconds.put(job(gauge.group(2)), value);
                    case "levier_rows_written" -> written.merge(job(gauge.group(2)), (long) value, Long::sum);
                    default -> read += (long) value;
                }
            }
        }
        return new StartTelling(seconds, written, read, spans(Files.readAllLines(lineage)));
    }

    private static String job(String labels) {
        Matcher job = JOB.matcher(labels);
        if (!job.find()) {
            throw new IllegalArgumentException("no job among " + labels);
        }
        return job.group(1);
    }

    private static Map<String, CpuTrace.Span> spans(List<String> events) throws IOException {
        Map<String, Instant> starts = new TreeMap<>();
        Map<String, CpuTrace.Span> spans = new TreeMap<>();
        for (String event : events) {
            JsonNode told = new ObjectMapper().readTree(event);
            String job = told.get("job").get("name").asText();
            Instant at = Instant.parse(told.get("eventTime").asText());
            if (told.get("eventType").asText().equals("START")) {
                starts.put(job, at);
            } else {
                spans.put(job, new CpuTrace.Span(starts.getOrDefault(job, at), at));
            }
        }
        return spans;
    }

    long rowsWritten() {
        return written.values().stream().mapToLong(Long::longValue).sum();
    }
}
