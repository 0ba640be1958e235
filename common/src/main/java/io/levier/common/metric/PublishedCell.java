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
 */
public record PublishedCell(
        String period, LocalDate start, LocalDate end, List<String> cuts, List<String> values, long customers) {

    public PublishedCell {
        cuts = List.copyOf(cuts);
        values = List.copyOf(values);
    }
}
