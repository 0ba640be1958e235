package io.levier.common.model;

import java.io.Serializable;
import java.util.List;

/**
 * Probabilities by steps, as {@link IsotonicCalibration} finds them, in a form that can be kept.
 *
 * @param steps by rising score, at least one
 * @param line of the same cases
 */
public record StepCalibration(List<Step> steps, PlattScaling line) implements Calibration {

    public StepCalibration {
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("there is no step to stand on");
        }
    }

    /**
     * A step.
     *
     * @param from lowest score on it; lower ones than that of the first step stand on the first
     */
    public record Step(double from, double probability) implements Serializable {}

    @Override
    public double probability(double score) {
        double rounded = ScoreGroups.rounded(score);
        int low = 0;
        int high = steps.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (steps.get(middle).from() <= rounded) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return steps.get(low).probability();
    }
}
