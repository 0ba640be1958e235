package io.levier.common.stats;

/**
 * What is needed of a weighted Net Promoter Score with customers as clusters; adds up over disjoint sets of customers.
 *
 * @param net moments of the mean of +1 for promoters, −1 for detractors and 0 for passives; weights are its denominators
 * @param promoterWeight Σ weights of promoters
 * @param detractorWeight Σ weights of detractors
 */
public record NpsMoments(RatioMoments net, double promoterWeight, double detractorWeight) {

    public static final NpsMoments EMPTY = new NpsMoments(RatioMoments.EMPTY, 0, 0);

    /** One whole customer: number of answers, and the weights of all of them, of promoters and of detractors. */
    public static NpsMoments ofCluster(long rows, double weight, double promoterWeight, double detractorWeight) {
        return new NpsMoments(
                RatioMoments.ofCluster(rows, weight, promoterWeight - detractorWeight),
                promoterWeight,
                detractorWeight);
    }

    /** Both together. No customer may stand in both. */
    public NpsMoments merge(NpsMoments other) {
        return new NpsMoments(
                net.merge(other.net), promoterWeight + other.promoterWeight, detractorWeight + other.detractorWeight);
    }

    /** In points, −100..100; NaN without answers. */
    public double nps() {
        return 100 * net.ratio();
    }

    /** In points. */
    public double standardError() {
        return 100 * net.standardError();
    }

    public double promoterShare() {
        return promoterWeight / net.sumX();
    }

    public double detractorShare() {
        return detractorWeight / net.sumX();
    }

    /**
     * Independent answers of equal weight that would have the same variance: {@code (p + d − (p − d)²)/V}. Where all
     * customers answered alike there is no variance to compare with, and it is the number of customers.
     */
    public double effectiveN() {
        double p = promoterShare();
        double d = detractorShare();
        double unit = p + d - (p - d) * (p - d);
        double variance = net.variance();
        return variance > 0 && unit > 0 ? unit / variance : net.clusters();
    }

    /** Adjusted-Wald interval in points, with the effective number of answers. */
    public Interval interval(Confidence confidence) {
        return net.sumX() == 0
                ? Interval.UNKNOWN
                : AdjustedWald.interval(promoterShare(), detractorShare(), effectiveN(), confidence);
    }
}
