package io.levier.jobs.report;

import io.levier.common.report.driver.Simulation.Gain;
import io.levier.common.stats.Confidence;
import io.levier.common.stats.MinimumDetectable;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What goes with better ratings.
 *
 * @param simulated rows of driver_simulation of one model
 */
record Gains(List<Cells> simulated, ReportContent content) {

    /** The gains of one scenario that have an interval. */
    List<Gain> of(String scenario) {
        return simulated.stream()
                .filter(row -> row.text("scenario").equals(scenario))
                .flatMap(row -> row.interval("gain_lo", "gain_hi").stream()
                        .map(interval -> new Gain(
                                row.text("driver_id"),
                                row.numberOr("gain", 0),
                                interval,
                                row.count("n_concerned"),
                                content.costOf(row.text("driver_id")))))
                .toList();
    }

    /** What would be seen of any driver: by the widest interval. */
    static OptionalDouble detectable(List<Gain> gains, Confidence confidence) {
        double widest = gains.stream()
                .map(Gain::interval)
                .mapToDouble(interval -> interval.high() - interval.low())
                .max()
                .orElse(0);
        return widest > 0
                ? OptionalDouble.of(MinimumDetectable.difference(widest / 2 / confidence.z()))
                : OptionalDouble.empty();
    }
}
