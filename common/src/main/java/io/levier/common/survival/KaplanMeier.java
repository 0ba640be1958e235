package io.levier.common.survival;

import io.levier.common.stats.Confidence;
import io.levier.common.stats.Interval;
import java.util.Arrays;

/**
 * The share of customers that stay longer than a time (Kaplan and Meier 1958): {@code S = Π(1 − d/n)} over the times with
 * events, allowing for customers seen no longer and for those who entered late. With late entry a curve describes
 * customers who stayed at least to the first entry; where few are at risk early, one event moves all that follows.
 */
public final class KaplanMeier {

    /** Two steps this close to a quantile are level with it: products of shares are not exact. */
    private static final double LEVEL = 1e-12;

    private final LifeTable table;
    private final long stayed;
    private final double[] survival;
    private final double[] hazardVariance;

    private KaplanMeier(LifeTable table, long stayed) {
        this.table = table;
        this.stayed = stayed;
        this.survival = new double[table.size()];
        this.hazardVariance = new double[table.size()];
        double s = 1;
        double sum = 0;
        for (int i = 0; i < survival.length; i++) {
            double n = table.atRisk(i);
            s *= n > 0 ? (n - events(i)) / n : 1;
            sum += term(i);
            survival[i] = s;
            hazardVariance[i] = sum;
        }
    }

    public static KaplanMeier of(LifeTable table) {
        return new KaplanMeier(table, -1);
    }

    /**
     * The curve of those who stayed longer than a time: 1 until then. With late entry it leaves out the times at which too
     * few were at risk to tell.
     */
    public static KaplanMeier given(LifeTable table, long stayed) {
        return new KaplanMeier(table, stayed);
    }

    private double events(int i) {
        return table.time(i) <= stayed ? 0 : table.events(i);
    }

    /** Greenwood's {@code d/(n(n−d))}, 0 where nobody is left: the curve then is 0 and so is its error. */
    private double term(int i) {
        double n = table.atRisk(i);
        double d = events(i);
        return n > d ? d / n / (n - d) : 0;
    }

    /** The step time stands on, −1 before the first. */
    private int step(long time) {
        int low = 0;
        int high = table.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (table.time(middle) <= time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    /** Share, 0..1, that stays longer than the time; after the last exit it stays where it was. */
    public double survival(long time) {
        int i = step(time);
        return i < 0 ? 1 : survival[i];
    }

    /** Standard error of the share (Greenwood 1926): {@code S·√Σ d/(n(n−d))}. */
    public double error(long time) {
        int i = step(time);
        return i < 0 ? 0 : survival[i] * Math.sqrt(hazardVariance[i]);
    }

    /**
     * Interval of the share, symmetric in {@code ln(−ln S)} so that it stays within 0..1. Unknown where the share is 0 or
     * 1, since no event has told yet how much it varies.
     */
    public Interval interval(long time, Confidence confidence) {
        int i = step(time);
        return i < 0 ? Interval.UNKNOWN : interval(i, confidence);
    }

    private Interval interval(int i, Confidence confidence) {
        double s = survival[i];
        if (!(s > 0 && s < 1)) {
            return Interval.UNKNOWN;
        }
        double spread = confidence.z() * Math.sqrt(hazardVariance[i]) / Math.abs(Math.log(s));
        return new Interval(Math.pow(s, Math.exp(spread)), Math.pow(s, Math.exp(-spread)));
    }

    /** The time by which half have left; NaN when more than half stayed as long as was seen. */
    public double median() {
        return quantile(0.5);
    }

    /**
     * The time by which a share have left; NaN when more stayed as long as was seen.
     *
     * @param at the share, between 0 and 1
     */
    public double quantile(double at) {
        return quantile(survival, 1 - at);
    }

    /**
     * The times by which half may have left: where the limits of the curve pass one half. The upper end is infinite when
     * the upper limit never does; unknown when the lower does not either.
     */
    public Interval medianInterval(Confidence confidence) {
        return quantileInterval(0.5, confidence);
    }

    /** The times by which a share may have left, as {@link #medianInterval} does for half. */
    public Interval quantileInterval(double at, Confidence confidence) {
        double[] low = new double[survival.length];
        double[] high = new double[survival.length];
        for (int i = 0; i < survival.length; i++) {
            Interval limits = interval(i, confidence);
            low[i] = limits.isKnown() ? limits.low() : survival[i];
            // Where nobody is left the upper limit is not known to have come down.
            double before = i == 0 ? 1 : high[i - 1];
            high[i] = limits.isKnown() ? limits.high() : before;
        }
        double from = quantile(low, 1 - at);
        double to = quantile(high, 1 - at);
        return Double.isNaN(from)
                ? Interval.UNKNOWN
                : new Interval(from, Double.isNaN(to) ? Double.POSITIVE_INFINITY : to);
    }

    /** First time a falling curve passes a share; where it lies level with it, the middle of the level stretch. */
    private double quantile(double[] curve, double share) {
        for (int i = 0; i < curve.length; i++) {
            if (curve[i] < share - LEVEL) {
                return table.time(i);
            }
            if (curve[i] <= share + LEVEL) {
                int end = i;
                while (end < curve.length && curve[end] >= share - LEVEL) {
                    end++;
                }
                return end == curve.length ? table.time(i) : (table.time(i) + table.time(end)) / 2.0;
            }
        }
        return Double.NaN;
    }

    /**
     * Mean length of stay when stays longer than the horizon count as the horizon: the area under the curve up to there.
     * Its error is {@code √Σ A²·d/(n(n−d))} over the events before the horizon, A being the area still to come.
     *
     * @param horizon in units of the table, above 0
     */
    public RestrictedMean restrictedMean(long horizon) {
        if (horizon <= 0) {
            throw new IllegalArgumentException("a horizon lies after the start, was " + horizon);
        }
        double area = 0;
        double variance = 0;
        long until = horizon;
        for (int i = step(horizon); i >= 0; i--) {
            area += (until - table.time(i)) * survival[i];
            until = table.time(i);
            variance += area * area * term(i);
        }
        return new RestrictedMean(horizon, area + until, Math.sqrt(variance));
    }

    /** Customers at risk at a time, as shown below a curve. */
    public long atRisk(long time) {
        return table.atRiskAt(time);
    }

    @Override
    public String toString() {
        return table + ": " + Arrays.toString(survival);
    }
}
