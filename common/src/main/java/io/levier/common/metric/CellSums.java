package io.levier.common.metric;

import io.levier.common.stats.Kish;
import io.levier.common.stats.RatioMoments;

/**
 * What one cell (period × segment) knows of a metric, in natural units. All of it adds up over disjoint customers.
 *
 * @param moments numerator and denominator with their squares over customers
 * @param part the positive part of the numerator, where a metric needs it (promoters)
 * @param ww Σ of squared row weights
 */
public record CellSums(RatioMoments moments, double part, double ww) {

    /** Whether each row is its own customer with weight one: the textbook case without clustering. */
    boolean isSimpleSample() {
        return moments.rows() == moments.clusters() && moments.sumX() == moments.rows() && ww == moments.rows();
    }

    /**
     * Answers of a simple random sample that would be as informative.
     *
     * @param spread variance of a single answer
     */
    double effectiveSize(double spread) {
        double variance = moments.variance();
        return isSimpleSample() || !(variance > 0) ? kish() : spread / variance;
    }

    /** (Σw)²/Σw²: all that can be said when a single answer has no known variance. */
    double kish() {
        return Kish.effectiveSize(moments.sumX(), ww);
    }
}
