package io.levier.jobs.drivers;

import io.levier.common.drivers.GramColumn;
import io.levier.common.drivers.Player;
import java.util.List;
import java.util.Optional;

/**
 * A driver as the analysis sees it: its columns, how each is computed from a feedback row, and who shares the credit.
 *
 * @param columns of the moment matrix, the measure first
 * @param expressions SQL over feedback, one per column
 * @param isKnown SQL condition: the row can be used
 * @param headroom the column and expression of the simulated step, for rated items
 * @param rated SQL of the rating from 0 to 100, for rated items
 */
record DriverTerm(
        Player player,
        List<GramColumn> columns,
        List<String> expressions,
        String isKnown,
        Optional<Headroom> headroom,
        Optional<String> rated) {

    /** By how much one step better would move a row, and the column that holds it. */
    record Headroom(GramColumn column, String expression) {}

    DriverTerm {
        columns = List.copyOf(columns);
        expressions = List.copyOf(expressions);
    }
}
