package io.levier.common.model;

import io.levier.common.stats.Confidence;
import io.levier.common.stats.Interval;
import io.levier.common.stats.TwoSidedTest;

/**
 * Average marginal effects of a logistic regression: by how much the probability of yes moves per unit of a predictor,
 * {@code b_j·mean p(1−p)} over the rows, so that it can be said in percentage points per scale point. Errors by the delta
 * method, predictors taken as given.
 */
public final class MarginalEffects {

    private final double[] effects;
    private final double[] errors;
    private final double degreesOfFreedom;

    private MarginalEffects(double[] effects, double[] errors, double degreesOfFreedom) {
        this.effects = effects;
        this.errors = errors;
        this.degreesOfFreedom = degreesOfFreedom;
    }

    /** Over the rows of the patterns, usually those the fit comes from. */
    public static MarginalEffects of(LogisticFit fit, SandwichErrors errors, OutcomePatterns patterns) {
        int p = fit.predictors().size();
        if (!patterns.predictors().equals(fit.predictors())) {
            throw new IllegalArgumentException(
                    "effects of " + fit.predictors() + " cannot be averaged over rows of " + patterns.predictors());
        }
        double density = 0;
        // How the mean density moves with each parameter.
        double[] bend = new double[p + 1];
        double[] x = new double[p];
        for (int i = 0; i < patterns.size(); i++) {
            for (int j = 0; j < p; j++) {
                x[j] = patterns.x(i, j);
            }
            double share = patterns.weight(i) / patterns.weight();
            double probability = fit.probability(x);
            double d = probability * (1 - probability);
            density += share * d;
            bend[0] += share * d * (1 - 2 * probability);
            for (int j = 0; j < p; j++) {
                bend[j + 1] += share * d * (1 - 2 * probability) * x[j];
            }
        }
        double[] effects = new double[p];
        double[] effectErrors = new double[p];
        for (int j = 0; j < p; j++) {
            effects[j] = fit.coefficient(j) * density;
            double[] gradient = bend.clone();
            for (int l = 0; l < gradient.length; l++) {
                gradient[l] *= fit.coefficient(j);
            }
            gradient[j + 1] += density;
            effectErrors[j] = Math.sqrt(between(gradient, errors));
        }
        return new MarginalEffects(effects, effectErrors, errors.clusters() - 1.0);
    }

    private static double between(double[] gradient, SandwichErrors errors) {
        double variance = 0;
        for (int i = 0; i < gradient.length; i++) {
            for (int j = 0; j < gradient.length; j++) {
                variance += gradient[i] * errors.covariance(i, j) * gradient[j];
            }
        }
        return variance;
    }

    /** Change of probability per unit of predictor j. */
    public double effect(int j) {
        return effects[j];
    }

    public double error(int j) {
        return errors[j];
    }

    /** Of the hypothesis that the effect is 0. */
    public double pValue(int j) {
        return TwoSidedTest.student(effects[j] / errors[j], degreesOfFreedom);
    }

    public Interval interval(int j, Confidence confidence) {
        return Interval.around(effects[j], confidence.t(degreesOfFreedom) * errors[j]);
    }
}
