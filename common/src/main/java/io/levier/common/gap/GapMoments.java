package io.levier.common.gap;

import io.levier.common.stats.RatioMoments;

/**
 * Two levels told by the same rows, such as what a customer expected and got, or what was promised and delivered; adds up
 * over disjoint sets of clusters. With one level only the second is 0.
 *
 * @param rows n
 * @param clusters customers, or employees
 * @param from Σ of the first level
 * @param to Σ of the second level
 * @param nn Σ over clusters of their squared rows
 * @param nFrom Σ over clusters of rows times first level
 * @param nTo Σ over clusters of rows times second level
 * @param fromFrom Σ over clusters of their squared first level
 * @param fromTo Σ over clusters of first times second level
 * @param toTo Σ over clusters of their squared second level
 */
public record GapMoments(
        long rows,
        long clusters,
        double from,
        double to,
        double nn,
        double nFrom,
        double nTo,
        double fromFrom,
        double fromTo,
        double toTo) {

    /** The mean of the first level. */
    public RatioMoments first() {
        return new RatioMoments(rows, clusters, rows, from, nn, nFrom, fromFrom);
    }

    /** The mean of the second level. */
    public RatioMoments second() {
        return new RatioMoments(rows, clusters, rows, to, nn, nTo, toTo);
    }

    /** The mean of what lies between them, row by row. */
    public RatioMoments between() {
        return new RatioMoments(
                rows, clusters, rows, to - from, nn, nTo - nFrom, Math.max(0, toTo - 2 * fromTo + fromFrom));
    }
}
