package io.levier.common.forecast;

/**
 * How fast level, slope and seasons follow what is observed, and how a slope fades. In the usual region: 0 &lt; beta &lt;
 * alpha &lt; 1 and 0 &lt; gamma &lt; 1 − alpha.
 *
 * @param alpha share of an error the level takes over
 * @param beta share of an error the slope takes over, 0 without a trend
 * @param gamma share of an error the season takes over, 0 without seasons
 * @param phi what is left of the slope after a period, 1 when it does not fade
 */
record Smoothers(double alpha, double beta, double gamma, double phi) {
    private static final double EDGE = 1e-4;
    private static final double LOWEST_PHI = 0.8;
    private static final double HIGHEST_PHI = 0.98;

    /** The smoothers a point of the unit cube stands for: alpha, beta / alpha, gamma / (1 − alpha), phi in its range. */
    static Smoothers at(EtsForm form, double[] point) {
        int next = 0;
        double alpha = inside(point[next++]);
        double beta = form.hasTrend() ? alpha * inside(point[next++]) : 0;
        double gamma = form.hasSeasons() ? (1 - alpha) * inside(point[next++]) : 0;
        double phi = form.isDamped() ? LOWEST_PHI + (HIGHEST_PHI - LOWEST_PHI) * point[next] : 1;
        return new Smoothers(alpha, beta, gamma, phi);
    }

    private static double inside(double share) {
        return EDGE + (1 - 2 * EDGE) * share;
    }
}
