package io.levier.jobs.platform;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a job leaves behind, for the last lines on the screen and the run log.
 *
 * @param figures short facts: what was found
 * @param warnings what a reader of the results must know
 * @param files files written outside the warehouse
 * @param balances where the rows of each import went, by table
 */
public record RunSummary(
        List<String> figures, List<String> warnings, List<String> files, SortedMap<String, ImportBalance> balances) {

    public RunSummary {
        figures = List.copyOf(figures);
        warnings = List.copyOf(warnings);
        files = List.copyOf(files);
        balances = Collections.unmodifiableSortedMap(new TreeMap<>(balances));
    }

    public static RunSummary of(String... figures) {
        return new RunSummary(List.of(figures), List.of(), List.of(), new TreeMap<>());
    }

    public RunSummary withWarnings(List<String> some) {
        return new RunSummary(figures, some, files, balances);
    }

    public RunSummary withFiles(List<String> some) {
        return new RunSummary(figures, warnings, some, balances);
    }

    public RunSummary withBalances(Map<String, ImportBalance> some) {
        return new RunSummary(figures, warnings, files, new TreeMap<>(some));
    }
}
