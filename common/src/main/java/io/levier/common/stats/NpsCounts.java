package io.levier.common.stats;

/** The answers to the likelihood-to-recommend question by group; adds up over any split of the answers. */
public record NpsCounts(long promoters, long passives, long detractors) {

    public NpsCounts {
        if (promoters < 0 || passives < 0 || detractors < 0) {
            throw new IllegalArgumentException("answers cannot be negative: " + promoters + " promoters, " + passives
                    + " passives, " + detractors + " detractors");
        }
    }

    public long answers() {
        return promoters + passives + detractors;
    }

    /** Net Promoter Score in points, −100..100; NaN without answers. */
    public double nps() {
        return 100 * (promoterShare() - detractorShare());
    }

    public double promoterShare() {
        return (double) promoters / answers();
    }

    public double detractorShare() {
        return (double) detractors / answers();
    }

    public NpsCounts merge(NpsCounts other) {
        return new NpsCounts(promoters + other.promoters, passives + other.passives, detractors + other.detractors);
    }

    /** The answers that are not in {@code part}, which must be some of these answers. */
    public NpsCounts without(NpsCounts part) {
        return new NpsCounts(promoters - part.promoters, passives - part.passives, detractors - part.detractors);
    }

    /**
     * What a part of the answers does to the score: {@code NPS − NPS without it = n(NPS part − NPS)/(N − n)}. NaN when
     * the part is everything.
     */
    public double impactOf(NpsCounts part) {
        return LeaveOutImpact.of(nps(), (double) answers(), part.nps(), (double) part.answers());
    }

    /** Interval for answers that are independent and of equal weight. */
    public Interval interval(Confidence confidence) {
        return answers() == 0
                ? Interval.UNKNOWN
                : AdjustedWald.interval(promoterShare(), detractorShare(), (double) answers(), confidence);
    }
}
