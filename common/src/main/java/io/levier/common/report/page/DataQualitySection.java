package io.levier.common.report.page;

import io.levier.common.report.driver.DataQuality;
import io.levier.common.report.driver.DataQuality.TableLoad;
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

/** What became of the rows that were read. */
final class DataQualitySection {

    private DataQualitySection() {}

    static Section of(Edition edition) {
        return edition.section(
                "data", "section.data", edition.report().dataQuality(), quality -> body(edition, quality));
    }

    private static List<Node> body(Edition edition, DataQuality quality) {
        Words words = edition.words();
        List<Node> body = new ArrayList<>(NoticeList.of(quality.notices(), words));
        List<Column> columns = List.of(
                Column.text(words.text("column.table")),
                Column.number(words.text("column.read")),
                Column.number(words.text("column.accepted")),
                Column.number(words.text("column.quarantined")),
                Column.number(words.text("column.duplicates")),
                Column.number(words.text("column.accepted-share")));
        List<TableLoad> all = quality.tables();
        List<TableLoad> lossy =
                all.stream().filter(t -> t.accepted() < t.read()).toList();
        if (lossy.isEmpty()) {
            body.add(edition.paragraph(
                    words.phrase("data.none-lost").with("n", all.size()).text()));
        } else {
            body.add(table(words.text("data.table"), words, columns, lossy, notes(words, all, lossy))
                    .element());
        }
        if (lossy.size() < all.size()) {
            body.add(Element.of(
                            "details",
                            Element.of("summary", words.text("data.all")),
                            table(words.text("data.all-rows"), words, columns, all, List.of())
                                    .element())
                    .styled("twin"));
        }
        return body;
    }

    private static List<String> notes(Words words, List<TableLoad> all, List<TableLoad> lossy) {
        List<String> notes = new ArrayList<>(List.of(words.text("data.note")));
        int others = all.size() - lossy.size();
        if (others > 0) {
            long rows = all.stream()
                    .filter(t -> t.accepted() == t.read())
                    .mapToLong(TableLoad::read)
                    .sum();
            notes.add(words.phrase("data.others")
                    .with("n", others)
                    .with("rows", rows)
                    .text());
        }
        return notes;
    }

    private static DataTable table(
            String caption, Words words, List<Column> columns, List<TableLoad> loads, List<String> notes) {
        return new DataTable(
                caption, columns, loads.stream().map(t -> row(words, t)).toList(), notes);
    }

    private static Row row(Words words, TableLoad load) {
        return Row.of(
                load.table(),
                words.count(load.read()),
                words.count(load.accepted()),
                words.count(load.quarantined()),
                words.count(load.duplicates()),
                load.read() == 0 ? "–" : words.value(100.0 * load.accepted() / load.read(), Unit.PERCENT));
    }
}
