package io.levier.common.metric;

import io.levier.common.stats.Interval;
import io.levier.common.stats.StudentInterval;

/**
 * The variance of a ratio R = Σy/Σx whose customers may own several rows, linearised over customers:
 * V = C/(C−1) · Σ_c (y_c − R·x_c)² / (Σx)². With one row per customer and x = 1 it is s²/n.
 */
final class ClusterVariance {

    private ClusterVariance() {}

    static double of(CellSums sums) {
        if (sums.customers() < 2) {
            return Double.NaN;
        }
        double ratio = sums.ratio();
        double squares = sums.yy() - 2 * ratio * sums.xy() + ratio * ratio * sums.xx();
        double correction = sums.customers() / (sums.customers() - 1.0);
        return correction * Math.max(0, squares) / (sums.x() * sums.x());
    }

    /** Kish's effective size (Σw)²/Σw²: what remains when only the weights are known. */
    static double kish(CellSums sums) {
        return sums.x() * sums.x() / sums.ww();
    }

    static Estimate studentOf(MetricHeader header, CellSums sums, double level) {
        double scale = header.unit().equals("percent") ? 100 : 1;
        double value = scale * sums.ratio();
        if (header.interval() == IntervalMethod.CENSUS) {
            return Estimate.exact(value);
        }
        double error = scale * Math.sqrt(of(sums));
        if (Double.isNaN(error)) {
            return Estimate.exact(value);
        }
        Interval interval = StudentInterval.of(value, error, sums.customers() - 1.0, level);
        return new Estimate(value, interval.low(), interval.high(), error, kish(sums));
    }
}
