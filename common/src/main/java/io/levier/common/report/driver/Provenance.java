package io.levier.common.report.driver;

import java.util.List;

/**
 * How to get the same report again.
 *
 * @param command to type
 * @param runs the runs it was made from, in order
 * @param versions of the program, of the metric definitions, of what it ran on
 * @param rules the thresholds in force
 */
public record Provenance(String command, List<Run> runs, List<Version> versions, Rules rules) {

    public record Run(String job, String runId) {}

    public record Version(String name, String version) {}

    /**
     * Thresholds that decide what is shown.
     *
     * @param confidence level of all intervals, in percent
     * @param minimumBase answers below which a value is greyed
     * @param minimumCustomers customers below which a value is not shown
     */
    public record Rules(double confidence, int minimumBase, int minimumCustomers) {
        public Rules {
            Checks.requirePercent("confidence", confidence);
            Checks.requireCount("minimum base", minimumBase);
            Checks.requireCount("minimum customers", minimumCustomers);
        }
    }

    public Provenance {
        runs = List.copyOf(runs);
        versions = List.copyOf(versions);
    }
}
