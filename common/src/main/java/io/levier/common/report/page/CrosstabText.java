package io.levier.common.report.page;

import io.levier.common.report.driver.Crosstab;
import io.levier.common.report.driver.Crosstab.Cell;
import io.levier.common.report.driver.Crosstab.Test;
import io.levier.common.report.html.DataTable;
import io.levier.common.report.html.DataTable.Column;
import io.levier.common.report.html.DataTable.Row;
import io.levier.common.report.html.Node;
import io.levier.common.report.value.Unit;
import io.levier.common.report.words.Words;
import java.util.ArrayList;
import java.util.List;

/** Crosstabs for the annex: what the test says in a sentence, then the table. */
final class CrosstabText {
    private static final Unit STRENGTH = Unit.number(2);

    private final Edition edition;
    private final Words words;

    private CrosstabText(Edition edition) {
        this.edition = edition;
        this.words = edition.words();
    }

    static List<Node> annex(Edition edition) {
        CrosstabText text = new CrosstabText(edition);
        return edition.report()
                .crosstabs()
                .either(
                        crosstabs -> {
                            List<Node> body = new ArrayList<>();
                            for (Crosstab crosstab : crosstabs) {
                                body.add(text.table(crosstab).element());
                            }
                            return body;
                        },
                        edition::missing);
    }

    private DataTable table(Crosstab crosstab) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text(words.text("column.group")));
        crosstab.columns().forEach(column -> columns.add(Column.number(heading(column))));
        List<Row> rows = new ArrayList<>();
        rows.add(bases(crosstab));
        crosstab.rows().forEach(row -> {
            List<String> cells = new ArrayList<>();
            cells.add(words.label(row.label()));
            row.cells().forEach(cell -> cells.add(cell(cell)));
            rows.add(Row.of(cells.toArray(new String[0])));
        });
        return new DataTable(
                        words.phrase("crosstab.table")
                                .with("name", words.label(crosstab.name()))
                                .with("period", words.period(crosstab.period()))
                                .text(),
                        columns,
                        rows,
                        notes(crosstab))
                .compact();
    }

    private String heading(Crosstab.Column column) {
        String label = words.label(column.label());
        return column.letter().isEmpty()
                ? label
                : words.phrase("crosstab.column")
                        .with("label", label)
                        .with("letter", column.letter())
                        .text();
    }

    private Row bases(Crosstab crosstab) {
        List<String> cells = new ArrayList<>();
        cells.add(words.text("crosstab.base"));
        crosstab.columns()
                .forEach(column -> cells.add(
                        column.answers().isPresent()
                                ? words.count(column.answers().getAsLong())
                                : "–"));
        return Row.of(cells.toArray(new String[0]));
    }

    private String cell(Cell cell) {
        if (cell.percent().isEmpty()) {
            return "–";
        }
        String share = words.value(cell.percent().getAsDouble(), Unit.PERCENT);
        return cell.above().isEmpty() ? share : share + "\u00A0" + cell.above();
    }

    private List<String> notes(Crosstab crosstab) {
        List<String> notes = new ArrayList<>();
        notes.add(verdict(crosstab.test()));
        if (crosstab.rows().stream()
                .flatMap(row -> row.cells().stream())
                .anyMatch(cell -> !cell.above().isEmpty())) {
            notes.add(words.text("crosstab.letters"));
        }
        if (crosstab.hasHiddenCells()) {
            notes.add(words.phrase("crosstab.hidden")
                    .with("n", edition.report().provenance().rules().minimumCustomers())
                    .text());
        }
        if (crosstab.test().hasSmallCounts()) {
            notes.add(words.text("crosstab.small"));
        }
        return notes;
    }

    private String verdict(Test test) {
        if (test.p().isEmpty()) {
            return words.text("crosstab.not-tested");
        }
        if (test.isUpperBound() && test.p().getAsDouble() >= 1) {
            return words.text("crosstab.nothing-told");
        }
        String p = words.probabilityOfChance(test.p().getAsDouble());
        String said = words.phrase(test.isTold() ? "crosstab.told" : "crosstab.not-told")
                .with(
                        "p",
                        test.isUpperBound()
                                ? words.phrase("crosstab.at-most").with("p", p).text()
                                : p)
                .text();
        return test.strength().isEmpty()
                ? said
                : said
                        + " "
                        + words.phrase("crosstab.strength")
                                .with("strength", words.bare(test.strength().getAsDouble(), STRENGTH))
                                .with("interval", edition.bracket(test.strengthInterval(), STRENGTH))
                                .text();
    }
}
