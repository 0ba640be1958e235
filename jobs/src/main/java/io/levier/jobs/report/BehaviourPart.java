package io.levier.jobs.report;

import io.levier.common.config.Publication;
import io.levier.common.report.driver.Behaviour;
import io.levier.common.report.driver.Behaviour.Group;
import io.levier.common.report.driver.Behaviour.GroupRevenue;
import io.levier.common.report.driver.Behaviour.SalesPeriod;
import io.levier.common.report.driver.Measure;
import io.levier.common.report.driver.Part;
import io.levier.common.report.driver.TrendPoint;
import io.levier.common.report.value.Interval;
import io.levier.common.report.words.Bilingual;
import io.levier.common.stats.Confidence;
import io.levier.common.stats.StudentInterval;
import io.levier.common.time.PeriodType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** What customers bought, whether they stayed, and what became of those who answered in one way or another. */
final class BehaviourPart {
    /** Months after an answer over which revenue is counted. */
    static final int MONTHS_AFTER = 12;

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
        Part<List<GroupRevenue>> groups = groups();
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

    private Part<List<GroupRevenue>> groups() {
        if (!findings.has(Question.GROUP_REVENUE)) {
            return Part.missing(ReportTexts.of("reason.no-answers-or-sales"));
        }
        List<GroupRevenue> groups = new ArrayList<>();
        Bilingual span = ReportTexts.of("behaviour.span", ReportTexts.count(MONTHS_AFTER));
        for (Group group : List.of(Group.HIGH, Group.MIDDLE, Group.LOW)) {
            findings.rows(Question.GROUP_REVENUE).stream()
                    .filter(row -> row.text("answer_group").equals(group.name().toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .ifPresent(row -> groups.add(new GroupRevenue(group, revenue(row, content.publication()), span)));
        }
        return groups.isEmpty()
                ? Part.missing(ReportTexts.of("reason.no-months-after", ReportTexts.count(MONTHS_AFTER)))
                : Part.of(groups);
    }

    /** Mean per customer with a Student interval, under the rules of publication. */
    private static Measure revenue(Cells row, Publication publication) {
        long customers = row.countOrNone("customers");
        OptionalDouble variance = row.number("variance");
        if (customers < publication.kAnonymity() || customers < 2 || variance.isEmpty()) {
            return Measure.suppressed();
        }
        double mean = row.numberOr("mean", 0);
        io.levier.common.stats.Interval bounds = StudentInterval.interval(
                mean, variance.getAsDouble(), customers - 1.0, new Confidence(publication.level()));
        Optional<Interval> interval = Cells.interval(OptionalDouble.of(bounds.low()), OptionalDouble.of(bounds.high()));
        return interval.map(known -> customers < publication.minBase()
                        ? Measure.lowBase(mean, known, customers)
                        : Measure.of(mean, known, customers))
                .orElseGet(Measure::suppressed);
    }
}
