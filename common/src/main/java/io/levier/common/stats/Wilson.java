package io.levier.common.stats;

/** Score interval of a proportion (Wilson 1927): never leaves 0..1 and behaves with small bases and shares near 0. */
public final class Wilson {

    private Wilson() {}

    /**
     * The range of shares a score test would not reject.
     *
     * @param share the estimate, 0..1
     * @param effectiveN number of independent answers the estimate is worth; need not be whole. At 0 the range is 0..1
     * @return bounds as shares, 0..1
     */
    public static Interval interval(double share, double effectiveN, Confidence confidence) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("a proportion must lie between 0 and 1, was " + share);
        }
        if (!(effectiveN >= 0)) {
            throw new IllegalArgumentException("an effective base cannot be " + effectiveN);
        }
        if (effectiveN == 0) {
            return new Interval(0, 1);
        }
        double z2OverN = confidence.z() * confidence.z() / effectiveN;
        double centre = (share + z2OverN / 2) / (1 + z2OverN);
        double margin = Math.sqrt(z2OverN * (share * (1 - share) + z2OverN / 4)) / (1 + z2OverN);
        return Interval.around(centre, margin).within(0, 1);
    }
}
