package io.levier.common.drivers;

import io.levier.common.stats.Interval;

/**
 * The coefficient of a driver that stands alone, all other predictors held.
 *
 * @param slope units of the outcome per unit of the driver
 * @param error of the slope, leaving out customer buckets
 * @param pValue two-sided, of no effect
 * @param adjustedPValue the same, allowing for all drivers looked at
 * @param direction +1 or −1 where significant, else 0
 * @param suppressor whether slope and zero-order correlation are significant with opposite signs: the driver mostly
 *     corrects others, and its direction must not be read as an effect
 * @param standardised standard deviations of the outcome per standard deviation of the driver
 * @param zeroOrder correlation with the outcome, nothing held
 * @param partial correlation with the outcome, all others held
 * @param vif variance inflation
 * @param first R² of the driver alone
 * @param last what it adds to R² after all others
 */
public record DriverEffect(
        double slope,
        double error,
        Interval interval,
        double pValue,
        double adjustedPValue,
        int direction,
        boolean suppressor,
        double standardised,
        double zeroOrder,
        double partial,
        double vif,
        double first,
        double last) {

    /** Squared standardised coefficient. */
    public double betaSquared() {
        return standardised * standardised;
    }

    /** {@code β·r} (Pratt), which can be negative and so is no share of anything. */
    public double pratt() {
        return standardised * zeroOrder;
    }
}
