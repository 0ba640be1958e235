package io.levier.common.model;

import io.levier.common.problem.GateFailed;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Predictors about their means in standard deviations, in which nothing cancels and all coefficients are of one size.
 * Refuses predictors that are constant or combinations of those before them.
 */
final class StandardDesign {

    /** Less than this share of a column left by those before it, and it is a combination of them. */
    private static final double ALIASED = 1e-9;

    private final OutcomePatterns patterns;
    private final double[] means;
    private final double[] deviations;

    StandardDesign(OutcomePatterns patterns) {
        this.patterns = patterns;
        int p = patterns.predictors().size();
        this.means = new double[p];
        this.deviations = new double[p];
        double all = patterns.weight();
        if (!(all > 0)) {
            throw new GateFailed(
                    "there is no row with weight to fit a model to", "check what the rows are filtered by");
        }
        for (int j = 0; j < p; j++) {
            // About the first value: a column of large and nearly equal values would lose its variance otherwise.
            double origin = patterns.x(0, j);
            double sum = 0;
            double squares = 0;
            for (int i = 0; i < patterns.size(); i++) {
                double x = patterns.x(i, j) - origin;
                sum += patterns.weight(i) * x;
                squares += patterns.weight(i) * x * x;
            }
            double variance = squares / all - sum / all * (sum / all);
            means[j] = origin + sum / all;
            if (!(variance > 1e-12 * squares / all)) {
                throw new GateFailed(
                        "predictor " + patterns.predictors().get(j) + " is the same in all rows",
                        "leave it out, or fit on rows where it varies");
            }
            deviations[j] = Math.sqrt(variance);
        }
        refuseCombinations();
    }

    /** Cholesky of the correlations; a pivot is what the columns before leave of one. */
    private void refuseCombinations() {
        int p = means.length;
        double[][] root = new double[p][p];
        for (int j = 0; j < p; j++) {
            for (int k = 0; k <= j; k++) {
                double rest = correlation(j, k);
                for (int l = 0; l < k; l++) {
                    rest -= root[j][l] * root[k][l];
                }
                if (k < j) {
                    root[j][k] = rest / root[k][k];
                } else if (rest > ALIASED) {
                    root[j][j] = Math.sqrt(rest);
                } else {
                    throw new GateFailed(
                            "predictor " + patterns.predictors().get(j) + " is a combination of "
                                    + patterns.predictors().subList(0, j),
                            "leave one of them out; of dummies for all levels, one level is the reference");
                }
            }
        }
    }

    private double correlation(int j, int k) {
        double sum = 0;
        for (int i = 0; i < patterns.size(); i++) {
            sum += patterns.weight(i) * z(i, j) * z(i, k);
        }
        return sum / patterns.weight();
    }

    double z(int i, int j) {
        return (patterns.x(i, j) - means[j]) / deviations[j];
    }

    /**
     * The linear map from parameters on standardised predictors to those on the predictors themselves.
     *
     * @param heads parameters before the slopes: the intercept, or thresholds
     * @param sign of the slopes in the linear predictor relative to the heads: 1 for intercept + slopes, −1 for threshold
     *     − slopes
     */
    RealMatrix back(int heads, int sign) {
        RealMatrix map = new Array2DRowRealMatrix(heads + means.length, heads + means.length);
        for (int h = 0; h < heads; h++) {
            map.setEntry(h, h, 1);
            for (int j = 0; j < means.length; j++) {
                map.setEntry(h, heads + j, -sign * means[j] / deviations[j]);
            }
        }
        for (int j = 0; j < means.length; j++) {
            map.setEntry(heads + j, heads + j, 1 / deviations[j]);
        }
        return map;
    }
}
