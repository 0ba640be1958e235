package io.levier.common.gap;

import java.util.List;

/**
 * How far a month lies from what was usual before.
 *
 * @param value of the month
 * @param usual mean of the months before
 * @param spread their standard deviation
 * @param months how many of them
 */
public record ProxySignal(double value, double usual, double spread, int months) {
    /** Months that tell what is usual: fewer do not, and more tell of another company. */
    public static final int FEWEST = 6;

    public static final int MOST = 12;

    /**
     * A month against those before it; a signal without standard deviations when they are too few or all alike.
     *
     * @param before values of the months before in order of time, of which the last count
     */
    public static ProxySignal of(double value, List<Double> before) {
        List<Double> last = before.subList(Math.max(0, before.size() - MOST), before.size());
        double usual = last.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
        double squares =
                last.stream().mapToDouble(x -> (x - usual) * (x - usual)).sum();
        double spread = last.size() < FEWEST ? Double.NaN : Math.sqrt(squares / (last.size() - 1.0));
        return new ProxySignal(value, usual, spread, last.size());
    }

    /** Standard deviations above what was usual; NaN when that cannot be told. */
    public double z() {
        return spread > 0 ? (value - usual) / spread : Double.NaN;
    }
}
