package io.levier.jobs.report;

import io.levier.common.report.driver.Change;
import io.levier.common.report.driver.Groups;
import io.levier.common.report.driver.KeyFigure;
import io.levier.common.report.driver.MainScore;
import io.levier.common.report.driver.Measure;
import io.levier.common.report.driver.MonthTrend;
import io.levier.common.report.driver.Notice;
import io.levier.common.report.driver.Notice.Amount;
import io.levier.common.report.driver.Part;
import io.levier.common.report.driver.ScoreKind;
import io.levier.common.report.driver.Status;
import io.levier.common.report.driver.Trend;
import io.levier.common.report.driver.TrendPoint;
import io.levier.common.report.driver.Warning;
import io.levier.common.report.value.Unit;
import io.levier.common.report.words.Bilingual;
import io.levier.common.time.PeriodType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** The score, the figures beside it and its course over time, all as the metric tables hold them. */
final class ScoreParts {
    private static final int TREND_PERIODS = 12;

    /** In the order of the cards; one the company does not have is left out. */
    private static final List<String> KEY_FIGURES = List.of(
            "csat_t2b",
            "csat_index",
            "ces_mean",
            "response_rate",
            "active_customers",
            "churn_rate",
            "revenue_net",
            "repeat_revenue_share");

    /** Ends of the scale a Net Promoter Score is made of. */
    private static final int LEAST_LIKELY = 0;

    private static final int MOST_LIKELY = 10;

    private final Totals totals;
    private final Focus focus;
    private final Findings findings;
    private final ReportContent content;
    private final Instant asOf;

    ScoreParts(Totals totals, Focus focus, Findings findings, ReportContent content, Instant asOf) {
        this.totals = totals;
        this.focus = focus;
        this.findings = findings;
        this.content = content;
        this.asOf = asOf;
    }

    MainScore score() {
        return new MainScore(
                focus.kind(),
                new RatedScales(findings.rows(Question.SCALE)).of(focus.kind()),
                measure(),
                change(),
                groups(),
                target());
    }

    Measure measure() {
        return now(focus.metric())
                .map(MetricCell::measure)
                .orElseGet(() -> Measure.notComputable(
                        ReportTexts.of(focus.hasScore() ? "reason.no-answers" : "reason.no-survey")));
    }

    private Optional<MetricCell> now(String metric) {
        return totals.at(metric, focus.type(), focus.period().start());
    }

    private Optional<Change> change() {
        return now(focus.metric()).flatMap(MetricCell::change);
    }

    private Optional<Groups> groups() {
        if (focus.kind() != ScoreKind.NPS || !measure().value().isPresent()) {
            return Optional.empty();
        }
        return groups(share("nps_detractor_pct"), share("nps_passive_pct"), share("nps_promoter_pct"));
    }

    private OptionalDouble share(String metric) {
        return now(metric).map(cell -> cell.measure().value()).orElse(OptionalDouble.empty());
    }

    /** Three published shares, which add up to 100 but for their last decimals. */
    static Optional<Groups> groups(OptionalDouble low, OptionalDouble middle, OptionalDouble high) {
        return low.isPresent() && middle.isPresent() && high.isPresent()
                ? Optional.of(new Groups(low.getAsDouble(), middle.getAsDouble(), high.getAsDouble()))
                : Optional.empty();
    }

    private OptionalDouble target() {
        return findings.rows(Question.TARGET).stream()
                .filter(row -> row.text("metric_id").equals(focus.metric()))
                .map(row -> row.number("value"))
                .findFirst()
                .orElse(OptionalDouble.empty());
    }

    List<KeyFigure> keyFigures() {
        List<KeyFigure> figures = new ArrayList<>();
        for (String metric : KEY_FIGURES) {
            if (!focus.sameAsScore().contains(metric)) {
                newest(metric)
                        .filter(cell -> cell.measure().status() != Status.NOT_COMPUTABLE)
                        .ifPresent(cell -> figures.add(figure(cell)));
            }
        }
        return figures;
    }

    /** The period of the report; of a metric that exists by month only, its last month. */
    private Optional<MetricCell> newest(String metric) {
        return now(metric)
                .or(() -> totals.until(metric, PeriodType.MONTH, focus.period().end(), 1).stream()
                        .filter(cell -> !cell.start().isBefore(focus.period().start()))
                        .findFirst());
    }

    private KeyFigure figure(MetricCell cell) {
        Bilingual name = totals.name(cell.metric());
        Bilingual label = cell.type() == focus.type()
                ? name
                : ReportTexts.of("figure.of-month", name, ReportTexts.period(cell.period()));
        MetricUnits units = new MetricUnits(totals, content.currency());
        return new KeyFigure(
                label,
                units.shown(cell.metric(), 0).unit(),
                cell.measure(),
                cell.change(),
                units.direction(cell.metric()));
    }

    /** In periods of the length of the report's, so that the last point is the score on its first page. */
    Part<Trend> trend() {
        List<MetricCell> cells =
                totals.until(focus.metric(), focus.type(), focus.period().end(), TREND_PERIODS);
        if (!focus.hasScore() || cells.isEmpty()) {
            return Part.missing(ReportTexts.of("reason.no-survey"));
        }
        List<TrendPoint> points = cells.stream()
                .map(cell -> new TrendPoint(cell.period(), cell.measure()))
                .toList();
        return Part.of(new Trend(points, Optional.empty(), months(), monthNotices()));
    }

    private List<Notice> monthNotices() {
        return findings.rows(Question.MONTH_TREND).stream()
                .filter(row -> row.text("metric_id").equals(focus.metric())
                        && row.number("slope").isEmpty())
                .map(row -> Notice.of(Warning.NO_MONTH_TREND))
                .toList();
    }

    /** Of the score and the figures beside it. */
    private List<MonthTrend> months() {
        return Stream.concat(Stream.of(focus.metric()), KEY_FIGURES.stream())
                .distinct()
                .filter(totals::knows)
                .flatMap(metric -> findings.rows(Question.MONTH_TREND).stream()
                        .filter(row -> row.text("metric_id").equals(metric)
                                && row.number("slope").isPresent()
                                && row.number("p_adj").isPresent())
                        .map(row -> month(metric, row)))
                .toList();
    }

    private MonthTrend month(String metric, Cells row) {
        MetricUnits units = new MetricUnits(totals, content.currency());
        MetricUnits.Shown shown = units.shown(metric, row.numberOr("slope", 0));
        return new MonthTrend(
                totals.name(metric),
                shown.unit(),
                units.direction(metric),
                (int) row.countOrNone("n_months"),
                MetricCell.periodOf(PeriodType.MONTH, row.day("last_month")),
                shown.number(row.numberOr("slope", 0)),
                Math.min(1, row.numberOr("p_adj", 1)),
                MetricCell.significance(row),
                row.holds("is_adjusted"));
    }

    /** What a reader must know before anything else. */
    List<Notice> notices() {
        List<Notice> notices = new ArrayList<>();
        if (content.isMadeUp()) {
            notices.add(Notice.of(Warning.MADE_UP_DATA));
        }
        if (measure().status() == Status.PROVISIONAL) {
            notices.add(Notice.of(Warning.PROVISIONAL_PERIOD));
        }
        int silent = silentPeriods().size();
        if (silent > 0) {
            notices.add(Notice.of(Warning.SILENT_PERIODS, Amount.of("periods", silent, Unit.COUNT)));
        }
        boolean isPooled = focus.kind() != ScoreKind.NPS
                && findings.rows(Question.SCALE).stream()
                        .anyMatch(row -> row.text("metric_role").equals("CSAT") && row.countOrNone("n_scales") > 1);
        if (isPooled) {
            notices.add(Notice.of(Warning.POOLED_SCALES));
        }
        if (findings.rows(Question.SCALE).stream().anyMatch(ScoreParts::isNoRecommendation)) {
            notices.add(Notice.of(Warning.NON_STANDARD_SCALE));
        }
        return notices;
    }

    /** Whether customers were asked for their recommendation on another scale than 0 to 10. */
    private static boolean isNoRecommendation(Cells scale) {
        return scale.text("metric_role").equals("LTR")
                && (scale.countOrNone("n_scales") > 1
                        || scale.numberOr("scale_min", LEAST_LIKELY) != LEAST_LIKELY
                        || scale.numberOr("scale_max", MOST_LIKELY) != MOST_LIKELY);
    }

    /** Periods that ended since the one shown and in which nobody answered. */
    private List<MetricCell> silentPeriods() {
        return totals.of(focus.metric()).stream()
                .filter(cell -> cell.type() == focus.type()
                        && !cell.start().isBefore(focus.period().end())
                        && cell.measure().status() == Status.NOT_COMPUTABLE
                        && !cell.end().atStartOfDay(content.zone()).toInstant().isAfter(asOf))
                .toList();
    }
}
