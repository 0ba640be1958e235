package io.levier.common.roi;

import io.levier.common.stats.Interval;
import java.util.Arrays;

/** An amount with the range the simulation found; the expected amount is computed, not drawn. */
public record Money(double amount, Interval interval) {

    /** @param draws of the amount, in any order */
    static Money of(double amount, double[] draws, double level) {
        double[] sorted = draws.clone();
        Arrays.sort(sorted);
        return new Money(amount, new Interval(quantile(sorted, (1 - level) / 2), quantile(sorted, (1 + level) / 2)));
    }

    /** Linear between the drawn values. */
    private static double quantile(double[] sorted, double share) {
        double at = share * (sorted.length - 1);
        int below = (int) Math.floor(at);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }
}
