package io.levier.jobs.report;

import io.levier.common.report.driver.Change;
import io.levier.common.report.driver.Measure;
import io.levier.common.report.driver.Significance;
import io.levier.common.report.driver.Status;
import io.levier.common.report.value.Period;
import io.levier.common.time.PeriodType;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** One row of the metric values as the report understands it. */
record MetricCell(
        String metric, PeriodType type, LocalDate start, LocalDate end, Measure measure, Optional<Change> change) {

    static MetricCell of(Cells row) {
        String label = row.text("period_type");
        PeriodType type = type(label).orElseThrow(() -> new IllegalStateException("there is no period type " + label));
        LocalDate start = row.day("period_start");
        return new MetricCell(
                row.text("metric_id"), type, start, row.day("period_end"), measure(row), change(row, type, start));
    }

    /** A kind of period whose values are published; empty for any other word. */
    static Optional<PeriodType> type(String label) {
        return PeriodType.PUBLISHED.stream()
                .filter(candidate -> candidate.label().equals(label))
                .findFirst();
    }

    Period period() {
        return periodOf(type, start);
    }

    static Period periodOf(PeriodType type, LocalDate start) {
        return new Period(Period.Grain.valueOf(type.name()), start, type.next(start));
    }

    static Measure measure(Cells row) {
        Status status = Status.valueOf(row.text("status").toUpperCase(Locale.ROOT));
        if (status == Status.SUPPRESSED) {
            return Measure.suppressed();
        }
        OptionalDouble value = row.number("value");
        if (status == Status.NOT_COMPUTABLE || value.isEmpty()) {
            return Measure.notComputable(ReportTexts.of("reason.empty-base"));
        }
        OptionalLong base = row.count("n");
        return new Measure(status, value, row.interval("ci_low", "ci_high"), base, Optional.empty());
    }

    private static Optional<Change> change(Cells row, PeriodType type, LocalDate start) {
        OptionalDouble delta = row.number("delta");
        if (delta.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Change(
                delta.getAsDouble(),
                row.interval("delta_ci_low", "delta_ci_high"),
                significance(row),
                row.number("mdd"),
                before(type, start)));
    }

    static Significance significance(Cells row) {
        return switch (row.textIfAny("sig").orElse("na")) {
            case "up" -> Significance.UP;
            case "down" -> Significance.DOWN;
            case "flat" -> Significance.FLAT;
            default -> Significance.NOT_TESTED;
        };
    }

    /** The period a change is told against. */
    static Period before(PeriodType type, LocalDate start) {
        return periodOf(type, start.minus(type.length()));
    }
}
