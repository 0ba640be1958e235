package io.levier.common.report.chart;

import io.levier.common.report.html.DataTable;
import io.levier.common.report.html.DataTable.Column;
import io.levier.common.report.html.DataTable.Tone;
import io.levier.common.report.value.Interval;
import io.levier.common.report.value.Unit;
import io.levier.common.report.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Two differences per row, one bar above the other on one axis: what goes with low ratings, and what with high ones.
 *
 * @param texts title and headings
 */
public record PairChart(Texts texts, Unit unit, List<Row> rows) implements Chart {

    /**
     * The words around the rows.
     *
     * @param rowHeading what the rows are
     * @param upper name of the upper bars, and heading of their column
     * @param lower name of the lower bars
     * @param axis what both count
     */
    public record Texts(String title, String rowHeading, String upper, String lower, String axis) {}

    /** A difference with its interval; without a value no bar is drawn. */
    public record Bar(OptionalDouble value, Optional<Interval> interval) {}

    /**
     * A row.
     *
     * @param note what the table says beside the numbers
     */
    public record Row(String label, Bar upper, Bar lower, String note) {
        List<Bar> bars() {
            return List.of(upper, lower);
        }
    }

    public PairChart {
        rows = List.copyOf(rows);
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("the chart '" + texts.title() + "' needs at least one row");
        }
    }

    @Override
    public String title() {
        return texts.title();
    }

    @Override
    public String description(Words words) {
        List<String> said = rows.stream()
                .map(row -> words.phrase("alt.pairs-row")
                        .with("label", row.label())
                        .with("upper", shown(row.upper(), words))
                        .with("lower", shown(row.lower(), words))
                        .text())
                .toList();
        return words.phrase("alt.pairs")
                .with("value", texts.axis())
                .with("upper", texts.upper())
                .with("lower", texts.lower())
                .with("n", rows.size())
                .with("list", String.join(words.text("list.separator"), said))
                .text();
    }

    @Override
    public DataTable twin(Words words) {
        List<Column> columns = List.of(
                Column.text(texts.rowHeading()),
                Column.number(texts.upper()),
                Column.number(words.text("column.interval")),
                Column.number(texts.lower()),
                Column.number(words.text("column.interval")),
                Column.text(words.text("column.note")));
        return new DataTable(
                texts.title(),
                columns,
                rows.stream().map(row -> tableRow(row, words)).toList());
    }

    private DataTable.Row tableRow(Row row, Words words) {
        List<String> cells = new ArrayList<>();
        cells.add(row.label());
        for (Bar bar : row.bars()) {
            cells.add(shown(bar, words));
            cells.add(bar.interval().map(i -> words.interval(i, unit)).orElse("–"));
        }
        cells.add(row.note());
        return new DataTable.Row(Tone.PLAIN, cells);
    }

    String shown(Bar bar, Words words) {
        return bar.value().isPresent() ? words.signed(bar.value().getAsDouble(), unit.digits()) : "–";
    }

    @Override
    public Drawing draw(Canvas canvas, Words words) {
        return new PairDrawing(this, canvas, words).drawing();
    }
}
