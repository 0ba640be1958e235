package io.levier.common.stats;

/**
 * Intervals of the Net Promoter Score, in points, −100..100. The adjusted form adds three answers, ¾ to promoters and ¾
 * to detractors, before the plain formula: best of six in Rocks, <i>Interval estimation for the Net Promoter Score</i>,
 * The American Statistician 70 (2016). The estimate shown beside it stays the raw score.
 */
public final class AdjustedWald {

    private static final double ADDED = 3;
    private static final double ADDED_EACH_SIDE = 0.75;

    private AdjustedWald() {}

    /**
     * The adjusted range, in points, cut at ±100.
     *
     * @param promoters share of promoters, 0..1
     * @param detractors share of detractors, 0..1
     * @param effectiveN independent answers the two shares are worth; need not be whole
     */
    public static Interval interval(double promoters, double detractors, double effectiveN, Confidence confidence) {
        requireShares(promoters, detractors, effectiveN);
        double n = effectiveN + ADDED;
        double p = (effectiveN * promoters + ADDED_EACH_SIDE) / n;
        double d = (effectiveN * detractors + ADDED_EACH_SIDE) / n;
        return points(p, d, n, confidence);
    }

    /** The standard error behind {@link #interval}, in points. */
    public static double standardError(double promoters, double detractors, double effectiveN) {
        requireShares(promoters, detractors, effectiveN);
        double n = effectiveN + ADDED;
        return plainStandardError(
                (effectiveN * promoters + ADDED_EACH_SIDE) / n, (effectiveN * detractors + ADDED_EACH_SIDE) / n, n);
    }

    /** The unadjusted interval, for comparison with tools that print it; unknown on an empty base. */
    public static Interval plain(double promoters, double detractors, double effectiveN, Confidence confidence) {
        requireShares(promoters, detractors, effectiveN);
        return points(promoters, detractors, effectiveN, confidence);
    }

    /** {@code 100·√((p + d − (p − d)²)/n)}, in points; NaN on an empty base. */
    public static double plainStandardError(double promoters, double detractors, double effectiveN) {
        double net = promoters - detractors;
        return 100 * Math.sqrt(Math.max(0, promoters + detractors - net * net) / effectiveN);
    }

    private static Interval points(double p, double d, double n, Confidence confidence) {
        return Interval.around(100 * (p - d), confidence.z() * plainStandardError(p, d, n))
                .within(-100, 100);
    }

    private static void requireShares(double promoters, double detractors, double effectiveN) {
        // Shares computed from weights may pass 1 by rounding.
        boolean shares = promoters >= 0 && detractors >= 0 && promoters + detractors <= 1 + 1e-9;
        if (!shares || !(effectiveN >= 0)) {
            throw new IllegalArgumentException("promoters " + promoters + " and detractors " + detractors
                    + " must be shares of one base, and its effective size " + effectiveN + " cannot be negative");
        }
    }
}
