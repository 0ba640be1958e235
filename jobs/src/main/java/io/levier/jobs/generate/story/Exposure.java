package io.levier.jobs.generate.story;

/**
 * What a subscriber is exposed to at the first instant of a month: all that decides whether the contract is cancelled
 * within it.
 *
 * @param month month of the history
 * @param tenureMonths full months since the contract began
 */
public record Exposure(
        int month,
        boolean lowSatisfaction,
        boolean openCase,
        boolean lateDelivery,
        boolean priceRise,
        int tenureMonths,
        boolean monthlyPlan) {

    /** Probability that the customer cancels within the month: a logit of the planted effects. */
    public double hazard() {
        double logit = ChurnEffect.INTERCEPT;
        for (ChurnEffect effect : ChurnEffect.values()) {
            logit += effect.coefficient() * effect.value(this);
        }
        return 1 / (1 + StrictMath.exp(-logit));
    }
}
