package io.levier.common.roi;

import java.util.Arrays;
import java.util.Optional;

/**
 * Months from the start until an initiative has paid for itself.
 *
 * @param months as expected; empty when not within the horizon
 * @param earliest lower bound of the simulated cases; empty when even that is not within the horizon
 * @param latest upper bound of them; empty when some of the cases it holds do not pay back within the horizon
 */
public record Payback(Optional<Integer> months, Optional<Integer> earliest, Optional<Integer> latest) {

    /** @param drawn months in every simulated case, above the horizon where it never pays */
    static Payback of(int expected, int[] drawn, int horizon, double level) {
        int[] sorted = drawn.clone();
        Arrays.sort(sorted);
        // Months are whole: the bounds are drawn cases, never between two of them.
        int low = (int) Math.floor((1 - level) / 2 * (sorted.length - 1));
        int high = (int) Math.ceil((1 + level) / 2 * (sorted.length - 1));
        return new Payback(within(expected, horizon), within(sorted[low], horizon), within(sorted[high], horizon));
    }

    private static Optional<Integer> within(int months, int horizon) {
        return months <= horizon ? Optional.of(months) : Optional.empty();
    }
}
