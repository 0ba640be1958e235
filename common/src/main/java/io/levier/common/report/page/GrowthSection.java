package io.levier.common.report.page;

import io.levier.common.report.driver.ScoreAndGrowth;
import io.levier.common.report.html.DataTable;
import io.levier.common.report.html.DataTable.Column;
import io.levier.common.report.html.DataTable.Row;
import io.levier.common.report.html.DataTable.Tone;
import io.levier.common.report.html.Node;
import io.levier.common.report.html.Section;
import io.levier.common.report.value.Unit;
import io.levier.common.report.words.Words;
import java.util.List;

/** Whether revenue grew where the score had been higher: what the data say of it, and when they say nothing. */
final class GrowthSection {
    private static final int DIGITS = 2;

    private final Edition edition;
    private final Words words;

    private GrowthSection(Edition edition) {
        this.edition = edition;
        this.words = edition.words();
    }

    static Section of(Edition edition) {
        return edition.section(
                "growth",
                "section.growth",
                edition.report().conduct().growth(),
                links -> new GrowthSection(edition).body(links));
    }

    private List<Node> body(List<ScoreAndGrowth> links) {
        return List.of(
                edition.paragraph(words.text(lead(links))),
                table(links).compact().element());
    }

    private static String lead(List<ScoreAndGrowth> links) {
        if (links.stream().noneMatch(ScoreAndGrowth::isTested)) {
            return "growth.too-few";
        }
        if (links.stream().noneMatch(ScoreAndGrowth::isTold)) {
            return "growth.none";
        }
        return links.stream().anyMatch(ScoreAndGrowth::isTheOtherWay) ? "growth.both-ways" : "growth.told";
    }

    private DataTable table(List<ScoreAndGrowth> links) {
        return new DataTable(
                words.text("growth.table"),
                List.of(
                        Column.text(words.text("column.cut")),
                        Column.number(words.text("column.lag")),
                        Column.number(words.text("column.growth-per-point")),
                        Column.number(words.text("column.p")),
                        Column.number(words.text("column.segments"))),
                links.stream().map(this::row).toList(),
                List.of(words.text("growth.note")));
    }

    private Row row(ScoreAndGrowth link) {
        return new Row(
                link.isTold() ? Tone.PLAIN : Tone.QUIET,
                List.of(
                        words.label(link.cut()),
                        words.signed(link.lag(), 0),
                        edition.value(link.percent().value(), link.percent().range(), Unit.PERCENT.withDigits(DIGITS)),
                        link.p().isPresent()
                                ? words.value(link.p().getAsDouble(), Unit.number(3))
                                : words.text("growth.untested"),
                        words.count(link.segments())));
    }
}
