package io.levier.common.report.page;

import io.levier.common.report.driver.Status;
import io.levier.common.report.driver.Voices;
import io.levier.common.report.driver.Voices.Emerging;
import io.levier.common.report.driver.Voices.Group;
import io.levier.common.report.driver.Voices.Quote;
import io.levier.common.report.driver.Voices.Topic;
import io.levier.common.report.html.DataTable;
import io.levier.common.report.html.DataTable.Column;
import io.levier.common.report.html.DataTable.Row;
import io.levier.common.report.html.Element;
import io.levier.common.report.html.Node;
import io.levier.common.report.html.Section;
import io.levier.common.report.value.Unit;
import io.levier.common.report.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What customers write about, and in whose words. */
final class VoiceSection {
    /** Topics quoted in the section; the quotes of all others stand in the annex. */
    private static final int QUOTED = 4;

    /** Longer quotes are cut; the rule by which they are chosen asks for shorter ones. */
    private static final int LONGEST = 400;

    private static final List<Group> GROUPS = List.of(Group.LOW, Group.MIDDLE, Group.HIGH);

    private final Edition edition;
    private final Words words;
    private final MeasureText measures;

    private VoiceSection(Edition edition) {
        this.edition = edition;
        this.words = edition.words();
        this.measures = new MeasureText(edition);
    }

    static Section of(Edition edition) {
        VoiceSection section = new VoiceSection(edition);
        return edition.section(
                "voices", "section.voices", edition.report().surroundings().voices(), section::body);
    }

    private List<Node> body(Voices voices) {
        List<Node> body = new ArrayList<>();
        body.add(edition.paragraph(lead(voices)));
        if (!voices.emerging().isEmpty()) {
            body.add(edition.paragraph(words.phrase("voices.emerging")
                    .with(
                            "topics",
                            String.join(
                                    words.text("list.separator"),
                                    voices.emerging().stream()
                                            .map(this::emerging)
                                            .toList()))
                    .text()));
        }
        body.add(table(voices).compact().element());
        voices.rule().ifPresent(rule -> {
            body.add(edition.heading("voices.quotes"));
            body.add(edition.note(words.phrase("voices.rule")
                    .with("rule", rule.in(words.language()))
                    .text()));
            quoted(voices).stream().limit(QUOTED).forEach(topic -> {
                body.add(Element.of("h4", words.label(topic.label())));
                for (Group group : List.of(Group.LOW, Group.HIGH)) {
                    voices.quotes(topic.id(), group).stream().limit(1).forEach(quote -> body.add(quote(quote)));
                }
            });
            body.add(edition.annexLink("annex-quotes"));
        });
        return body;
    }

    private String lead(Voices voices) {
        return voices.topics().stream()
                .filter(topic -> topic.mentions().isPresent() && topic.share().isFirm())
                .findFirst()
                .map(topic -> words.phrase("voices.lead")
                        .with("topic", words.quote(topic.label()))
                        .with("mentions", topic.mentions().getAsLong())
                        .with("comments", voices.comments())
                        .text())
                .orElseGet(() -> words.phrase("voices.few")
                        .with("comments", voices.comments())
                        .text());
    }

    private String emerging(Emerging one) {
        return words.phrase("voices.emerging-topic")
                .with("topic", words.quote(one.label()))
                .with("month", words.period(one.month()))
                .with("share", one.percent(), Unit.PERCENT)
                .with(
                        "before",
                        one.percentBefore().isPresent()
                                ? words.value(one.percentBefore().getAsDouble(), Unit.PERCENT)
                                : "–")
                .text();
    }

    private DataTable table(Voices voices) {
        List<Column> columns = List.of(
                Column.text(words.text("column.topic")),
                Column.number(words.text("column.mentions")),
                Column.number(words.text("column.share-of-comments")),
                Column.number(words.text("column.interval")),
                Column.number(words.phrase("column.with-and-without")
                        .with("points", edition.score().points())
                        .text()),
                Column.text(words.text("column.note")));
        return new DataTable(
                words.text("voices.table"),
                columns,
                voices.topics().stream().map(this::row).toList(),
                List.of(words.text("voices.note")));
    }

    private Row row(Topic topic) {
        return new Row(
                measures.tone(topic.share()),
                List.of(
                        words.label(topic.label()),
                        topic.mentions().isPresent()
                                ? words.count(topic.mentions().getAsLong())
                                : "–",
                        measures.value(topic.share(), Unit.PERCENT),
                        measures.interval(topic.share(), Unit.PERCENT),
                        topic.impact().isPresent() ? words.signed(topic.impact().getAsDouble(), 1) : "–",
                        topic.share().status() == Status.OK ? "" : measures.status(topic.share())));
    }

    private static List<Topic> quoted(Voices voices) {
        return voices.topics().stream()
                .filter(topic ->
                        voices.quotes().stream().anyMatch(quote -> quote.topic().equals(topic.id())))
                .toList();
    }

    /** Every quote, by topic and group. */
    static List<Node> annex(Edition edition) {
        VoiceSection section = new VoiceSection(edition);
        List<Node> body = new ArrayList<>();
        edition.report().surroundings().voices().content().ifPresent(voices -> {
            for (Topic topic : quoted(voices)) {
                body.add(Element.of("h4", edition.words().label(topic.label())));
                GROUPS.forEach(
                        group -> voices.quotes(topic.id(), group).forEach(quote -> body.add(section.quote(quote))));
            }
        });
        return body;
    }

    /** The words as they were written, in their language and direction, and by whom they were. */
    private Element quote(Quote quote) {
        Element text = Element.of("p", words.quotation(cut(quote.text()))).attribute("dir", "auto");
        Element said = Element.of(
                "p",
                words.phrase("voices.by")
                        .with("group", group(quote.group()))
                        .with("date", words.date(quote.on()))
                        .text());
        return Element.of(
                "blockquote",
                language(quote).map(code -> text.attribute("lang", code)).orElse(text),
                said.styled("by"));
    }

    private static Optional<String> language(Quote quote) {
        return quote.language().filter(code -> code.matches("[a-z]{2}"));
    }

    private String group(Group group) {
        return switch (group) {
            case LOW -> words.text("voices.low");
            case MIDDLE -> words.text("voices.middle");
            case HIGH -> words.text("voices.high");
        };
    }

    private static String cut(String text) {
        String whole = text.strip();
        return whole.codePointCount(0, whole.length()) <= LONGEST
                ? whole
                : whole.substring(0, whole.offsetByCodePoints(0, LONGEST - 1)).stripTrailing() + "…";
    }
}
