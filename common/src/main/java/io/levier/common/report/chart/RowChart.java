package io.levier.common.report.chart;

import io.levier.common.report.html.DataTable;
import io.levier.common.report.html.DataTable.Column;
import io.levier.common.report.html.DataTable.Tone;
import io.levier.common.report.value.Interval;
import io.levier.common.report.value.Unit;
import io.levier.common.report.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One row per thing, one value with its interval per row: a ranking as dots with whiskers, or gains as bars.
 *
 * @param texts title and headings
 * @param mark what stands for a value
 * @param reference a value to compare all rows with, drawn as a line
 */
public record RowChart(Texts texts, Mark mark, Unit unit, List<Row> rows, Optional<Reference> reference)
        implements Chart {

    /** What stands for a value. Bars start at zero, so they are for amounts; dots are for positions. */
    public enum Mark {
        DOT,
        BAR,
        /** A bar whose number carries its sign. */
        DIFFERENCE
    }

    /**
     * The words around the rows.
     *
     * @param rowHeading what the rows are
     * @param valueHeading what the values are
     * @param quietMeaning what a greyed, hollow mark means
     */
    public record Texts(String title, String rowHeading, String valueHeading, String quietMeaning) {}

    /**
     * A row; without a value it is named and left blank.
     *
     * @param sign what stands behind the number in the drawing, such as an arrow for a difference that was told
     * @param note what the table says beside the numbers; where it is empty, a quiet row says what quiet means
     */
    public record Row(
            String label, OptionalDouble value, Optional<Interval> interval, Tone tone, String sign, String note) {}

    /** A labelled value to compare with. */
    public record Reference(String label, double value) {}

    public RowChart {
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
        String list = String.join(
                words.text("list.separator"),
                rows.stream().map(row -> row.label() + " " + said(row, words)).toList());
        return words.phrase("alt.rows")
                .with("n", rows.size())
                .with("value", texts.valueHeading())
                .with("list", list)
                .text();
    }

    @Override
    public DataTable twin(Words words) {
        List<Column> columns = List.of(
                Column.text(texts.rowHeading()),
                Column.number(texts.valueHeading()),
                Column.number(words.text("column.interval")),
                Column.text(words.text("column.note")));
        return new DataTable(
                texts.title(),
                columns,
                rows.stream().map(row -> tableRow(row, words)).toList());
    }

    private DataTable.Row tableRow(Row row, Words words) {
        String quiet = row.tone() == Tone.QUIET ? texts.quietMeaning() : "";
        String note = row.note().isEmpty() ? quiet : row.note();
        return new DataTable.Row(
                row.tone(),
                List.of(
                        row.label(),
                        row.value().isPresent() ? shown(row.value().getAsDouble(), words) : "–",
                        row.interval().map(i -> words.interval(i, unit)).orElse("–"),
                        note));
    }

    private String said(Row row, Words words) {
        if (row.value().isEmpty()) {
            return row.note();
        }
        return shown(row.value().getAsDouble(), words)
                + row.interval().map(i -> " " + words.interval(i, unit)).orElse("")
                + (row.tone() == Tone.QUIET ? " (" + texts.quietMeaning() + ")" : "");
    }

    String shown(double value, Words words) {
        return mark == Mark.DIFFERENCE ? words.signed(value, unit.digits()) : words.value(value, unit);
    }

    @Override
    public Drawing draw(Canvas canvas, Words words) {
        return new RowDrawing(this, canvas, words).drawing();
    }
}
