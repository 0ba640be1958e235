package io.levier.common.metric;

/**
 * What one cell (period × segment) knows of a metric, in natural units. All of it adds up over disjoint customers.
 *
 * @param rows rows in the base
 * @param customers customers with at least one row in the base
 * @param x denominator: Σ over customers of their own sum
 * @param y numerator
 * @param xx Σ over customers of (own x)²
 * @param xy Σ over customers of own x · own y
 * @param yy Σ over customers of (own y)²
 * @param part the positive part of the numerator, where a metric needs it (promoters)
 * @param ww Σ of squared row weights
 */
public record CellSums(
        long rows, long customers, double x, double y, double xx, double xy, double yy, double part, double ww) {

    public double ratio() {
        return y / x;
    }

    /** Whether each row is its own customer with weight one: the textbook case without clustering. */
    boolean isSimpleSample() {
        return rows == customers && x == rows && ww == rows;
    }
}
