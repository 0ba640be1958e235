package io.levier.common.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.report.html.DataTable.Column;
import io.levier.common.report.html.DataTable.Row;
import io.levier.common.report.html.DataTable.Tone;
import java.util.List;
import org.junit.jupiter.api.Test;

class DataTableTest {
    private final List<Column> columns = List.of(Column.text("Driver"), Column.number("Share"));

    @Test
    void headingsHaveScopesAndTheTableACaption() {
        String html = Markup.document(new DataTable("Drivers", columns, List.of(Row.of("Price", "12%"))).element());
        assertTrue(html.contains("<caption>Drivers</caption>"), html);
        assertTrue(html.contains("<th class=\"number\" scope=\"col\">Share</th>"), html);
        assertTrue(html.contains("<th scope=\"row\">Price</th>"), html);
        assertTrue(html.contains("<td class=\"number\">12%</td>"), html);
        assertTrue(html.contains("tabindex=\"0\""), "a scrolling region must be reachable by keyboard");
    }

    @Test
    void quietRowsAreMarked() {
        DataTable table = new DataTable("Drivers", columns, List.of(new Row(Tone.QUIET, List.of("Price", "1%"))));
        assertTrue(Markup.document(table.element()).contains("<tr class=\"quiet\">"));
    }

    @Test
    void aColumnWithNothingInItIsLeftOutButNeverTheFirst() {
        List<Column> three = List.of(Column.text("Driver"), Column.number("Share"), Column.number("Interval"));
        DataTable some = new DataTable("Drivers", three, List.of(Row.of("Price", "–", "[1; 2]"))).compact();
        assertEquals(
                List.of("Driver", "Interval"),
                some.columns().stream().map(Column::heading).toList());
        assertEquals(List.of("Price", "[1; 2]"), some.rows().get(0).cells());
        DataTable none = new DataTable("Drivers", three, List.of(Row.of("", "–", ""))).compact();
        assertEquals(
                List.of("Driver"), none.columns().stream().map(Column::heading).toList());
    }

    @Test
    void aRowOfTheWrongWidthIsRefused() {
        var thrown = assertThrows(
                IllegalArgumentException.class,
                () -> new DataTable("Drivers", columns, List.of(Row.of("Price", "12%", "x"))));
        assertEquals("table 'Drivers' has 2 columns, but a row has 3 cells: [Price, 12%, x]", thrown.getMessage());
    }
}
