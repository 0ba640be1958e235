package io.levier.common.report.page;

import io.levier.common.report.driver.SinceReport;
import io.levier.common.report.driver.SinceReport.Kind;
import io.levier.common.report.driver.SinceReport.Pair;
import io.levier.common.report.driver.SinceReport.Told;
import io.levier.common.report.html.DataTable;
import io.levier.common.report.html.DataTable.Column;
import io.levier.common.report.html.DataTable.Row;
import io.levier.common.report.html.DataTable.Tone;
import io.levier.common.report.value.Unit;
import io.levier.common.report.words.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What this report tells beside what the one before told, as it was told. */
final class SinceReportText {
    private final Edition edition;
    private final Words words;
    private final SinceReport since;

    SinceReportText(Edition edition, SinceReport since) {
        this.edition = edition;
        this.words = edition.words();
        this.since = since;
    }

    String lead() {
        return words.phrase("since.lead")
                .with("before", words.period(since.before()))
                .text();
    }

    List<String> sentences() {
        List<String> said = new ArrayList<>();
        since.of(Kind.SCORE).forEach(pair -> score(pair).ifPresent(said::add));
        List<Pair> drivers = since.of(Kind.DRIVER).stream()
                .filter(pair -> pair.interval().isPresent())
                .toList();
        List<String> told = drivers.stream()
                .filter(Pair::isToldApart)
                .flatMap(pair -> driver(pair).stream())
                .toList();
        if (!drivers.isEmpty() && told.isEmpty()) {
            said.add(words.phrase("since.drivers-alike")
                    .with("n", drivers.size())
                    .text());
        }
        said.addAll(told);
        first(Kind.DRIVER, "since.first-driver", "since.same-driver").ifPresent(said::add);
        first(Kind.RISK, "since.first-risk", "since.same-risk").ifPresent(said::add);
        return said;
    }

    private Optional<String> score(Pair pair) {
        return pair.difference().isEmpty()
                ? Optional.empty()
                : Optional.of(words.phrase(pair.isToldApart() ? "since.score-told" : "since.score")
                        .with("score", words.capital(edition.score().name()))
                        .with("now", value(pair.now()))
                        .with("before", value(pair.before()))
                        .with(
                                "difference",
                                edition.difference(
                                        pair.difference().getAsDouble(),
                                        pair.interval(),
                                        pair.any().unit()))
                        .text());
    }

    private Optional<String> driver(Pair pair) {
        return pair.difference().isEmpty()
                ? Optional.empty()
                : Optional.of(words.phrase("since.driver")
                        .with("driver", words.quote(pair.any().name()))
                        .with("now", value(pair.now()))
                        .with("before", value(pair.before()))
                        .with(
                                "difference",
                                edition.difference(pair.difference().getAsDouble(), pair.interval(), Unit.PERCENT))
                        .text());
    }

    /** Which one comes first now, and which came first then. */
    private Optional<String> first(Kind kind, String other, String same) {
        Optional<Told> now = first(kind, Pair::now);
        Optional<Told> before = first(kind, Pair::before);
        if (now.isEmpty() || before.isEmpty()) {
            return Optional.empty();
        }
        boolean isSame = now.get().subject().equals(before.get().subject());
        return Optional.of(
                isSame
                        ? words.phrase(same)
                                .with("now", words.quote(now.get().name()))
                                .text()
                        : words.phrase(other)
                                .with("now", words.quote(now.get().name()))
                                .with("before", words.quote(before.get().name()))
                                .text());
    }

    private Optional<Told> first(Kind kind, Function<Pair, Optional<Told>> side) {
        return since.of(kind).stream()
                .flatMap(pair -> side.apply(pair).stream())
                .filter(told -> told.rank().isPresent())
                .min(Comparator.comparingInt(told -> told.rank().getAsInt()));
    }

    DataTable table() {
        List<Column> columns = List.of(
                Column.text(words.text("column.figure")),
                Column.number(words.period(since.before())),
                Column.number(words.text("column.this-report")),
                Column.number(words.text("column.change")),
                Column.number(words.text("column.interval")));
        return new DataTable(
                        words.phrase("since.table")
                                .with("before", words.period(since.before()))
                                .text(),
                        columns,
                        since.pairs().stream().map(this::row).toList(),
                        List.of(words.text("since.note")))
                .compact();
    }

    private Row row(Pair pair) {
        Unit unit = pair.any().unit();
        Unit shown = pair.interval()
                .map(bounds -> words.precise(unit, bounds.low(), bounds.high()))
                .orElse(unit);
        return new Row(
                pair.isToldApart() ? Tone.PLAIN : Tone.QUIET,
                List.of(
                        name(pair.any()),
                        ranked(pair.before()),
                        ranked(pair.now()),
                        pair.difference().isPresent()
                                ? words.change(pair.difference().getAsDouble(), shown)
                                : "–",
                        pair.interval()
                                .map(bounds -> words.interval(bounds, shown))
                                .orElse("–")));
    }

    private String name(Told told) {
        return switch (told.kind()) {
            case SCORE -> words.capital(edition.score().name());
            case DRIVER ->
                words.phrase("since.share-of").with("driver", told.name()).text();
            case RISK ->
                words.phrase("since.risk-of").with("theme", told.name()).text();
        };
    }

    private String ranked(Optional<Told> told) {
        return told.map(figure -> figure.rank().isPresent()
                        ? words.phrase("since.ranked")
                                .with("value", value(told))
                                .with("rank", figure.rank().getAsInt())
                                .text()
                        : value(told))
                .orElse("–");
    }

    private String value(Optional<Told> told) {
        return told.map(figure -> edition.value(figure.value(), figure.interval(), figure.unit()))
                .orElse("–");
    }
}
