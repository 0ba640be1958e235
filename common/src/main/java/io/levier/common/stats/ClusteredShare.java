package io.levier.common.stats;

/**
 * A share of rows that come in clusters, such as the visits of a customer, with the interval of Wilson for the number of
 * independent rows they are worth.
 *
 * @param moments x the rows and y those that count, by cluster
 */
public record ClusteredShare(RatioMoments moments) {

    /** The share, 0..1; NaN on an empty base. */
    public double share() {
        return moments.ratio();
    }

    /**
     * Independent rows that would tell as much: p(1 − p) over the clustered variance. Where the clusters do not differ,
     * each counts once.
     */
    public double effectiveSize() {
        if (moments.rows() == moments.clusters()) {
            return moments.rows();
        }
        double variance = moments.variance();
        return variance > 0 ? share() * (1 - share()) / variance : moments.clusters();
    }

    /** Bounds as shares, 0..1; unknown on an empty base. */
    public Interval interval(Confidence confidence) {
        return moments.rows() == 0 ? Interval.UNKNOWN : Wilson.interval(share(), effectiveSize(), confidence);
    }
}
