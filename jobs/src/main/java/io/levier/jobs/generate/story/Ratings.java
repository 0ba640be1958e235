package io.levier.jobs.generate.story;

import io.levier.jobs.generate.chance.Draws;
import io.levier.jobs.generate.company.Driver;
import java.util.List;

/**
 * The twelve ratings of a relational answer. They share the customer's satisfaction, so that any two of them correlate
 * at about 0.3, and each carries what happened lately.
 */
public final class Ratings {
    /** The drivers in the order of the questionnaire. */
    public static final List<Driver> DRIVERS = List.of(Driver.values());

    private static final double SPREAD = 1.75;
    private static final double SHARED = 0.335;
    private static final double LOWEST_MOOD = -2.2;
    private static final double HIGHEST_MOOD = 2.0;

    private final int[] values;

    private Ratings(int[] values) {
        this.values = values;
    }

    static Ratings draw(double satisfaction, Circumstances circumstances, Draws draws) {
        double mood = Math.max(LOWEST_MOOD, Math.min(satisfaction, HIGHEST_MOOD));
        int[] values = new int[DRIVERS.size()];
        for (int d = 0; d < values.length; d++) {
            Driver driver = DRIVERS.get(d);
            double opinion = StrictMath.sqrt(SHARED) * mood + StrictMath.sqrt(1 - SHARED) * draws.gaussian();
            values[d] = onScale(driver.mean() + SPREAD * opinion + circumstances.shift(driver), 1, 10);
        }
        return new Ratings(values);
    }

    /** The rating of the driver at a position of {@link #DRIVERS}, from 1 to 10. */
    public int at(int position) {
        return values[position];
    }

    /** The nearest whole number within a scale. */
    static int onScale(double value, int lowest, int highest) {
        return (int) Math.max(lowest, Math.min(Math.round(value), highest));
    }
}
