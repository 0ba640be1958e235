package io.levier.common.stats;

/**
 * What is needed of a ratio Σy/Σx and its clustered variance; adds up over disjoint sets of clusters. A (weighted) mean
 * is the ratio with y = Σ w·value and x = Σ w inside each cluster. Clusters are customers, or agents.
 *
 * @param rows answers, orders, … behind the sums
 * @param clusters number of clusters summed
 * @param sumX Σ of the denominators of the clusters
 * @param sumY Σ of the numerators of the clusters
 * @param sumXx Σ over clusters of the squared denominators
 * @param sumXy Σ over clusters of denominator times numerator
 * @param sumYy Σ over clusters of the squared numerators
 */
public record RatioMoments(
        long rows, long clusters, double sumX, double sumY, double sumXx, double sumXy, double sumYy) {

    public static final RatioMoments EMPTY = new RatioMoments(0, 0, 0, 0, 0, 0, 0);

    public RatioMoments {
        if (rows < 0 || clusters < 0) {
            throw new IllegalArgumentException("rows " + rows + " and clusters " + clusters + " cannot be negative");
        }
    }

    /** One whole cluster: its rows, the sum of its denominators and the sum of its numerators. */
    public static RatioMoments ofCluster(long rows, double x, double y) {
        return new RatioMoments(rows, 1, x, y, x * x, x * y, y * y);
    }

    /** Both together. No cluster may stand in both: its sums would have to be added before squaring. */
    public RatioMoments merge(RatioMoments other) {
        return new RatioMoments(
                rows + other.rows,
                clusters + other.clusters,
                sumX + other.sumX,
                sumY + other.sumY,
                sumXx + other.sumXx,
                sumXy + other.sumXy,
                sumYy + other.sumYy);
    }

    /** Σy/Σx; NaN on an empty base. */
    public double ratio() {
        return sumX == 0 ? Double.NaN : sumY / sumX;
    }

    /** Variance of the ratio with the clusters of this base, {@link #varianceAmong}. */
    public double variance() {
        return varianceAmong(clusters);
    }

    /**
     * Linearised variance {@code C/(C−1)·Σ(y − R·x)²/(Σx)²}; of a mean it is the design-based variance of survey
     * software.
     *
     * @param designClusters C: larger than {@link #clusters()} when this is a cell of a sample whose other clusters did
     *     not fall into the cell
     * @return NaN below two clusters
     */
    public double varianceAmong(long designClusters) {
        if (designClusters < clusters) {
            throw new IllegalArgumentException(
                    "a design of " + designClusters + " clusters cannot hold a cell of " + clusters);
        }
        if (designClusters < 2 || sumX == 0) {
            return Double.NaN;
        }
        double r = ratio();
        double squares = Math.max(0, sumYy - 2 * r * sumXy + r * r * sumXx);
        return designClusters / (designClusters - 1.0) * squares / (sumX * sumX);
    }

    public double standardError() {
        return Math.sqrt(variance());
    }

    public Interval interval(Confidence confidence) {
        return StudentInterval.interval(ratio(), variance(), clusters - 1.0, confidence);
    }

    /** This ratio minus another whose clusters are all different. */
    public Difference minus(RatioMoments independent) {
        return Difference.ofIndependent(ratio(), variance(), independent.ratio(), independent.variance());
    }
}
