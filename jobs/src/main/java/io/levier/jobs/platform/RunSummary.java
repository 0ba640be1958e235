package io.levier.jobs.platform;

import java.util.List;

/**
 * What a job leaves behind, for the last lines on the screen.
 *
 * @param figures short facts: what was found
 * @param warnings what a reader of the results must know
 * @param files files written outside the warehouse
 */
public record RunSummary(List<String> figures, List<String> warnings, List<String> files) {

    public RunSummary {
        figures = List.copyOf(figures);
        warnings = List.copyOf(warnings);
        files = List.copyOf(files);
    }

    public static RunSummary of(String... figures) {
        return new RunSummary(List.of(figures), List.of(), List.of());
    }

    public RunSummary withWarnings(List<String> more) {
        return new RunSummary(figures, more, files);
    }

    public RunSummary withFiles(List<String> more) {
        return new RunSummary(figures, warnings, more);
    }
}
