package io.levier.jobs.report;

import io.levier.common.report.driver.JourneyFacts.Shift;
import io.levier.common.report.driver.JourneyFacts.Shift.Figure;
import io.levier.common.report.value.Interval;
import io.levier.common.stats.Confidence;
import io.levier.common.stats.RecoveredDifference;
import io.levier.common.stats.Wilson;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether cases of a process kept to its model, and came back, as often as in the period before. */
record ProcessShifts(List<Cells> rows, Focus focus, Confidence confidence) {

    List<Shift> of(String process) {
        List<Shift> shifts = new ArrayList<>();
        shift(process, "conformance_rate", Figure.AS_INTENDED).ifPresent(shifts::add);
        shift(process, "rework_rate", Figure.REWORK).ifPresent(shifts::add);
        return shifts;
    }

    /** Nothing unless both periods may be told. */
    private Optional<Shift> shift(String process, String measure, Figure figure) {
        LocalDate start = focus.period().start();
        LocalDate earlier = start.minus(focus.type().length());
        return at(process, measure, start)
                .flatMap(now -> at(process, measure, earlier)
                        .map(before -> new Shift(
                                figure,
                                focus.period(),
                                MetricCell.before(focus.type(), start),
                                100 * share(now),
                                100 * share(before),
                                now.countOrNone("denominator"),
                                before.countOrNone("denominator"),
                                100 * (share(now) - share(before)),
                                difference(now, before))));
    }

    private Optional<Cells> at(String process, String measure, LocalDate start) {
        return rows.stream()
                .filter(row -> row.text("process").equals(process)
                        && row.text("measure").equals(measure)
                        && row.day("period_start").equals(start)
                        && row.countOrNone("denominator") > 0)
                .findFirst();
    }

    private static double share(Cells row) {
        return row.numberOr("numerator", 0) / row.countOrNone("denominator");
    }

    /** As if each customer's cases were all alike: there is no less to learn from them than that. */
    private Interval difference(Cells now, Cells before) {
        io.levier.common.stats.Interval bounds =
                RecoveredDifference.interval(share(now), interval(now), share(before), interval(before));
        return new Interval(100 * bounds.low(), 100 * bounds.high());
    }

    private io.levier.common.stats.Interval interval(Cells row) {
        return Wilson.interval(
                share(row),
                (double) Math.min(row.countOrNone("n_customers"), row.countOrNone("denominator")),
                confidence);
    }
}
