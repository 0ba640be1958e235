package io.levier.common.model;

import io.levier.common.problem.GateFailed;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Proportional odds {@code logit P(Y ≤ k) = ζ_k − Σ b_j·x_j} for ordered categories, such as detractor, passive and
 * promoter (McCullagh 1980), by Newton's method over patterns. Parameters 0 to K − 2 are the thresholds, the others the
 * coefficients: the log-odds of standing higher gained per unit.
 */
public final class OrdinalLogit extends LikelihoodFit {

    private static final long serialVersionUID = 1L;

    private final List<String> predictors;
    private final int thresholds;

    private OrdinalLogit(OutcomePatterns patterns, NewtonTop top, RealMatrix back) {
        super(
                top.parameters(back),
                top.covariance(back).getData(),
                top.value(),
                nullLogLikelihood(IntStream.range(0, patterns.categories())
                        .mapToDouble(patterns::weightOf)
                        .toArray()),
                patterns.rows());
        this.predictors = patterns.predictors();
        this.thresholds = patterns.categories() - 1;
    }

    /**
     * Fits patterns of ordered categories.
     *
     * @throws GateFailed naming a category without rows, or the predictor that is constant, a combination of others, or
     *     separates the outcomes
     */
    public static OrdinalLogit of(OutcomePatterns patterns) {
        StandardDesign design = new StandardDesign(patterns);
        int thresholds = patterns.categories() - 1;
        double[] start = new double[thresholds + patterns.predictors().size()];
        List<String> names = new ArrayList<>();
        double below = 0;
        for (int k = 0; k <= thresholds; k++) {
            if (!(patterns.weightOf(k) > 0)) {
                throw new GateFailed("no row has category " + k + " of the outcome", "merge it with its neighbour");
            }
            below += patterns.weightOf(k);
            if (k < thresholds) {
                start[k] = Math.log(below) - Math.log(patterns.weight() - below);
                names.add("threshold " + k);
            }
        }
        names.addAll(patterns.predictors());
        NewtonTop top = NewtonTop.of(b -> surface(patterns, design, b), start, names);
        return new OrdinalLogit(patterns, top, design.back(thresholds, -1));
    }

    private static NewtonTop.Surface surface(OutcomePatterns patterns, StandardDesign design, double[] b) {
        NewtonTop.Surface surface = new NewtonTop.Surface(b.length);
        double[] z = new double[patterns.predictors().size()];
        for (int i = 0; i < patterns.size(); i++) {
            for (int j = 0; j < z.length; j++) {
                z[j] = design.z(i, j);
            }
            for (int k = 0; k < patterns.categories(); k++) {
                double weight = patterns.weight(i, k);
                if (weight > 0) {
                    add(surface, new Slice(b, z, k, patterns.categories() - 1), weight);
                }
            }
        }
        return surface;
    }

    /** With P = F(u) − F(l): slopes f(u)/P and −f(l)/P, curvature from {@code f' = f·(1 − 2F)}. */
    private static void add(NewtonTop.Surface surface, Slice slice, double weight) {
        surface.addValue(weight * Math.log(slice.probability));
        surface.addSlope(weight * slice.upperSlope, slice.upper);
        surface.addSlope(-weight * slice.lowerSlope, slice.lower);
        double up = slice.upperSlope;
        double low = slice.lowerSlope;
        surface.addInformation(weight * (up * up - up * slice.upperTurn), slice.upper, slice.upper);
        surface.addInformation(weight * (low * low + low * slice.lowerTurn), slice.lower, slice.lower);
        surface.addInformation(-2 * weight * up * low, slice.upper, slice.lower);
    }

    /** The part of the logistic distribution between the thresholds of one category. */
    private static final class Slice {
        private final double probability;
        private final double upperSlope;
        private final double lowerSlope;
        private final double upperTurn;
        private final double lowerTurn;
        private final double[] upper;
        private final double[] lower;

        Slice(double[] b, double[] x, int category, int thresholds) {
            double linear = 0;
            for (int j = 0; j < x.length; j++) {
                linear += b[thresholds + j] * x[j];
            }
            double u = category < thresholds ? b[category] - linear : Double.POSITIVE_INFINITY;
            double l = category > 0 ? b[category - 1] - linear : Double.NEGATIVE_INFINITY;
            // From whichever end is nearer: near 1 the difference would lose its digits.
            probability = l > 0
                    ? Probability.logistic(-l) - Probability.logistic(-u)
                    : Probability.logistic(u) - Probability.logistic(l);
            upperSlope = Probability.logistic(u) * Probability.logistic(-u) / probability;
            lowerSlope = Probability.logistic(l) * Probability.logistic(-l) / probability;
            upperTurn = 1 - 2 * Probability.logistic(u);
            lowerTurn = 1 - 2 * Probability.logistic(l);
            upper = direction(b.length, x, category < thresholds ? category : -1, thresholds);
            lower = direction(b.length, x, category - 1, thresholds);
        }

        /** How a bound moves with the parameters. */
        private static double[] direction(int parameters, double[] x, int threshold, int thresholds) {
            double[] direction = new double[parameters];
            if (threshold >= 0) {
                direction[threshold] = 1;
                for (int j = 0; j < x.length; j++) {
                    direction[thresholds + j] = -x[j];
                }
            }
            return direction;
        }
    }

    public List<String> predictors() {
        return predictors;
    }

    /** Log-odds of at most category k where all predictors are 0. */
    public double threshold(int k) {
        return parameter(k);
    }

    /** Index of the coefficient of predictor j among the parameters, as errors are asked for. */
    public int parameterOf(int j) {
        return thresholds + j;
    }

    /** Log-odds of standing higher per unit of predictor j. */
    public double coefficient(int j) {
        return parameter(parameterOf(j));
    }

    /** Probability, 0..1, of a category. */
    public double probability(int category, double... x) {
        return slice(x, category).probability;
    }

    private Slice slice(double[] x, int category) {
        if (x.length != predictors.size() || category < 0 || category > thresholds) {
            throw new IllegalArgumentException("the fit has predictors " + predictors + " and " + (thresholds + 1)
                    + " categories, the row " + x.length + " and category " + category);
        }
        return new Slice(top(), x, category, thresholds);
    }

    /** A row's slope of the log-likelihood, as {@link ClusterScores} take it. */
    public double[] score(double[] x, int category, double weight) {
        Slice slice = slice(x, category);
        double[] score = new double[parameters()];
        for (int i = 0; i < score.length; i++) {
            score[i] = weight * (slice.upperSlope * slice.upper[i] - slice.lowerSlope * slice.lower[i]);
        }
        return score;
    }
}
