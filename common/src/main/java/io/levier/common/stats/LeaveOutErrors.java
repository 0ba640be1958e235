package io.levier.common.stats;

/** What statistics vary by, told from their values without one group of customers after the other (delete-a-group jackknife). */
public final class LeaveOutErrors {

    private LeaveOutErrors() {}

    /**
     * The covariance of two statistics, {@code (g−1)/g·Σ(a_k − ā)(b_k − b̄)} over g groups.
     *
     * @param first a value without each group
     * @param second the same of another statistic, or of the same one for its variance
     * @return NaN with fewer than two groups, or where a value is not known
     */
    public static double covariance(double[] first, double[] second) {
        int groups = first.length;
        if (second.length != groups) {
            throw new IllegalArgumentException(
                    "values without " + groups + " groups do not go with values without " + second.length);
        }
        if (groups < 2) {
            return Double.NaN;
        }
        double meanFirst = mean(first);
        double meanSecond = mean(second);
        double products = 0;
        for (int k = 0; k < groups; k++) {
            products += (first[k] - meanFirst) * (second[k] - meanSecond);
        }
        return (groups - 1.0) / groups * products;
    }

    /** Of one value after the other, so that equal values give equal bits. */
    private static double mean(double... values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}
