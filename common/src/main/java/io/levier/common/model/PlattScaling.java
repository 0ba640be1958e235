package io.levier.common.model;

/**
 * {@code logit P = intercept + slope·logit(score)} with targets drawn in by one case of each class (Platt 1999), for
 * calibration periods with too few positives for a step function. Scores are probabilities; intercept 0 and slope 1
 * leave them as they are.
 */
public record PlattScaling(double intercept, double slope) implements Calibration {

    /**
     * Fits both parameters.
     *
     * @throws ArithmeticException when the scores do not vary or rank the wrong way round, or a class has no cases
     */
    public static PlattScaling of(ScoreGroups groups) {
        if (!groups.hasBothClasses()) {
            throw new ArithmeticException("calibration needs cases of both classes, got " + groups);
        }
        double high = (groups.positives() + 1.0) / (groups.positives() + 2.0);
        double low = 1 / (groups.negatives() + 2.0);
        double[] x = new double[groups.size()];
        double[] cases = new double[x.length];
        double[] targets = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = Probability.logit(groups.score(i));
            cases[i] = groups.cases(i);
            targets[i] = groups.positives(i) * high + groups.negatives(i) * low;
        }
        LogisticLine line = LogisticLine.fit(x, cases, targets);
        if (!(line.slope() > 0)) {
            throw new ArithmeticException("higher scores go with fewer positives among " + groups
                    + ": such scores cannot be calibrated, look for a swapped label");
        }
        return new PlattScaling(line.intercept(), line.slope());
    }

    @Override
    public double probability(double score) {
        return Probability.logistic(intercept + slope * Probability.logit(score));
    }
}
