package io.levier.common.value;

/**
 * Purchases to expect of customers who are active now, buy at gamma distributed rates and stop after each purchase with
 * beta distributed probabilities.
 */
final class ActivePurchases {

    /** A rest of the sum smaller than this share of it is left out. */
    private static final double REST = 1e-16;

    /** Farther than this nobody looks, and the sum gets long. */
    private static final double FARTHEST = 10_000;

    private ActivePurchases() {}

    /**
     * Expected number within a horizon.
     *
     * <p>Equal to {@code (a+b−1)/(a−1)·[1 − (A/(A+t))^s·₂F₁(s, b; a+b−1; t/(A+t))]}, which loses all digits around a = 1.
     * Summed instead over n, the purchases that would be made if nobody stopped (negative binomial): of these {@code
     * Σ_{k<n} E(1−p)^k} are made. No term is negative, so nothing cancels.
     *
     * @param shape s of the rates
     * @param scale A of the rates, in the unit of time
     * @param a first parameter of the probabilities p to stop
     * @param b second parameter
     * @param horizon t, 0 or more
     */
    static double expected(double shape, double scale, double a, double b, double horizon) {
        if (!(horizon >= 0 && horizon <= FARTHEST * scale)) {
            throw new IllegalArgumentException("a horizon lies between 0 and " + FARTHEST
                    + " times the time observed, was " + horizon + " for " + scale);
        }
        if (horizon == 0) {
            return 0;
        }
        double logStep = Math.log(horizon) - Math.log(scale + horizon);
        double step = horizon / (scale + horizon);
        double logProbability = -shape * Math.log1p(horizon / scale);
        double made = 0;
        double stays = 1;
        double sum = 0;
        for (long n = 1; ; n++) {
            // In logarithms: the probability of no purchase at all underflows for frequent buyers.
            logProbability += Math.log((shape + n - 1) / n) + logStep;
            made += stays;
            stays *= (b + n - 1) / (a + b + n - 1);
            double term = Math.exp(logProbability) * made;
            sum += term;
            // Terms to come grow at most by this factor each.
            double growth = Math.max(1, (shape + n) / (n + 1)) * step * (made + stays) / made;
            if (growth < 1 && term * growth / (1 - growth) <= REST * sum && sum > 0) {
                return sum;
            }
        }
    }
}
