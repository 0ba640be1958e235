package io.levier.common.model;

import java.io.Serializable;
import java.util.Optional;

/** A map from scores to probabilities, fitted on a period the scores were not trained on. */
public interface Calibration extends Serializable {

    /** From so many positives on steps are steadier than a line is right. */
    int ENOUGH_FOR_STEPS = 1000;

    /**
     * Steps where there are enough positives, a line through the log-odds where there are not. Empty where nothing can be
     * learned from: the scores do not vary or rank the wrong way round, or a class has no cases.
     *
     * @param groups scores that are probabilities
     */
    static Optional<Calibration> of(ScoreGroups groups) {
        Optional<PlattScaling> line = PlattScaling.of(groups);
        return groups.positives() < ENOUGH_FOR_STEPS
                ? line.map(Calibration.class::cast)
                : line.map(rises -> IsotonicCalibration.of(groups).steps());
    }

    /** Probability of the positive class; never falls as the score rises. */
    double probability(double score);

    /**
     * The line of the same cases, which stretches reasons: between two scores a step is flat or endlessly steep, and
     * reasons stretched by that would vanish or explode.
     */
    PlattScaling line();

    /** The same cases with their calibrated probabilities as scores. */
    default ScoreGroups applyTo(ScoreGroups groups) {
        ScoreGroups.Collector calibrated = ScoreGroups.collect();
        for (int i = 0; i < groups.size(); i++) {
            calibrated.add(probability(groups.score(i)), groups.cases(i), groups.positives(i));
        }
        return calibrated.groups();
    }
}
