package io.levier.common.report.page;

import io.levier.common.report.driver.KeyFigure;
import io.levier.common.report.driver.OwnerView;
import io.levier.common.report.driver.OwnerView.Line;
import io.levier.common.report.driver.OwnerView.Topic;
import io.levier.common.report.driver.Significance;
import io.levier.common.report.html.DataTable;
import io.levier.common.report.html.DataTable.Column;
import io.levier.common.report.html.DataTable.Row;
import io.levier.common.report.html.Node;
import io.levier.common.report.html.Section;
import io.levier.common.report.value.Unit;
import io.levier.common.report.words.Language;
import io.levier.common.report.words.Words;
import java.util.ArrayList;
import java.util.List;

/** The page of one owner: targets and figures of one product line or one service, and nothing of the others. */
final class OwnerPage {
    private final Edition edition;
    private final Words words;
    private final MeasureText measures;
    private final ChangeText changes;

    private OwnerPage(Edition edition) {
        this.edition = edition;
        this.words = edition.words();
        this.measures = new MeasureText(edition);
        this.changes = new ChangeText(words);
    }

    static String fileName(OwnerView owner, Language language) {
        return language.fileName(owner.id());
    }

    static String subject(Words words, OwnerView owner) {
        return words.phrase("owner.subject")
                .with("cut", owner.cut())
                .with("value", owner.value())
                .text();
    }

    static String render(Edition edition, OwnerView owner) {
        OwnerPage page = new OwnerPage(edition);
        List<Section> sections = new ArrayList<>();
        owner.card().map(card -> ScoreCardSection.of(edition, card)).ifPresent(sections::add);
        sections.add(page.section(owner));
        if (!owner.topics().isEmpty()) {
            sections.add(page.topics(owner));
        }
        return AudiencePage.text(edition, subject(edition.words(), owner), owner.id(), sections);
    }

    private Section section(OwnerView owner) {
        List<Node> body = new ArrayList<>();
        body.add(edition.paragraph(lead(owner)));
        List<String> told = owner.figures().stream()
                .filter(OwnerPage::isTold)
                .map(line -> words.phrase("trend.change")
                        .with("score", words.label(line.figure().label()))
                        .with(
                                "change",
                                changes.sentence(
                                        line.figure().change().orElseThrow(),
                                        line.figure().unit(),
                                        line.figure().direction()))
                        .text())
                .toList();
        body.addAll(edition.bullets(told));
        body.add(new DataTable(
                        words.phrase("owner.table")
                                .with("subject", subject(words, owner))
                                .text(),
                        List.of(
                                Column.text(words.text("column.metric")),
                                Column.number(words.text("column.value")),
                                Column.number(words.text("column.interval")),
                                Column.number(words.text("column.overall")),
                                Column.text(words.text("column.change")),
                                Column.text(words.text("column.note"))),
                        owner.figures().stream().map(this::row).toList(),
                        List.of(words.text("owner.note")))
                .compact()
                .element());
        return new Section("figures", words.text("owner.figures"), body);
    }

    private Section topics(OwnerView owner) {
        DataTable table = new DataTable(
                words.phrase("owner.topics-table")
                        .with("subject", subject(words, owner))
                        .text(),
                List.of(
                        Column.text(words.text("column.topic")),
                        Column.number(words.text("column.share-of-comments")),
                        Column.number(words.text("column.interval")),
                        Column.number(words.text("column.overall")),
                        Column.text(words.text("column.note"))),
                owner.topics().stream().map(this::row).toList(),
                List.of(words.text("owner.topics-note")));
        return new Section(
                "topics", words.text("owner.topics"), List.of(table.compact().element()));
    }

    private Row row(Topic topic) {
        return new Row(
                measures.tone(topic.share()),
                List.of(
                        words.label(topic.label()),
                        measures.value(topic.share(), Unit.PERCENT),
                        measures.interval(topic.share(), Unit.PERCENT),
                        topic.overall().isPresent()
                                ? words.value(topic.overall().getAsDouble(), Unit.PERCENT)
                                : "–",
                        measures.note(topic.share())));
    }

    private String lead(OwnerView owner) {
        long told = owner.figures().stream().filter(OwnerPage::isTold).count();
        return words.phrase("owner.lead")
                .with("n", owner.figures().size())
                .with("told", told)
                .text();
    }

    private static boolean isTold(Line line) {
        return line.figure().measure().isFirm()
                && line.figure()
                        .change()
                        .filter(change ->
                                change.significance() == Significance.UP || change.significance() == Significance.DOWN)
                        .isPresent();
    }

    private Row row(Line line) {
        KeyFigure figure = line.figure();
        Unit unit = measures.precise(figure.measure(), figure.unit());
        return new Row(
                measures.tone(figure.measure()),
                List.of(
                        words.label(figure.label()),
                        measures.value(figure.measure(), figure.unit()),
                        measures.interval(figure.measure(), figure.unit()),
                        line.overall().isPresent() ? words.value(line.overall().getAsDouble(), unit) : "–",
                        figure.change()
                                .filter(change -> figure.measure().isFirm())
                                .map(change -> changes.marked(change, figure.unit(), figure.direction()))
                                .orElse("–"),
                        measures.note(figure.measure())));
    }
}
