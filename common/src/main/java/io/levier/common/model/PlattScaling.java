package io.levier.common.model;

import java.util.Optional;

/**
 * {@code logit P = intercept + slope·logit(score)} with targets drawn in by one case of each class (Platt 1999), for
 * calibration periods with too few positives for a step function. Scores are probabilities; intercept 0 and slope 1
 * leave them as they are.
 */
public record PlattScaling(double intercept, double slope) implements Calibration {

    /** Leaves scores as they are. */
    public static final PlattScaling NONE = new PlattScaling(0, 1);

    /**
     * Fits both parameters. Empty where nothing can be learned from: the scores do not vary or rank the wrong way round,
     * or a class has no cases.
     */
    public static Optional<PlattScaling> of(ScoreGroups groups) {
        if (!groups.hasBothClasses()) {
            return Optional.empty();
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
        return LogisticLine.fit(x, cases, targets)
                .filter(line -> line.slope() > 0)
                .map(line -> new PlattScaling(line.intercept(), line.slope()));
    }

    /** Calibrated log-odds of those of a score. */
    public double logOdds(double ofScore) {
        return intercept + slope * ofScore;
    }

    @Override
    public PlattScaling line() {
        return this;
    }

    @Override
    public double probability(double score) {
        return Probability.logistic(intercept + slope * Probability.logit(score));
    }
}
