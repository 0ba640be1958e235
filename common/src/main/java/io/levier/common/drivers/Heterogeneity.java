package io.levier.common.drivers;

import java.util.Arrays;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;

/**
 * Whether an effect is the same everywhere, and what small segments are believed to have: Cochran's {@code Q = Σ (b_s −
 * b̄)²/V_s} over segments, the variance between them by DerSimonian and Laird (1986), and every segment's effect drawn
 * towards the common one as far as its own error leaves it open.
 */
public final class Heterogeneity {

    private final double common;
    private final double q;
    private final double tauSquared;
    private final double[] pooled;
    private final int segments;

    private Heterogeneity(double common, double q, double tauSquared, double[] pooled, int segments) {
        this.common = common;
        this.q = q;
        this.tauSquared = tauSquared;
        this.pooled = pooled;
        this.segments = segments;
    }

    /**
     * Compares segments; those without an effect or error take no part and get NaN.
     *
     * @param effects per segment
     * @param errors standard errors, above 0
     */
    public static Heterogeneity of(double[] effects, double[] errors) {
        double weight = 0;
        double squares = 0;
        double sum = 0;
        int segments = 0;
        for (int s = 0; s < effects.length; s++) {
            if (takesPart(effects[s], errors[s])) {
                double w = 1 / (errors[s] * errors[s]);
                weight += w;
                squares += w * w;
                sum += w * effects[s];
                segments++;
            }
        }
        double common = sum / weight;
        double q = 0;
        for (int s = 0; s < effects.length; s++) {
            if (takesPart(effects[s], errors[s])) {
                double away = (effects[s] - common) / errors[s];
                q += away * away;
            }
        }
        double tauSquared = segments < 2 ? 0 : Math.max(0, (q - (segments - 1)) / (weight - squares / weight));
        double[] pooled = new double[effects.length];
        Arrays.fill(pooled, Double.NaN);
        for (int s = 0; s < effects.length; s++) {
            if (takesPart(effects[s], errors[s])) {
                double own = tauSquared / (tauSquared + errors[s] * errors[s]);
                pooled[s] = common + own * (effects[s] - common);
            }
        }
        return new Heterogeneity(common, q, tauSquared, pooled, segments);
    }

    private static boolean takesPart(double effect, double error) {
        return Double.isFinite(effect) && error > 0 && Double.isFinite(error);
    }

    /** Mean of the segments weighted by precision; NaN without any. */
    public double common() {
        return common;
    }

    public double q() {
        return q;
    }

    /** Segments that took part minus one. */
    public int degreesOfFreedom() {
        return segments - 1;
    }

    /** That all segments have the same effect; NaN for fewer than two. */
    public double pValue() {
        return segments < 2
                ? Double.NaN
                : 1 - new ChiSquaredDistribution(null, segments - 1.0).cumulativeProbability(q);
    }

    /** Variance of true effects between segments. */
    public double tauSquared() {
        return tauSquared;
    }

    /** Effect of a segment, partially pooled. */
    public double pooled(int segment) {
        return pooled[segment];
    }
}
