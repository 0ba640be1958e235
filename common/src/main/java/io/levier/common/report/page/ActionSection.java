package io.levier.common.report.page;

import io.levier.common.report.driver.ActionItem;
import io.levier.common.report.driver.ActionItem.Confidence;
import io.levier.common.report.html.DataTable;
import io.levier.common.report.html.DataTable.Column;
import io.levier.common.report.html.DataTable.Row;
import io.levier.common.report.html.DataTable.Tone;
import io.levier.common.report.html.Node;
import io.levier.common.report.html.Section;
import io.levier.common.report.value.Unit;
import io.levier.common.report.words.Words;
import java.util.ArrayList;
import java.util.List;

/** What to do, in order, with what may be expected of it and how far the figures support it. */
final class ActionSection {

    private ActionSection() {}

    static Section of(Edition edition) {
        return first(edition, Integer.MAX_VALUE);
    }

    /** Only the first few of them. */
    static Section first(Edition edition, int most) {
        return edition.section(
                "actions",
                "section.actions",
                edition.report().actions(),
                actions -> body(edition, actions.stream().limit(most).toList()));
    }

    private static List<Node> body(Edition edition, List<ActionItem> actions) {
        Words words = edition.words();
        if (actions.isEmpty()) {
            return List.of(edition.paragraph(words.text("actions.none")));
        }
        List<Column> columns = List.of(
                Column.text(words.text("column.action")),
                Column.number(words.phrase("column.gain")
                        .with("points", edition.score().points())
                        .text()),
                Column.number(words.text("column.interval")),
                Column.number(words.text("column.answers-concerned")),
                Column.number(words.text("column.target-rating")),
                Column.text(words.text("column.confidence")),
                Column.text(words.text("column.cost")),
                Column.text(words.text("column.owner")),
                Column.text(words.text("column.review")));
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < actions.size(); i++) {
            rows.add(row(edition, i + 1, actions.get(i)));
        }
        DataTable table =
                new DataTable(words.text("actions.table"), columns, rows, List.of(words.text("actions.note")));
        return List.of(
                edition.paragraph(words.text(lead(actions)) + " " + words.text(costs(actions))),
                table.compact().element());
    }

    private static String costs(List<ActionItem> actions) {
        return actions.stream().anyMatch(action -> action.cost().isPresent())
                ? "actions.costs-told"
                : "actions.costs-untold";
    }

    private static String lead(List<ActionItem> actions) {
        return actions.stream().anyMatch(action -> action.gain().isPresent()) ? "actions.lead-gains" : "actions.lead";
    }

    private static Row row(Edition edition, int number, ActionItem action) {
        Words words = edition.words();
        String subject = words.label(action.subject());
        String what = action.suggestion()
                .map(s -> words.phrase("actions.suggested")
                        .with("number", number)
                        .with("subject", subject)
                        .with("suggestion", s.in(words.language()))
                        .text())
                .orElseGet(() -> words.phrase("actions.plain")
                        .with("number", number)
                        .with("subject", subject)
                        .text());
        return new Row(
                action.confidence() == Confidence.LOW ? Tone.QUIET : Tone.PLAIN,
                List.of(
                        what,
                        action.gain().isPresent()
                                ? words.signed(
                                        action.gain().getAsDouble(),
                                        edition.score().unit().digits())
                                : "–",
                        action.interval()
                                .map(i -> words.interval(i, edition.score().unit()))
                                .orElse("–"),
                        action.answers().isPresent()
                                ? words.count(action.answers().getAsLong())
                                : "–",
                        action.target().isPresent()
                                ? words.value(action.target().getAsDouble(), Unit.RATING)
                                : "–",
                        confidence(action.confidence(), words),
                        action.cost().map(words::label).orElse("–"),
                        action.owner().map(words::label).orElse("–"),
                        action.reviewOn().map(words::date).orElse("–")));
    }

    private static String confidence(Confidence confidence, Words words) {
        return switch (confidence) {
            case HIGH -> words.text("confidence.high");
            case MEDIUM -> words.text("confidence.medium");
            case LOW -> words.text("confidence.low");
        };
    }
}
