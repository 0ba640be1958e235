package io.levier.common.model;

import java.util.ArrayList;
import java.util.List;

/**
 * Probabilities against outcomes in bins of equally many cases; cases of one score stay together. From them the Brier
 * score splits into reliability − resolution + uncertainty (Murphy 1973), up to what varies inside bins.
 */
public final class CalibrationBins {

    /** Usual number of bins. */
    public static final int TWENTY = 20;

    private final List<Bin> bins;
    private final long cases;
    private final double baseRate;

    private CalibrationBins(List<Bin> bins, long cases, double baseRate) {
        this.bins = List.copyOf(bins);
        this.cases = cases;
        this.baseRate = baseRate;
    }

    /**
     * Cases of one bin.
     *
     * @param lowest probability of its cases
     * @param meanProbability of its cases
     * @param rate share of them that are positive
     */
    public record Bin(long cases, double lowest, double meanProbability, double rate) {}

    /** A score goes to the bin in which the middle of its cases falls; bins without a score are left out. */
    public static CalibrationBins of(ScoreGroups groups, int count) {
        if (count < 1) {
            throw new IllegalArgumentException("there must be at least 1 bin, not " + count);
        }
        List<Bin> bins = new ArrayList<>();
        long before = 0;
        for (int i = 0; i < groups.size(); ) {
            int bin = binOf(groups, i, before, count);
            double lowest = groups.score(i);
            long n = 0;
            long positives = 0;
            double sum = 0;
            while (i < groups.size() && binOf(groups, i, before, count) == bin) {
                n += groups.cases(i);
                positives += groups.positives(i);
                sum += groups.cases(i) * Probability.require(groups.score(i));
                before += groups.cases(i);
                i++;
            }
            bins.add(new Bin(n, lowest, sum / n, (double) positives / n));
        }
        return new CalibrationBins(bins, groups.cases(), groups.baseRate());
    }

    private static int binOf(ScoreGroups groups, int i, long before, int count) {
        return (int) ((before + groups.cases(i) / 2.0) / groups.cases() * count);
    }

    /** By rising probability. */
    public List<Bin> bins() {
        return bins;
    }

    /** Mean squared distance between probability and rate of a bin; 0 is perfect calibration. */
    public double reliability() {
        return bins.stream()
                        .mapToDouble(b -> b.cases() * square(b.meanProbability() - b.rate()))
                        .sum()
                / cases;
    }

    /** Mean squared distance between the rate of a bin and that of all cases; larger is better. */
    public double resolution() {
        return bins.stream()
                        .mapToDouble(b -> b.cases() * square(b.rate() - baseRate))
                        .sum()
                / cases;
    }

    /** Variance of the outcome: the Brier score of always saying the base rate. */
    public double uncertainty() {
        return baseRate * (1 - baseRate);
    }

    /** Mean distance between probability and rate of a bin. */
    public double expectedCalibrationError() {
        return bins.stream()
                        .mapToDouble(b -> b.cases() * Math.abs(b.meanProbability() - b.rate()))
                        .sum()
                / cases;
    }

    private static double square(double x) {
        return x * x;
    }
}
