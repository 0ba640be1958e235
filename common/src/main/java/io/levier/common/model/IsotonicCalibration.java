package io.levier.common.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The rising step function closest to the outcomes, by pooling adjacent violators. Needs about 1 000 positives; with
 * fewer, {@link PlattScaling} is steadier.
 */
public final class IsotonicCalibration implements Calibration {
    private static final long serialVersionUID = 1L;

    private final double[] scores;
    private final double[] probabilities;
    private final PlattScaling line;

    private IsotonicCalibration(double[] scores, double[] probabilities, PlattScaling line) {
        this.scores = scores;
        this.probabilities = probabilities;
        this.line = line;
    }

    /** Fits the steps; at least one case. */
    public static IsotonicCalibration of(ScoreGroups groups) {
        if (groups.cases() == 0) {
            throw new IllegalArgumentException("there are no cases to calibrate with");
        }
        int n = groups.size();
        long[] cases = new long[n];
        long[] positives = new long[n];
        int[] width = new int[n];
        int blocks = 0;
        for (int i = 0; i < n; i++) {
            cases[blocks] = groups.cases(i);
            positives[blocks] = groups.positives(i);
            width[blocks] = 1;
            // Whole numbers: whether two blocks violate the order does not depend on rounding.
            while (blocks > 0 && positives[blocks - 1] * cases[blocks] >= positives[blocks] * cases[blocks - 1]) {
                cases[blocks - 1] += cases[blocks];
                positives[blocks - 1] += positives[blocks];
                width[blocks - 1] += width[blocks];
                blocks--;
            }
            blocks++;
        }
        double[] scores = new double[n];
        double[] probabilities = new double[n];
        for (int block = 0, i = 0; block < blocks; block++) {
            for (int k = 0; k < width[block]; k++, i++) {
                scores[i] = groups.score(i);
                probabilities[i] = (double) positives[block] / cases[block];
            }
        }
        return new IsotonicCalibration(
                scores, probabilities, PlattScaling.of(groups).orElse(PlattScaling.NONE));
    }

    /** The value of the step the score stands on: that of the next lower score seen, or of the lowest. */
    @Override
    public double probability(double score) {
        int at = Arrays.binarySearch(scores, ScoreGroups.rounded(score));
        return probabilities[Math.max(0, at >= 0 ? at : -at - 2)];
    }

    @Override
    public PlattScaling line() {
        return line;
    }

    /** The same in a form that can be kept. */
    public StepCalibration steps() {
        List<StepCalibration.Step> steps = new ArrayList<>();
        for (int i = 0; i < scores.length; i++) {
            if (i == 0 || probabilities[i] > probabilities[i - 1]) {
                steps.add(new StepCalibration.Step(scores[i], probabilities[i]));
            }
        }
        return new StepCalibration(steps, line);
    }

    /** The straight line between the neighbouring scores seen, as Spark's isotonic model predicts; flat outside them. */
    public double interpolated(double score) {
        int at = Arrays.binarySearch(scores, ScoreGroups.rounded(score));
        if (at >= 0) {
            return probabilities[at];
        }
        int above = -at - 1;
        if (above == 0 || above == scores.length) {
            return probability(score);
        }
        double along = (score - scores[above - 1]) / (scores[above] - scores[above - 1]);
        return probabilities[above - 1] + along * (probabilities[above] - probabilities[above - 1]);
    }
}
