package io.levier.common.stats;

/**
 * Two ratios over overlapping clusters, such as the same customers in two periods; adds up over disjoint sets of
 * clusters. A cluster present in only one of the two counts 0 in the other.
 *
 * @param clusters number of clusters present in at least one of the two
 * @param first moments of the first ratio over its own clusters
 * @param second moments of the second ratio over its own clusters
 * @param sumX1x2 Σ over clusters of the product of the two denominators
 * @param sumX1y2 Σ over clusters of first denominator times second numerator
 * @param sumY1x2 Σ over clusters of first numerator times second denominator
 * @param sumY1y2 Σ over clusters of the product of the two numerators
 */
public record PairedRatioMoments(
        long clusters,
        RatioMoments first,
        RatioMoments second,
        double sumX1x2,
        double sumX1y2,
        double sumY1x2,
        double sumY1y2) {

    public static final PairedRatioMoments EMPTY =
            new PairedRatioMoments(0, RatioMoments.EMPTY, RatioMoments.EMPTY, 0, 0, 0, 0);

    public PairedRatioMoments {
        if (clusters < Math.max(first.clusters(), second.clusters())) {
            throw new IllegalArgumentException("a pair of ratios over " + first.clusters() + " and " + second.clusters()
                    + " clusters cannot have " + clusters + " in all");
        }
    }

    /** One whole cluster; {@link RatioMoments#EMPTY} where it is absent. */
    public static PairedRatioMoments ofCluster(RatioMoments first, RatioMoments second) {
        if (first.clusters() > 1 || second.clusters() > 1) {
            throw new IllegalArgumentException("one cluster is paired at a time");
        }
        return new PairedRatioMoments(
                Math.max(first.clusters(), second.clusters()),
                first,
                second,
                first.sumX() * second.sumX(),
                first.sumX() * second.sumY(),
                first.sumY() * second.sumX(),
                first.sumY() * second.sumY());
    }

    /** Both together. No cluster may stand in both. */
    public PairedRatioMoments merge(PairedRatioMoments other) {
        return new PairedRatioMoments(
                clusters + other.clusters,
                first.merge(other.first),
                second.merge(other.second),
                sumX1x2 + other.sumX1x2,
                sumX1y2 + other.sumX1y2,
                sumY1x2 + other.sumY1x2,
                sumY1y2 + other.sumY1y2);
    }

    /** Linearised covariance of the two ratios over all clusters; NaN below two. */
    public double covariance() {
        if (clusters < 2) {
            return Double.NaN;
        }
        double r1 = first.ratio();
        double r2 = second.ratio();
        double products = sumY1y2 - r1 * sumX1y2 - r2 * sumY1x2 + r1 * r2 * sumX1x2;
        return clusters / (clusters - 1.0) * products / (first.sumX() * second.sumX());
    }

    /** First minus second: {@code V1 + V2 − 2·Cov}, everything over the clusters of either. */
    public Difference difference() {
        double variance = first.varianceAmong(clusters) + second.varianceAmong(clusters) - 2 * covariance();
        // The three terms cancel to rounding when both ratios are the same one.
        return new Difference(
                first.ratio() - second.ratio(), Double.isNaN(variance) ? variance : Math.max(0, variance));
    }
}
