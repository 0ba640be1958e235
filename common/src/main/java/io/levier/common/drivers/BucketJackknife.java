package io.levier.common.drivers;

import io.levier.common.stats.Confidence;
import io.levier.common.stats.Difference;
import io.levier.common.stats.Interval;
import io.levier.common.stats.LeaveOutErrors;
import io.levier.common.stats.TwoSidedTest;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Estimates with errors from leaving out one customer bucket at a time (delete-a-group jackknife): {@code V =
 * (K−1)/K·Σ(θ_k − θ̄)²} over the K buckets that have rows, with K − 1 degrees of freedom. Any statistic of the moments has
 * an error this way; with as many buckets as customers it is the jackknife of customers.
 */
public final class BucketJackknife {

    private final double[] estimate;
    private final double[][] replicates;
    private final boolean[] filled;

    private BucketJackknife(double[] estimate, double[][] replicates, boolean[] filled) {
        this.estimate = estimate;
        this.replicates = replicates;
        this.filled = filled;
    }

    /** Evaluates a vector of statistics on everything and on everything but each bucket. */
    public static BucketJackknife of(BucketGrams grams, Function<Gram, double[]> statistics) {
        double[] estimate = statistics.apply(grams.total());
        double[][] replicates = new double[grams.size()][];
        boolean[] filled = new boolean[grams.size()];
        for (int k = 0; k < replicates.length; k++) {
            filled[k] = !grams.isEmpty(k);
        }
        // Where answers are missing a replicate is an estimate of its own, worth a core; the statistics keep scratch
        // space.
        List<Gram> others = IntStream.range(0, replicates.length)
                .parallel()
                .mapToObj(k -> filled[k] ? grams.without(k) : grams.total())
                .toList();
        for (int k = 0; k < replicates.length; k++) {
            replicates[k] = filled[k] ? statistics.apply(others.get(k)) : estimate;
        }
        return new BucketJackknife(estimate, replicates, filled);
    }

    /**
     * The same statistics elsewhere subtracted, bucket by bucket. Both must have put customers into buckets alike: then
     * customers in both are allowed for, whether the two are periods, segments or outcomes.
     */
    public BucketJackknife minus(BucketJackknife other) {
        if (other.estimate.length != estimate.length) {
            throw new IllegalArgumentException(
                    "only the same statistics can be compared: " + estimate.length + " and " + other.estimate.length);
        }
        return combined(other, BucketJackknife::subtract);
    }

    /** Statistics made of these and of others over the same buckets, such as products of slopes of two fits. */
    public BucketJackknife combined(BucketJackknife other, BinaryOperator<double[]> combine) {
        if (other.replicates.length != replicates.length) {
            throw new IllegalArgumentException("only statistics over the same buckets go together: " + replicates.length
                    + " and " + other.replicates.length);
        }
        double[][] both = new double[replicates.length][];
        boolean[] either = new boolean[replicates.length];
        for (int k = 0; k < both.length; k++) {
            both[k] = combine.apply(replicates[k], other.replicates[k]);
            either[k] = filled[k] || other.filled[k];
        }
        return new BucketJackknife(combine.apply(estimate, other.estimate), both, either);
    }

    private static double[] subtract(double[] a, double[] b) {
        double[] difference = a.clone();
        for (int i = 0; i < difference.length; i++) {
            difference[i] -= b[i];
        }
        return difference;
    }

    /** Number of statistics. */
    public int size() {
        return estimate.length;
    }

    public double estimate(int i) {
        return estimate[i];
    }

    /** Statistic i without bucket k; the estimate itself when the bucket is empty. */
    public double replicate(int k, int i) {
        return replicates[k][i];
    }

    /** Buckets with rows minus one. */
    public int degreesOfFreedom() {
        int count = 0;
        for (boolean f : filled) {
            count += f ? 1 : 0;
        }
        return count - 1;
    }

    /** NaN with fewer than two buckets, or when a statistic could not be computed without one of them. */
    public double covariance(int i, int j) {
        return LeaveOutErrors.covariance(withoutBuckets(i), withoutBuckets(j));
    }

    /** A statistic without each bucket that has rows. */
    private double[] withoutBuckets(int i) {
        return IntStream.range(0, replicates.length)
                .filter(k -> filled[k])
                .mapToDouble(k -> replicates[k][i])
                .toArray();
    }

    private double mean(int i, int groups) {
        double sum = 0;
        for (int k = 0; k < replicates.length; k++) {
            sum += filled[k] ? replicates[k][i] : 0;
        }
        return sum / groups;
    }

    /** Per bucket with rows, what it moves each statistic by, so scaled that their squares sum to the variances. */
    double[][] influences() {
        int groups = degreesOfFreedom() + 1;
        double[] means = new double[size()];
        for (int i = 0; i < means.length; i++) {
            means[i] = mean(i, groups);
        }
        double scale = Math.sqrt((groups - 1.0) / groups);
        double[][] influences = new double[groups][size()];
        int next = 0;
        for (int k = 0; k < replicates.length; k++) {
            if (filled[k]) {
                for (int i = 0; i < means.length; i++) {
                    influences[next][i] = scale * (replicates[k][i] - means[i]);
                }
                next++;
            }
        }
        return influences;
    }

    public double error(int i) {
        return Math.sqrt(covariance(i, i));
    }

    /** Of the hypothesis that the statistic is 0. */
    public double pValue(int i) {
        return TwoSidedTest.student(estimate[i] / error(i), degreesOfFreedom());
    }

    /**
     * The estimate without what it is too large or too small for being made of few rows: {@code K·θ − (K−1)·θ̄}
     * (Quenouille). Of statistics that grow with noise, such as R².
     */
    public double corrected(int i) {
        int groups = degreesOfFreedom() + 1;
        return groups * estimate[i] - (groups - 1) * mean(i, groups);
    }

    public Interval interval(int i, Confidence confidence) {
        return Interval.around(estimate[i], confidence.t(degreesOfFreedom()) * error(i));
    }

    /** Statistic i minus statistic j of the same run. */
    public Difference difference(int i, int j) {
        double variance = covariance(i, i) + covariance(j, j) - 2 * covariance(i, j);
        return new Difference(estimate[i] - estimate[j], Double.isNaN(variance) ? variance : Math.max(0, variance));
    }
}
