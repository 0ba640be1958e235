package io.levier.common.metric;

import java.time.LocalDate;
import java.util.List;

/**
 * A cell of one metric that somebody will read.
 *
 * @param period its kind of period
 * @param start first day
 * @param end first day after
 * @param cuts ids of the plain cuts it is told apart by, none for the total
 * @param values its value of each cut
 * @param customers customers (or agents) in the base
 * @param hasFewAgents whether, however many its customers, it would tell of the few agents who served them
 */
public record PublishedCell(
        String period,
        LocalDate start,
        LocalDate end,
        List<String> cuts,
        List<String> values,
        long customers,
        boolean hasFewAgents) {

    /** A cell that tells of no agents, or of many. */
    public PublishedCell(
            String period, LocalDate start, LocalDate end, List<String> cuts, List<String> values, long customers) {
        this(period, start, end, cuts, values, customers, false);
    }

    public PublishedCell {
        cuts = List.copyOf(cuts);
        values = List.copyOf(values);
    }
}
