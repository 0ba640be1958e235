package io.levier.jobs.report;

import io.levier.common.metric.Dimension;
import io.levier.common.report.driver.AnswerCount;
import io.levier.common.report.driver.Measure;
import io.levier.common.report.driver.Notice;
import io.levier.common.report.driver.Notice.Amount;
import io.levier.common.report.driver.Part;
import io.levier.common.report.driver.Respondents;
import io.levier.common.report.driver.ResponseGap;
import io.levier.common.report.driver.ScoreKind;
import io.levier.common.report.driver.Warning;
import io.levier.common.report.value.Interval;
import io.levier.common.report.value.Unit;
import io.levier.common.report.words.Bilingual;
import io.levier.common.time.PeriodType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** Who was asked and who answered in the period of the report. */
final class RespondentsPart {
    /** Below this share of the active customers the page warns that the others may think differently. */
    private static final double LOW_COVERAGE = 20;

    private final Totals totals;
    private final Focus focus;
    private final Findings findings;
    private final int fewest;
    private final String currency;
    private final List<Dimension> dimensions;

    RespondentsPart(Totals totals, Focus focus, Findings findings, ReportContent content) {
        this.totals = totals;
        this.focus = focus;
        this.findings = findings;
        this.fewest = content.publication().kAnonymity();
        this.currency = content.currency();
        this.dimensions = content.dimensions();
    }

    Part<Respondents> part() {
        if (!findings.has(Question.ANSWERED) || !focus.hasScore()) {
            return Part.missing(ReportTexts.of("reason.no-survey-yet"));
        }
        Optional<Cells> answered = findings.rows(Question.ANSWERED).stream()
                .filter(row -> row.text("kind").equals("all"))
                .filter(row -> row.countOrNone("customers") >= fewest)
                .findFirst();
        if (answered.isEmpty()) {
            return Part.missing(ReportTexts.of("reason.few-respondents", ReportTexts.count(fewest)));
        }
        Optional<Cells> invited = findings.first(Question.INVITED);
        Measure customers = customerCoverage();
        return Part.of(new Respondents(
                invited.map(row -> row.count("invited")).orElse(OptionalLong.empty()),
                invited.map(row -> row.count("delivered")).orElse(OptionalLong.empty()),
                answered.get().countOrNone("answers"),
                answered.get().countOrNone("customers"),
                responseRate(),
                customers,
                revenueCoverage(),
                counts("language"),
                counts("mode"),
                gaps(),
                notices(answered.get(), customers)));
    }

    private List<ResponseGap> gaps() {
        List<ResponseGap> gaps = new ArrayList<>();
        for (Cells row : findings.rows(Question.RESPONSE_GAP)) {
            ResponseGap.Field field =
                    ResponseGap.Field.valueOf(row.text("field").toUpperCase(Locale.ROOT));
            double scale = field == ResponseGap.Field.CHURN ? 100 : 1;
            if (row.number("gap").isPresent()) {
                gaps.add(new ResponseGap(
                        MetricCell.periodOf(PeriodType.MONTH, row.day("period_start")),
                        field,
                        scale * row.numberOr("mean_respondents", 0),
                        scale * row.numberOr("mean_nonrespondents", 0),
                        scale * row.numberOr("gap", 0),
                        currency,
                        row.interval("ci_low", "ci_high")
                                .map(bounds -> new Interval(scale * bounds.low(), scale * bounds.high())),
                        row.number("p_adj")));
            }
        }
        return gaps;
    }

    private Measure responseRate() {
        return totals.at("response_rate", focus.type(), focus.period().start())
                .map(MetricCell::measure)
                .orElseGet(() -> Measure.notComputable(ReportTexts.of("reason.no-invitations")));
    }

    private Measure customerCoverage() {
        return findings.first(Question.CUSTOMER_COVERAGE)
                .filter(row -> row.countOrNone("active") > 0)
                .map(row -> census(row.numberOr("answering", 0), row.numberOr("active", 1), row.countOrNone("active")))
                .orElseGet(() -> Measure.notComputable(ReportTexts.of("reason.no-customers")));
    }

    private Measure revenueCoverage() {
        return findings.first(Question.REVENUE_COVERAGE)
                .filter(row -> row.numberOr("revenue", 0) > 0)
                .map(row -> census(
                        Math.max(0, row.numberOr("covered", 0)),
                        row.numberOr("revenue", 1),
                        row.countOrNone("customers")))
                .orElseGet(() -> Measure.notComputable(ReportTexts.of("reason.no-sales")));
    }

    /** A share of customers as a full count; hidden when the few behind it could be guessed. */
    private Measure census(double part, double whole, long customers) {
        return customers < fewest ? Measure.suppressed() : Measure.census(Math.min(100, 100 * part / whole), customers);
    }

    /** Values with too few customers are put together, and the smallest shown one with them while they stay few. */
    private List<AnswerCount> counts(String kind) {
        List<Cells> rows = answered(kind);
        if (rows.stream().allMatch(row -> row.textIfAny("value").isEmpty())) {
            return List.of();
        }
        int shown = (int) rows.stream()
                .takeWhile(row -> row.countOrNone("customers") >= fewest)
                .count();
        while (shown > 0 && shown < rows.size() && customers(rows.subList(shown, rows.size())) < fewest) {
            shown--;
        }
        List<AnswerCount> counts = new ArrayList<>();
        for (Cells row : rows.subList(0, shown)) {
            Bilingual label = ValueLabels.of(kind, row.textIfAny("value").orElse("unknown"), dimensions);
            counts.add(new AnswerCount(label, row.countOrNone("answers")));
        }
        if (shown < rows.size()) {
            long others = rows.subList(shown, rows.size()).stream()
                    .mapToLong(row -> row.countOrNone("answers"))
                    .sum();
            counts.add(new AnswerCount(ReportTexts.of("value.others"), others));
        }
        return counts;
    }

    private List<Cells> answered(String kind) {
        return findings.rows(Question.ANSWERED).stream()
                .filter(row -> row.text("kind").equals(kind))
                .toList();
    }

    private static long customers(List<Cells> rows) {
        return rows.stream().mapToLong(row -> row.countOrNone("customers")).sum();
    }

    private List<Notice> notices(Cells answered, Measure coverage) {
        List<Notice> notices = new ArrayList<>();
        if (!findings.has(Question.INVITED)) {
            notices.add(Notice.of(Warning.NO_INVITATIONS));
        }
        long anonymous = answered.countOrNone("anonymous");
        if (anonymous > 0) {
            double share = 100.0 * anonymous / answered.countOrNone("answers");
            notices.add(Notice.of(Warning.ANONYMOUS_ANSWERS, Amount.of("share", share, Unit.PERCENT)));
        }
        coverage.value().ifPresent(share -> {
            if (share < LOW_COVERAGE) {
                notices.add(Notice.of(Warning.LOW_COVERAGE, Amount.of("share", share, Unit.PERCENT)));
            }
        });
        if (!findings.rows(Question.INVITATION_GAP).isEmpty()) {
            notices.add(Notice.of(Warning.SELECTIVE_INVITATIONS));
        }
        notices.addAll(WeightNotices.of(
                findings.first(Question.WEIGHTING),
                score(focus.metric()),
                score(focus.metric() + "_weighted"),
                focus.kind().unit(),
                dimensions));
        beforeEventEnd().ifPresent(notices::add);
        if (counts("mode").isEmpty()) {
            notices.add(Notice.of(Warning.MODE_UNKNOWN));
        }
        if (focus.kind() == ScoreKind.NPS) {
            ModeDifference.of(answered("mode"), fewest).ifPresent(notices::add);
        }
        return notices;
    }

    /** Answers asked for before what they are about was over. */
    private Optional<Notice> beforeEventEnd() {
        return totals.at("before_event_end_pct", focus.type(), focus.period().start())
                .map(MetricCell::measure)
                .filter(share -> share.value().orElse(0) > 0 && share.base().isPresent())
                .map(share -> {
                    double percent = share.value().getAsDouble();
                    double answers = Math.rint(percent * share.base().getAsLong() / 100);
                    return Notice.of(
                            Warning.SURVEY_BEFORE_EVENT,
                            Amount.of("answers", answers, Unit.COUNT),
                            Amount.of("share", percent, Unit.PERCENT));
                });
    }

    private OptionalDouble score(String metric) {
        return totals.at(metric, focus.type(), focus.period().start())
                .map(cell -> cell.measure().value())
                .orElseGet(OptionalDouble::empty);
    }
}
