package io.levier.common.report.page;

import io.levier.common.report.driver.DataQuality;
import io.levier.common.report.driver.DataQuality.TableLoad;
import io.levier.common.report.html.DataTable;
import io.levier.common.report.html.DataTable.Column;
import io.levier.common.report.html.DataTable.Row;
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
        List<Row> rows = quality.tables().stream().map(t -> row(words, t)).toList();
        body.add(new DataTable(words.text("data.table"), columns, rows, List.of(words.text("data.note"))).element());
        return body;
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
