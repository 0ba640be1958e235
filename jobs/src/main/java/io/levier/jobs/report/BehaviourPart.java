package io.levier.jobs.report;

import io.levier.common.report.driver.Behaviour;
import io.levier.common.report.driver.Behaviour.SalesPeriod;
import io.levier.common.report.driver.GroupOutcomes;
import io.levier.common.report.driver.GroupOutcomes.Apart;
import io.levier.common.report.driver.GroupOutcomes.Difference;
import io.levier.common.report.driver.GroupOutcomes.Group;
import io.levier.common.report.driver.GroupOutcomes.GroupOutcome;
import io.levier.common.report.driver.Measure;
import io.levier.common.report.driver.Part;
import io.levier.common.report.driver.ScoreKind;
import io.levier.common.report.driver.Status;
import io.levier.common.report.driver.TrendPoint;
import io.levier.common.report.value.Interval;
import io.levier.common.report.value.Period;
import io.levier.common.time.PeriodType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** What customers bought, whether they stayed, and what became of those who answered in one way or another. */
final class BehaviourPart {
    /** Months a table of group outcomes looks at where it has no row to say so. */
    private static final int MONTHS_AFTER = 12;

    private static final int PERIODS = 12;

    private final Totals totals;
    private final Focus focus;
    private final Findings findings;
    private final ReportContent content;

    BehaviourPart(Totals totals, Focus focus, Findings findings, ReportContent content) {
        this.totals = totals;
        this.focus = focus;
        this.findings = findings;
        this.content = content;
    }

    Part<Behaviour> part() {
        Part<List<SalesPeriod>> sales = sales();
        Part<List<TrendPoint>> retention = retention();
        Part<GroupOutcomes> groups = groups();
        if (sales.content().isEmpty()
                && retention.content().isEmpty()
                && groups.content().isEmpty()) {
            return Part.missing(ReportTexts.of("reason.no-behaviour"));
        }
        return Part.of(new Behaviour(content.currency(), sales, retention, groups));
    }

    private List<MetricCell> recent(String metric, PeriodType type) {
        return totals.until(metric, type, focus.period().end(), PERIODS);
    }

    private Part<List<SalesPeriod>> sales() {
        List<SalesPeriod> periods = new ArrayList<>();
        for (MetricCell cell : recent("revenue_net", focus.type())) {
            OptionalDouble orders = value("orders", cell);
            periods.add(new SalesPeriod(
                    cell.period(),
                    cell.measure().value(),
                    orders.isPresent() ? OptionalLong.of(Math.round(orders.getAsDouble())) : OptionalLong.empty(),
                    value("repeat_revenue_share", cell),
                    value("repeat_customer_share", cell)));
        }
        return periods.isEmpty() ? Part.missing(ReportTexts.of("reason.no-sales")) : Part.of(periods);
    }

    private OptionalDouble value(String metric, MetricCell sameTime) {
        return totals.at(metric, sameTime.type(), sameTime.start())
                .map(cell -> cell.measure().value())
                .orElse(OptionalDouble.empty());
    }

    private Part<List<TrendPoint>> retention() {
        List<TrendPoint> points = recent("retention_rate", PeriodType.MONTH).stream()
                .map(cell -> new TrendPoint(cell.period(), cell.measure()))
                .toList();
        return points.isEmpty() ? Part.missing(ReportTexts.of("reason.no-customers")) : Part.of(points);
    }

    private Part<GroupOutcomes> groups() {
        if (!findings.has(Question.GROUP_OUTCOME)) {
            return Part.missing(ReportTexts.of("reason.no-group-outcomes"));
        }
        String score = focus.kind() == ScoreKind.NPS ? "nps" : "csat_index";
        List<Cells> rows = findings.rows(Question.GROUP_OUTCOME).stream()
                .filter(row -> row.text("score").equals(score))
                .toList();
        List<GroupOutcome> groups = Stream.of(Group.HIGH, Group.MIDDLE, Group.LOW)
                .map(group -> Map.entry(
                        group,
                        rows.stream()
                                .filter(row -> row.text("answer_group")
                                        .equals(group.name().toLowerCase(Locale.ROOT)))
                                .toList()))
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> new GroupOutcome(
                        entry.getKey(),
                        outcome(entry.getValue(), "revenue", 1),
                        outcome(entry.getValue(), "margin", 1),
                        outcome(entry.getValue(), "left", 100)))
                .toList();
        return groups.isEmpty()
                ? Part.missing(ReportTexts.of("reason.no-months-after", ReportTexts.count(MONTHS_AFTER)))
                : Part.of(new GroupOutcomes(
                        (int) rows.get(0).count("months").orElse(MONTHS_AFTER), answered(rows), groups, apart(rows)));
    }

    private static Apart apart(List<Cells> rows) {
        return new Apart(apart(rows, "revenue", 1), apart(rows, "margin", 1), apart(rows, "left", 100));
    }

    private static Optional<Difference> apart(List<Cells> rows, String measure, double times) {
        return rows.stream()
                .filter(row -> row.text("answer_group").equals("high_less_low")
                        && row.text("measure").equals(measure)
                        && row.number("value").isPresent())
                .findFirst()
                .flatMap(row -> row.interval("ci_low", "ci_high")
                        .map(bounds -> new Difference(
                                times * row.numberOr("value", 0),
                                new Interval(times * bounds.low(), times * bounds.high()))));
    }

    /** A measure of one group, in a unit so many of which make one of the table's. */
    private static Measure outcome(List<Cells> rows, String measure, double times) {
        Optional<Cells> row =
                rows.stream().filter(one -> one.text("measure").equals(measure)).findFirst();
        Status status = row.map(one -> Status.valueOf(one.text("status").toUpperCase(Locale.ROOT)))
                .orElse(Status.NOT_COMPUTABLE);
        return switch (status) {
            case NOT_COMPUTABLE -> Measure.notComputable(ReportTexts.of("reason.unknown-outcome"));
            case SUPPRESSED -> Measure.suppressed();
            case OK, LOW_BASE, PROVISIONAL ->
                new Measure(
                        status,
                        OptionalDouble.of(times * row.orElseThrow().numberOr("value", 0)),
                        row.flatMap(one -> one.interval("ci_low", "ci_high"))
                                .map(bounds -> new Interval(times * bounds.low(), times * bounds.high())),
                        row.orElseThrow().count("n_customers"),
                        Optional.empty());
        };
    }

    /** From the first to the last month of the answers that may be told. */
    private static Optional<Period> answered(List<Cells> rows) {
        Optional<LocalDate> from = rows.stream()
                .flatMap(row -> row.textIfAny("answered_from").stream())
                .map(LocalDate::parse)
                .min(Comparator.naturalOrder());
        Optional<LocalDate> to = rows.stream()
                .flatMap(row -> row.textIfAny("answered_to").stream())
                .map(LocalDate::parse)
                .max(Comparator.naturalOrder());
        return from.flatMap(
                first -> to.map(last -> Period.range(first, last.plusMonths(1).minusDays(1))));
    }
}
