package io.levier.jobs.drivers;

import io.levier.common.drivers.GramColumn;
import io.levier.common.drivers.Player;
import java.util.List;
import java.util.Optional;

/**
 * A driver as the analysis sees it: what is measured of it, the columns made of that, and who shares the credit.
 *
 * @param measures what a row carries of it
 * @param columns of the moment matrix, the measure first
 * @param isRequired whether rows without a measure are left out
 * @param moves what scenarios do to it, for rated items
 * @param tails low and high ratings, for rated items
 * @param isEffort whether it is a question of how easy it was
 * @param rated SQL of the rating from 0 to 100, for rated items
 */
record DriverTerm(
        Player player,
        List<Measure> measures,
        List<Derived> columns,
        boolean isRequired,
        List<Move> moves,
        Optional<Tails> tails,
        boolean isEffort,
        Optional<String> rated) {

    /**
     * What a row carries.
     *
     * @param name unique among the terms of a model
     * @param expression SQL over feedback, NULL where it is not known; empty for the rating of the item {@code name}
     */
    record Measure(String name, Optional<String> expression) {}

    /** A column of a moment matrix, computed of a measure. */
    record Derived(GramColumn column, String measure, Derivation derivation) {}

    /**
     * Ratings at both ends of the scale.
     *
     * @param low 1 for a rating up to {@code lowUpTo}, else 0
     * @param high 1 for a rating from {@code highFrom} on
     */
    record Tails(Derived low, double lowUpTo, Derived high, double highFrom) {

        /** Of ten steps the lowest four are low and the highest two high; of five the lowest two and the highest. */
        private static final double LOW_PART = 0.4;

        private static final double HIGH_PART = 0.2;

        /**
         * Of a rated item.
         *
         * @param unknown what both are where there is no rating; NaN leaves such rows out
         */
        static Tails of(String driver, double scaleLow, double scaleHigh, double unknown) {
            double steps = scaleHigh - scaleLow + 1;
            double lowUpTo = scaleLow + Math.max(1, Math.rint(LOW_PART * steps)) - 1;
            double highFrom = scaleHigh - Math.max(1, Math.rint(HIGH_PART * steps)) + 1;
            return new Tails(
                    new Derived(
                            new GramColumn(driver + ".low", GramColumn.Role.DRIVER, 0, 1),
                            driver,
                            new Derivation.UpTo(lowUpTo, unknown)),
                    lowUpTo,
                    new Derived(
                            new GramColumn(driver + ".high", GramColumn.Role.DRIVER, 0, 1),
                            driver,
                            new Derivation.From(highFrom, unknown)),
                    highFrom);
        }
    }

    /**
     * What a scenario adds to a rating.
     *
     * @param concerned answers whose rating it raises; empty where it raises a part of those with one rating
     */
    record Move(Scenario scenario, Derived derived, Optional<Long> concerned) {

        static Move of(Scenario scenario, String driver, Derivation derivation, Optional<Long> concerned) {
            return new Move(
                    scenario,
                    new Derived(
                            new GramColumn(scenario.column(driver), GramColumn.Role.HEADROOM, 0, 1),
                            driver,
                            derivation),
                    concerned);
        }

        /** Of the column with the moves. */
        String column() {
            return derived.column().name();
        }
    }

    DriverTerm {
        measures = List.copyOf(measures);
        columns = List.copyOf(columns);
        moves = List.copyOf(moves);
    }

    /** The same where answers without its rating are of use. */
    DriverTerm optional() {
        return withRequired(false);
    }

    /** The same where they are not. */
    DriverTerm required() {
        return withRequired(true);
    }

    private DriverTerm withRequired(boolean required) {
        return new DriverTerm(player, measures, columns, required, moves, tails, isEffort, rated);
    }

    /** Whether it is an item customers rate. */
    boolean isRated() {
        return rated.isPresent();
    }
}
