package io.levier.common.report.page;

import io.levier.common.report.driver.Measure;
import io.levier.common.report.driver.SocialVoices;
import io.levier.common.report.driver.SocialVoices.Brand;
import io.levier.common.report.driver.SocialVoices.Topic;
import io.levier.common.report.html.DataTable;
import io.levier.common.report.html.DataTable.Column;
import io.levier.common.report.html.DataTable.Row;
import io.levier.common.report.html.Node;
import io.levier.common.report.html.Section;
import io.levier.common.report.value.Unit;
import io.levier.common.report.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** What is said in public about us and about others, and whether we answer. */
final class SocialSection {
    private final Edition edition;
    private final Words words;
    private final MeasureText measures;

    private SocialSection(Edition edition) {
        this.edition = edition;
        this.words = edition.words();
        this.measures = new MeasureText(edition);
    }

    static Section of(Edition edition) {
        SocialSection section = new SocialSection(edition);
        return edition.section(
                "social", "section.social", edition.report().surroundings().social(), section::body);
    }

    private List<Node> body(SocialVoices voices) {
        List<Node> body = new ArrayList<>();
        voices.brands().stream()
                .filter(Brand::isOwn)
                .findFirst()
                .ifPresent(own -> body.addAll(edition.bullets(said(own))));
        body.add(brands(voices).compact().element());
        if (!voices.topics().isEmpty()) {
            body.add(topics(voices).compact().element());
        }
        return body;
    }

    private List<String> said(Brand own) {
        List<String> said = new ArrayList<>();
        told(own.share(), Unit.PERCENT)
                .ifPresent(share -> said.add(
                        words.phrase("social.share").with("share", share).text()));
        difference(own.sentiment())
                .ifPresent(sentiment -> said.add(words.phrase("social.sentiment")
                        .with("sentiment", sentiment)
                        .text()));
        told(own.answered(), Unit.PERCENT).ifPresent(share -> said.add(answered(share, own.replySeconds())));
        return said.isEmpty() ? List.of(words.text("social.few")) : said;
    }

    private String answered(String share, OptionalDouble seconds) {
        return seconds.isPresent()
                ? words.phrase("social.answered-in")
                        .with("share", share)
                        .with("time", new DurationText(words).of(seconds.getAsDouble()))
                        .text()
                : words.phrase("social.answered").with("share", share).text();
    }

    private Optional<String> told(Measure measure, Unit unit) {
        return measure.value().stream()
                .filter(value -> measure.isFirm())
                .mapToObj(value -> edition.value(value, measure.interval(), unit))
                .findFirst();
    }

    private Optional<String> difference(Measure measure) {
        return measure.value().stream()
                .filter(value -> measure.isFirm())
                .mapToObj(value -> edition.difference(value, measure.interval(), Unit.POINTS))
                .findFirst();
    }

    private DataTable brands(SocialVoices voices) {
        return new DataTable(
                words.text("social.table"),
                List.of(
                        Column.text(words.text("column.brand")),
                        Column.number(words.text("column.messages")),
                        Column.number(words.text("column.authors")),
                        Column.number(words.text("column.share-of-voice")),
                        Column.number(words.text("column.sentiment")),
                        Column.number(words.text("column.answered")),
                        Column.text(words.text("column.note"))),
                voices.brands().stream().map(this::row).toList(),
                List.of(words.text("social.note")));
    }

    private Row row(Brand brand) {
        return new Row(
                measures.tone(brand.share()),
                List.of(
                        words.label(brand.name()),
                        count(brand.mentions()),
                        count(brand.authors()),
                        withInterval(brand.share(), Unit.PERCENT),
                        signed(brand.sentiment()),
                        withInterval(brand.answered(), Unit.PERCENT),
                        measures.status(brand.share().status())));
    }

    private DataTable topics(SocialVoices voices) {
        return new DataTable(
                words.text("social.topic-table"),
                List.of(
                        Column.text(words.text("column.topic")),
                        Column.number(words.text("column.messages")),
                        Column.number(words.text("column.sentiment")),
                        Column.number(words.text("column.contribution")),
                        Column.text(words.text("column.note"))),
                voices.topics().stream().map(this::row).toList(),
                List.of(words.text("social.topic-note")));
    }

    private Row row(Topic topic) {
        return new Row(
                measures.tone(topic.sentiment()),
                List.of(
                        words.label(topic.label()),
                        count(topic.mentions()),
                        signed(topic.sentiment()),
                        topic.contribution().isPresent()
                                ? words.signed(topic.contribution().getAsDouble(), 1)
                                : "–",
                        measures.status(topic.sentiment().status())));
    }

    private String count(OptionalLong n) {
        return n.isPresent() ? words.count(n.getAsLong()) : "–";
    }

    private String withInterval(Measure measure, Unit unit) {
        return measure.value().isPresent()
                ? edition.value(measure.value().getAsDouble(), measure.interval(), unit)
                : "–";
    }

    private String signed(Measure measure) {
        if (measure.value().isEmpty()) {
            return "–";
        }
        Unit unit = measures.precise(measure, Unit.POINTS);
        return words.signed(measure.value().getAsDouble(), unit.digits()) + edition.bracket(measure.interval(), unit);
    }
}
