package io.levier.common.forecast;

import io.levier.common.stats.Confidence;
import io.levier.common.stats.Interval;
import java.util.Arrays;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * What a method expects of the periods after the last one known: means, and the standard deviation of the error made by
 * each. The deviation is estimated, so that multipliers are Student's with the degrees of freedom left over by the fit.
 */
public final class Outlook {
    private final double[] means;
    private final double[] deviations;
    private final double degreesOfFreedom;

    Outlook(double[] means, double[] deviations, double degreesOfFreedom) {
        if (means.length != deviations.length || means.length == 0 || !(degreesOfFreedom >= 1)) {
            throw new IllegalArgumentException(means.length + " means, " + deviations.length + " deviations, "
                    + degreesOfFreedom + " degrees of freedom");
        }
        this.means = means.clone();
        this.deviations = deviations.clone();
        this.degreesOfFreedom = degreesOfFreedom;
    }

    /** Periods looked ahead. */
    public int horizon() {
        return means.length;
    }

    /** The expected value {@code ahead} periods after the last one, from 1 on. */
    public double mean(int ahead) {
        return means[ahead - 1];
    }

    /** The standard deviation of the error of {@link #mean}. */
    public double deviation(int ahead) {
        return deviations[ahead - 1];
    }

    public double degreesOfFreedom() {
        return degreesOfFreedom;
    }

    /** The range the value will lie in with that confidence. */
    public Interval interval(int ahead, Confidence confidence) {
        return Interval.around(mean(ahead), confidence.t(degreesOfFreedom) * deviation(ahead));
    }

    /** The probability of a value of at least {@code floor}; a value expected without error is there or not. */
    public double probabilityOfAtLeast(int ahead, double floor) {
        return probabilityOfReaching(ahead, mean(ahead) - floor);
    }

    /** The probability of a value of at most {@code ceiling}. */
    public double probabilityOfAtMost(int ahead, double ceiling) {
        return probabilityOfReaching(ahead, ceiling - mean(ahead));
    }

    private double probabilityOfReaching(int ahead, double distance) {
        if (deviation(ahead) == 0) {
            return distance >= 0 ? 1 : 0;
        }
        return new TDistribution(null, degreesOfFreedom).cumulativeProbability(distance / deviation(ahead));
    }

    /**
     * The same, never surer than the values themselves are: an error one period ahead contains the sampling error of the
     * value that will be published, so that its variance cannot be less.
     *
     * @param samplingError standard error of a published value, 0 for what is counted in full
     */
    Outlook withSamplingError(double samplingError) {
        double missing = Math.max(0, samplingError * samplingError - deviations[0] * deviations[0]);
        return new Outlook(
                means,
                Arrays.stream(deviations).map(d -> Math.sqrt(d * d + missing)).toArray(),
                degreesOfFreedom);
    }

    /** The same, this much less sure. */
    Outlook widened(double factor) {
        return new Outlook(means, Arrays.stream(deviations).map(d -> factor * d).toArray(), degreesOfFreedom);
    }
}
