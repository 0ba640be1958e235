package io.levier.common.stats;

/**
 * A difference between two estimates, in their unit.
 *
 * @param value first minus second
 * @param variance of the difference, NaN when not determined
 */
public record Difference(double value, double variance) {

    public Difference {
        if (variance < 0) {
            throw new IllegalArgumentException("a variance cannot be negative, was " + variance);
        }
    }

    /** Of two estimates whose bases share nobody: the variances add up. */
    public static Difference ofIndependent(double value1, double variance1, double value2, double variance2) {
        return new Difference(value1 - value2, variance1 + variance2);
    }

    public double standardError() {
        return Math.sqrt(variance);
    }

    /** The difference in standard errors; NaN when neither differs nor varies. */
    public double z() {
        return value / standardError();
    }

    public double pValue() {
        return TwoSidedTest.normal(z());
    }

    public Interval interval(Confidence confidence) {
        return Interval.around(value, confidence.z() * standardError());
    }

    public double minimumDetectable() {
        return MinimumDetectable.difference(standardError());
    }
}
