package io.levier.common.model;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Penalised logistic regression: the smallest
 * {@code mean log-loss + λ·Σ(α·|s_j·b_j| + (1 − α)/2·(s_j·b_j)²)}, s_j being the deviation of column j, as glmnet and
 * MLlib define it. Newton's method, the quadratic of each step solved by coordinate descent (Friedman, Hastie and
 * Tibshirani 2010) on the matrix of second derivatives: a step reads the rows once, and there are few.
 */
public final class ElasticNetLogit {
    private static final int MOST_STEPS = 50;
    private static final int MOST_SWEEPS = 1000;
    private static final int MOST_HALVES = 30;

    /** A step that lowers the mean loss by less is the last. */
    private static final double ENOUGH = 1e-11;

    /** Sweeps end a step when they gain so little of what the first one gained. */
    private static final double SHARE_LEFT = 1e-5;

    /** Where all rows are told nearly for sure there is hardly any curvature, and a step would have no bounds. */
    private static final double LEAST_CURVATURE = 1e-9;

    /** A column that varies less than this does not vary. */
    private static final double CONSTANT = 1e-9;

    private final LogitRows rows;
    private final double[] deviations;
    private final double enough;

    /**
     * Rows to fit to.
     *
     * @param deviations of the columns, what their penalty is measured in; a column without any is left out
     * @param outcomes 0 or 1 by row
     */
    public ElasticNetLogit(SparseRows rows, double[] deviations, double[] outcomes) {
        this(new SparseOutcomes(rows, outcomes), deviations, ENOUGH);
    }

    /**
     * Rows to fit to, wherever they lie.
     *
     * @param deviations of the columns, what their penalty is measured in; a column without any is left out
     * @param enough a step that lowers the mean loss by less is the last
     */
    public ElasticNetLogit(LogitRows rows, double[] deviations, double enough) {
        if (deviations.length != rows.columns()) {
            throw new IllegalArgumentException(
                    rows.columns() + " columns need as many deviations, not " + deviations.length);
        }
        this.rows = rows;
        this.deviations = deviations.clone();
        this.enough = enough;
    }

    /**
     * Log-odds: of the intercept, and per unit of each column.
     *
     * @param coefficients by column
     */
    public record Solution(double intercept, List<Double> coefficients) {
        public Solution {
            coefficients = List.copyOf(coefficients);
        }
    }

    /**
     * The solution for a penalty.
     *
     * @param penalty λ, above 0
     * @param mix α, 0 for ridge, 1 for lasso
     * @param nearby where to begin, null for nowhere: the end is the same
     */
    public Solution fit(double penalty, double mix, @Nullable Solution nearby) {
        int p = rows.columns();
        Solution from = nearby == null ? new Solution(0, Collections.nCopies(p, 0.0)) : nearby;
        double[] b = new double[p + 1];
        for (int j = 0; j < p; j++) {
            b[j] = from.coefficients().get(j);
        }
        b[p] = from.intercept();
        double reached = loss(b, penalty, mix);
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] next = descended(b, penalty, mix);
            double loss = loss(next, penalty, mix);
            // Far from the minimum a whole step may overshoot: half of it does not.
            for (int half = 0; half < MOST_HALVES && !(loss <= reached); half++) {
                for (int j = 0; j <= p; j++) {
                    next[j] = (next[j] + b[j]) / 2;
                }
                loss = loss(next, penalty, mix);
            }
            double gain = reached - loss;
            if (!(gain > 0)) {
                break;
            }
            b = next;
            reached = loss;
            if (gain < enough) {
                break;
            }
        }
        return new Solution(b[p], Arrays.stream(b, 0, p).boxed().toList());
    }

    private double loss(double[] b, double penalty, double mix) {
        double loss = -rows.logLikelihood(b) / rows.rows();
        for (int j = 0; j < deviations.length; j++) {
            double scaled = deviations[j] * b[j];
            loss += penalty * (mix * Math.abs(scaled) + (1 - mix) / 2 * scaled * scaled);
        }
        return loss;
    }

    /** One step of Newton's from here. */
    private double[] descended(double[] from, double penalty, double mix) {
        int p = rows.columns();
        LogitSums sums = rows.sums(from);
        double[][] curvatures = sums.information();
        double[] slopes = new double[p + 1];
        for (int j = 0; j <= p; j++) {
            slopes[j] = sums.slope(j) / rows.rows();
            for (int k = 0; k <= p; k++) {
                curvatures[j][k] /= rows.rows();
            }
            curvatures[j][j] += LEAST_CURVATURE;
        }
        double[] b = from.clone();
        double first = 0;
        for (int sweep = 0; sweep < MOST_SWEEPS; sweep++) {
            double largest = 0;
            for (int j = 0; j <= p; j++) {
                double to = best(j, b[j], slopes[j], curvatures[j][j], penalty, mix);
                double way = to - b[j];
                if (way != 0) {
                    b[j] = to;
                    double[] column = curvatures[j];
                    for (int k = 0; k <= p; k++) {
                        slopes[k] -= column[k] * way;
                    }
                    largest = Math.max(largest, column[j] * way * way);
                }
            }
            first = Math.max(first, largest);
            if (largest <= SHARE_LEFT * first) {
                break;
            }
        }
        return b;
    }

    /** Where one coefficient is best while the others stay. */
    private double best(int j, double b, double slope, double curvature, double penalty, double mix) {
        if (j == deviations.length) {
            return b + slope / curvature;
        }
        if (!(deviations[j] > CONSTANT)) {
            return b;
        }
        double pull = curvature * b + slope;
        double left = Math.abs(pull) - penalty * mix * deviations[j];
        return left > 0
                ? Math.copySign(left, pull) / (curvature + penalty * (1 - mix) * deviations[j] * deviations[j])
                : 0;
    }
}
