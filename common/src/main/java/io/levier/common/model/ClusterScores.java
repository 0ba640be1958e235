package io.levier.common.model;

import java.io.Serializable;
import java.util.Arrays;

/**
 * The middle of the sandwich: {@code Σ_c s_c s_c'} over customers c, with s_c the sum of the scores of their rows, gathered
 * in a second pass once the parameters are known.
 *
 * <p>Rows of a customer come together, then {@link #endCluster()}. Sums are doubles: merge parts in a fixed order where
 * equal bits matter.
 */
public final class ClusterScores implements Serializable {
    private static final long serialVersionUID = 1L;

    private final double[] score;
    private final double[][] products;
    private long clusters;
    private long rows;
    private boolean open;

    /** @param parameters of the fit */
    public ClusterScores(int parameters) {
        this.score = new double[parameters];
        this.products = new double[parameters][parameters];
    }

    /** A row of the current customer with weight above 0. */
    public void add(double[] rowScore) {
        if (rowScore.length != score.length) {
            throw new IllegalArgumentException(
                    "the fit has " + score.length + " parameters, the score " + rowScore.length);
        }
        for (int i = 0; i < score.length; i++) {
            score[i] += rowScore[i];
        }
        rows++;
        open = true;
    }

    /** Closes the current customer; without rows since the last one nothing happens. */
    public void endCluster() {
        if (!open) {
            return;
        }
        for (int i = 0; i < score.length; i++) {
            for (int j = 0; j < score.length; j++) {
                products[i][j] += score[i] * score[j];
            }
        }
        Arrays.fill(score, 0);
        clusters++;
        open = false;
    }

    /** Adds the customers of another part, none of whom may stand in both. */
    public void merge(ClusterScores other) {
        if (open || other.open || score.length != other.score.length) {
            throw new IllegalArgumentException("parts of one fit are merged after their last customer was closed");
        }
        for (int i = 0; i < score.length; i++) {
            for (int j = 0; j < score.length; j++) {
                products[i][j] += other.products[i][j];
            }
        }
        clusters += other.clusters;
        rows += other.rows;
    }

    public int parameters() {
        return score.length;
    }

    public long clusters() {
        return clusters;
    }

    public long rows() {
        return rows;
    }

    double entry(int i, int j) {
        return products[i][j];
    }
}
