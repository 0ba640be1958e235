package io.levier.common.stats;

/**
 * What is needed of the mean of independent values, one per customer; adds up over disjoint sets of customers.
 *
 * @param n values
 * @param sum Σx
 * @param squares Σx²
 */
public record MeanMoments(long n, double sum, double squares) {
    public static final MeanMoments EMPTY = new MeanMoments(0, 0, 0);

    public MeanMoments {
        if (n < 0 || squares < 0) {
            throw new IllegalArgumentException("count " + n + " and squares " + squares + " cannot be negative");
        }
    }

    public MeanMoments merge(MeanMoments other) {
        return new MeanMoments(n + other.n, sum + other.sum, squares + other.squares);
    }

    /** NaN on an empty base. */
    public double mean() {
        return n == 0 ? Double.NaN : sum / n;
    }

    /** Variance of the mean, s²/n; NaN below two values. */
    public double varianceOfMean() {
        return n < 2 ? Double.NaN : Math.max(0, squares - sum * sum / n) / (n - 1.0) / n;
    }

    /** This mean minus that of others, whose spread may be another (Welch 1947). */
    public WelchDifference minus(MeanMoments others) {
        double here = varianceOfMean();
        double there = others.varianceOfMean();
        double both = here + there;
        double freedom = both * both / (here * here / (n - 1.0) + there * there / (others.n - 1.0));
        return new WelchDifference(mean() - others.mean(), both, freedom);
    }
}
