package io.levier.common.model;

import io.levier.common.problem.GateFailed;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Logistic regression {@code logit P(yes) = b₀ + Σ b_j·x_j} by maximum likelihood, Newton's method over patterns (iterated
 * weighted least squares). Parameter 0 is the intercept, j + 1 the coefficient of predictor j, in log-odds per unit.
 */
public final class LogisticFit extends LikelihoodFit {

    private static final long serialVersionUID = 1L;

    private final List<String> predictors;

    private LogisticFit(OutcomePatterns patterns, NewtonTop top, RealMatrix back) {
        super(
                top.parameters(back),
                top.covariance(back).getData(),
                top.value(),
                nullLogLikelihood(patterns.weightOf(0), patterns.weightOf(1)),
                patterns.rows());
        this.predictors = patterns.predictors();
    }

    /**
     * Fits patterns of two categories, 1 being yes.
     *
     * @throws GateFailed naming the predictor that is constant, a combination of others, or separates the outcomes; also
     *     when there is but one outcome
     */
    public static LogisticFit of(OutcomePatterns patterns) {
        if (patterns.categories() != 2) {
            throw new IllegalArgumentException("a logistic regression tells 2 categories apart, not "
                    + patterns.categories() + "; for ordered ones there is the ordinal logit");
        }
        StandardDesign design = new StandardDesign(patterns);
        double yes = patterns.weightOf(1);
        double no = patterns.weightOf(0);
        if (!(yes > 0 && no > 0)) {
            throw new GateFailed(
                    "all rows have the same outcome", "check the outcome, or choose a period in which both happened");
        }
        List<String> names = new ArrayList<>(List.of("the intercept"));
        names.addAll(patterns.predictors());
        double[] start = new double[names.size()];
        start[0] = Math.log(yes) - Math.log(no);
        NewtonTop top = NewtonTop.of(b -> surface(patterns, design, b), start, names);
        return new LogisticFit(patterns, top, design.back(1, 1));
    }

    private static NewtonTop.Surface surface(OutcomePatterns patterns, StandardDesign design, double[] b) {
        NewtonTop.Surface surface = new NewtonTop.Surface(b.length);
        double[] z = new double[b.length];
        z[0] = 1;
        for (int i = 0; i < patterns.size(); i++) {
            double odds = b[0];
            for (int j = 1; j < b.length; j++) {
                z[j] = design.z(i, j - 1);
                odds += b[j] * z[j];
            }
            double weight = patterns.weight(i);
            double p = Probability.logistic(odds);
            // ln(1 + e^o) without overflow.
            double partition = Math.max(odds, 0) + Math.log1p(Math.exp(-Math.abs(odds)));
            surface.addValue(patterns.weight(i, 1) * odds - weight * partition);
            surface.addSlope(patterns.weight(i, 1) - weight * p, z);
            surface.addInformation(weight * p * Probability.logistic(-odds), z, z);
        }
        return surface;
    }

    public List<String> predictors() {
        return predictors;
    }

    public double intercept() {
        return parameter(0);
    }

    /** Change of log-odds per unit of predictor j; its exponential is the odds ratio. */
    public double coefficient(int j) {
        return parameter(j + 1);
    }

    /** Probability of yes, 0..1. */
    public double probability(double... x) {
        return Probability.logistic(logOdds(x));
    }

    public double logOdds(double... x) {
        if (x.length != predictors.size()) {
            throw new IllegalArgumentException("the fit has predictors " + predictors + ", the row " + x.length);
        }
        double odds = parameter(0);
        for (int j = 0; j < x.length; j++) {
            odds += parameter(j + 1) * x[j];
        }
        return odds;
    }

    /** A row's slope of the log-likelihood, {@code w·(y − p)·(1, x)}, as {@link ClusterScores} take it. */
    public double[] score(double[] x, int outcome, double weight) {
        double residual = weight * (outcome - probability(x));
        double[] score = new double[parameters()];
        score[0] = residual;
        for (int j = 0; j < x.length; j++) {
            score[j + 1] = residual * x[j];
        }
        return score;
    }
}
