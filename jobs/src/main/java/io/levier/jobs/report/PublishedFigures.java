package io.levier.jobs.report;

import io.levier.common.report.driver.Driver;
import io.levier.common.report.driver.DriverRanking;
import io.levier.common.report.driver.DriverReport;
import io.levier.common.report.driver.MainScore;
import io.levier.common.report.driver.Part;
import io.levier.common.report.driver.RetentionWork;
import io.levier.common.report.driver.RetentionWork.RiskTheme;
import io.levier.common.report.driver.SinceReport;
import io.levier.common.report.driver.SinceReport.Kind;
import io.levier.common.report.driver.SinceReport.Pair;
import io.levier.common.report.driver.SinceReport.Told;
import io.levier.common.report.value.Interval;
import io.levier.common.report.value.Unit;
import io.levier.common.report.words.Bilingual;
import io.levier.common.stats.RecoveredDifference;
import io.levier.common.stats.Rounding;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;

/**
 * The figures a report is remembered by: what the next one is held against, and what the one before said of them.
 *
 * @param scoreName as the definitions of metrics have it
 */
record PublishedFigures(Focus focus, ReportContent content, Bilingual scoreName) {

    /** Of this report; what it does not show is not kept either. */
    List<Told> told(MainScore score, Part<DriverRanking> ranking, RetentionWork work) {
        List<Told> told = new ArrayList<>();
        if (score.measure().isFirm()) {
            score.measure()
                    .value()
                    .ifPresent(value -> told.add(new Told(
                            Kind.SCORE,
                            focus.metric(),
                            scoreName,
                            score.kind().unit(),
                            OptionalInt.empty(),
                            value,
                            score.measure().interval(),
                            score.measure().base())));
        }
        ranking.content().ifPresent(known -> known.drivers().forEach(driver -> told.add(told(driver, known))));
        int place = 0;
        for (RiskTheme theme : work.themes()) {
            place++;
            told.add(new Told(
                    Kind.RISK,
                    theme.id(),
                    theme.label(),
                    unit(Kind.RISK),
                    OptionalInt.of(place),
                    theme.revenue(),
                    Optional.empty(),
                    OptionalLong.of(theme.customers())));
        }
        return told;
    }

    private Told told(Driver driver, DriverRanking ranking) {
        return new Told(
                Kind.DRIVER,
                driver.id(),
                driver.label(),
                unit(Kind.DRIVER),
                OptionalInt.of(driver.importance().rank()),
                driver.importance().percent(),
                driver.importance().interval(),
                driver.answers().isPresent() ? driver.answers() : OptionalLong.of(ranking.answers()));
    }

    private Unit unit(Kind kind) {
        return switch (kind) {
            case SCORE -> focus.kind().unit();
            case DRIVER -> Unit.PERCENT;
            case RISK -> Unit.money(content.currency());
        };
    }

    /**
     * Beside what the report before told; nothing where there was none.
     *
     * @param rows of the report before
     */
    Optional<SinceReport> since(List<Cells> rows, List<Told> now) {
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        List<Pair> pairs = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            for (Told figure : now) {
                if (figure.kind() == kind) {
                    pairs.add(
                            pair(rows.stream().filter(row -> isOf(row, figure)).findFirst(), figure));
                }
            }
            rows.stream()
                    .filter(row -> kind(row) == kind && now.stream().noneMatch(figure -> isOf(row, figure)))
                    .forEach(row -> pairs.add(Pair.of(Optional.of(earlier(row)), Optional.empty(), Optional.empty())));
        }
        return Optional.of(
                new SinceReport(MetricCell.periodOf(focus.type(), rows.get(0).day("period_start")), pairs));
    }

    private static Kind kind(Cells row) {
        return Kind.valueOf(row.text("kind").toUpperCase(Locale.ROOT));
    }

    private static boolean isOf(Cells row, Told figure) {
        return kind(row) == figure.kind() && row.text("subject").equals(figure.subject());
    }

    private Pair pair(Optional<Cells> row, Told figure) {
        Optional<Told> before = row.map(this::earlier);
        Optional<Interval> difference = row.filter(one ->
                        one.numberOr("confidence", 0) == content.publication().level())
                .flatMap(one -> difference(figure, earlier(one)));
        return Pair.of(before, Optional.of(figure), difference);
    }

    private static Optional<Interval> difference(Told now, Told before) {
        return now.interval()
                .flatMap(ofNow -> before.interval()
                        .map(ofBefore -> RecoveredDifference.interval(
                                now.value(), stats(ofNow), before.value(), stats(ofBefore)))
                        .map(bounds -> new Interval(bounds.low(), bounds.high())));
    }

    private static io.levier.common.stats.Interval stats(Interval interval) {
        return new io.levier.common.stats.Interval(interval.low(), interval.high());
    }

    private Told earlier(Cells row) {
        return new Told(
                kind(row),
                row.text("subject"),
                new Bilingual(row.text("name_en"), row.text("name_fr")),
                unit(kind(row)),
                row.count("figure_rank").isPresent()
                        ? OptionalInt.of((int) row.countOrNone("figure_rank"))
                        : OptionalInt.empty(),
                row.numberOr("value", 0),
                row.interval("ci_low", "ci_high"),
                row.count("n"));
    }

    /** Rows of report_figure that hold what this report tells, without the run id. */
    List<Row> rows(DriverReport report, Instant asOf) {
        return told(report.score(), report.ranking(), report.work()).stream()
                .map(figure -> row(figure, asOf))
                .toList();
    }

    private Row row(Told figure, Instant asOf) {
        return RowFactory.create(
                focus.type().label(),
                Date.valueOf(focus.period().start()),
                figure.kind().name().toLowerCase(Locale.ROOT),
                figure.subject(),
                figure.name().english(),
                figure.name().french(),
                figure.rank().isPresent() ? figure.rank().getAsInt() : null,
                Rounding.published(figure.value()),
                bound(figure.interval().map(Interval::low)),
                bound(figure.interval().map(Interval::high)),
                content.publication().level(),
                figure.base().isPresent() ? figure.base().getAsLong() : null,
                Timestamp.from(asOf));
    }

    private static @Nullable Double bound(Optional<Double> bound) {
        return bound.map(Rounding::published).orElse(null);
    }

    /** Which rows of the table are this report's: written again, they replace themselves. */
    String place() {
        return "period_type = '%s' and period_start = date'%s'"
                .formatted(focus.type().label(), focus.period().start());
    }
}
