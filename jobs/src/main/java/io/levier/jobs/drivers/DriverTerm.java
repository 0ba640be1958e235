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
 * @param tails low and high ratings, for rated items
 * @param rated SQL of the rating from 0 to 100, for rated items
 */
record DriverTerm(
        Player player,
        List<GramColumn> columns,
        List<String> expressions,
        String isKnown,
        Optional<Headroom> headroom,
        Optional<Tails> tails,
        Optional<String> rated) {

    /** By how much one step better would move a row, and the column that holds it. */
    record Headroom(GramColumn column, String expression) {}

    /**
     * Ratings at both ends of the scale.
     *
     * @param low 1 for a rating up to {@code lowUpTo}, else 0, also without a rating
     * @param high 1 for a rating from {@code highFrom} on
     */
    record Tails(
            GramColumn low,
            String lowExpression,
            double lowUpTo,
            GramColumn high,
            String highExpression,
            double highFrom) {

        /** Of ten steps the lowest four are low and the highest two high; of five the lowest two and the highest. */
        private static final double LOW_PART = 0.4;

        private static final double HIGH_PART = 0.2;

        /** The same, not known where there is no rating. */
        Tails whereKnown(String rating) {
            String condition = "if(" + rating + " is null, double('NaN'), ";
            return new Tails(
                    low, condition + lowExpression + ")", lowUpTo, high, condition + highExpression + ")", highFrom);
        }

        static Tails of(String driver, String rating, double scaleLow, double scaleHigh) {
            double steps = scaleHigh - scaleLow + 1;
            double lowUpTo = scaleLow + Math.max(1, Math.rint(LOW_PART * steps)) - 1;
            double highFrom = scaleHigh - Math.max(1, Math.rint(HIGH_PART * steps)) + 1;
            return new Tails(
                    new GramColumn(driver + ".low", GramColumn.Role.DRIVER, 0, 1),
                    "if(" + rating + " <= " + lowUpTo + "D, 1D, 0D)",
                    lowUpTo,
                    new GramColumn(driver + ".high", GramColumn.Role.DRIVER, 0, 1),
                    "if(" + rating + " >= " + highFrom + "D, 1D, 0D)",
                    highFrom);
        }
    }

    DriverTerm {
        columns = List.copyOf(columns);
        expressions = List.copyOf(expressions);
    }
}
