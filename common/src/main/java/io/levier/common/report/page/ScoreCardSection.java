package io.levier.common.report.page;

import io.levier.common.report.driver.KeyFigure;
import io.levier.common.report.driver.ScoreCard;
import io.levier.common.report.driver.ScoreCard.Line;
import io.levier.common.report.driver.ScoreCard.Side;
import io.levier.common.report.driver.ScoreCard.Verdict;
import io.levier.common.report.html.DataTable;
import io.levier.common.report.html.DataTable.Column;
import io.levier.common.report.html.DataTable.Row;
import io.levier.common.report.html.Node;
import io.levier.common.report.html.Section;
import io.levier.common.report.words.Words;
import java.util.ArrayList;
import java.util.List;

/** Whether targets are reached: what customers say beside how it was done and what it brings, with who is in charge. */
final class ScoreCardSection {
    private final Edition edition;
    private final Words words;
    private final MeasureText measures;
    private final ChangeText changes;

    private ScoreCardSection(Edition edition) {
        this.edition = edition;
        this.words = edition.words();
        this.measures = new MeasureText(edition);
        this.changes = new ChangeText(words);
    }

    static Section of(Edition edition) {
        ScoreCardSection section = new ScoreCardSection(edition);
        return edition.section(
                "scorecard", "section.scorecard", edition.report().conduct().cards(), section::body);
    }

    /** One card alone, for whoever is in charge of it. */
    static Section of(Edition edition, ScoreCard card) {
        return new Section(
                "scorecard",
                edition.words().text("section.scorecard"),
                new ScoreCardSection(edition).body(List.of(card)));
    }

    private List<Node> body(List<ScoreCard> cards) {
        List<Node> body = new ArrayList<>();
        body.add(edition.paragraph(lead(cards)));
        body.addAll(edition.bullets(cards.stream()
                .flatMap(card -> card.with(Verdict.MISSED).stream().map(line -> missed(card, line)))
                .toList()));
        body.add(table(cards.get(0)).compact().element());
        if (cards.size() > 1) {
            body.add(edition.annexLink("annex-scorecard"));
        }
        return body;
    }

    private String lead(List<ScoreCard> cards) {
        int met = count(cards, Verdict.MET);
        int missed = count(cards, Verdict.MISSED);
        int open = count(cards, Verdict.UNDECIDED);
        int judged = met + missed + open;
        return judged == 0
                ? words.text("scorecard.no-target")
                : words.phrase("scorecard.lead")
                        .with("n", judged)
                        .with("met", met)
                        .with("missed", missed)
                        .with("open", open)
                        .text();
    }

    private static int count(List<ScoreCard> cards, Verdict verdict) {
        return cards.stream().mapToInt(card -> card.with(verdict).size()).sum();
    }

    private String missed(ScoreCard card, Line line) {
        KeyFigure figure = line.figure();
        String said = words.phrase("scorecard.missed")
                .with("scope", scope(card))
                .with("metric", words.label(figure.label()))
                .with(
                        "value",
                        edition.value(
                                figure.measure().value().orElse(0),
                                figure.measure().interval(),
                                figure.unit()))
                .with("target", target(line))
                .text();
        return card.owner()
                .map(owner -> said + " "
                        + words.phrase("scorecard.in-charge")
                                .with("owner", words.label(owner))
                                .text())
                .orElse(said);
    }

    private String scope(ScoreCard card) {
        return card.scope().map(words::label).orElseGet(() -> words.text("column.overall"));
    }

    private String target(Line line) {
        KeyFigure figure = line.figure();
        return line.target().isPresent()
                ? words.value(
                        line.target().getAsDouble(),
                        words.precise(figure.unit(), line.target().getAsDouble()))
                : "–";
    }

    private DataTable table(ScoreCard card) {
        String owner = card.owner()
                .map(known -> words.phrase("scorecard.in-charge")
                        .with("owner", words.label(known))
                        .text())
                .orElse("");
        List<String> notes = new ArrayList<>();
        if (!owner.isEmpty()) {
            notes.add(owner);
        }
        notes.add(words.text("scorecard.note"));
        return new DataTable(
                words.phrase("scorecard.table").with("scope", scope(card)).text(),
                List.of(
                        Column.text(words.text("column.metric")),
                        Column.text(words.text("column.side")),
                        Column.text(words.text("column.period")),
                        Column.number(words.text("column.value")),
                        Column.number(words.text("column.interval")),
                        Column.text(words.text("column.change")),
                        Column.number(words.text("column.target")),
                        Column.text(words.text("column.reached-target")),
                        Column.text(words.text("column.note"))),
                card.lines().stream().map(this::row).toList(),
                notes);
    }

    private Row row(Line line) {
        KeyFigure figure = line.figure();
        return new Row(
                measures.tone(figure.measure()),
                List.of(
                        words.label(figure.label()),
                        side(line.side()),
                        line.period().map(words::period).orElse("–"),
                        measures.value(figure.measure(), figure.unit()),
                        measures.interval(figure.measure(), figure.unit()),
                        figure.change()
                                .filter(change -> figure.measure().isFirm())
                                .map(change -> changes.marked(change, figure.unit(), figure.direction()))
                                .orElse("–"),
                        target(line),
                        line.verdict().map(this::verdict).orElse("–"),
                        measures.note(figure.measure())));
    }

    private String side(Side side) {
        return switch (side) {
            case CUSTOMER -> words.text("side.customer");
            case OPERATIONAL -> words.text("side.operational");
            case COMMERCIAL -> words.text("side.commercial");
        };
    }

    private String verdict(Verdict verdict) {
        return switch (verdict) {
            case MET -> words.text("verdict.met");
            case MISSED -> words.text("verdict.missed");
            case UNDECIDED -> words.text("verdict.undecided");
        };
    }

    /** The cards of services and product lines. */
    static List<Node> annex(Edition edition) {
        ScoreCardSection section = new ScoreCardSection(edition);
        return edition.report().conduct().cards().content().stream()
                .flatMap(List::stream)
                .filter(card -> card.scope().isPresent())
                .<Node>map(card -> section.table(card).compact().element())
                .toList();
    }
}
