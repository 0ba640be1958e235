package io.levier.jobs.report;

import io.levier.common.report.driver.Simulation.Gain;
import io.levier.common.stats.Confidence;
import io.levier.common.stats.MinimumDetectable;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * What goes with better ratings.
 *
 * @param simulated rows of driver_simulation of one model
 * @param performances rows of driver_performance of the same
 */
record Gains(List<Cells> simulated, List<Cells> performances) {

    /** The gains of one scenario that have an interval. */
    List<Gain> of(String scenario) {
        return simulated.stream()
                .filter(row -> row.text("scenario").equals(scenario))
                .flatMap(row -> row.interval("gain_lo", "gain_hi").stream()
                        .map(interval ->
                                new Gain(row.text("driver_id"), row.numberOr("gain", 0), interval, concerned(row))))
                .toList();
    }

    /** One point more for all who do not give the highest rating shifts the mean by their share. */
    private OptionalLong concerned(Cells row) {
        if (!row.text("scenario").equals("plus_one")) {
            return OptionalLong.empty();
        }
        return performances.stream()
                .filter(performance -> performance.text("driver_id").equals(row.text("driver_id")))
                .mapToLong(performance -> Math.round(row.numberOr("mean_shift", 0) * performance.countOrNone("n")))
                .findFirst();
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
