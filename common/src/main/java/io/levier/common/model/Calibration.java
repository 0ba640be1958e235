package io.levier.common.model;

/** A map from scores to probabilities, fitted on a period the scores were not trained on. */
public interface Calibration {

    /** Probability of the positive class; never falls as the score rises. */
    double probability(double score);

    /** The same cases with their calibrated probabilities as scores. */
    default ScoreGroups applyTo(ScoreGroups groups) {
        ScoreGroups.Collector calibrated = ScoreGroups.collect();
        for (int i = 0; i < groups.size(); i++) {
            calibrated.add(probability(groups.score(i)), groups.cases(i), groups.positives(i));
        }
        return calibrated.groups();
    }
}
