package io.levier.common.forecast;

/**
 * What a metric should reach.
 *
 * @param low lowest value that is good enough, −∞ for a ceiling
 * @param high highest such value, ∞ for a floor
 */
public record Goal(double low, double high) {

    public Goal {
        if (!(low <= high)) {
            throw new IllegalArgumentException("no value is from " + low + " to " + high);
        }
    }

    /** The probability that it is reached so many periods ahead. */
    double probability(Outlook outlook, int ahead) {
        double enough = low == Double.NEGATIVE_INFINITY ? 1 : outlook.probabilityOfAtLeast(ahead, low);
        double notTooMuch = high == Double.POSITIVE_INFINITY ? 1 : outlook.probabilityOfAtMost(ahead, high);
        return Math.min(1, Math.max(0, enough + notTooMuch - 1));
    }
}
