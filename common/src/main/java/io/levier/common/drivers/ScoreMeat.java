package io.levier.common.drivers;

import java.io.Serializable;
import java.util.Arrays;

/**
 * The middle of the sandwich: {@code Σ_c s_c s_c'} with {@code s_c = Σ w·x·e} over the rows of customer c, gathered in a
 * second pass once the coefficients are known. Predictors are taken about their means in standard deviations, so that
 * nothing cancels later.
 *
 * <p>Rows of a customer come together, then {@link #endCluster()}. Sums are doubles: merge parts in a fixed order where
 * equal bits matter.
 */
public final class ScoreMeat implements Serializable {
    private static final long serialVersionUID = 1L;

    /** A row that decides its own prediction by more than this has no error of its own left. */
    private static final double WHOLE_LEVERAGE = 1 - 1e-9;

    private final LeastSquares fit;
    private final boolean isOfSingles;
    private final Correlation data;
    private final double intercept;
    private final double[] slopes;
    private final double[] score;
    private final double[][] meat;
    private long clusters;
    private long rows;
    private boolean open;

    public ScoreMeat(LeastSquares fit) {
        this(fit, false);
    }

    private ScoreMeat(LeastSquares fit, boolean isOfSingles) {
        this.fit = fit;
        this.isOfSingles = isOfSingles;
        this.data = fit.data();
        this.intercept = fit.intercept();
        this.slopes = fit.slopes();
        this.score = new double[fit.predictors() + 1];
        this.meat = new double[score.length][score.length];
    }

    /**
     * For customers with one answer each: residuals are those of predictions that have not seen the answer (HC3; MacKinnon
     * and White 1985), because an answer far from the others draws the fit towards itself.
     */
    public static ScoreMeat ofSingles(LeastSquares fit) {
        return new ScoreMeat(fit, true);
    }

    /**
     * A row of the current customer; weight 0 leaves it out.
     *
     * @param predictors in original units, in the order of the fit
     */
    public void add(double[] predictors, double outcome, double weight) {
        if (predictors.length != slopes.length) {
            throw new IllegalArgumentException(
                    "the fit has " + slopes.length + " predictors, the row " + predictors.length);
        }
        if (weight == 0) {
            return;
        }
        double residual = outcome - intercept;
        for (int j = 0; j < slopes.length; j++) {
            residual -= slopes[j] * predictors[j];
        }
        if (isOfSingles) {
            double leverage = leverage(predictors, weight);
            residual = leverage < WHOLE_LEVERAGE ? residual / (1 - leverage) : 0;
        }
        score[0] += weight * residual;
        for (int j = 0; j < slopes.length; j++) {
            if (fit.takesPart(j)) {
                score[j + 1] += weight * residual * (predictors[j] - data.mean(j)) / data.deviation(j);
            }
        }
        rows++;
        open = true;
    }

    /** How far the outcome of a row decides its own prediction, from 0 to 1. */
    private double leverage(double[] predictors, double weight) {
        double[] away = new double[predictors.length];
        for (int j = 0; j < away.length; j++) {
            away[j] = fit.takesPart(j) ? (predictors[j] - data.mean(j)) / data.deviation(j) : 0;
        }
        double distance = 1;
        for (int i = 0; i < away.length; i++) {
            for (int j = 0; j < away.length; j++) {
                distance += away[i] * fit.inverse(i, j) * away[j];
            }
        }
        return weight * distance / data.sumW();
    }

    /** Closes the current customer; without rows since the last one nothing happens. */
    public void endCluster() {
        if (!open) {
            return;
        }
        for (int i = 0; i < score.length; i++) {
            for (int j = 0; j < score.length; j++) {
                meat[i][j] += score[i] * score[j];
            }
        }
        Arrays.fill(score, 0);
        clusters++;
        open = false;
    }

    /** Adds the customers of another part, none of whom may stand in both. */
    public void merge(ScoreMeat other) {
        if (isOfSingles != other.isOfSingles
                || open
                || other.open
                || !Arrays.equals(slopes, other.slopes)
                || intercept != other.intercept) {
            throw new IllegalArgumentException("parts of one fit are merged after their last customer was closed");
        }
        for (int i = 0; i < score.length; i++) {
            for (int j = 0; j < score.length; j++) {
                meat[i][j] += other.meat[i][j];
            }
        }
        clusters += other.clusters;
        rows += other.rows;
    }

    public long clusters() {
        return clusters;
    }

    public long rows() {
        return rows;
    }

    LeastSquares fit() {
        return fit;
    }

    boolean isOfSingles() {
        return isOfSingles;
    }

    double entry(int i, int j) {
        return meat[i][j];
    }
}
