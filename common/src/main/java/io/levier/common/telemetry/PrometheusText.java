package io.levier.common.telemetry;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A start as gauges in the text format of Prometheus, for the collector of text files: a pull would come too late for a
 * program that has ended. Labels name jobs and tables, never a start: a new series every night would fill the database.
 */
public final class PrometheusText {
    private static final long MILLIS = 1000;

    private final StartTrace start;
    private final StringBuilder text = new StringBuilder();

    private PrometheusText(StartTrace start) {
        this.start = start;
    }

    /** The whole file. */
    public static String of(StartTrace start) {
        return new PrometheusText(start).text();
    }

    private String text() {
        family("levier_start_code", "Exit code of the last start, 0 when all is done", one(start.code()));
        family("levier_start_end_timestamp_seconds", "When the last start ended", one(seconds(start.endedAt())));
        family("levier_start_as_of_timestamp_seconds", "Knowledge limit of the start", one(seconds(start.asOf())));

        List<Sample> codes = new ArrayList<>();
        List<Sample> states = new ArrayList<>();
        List<Sample> durations = new ArrayList<>();
        for (JobTrace job : start.jobs()) {
            codes.add(new Sample(Map.of("job", job.job()), job.code()));
            states.add(new Sample(labels("job", job.job(), "state", job.state()), 1));
            durations.add(new Sample(Map.of("job", job.job()), job.seconds()));
        }
        family("levier_job_code", "Exit code of the job in the last start", codes);
        family("levier_job_state", "1 for the state the job reached in the last start", states);
        family("levier_job_seconds", "How long the job worked in the last start", durations);
        List<Sample> successes = new ArrayList<>();
        start.lastSuccesses().forEach((job, at) -> successes.add(new Sample(Map.of("job", job), seconds(at))));
        family("levier_job_last_success_timestamp_seconds", "When the job last succeeded, in any start", successes);

        rows();
        return text.toString();
    }

    /** What was read and where it went: of an import the parts add up to what was read. */
    private void rows() {
        List<Sample> written = new ArrayList<>();
        List<Sample> read = new ArrayList<>();
        List<Sample> fates = new ArrayList<>();
        for (JobTrace job : start.jobs()) {
            for (TableWrite write : job.writes()) {
                Map<String, String> labels = labels("job", job.job(), "table", write.table());
                written.add(new Sample(labels, write.written()));
                Long all = write.read();
                if (all != null) {
                    long quarantined = orZero(write.quarantined());
                    long duplicates = orZero(write.duplicates());
                    read.add(new Sample(labels, all));
                    fates.add(new Sample(with(labels, "fate", "accepted"), all - quarantined - duplicates));
                    fates.add(new Sample(with(labels, "fate", "quarantined"), quarantined));
                    fates.add(new Sample(with(labels, "fate", "duplicate"), duplicates));
                }
            }
        }
        family("levier_rows_written", "Rows the job wrote to the table in the last start", written);
        family("levier_import_rows_read", "Rows an import read from the source", read);
        family("levier_import_rows", "What became of the rows an import read", fates);
    }

    private static long orZero(@Nullable Long number) {
        return number == null ? 0 : number;
    }

    /** One line: a value with its labels; a value that is not known is not told. */
    private record Sample(
            Map<String, String> labels, @Nullable Number value) {}

    private static List<Sample> one(@Nullable Number value) {
        return List.of(new Sample(Map.of(), value));
    }

    private static @Nullable Double seconds(@Nullable Instant at) {
        return at == null ? null : (double) at.toEpochMilli() / MILLIS;
    }

    private static Map<String, String> labels(String first, String value, String second, String other) {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put(first, value);
        labels.put(second, other);
        return labels;
    }

    private static Map<String, String> with(Map<String, String> labels, String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(labels);
        more.put(name, value);
        return more;
    }

    private void family(String name, String help, List<Sample> samples) {
        if (samples.stream().allMatch(sample -> sample.value() == null)) {
            return;
        }
        text.append("# HELP ").append(name).append(' ').append(help).append('\n');
        text.append("# TYPE ").append(name).append(" gauge\n");
        for (Sample sample : samples) {
            if (sample.value() != null) {
                text.append(name)
                        .append("{company=\"")
                        .append(escaped(start.company()))
                        .append('"');
                sample.labels()
                        .forEach((label, value) -> text.append(',')
                                .append(label)
                                .append("=\"")
                                .append(escaped(value))
                                .append('"'));
                text.append("} ").append(number(sample.value())).append('\n');
            }
        }
    }

    /** Without the exponent a double would be printed with. */
    private static String number(Number value) {
        return new BigDecimal(value.toString()).toPlainString();
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }
}
