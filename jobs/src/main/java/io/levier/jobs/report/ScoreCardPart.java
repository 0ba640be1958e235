package io.levier.jobs.report;

import io.levier.common.report.driver.Change;
import io.levier.common.report.driver.KeyFigure;
import io.levier.common.report.driver.Measure;
import io.levier.common.report.driver.Part;
import io.levier.common.report.driver.ScoreCard;
import io.levier.common.report.driver.ScoreCard.Line;
import io.levier.common.report.driver.ScoreCard.Side;
import io.levier.common.report.driver.ScoreCard.Verdict;
import io.levier.common.report.words.Bilingual;
import io.levier.common.time.PeriodType;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** The scorecards: that of all customers, then those of services and product lines of which something is known. */
final class ScoreCardPart {
    private static final String TOTAL = "total";

    private final List<Cells> rows;
    private final ReportContent content;

    ScoreCardPart(List<Cells> rows, ReportContent content) {
        this.rows = rows.stream()
                .sorted(Comparator.comparing(
                                (Cells row) -> !row.text("scope_set").equals(TOTAL))
                        .thenComparing(row -> row.text("scope_set"))
                        .thenComparing(row -> row.text("scope_key"))
                        .thenComparing(row -> row.countOrNone("place")))
                .toList();
        this.content = content;
    }

    Part<List<ScoreCard>> part() {
        Map<String, List<Cells>> byScope = rows.stream()
                .collect(Collectors.groupingBy(
                        row -> row.text("scope_set") + "=" + row.text("scope_key"),
                        LinkedHashMap::new,
                        Collectors.toList()));
        List<ScoreCard> cards = byScope.values().stream()
                .filter(lines ->
                        lines.stream().anyMatch(row -> row.number("value").isPresent()))
                .map(this::card)
                .toList();
        return cards.isEmpty() ? Part.missing(ReportTexts.of("reason.no-scorecard")) : Part.of(cards);
    }

    /** What is told of one value of a cut, when something is known of it. */
    Optional<ScoreCard> of(String set, String key) {
        List<Cells> lines = rows.stream()
                .filter(row -> row.text("scope_set").equals(set)
                        && row.text("scope_key").equals(key)
                        && row.textIfAny("period_type").isPresent())
                .toList();
        return lines.stream().anyMatch(row -> row.number("value").isPresent())
                ? Optional.of(card(lines))
                : Optional.empty();
    }

    private ScoreCard card(List<Cells> lines) {
        Cells first = lines.get(0);
        return new ScoreCard(
                first.text("scope_set").equals(TOTAL)
                        ? Optional.empty()
                        : Optional.of(ValueLabels.scope(
                                first.text("scope_set"), first.text("scope_key"), content.dimensions())),
                first.textIfAny("owner").map(owner -> ReportTexts.label("owner", owner)),
                lines.stream().map(this::line).toList());
    }

    private Line line(Cells row) {
        MetricUnits.Shown shown = MetricUnits.shown(
                row.text("metric_id"), row.text("unit"), row.numberOr("value", 0), content.currency());
        Optional<PeriodType> type = row.textIfAny("period_type").flatMap(MetricCell::type);
        return new Line(
                Side.valueOf(row.text("side").toUpperCase(Locale.ROOT)),
                new KeyFigure(
                        new Bilingual(row.text("name_en"), row.text("name_fr")),
                        shown.unit(),
                        shown.measure(measure(row)),
                        type.flatMap(known -> change(row, known)).map(shown::change),
                        MetricUnits.told(row.text("direction"))),
                type.map(known -> MetricCell.periodOf(known, row.day("period_start"))),
                shown.number(row.number("target")),
                row.textIfAny("target_status")
                        .flatMap(ScoreCardPart::verdict)
                        .filter(any -> row.number("target").isPresent()));
    }

    private static Measure measure(Cells row) {
        return row.textIfAny("period_type").isPresent()
                ? MetricCell.measure(row)
                : Measure.notComputable(ReportTexts.of("reason.not-of-scope"));
    }

    private static Optional<Change> change(Cells row, PeriodType type) {
        OptionalDouble delta = row.number("delta");
        return delta.isPresent()
                ? Optional.of(new Change(
                        delta.getAsDouble(),
                        Optional.empty(),
                        MetricCell.significance(row),
                        OptionalDouble.empty(),
                        MetricCell.before(type, row.day("period_start"))))
                : Optional.empty();
    }

    private static Optional<Verdict> verdict(String status) {
        return switch (status) {
            case "met" -> Optional.of(Verdict.MET);
            case "missed" -> Optional.of(Verdict.MISSED);
            case "too_close_to_call" -> Optional.of(Verdict.UNDECIDED);
            default -> Optional.empty();
        };
    }
}
