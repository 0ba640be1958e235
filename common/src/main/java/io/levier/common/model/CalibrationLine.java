package io.levier.common.model;

import java.util.Optional;

/**
 * Slope and intercept of {@code logit(outcome) ~ logit(probability)} (Cox 1958): 1 and 0 when probabilities mean what
 * they say, a slope below 1 when they are too extreme, above 1 when too timid.
 *
 * @param slope change of log-odds that happens per change that was said
 * @param intercept of the line with this slope
 * @param shift intercept of the line with slope 1: by how much all log-odds are too low
 */
public record CalibrationLine(double slope, double intercept, double shift) {

    /**
     * Fits the line to probabilities; 0 and 1 count as half a millionth from the edge. Empty where the probabilities
     * separate the classes or do not vary, or a class has no cases.
     */
    public static Optional<CalibrationLine> of(ScoreGroups groups) {
        double[] x = new double[groups.size()];
        double[] cases = new double[x.length];
        double[] positives = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = Probability.logit(groups.score(i));
            cases[i] = groups.cases(i);
            positives[i] = groups.positives(i);
        }
        return LogisticLine.fit(x, cases, positives)
                .map(line -> new CalibrationLine(
                        line.slope(), line.intercept(), LogisticLine.intercept(1, x, cases, positives)));
    }
}
