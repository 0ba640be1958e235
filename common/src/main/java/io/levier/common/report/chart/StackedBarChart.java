package io.levier.common.report.chart;

import io.levier.common.report.html.DataTable;
import io.levier.common.report.html.DataTable.Column;
import io.levier.common.report.html.DataTable.Tone;
import io.levier.common.report.value.Unit;
import io.levier.common.report.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Three shares that make up the whole, per row: detractors, passives and promoters by segment.
 *
 * @param rowHeading what the rows are
 * @param low name of the unfavourable share, drawn first
 * @param middle name of the neutral share
 * @param high name of the favourable share
 */
public record StackedBarChart(String title, String rowHeading, String low, String middle, String high, List<Row> rows)
        implements Chart {

    /**
     * A row; without shares it is named and says why.
     *
     * @param base number of answers, drawn behind the bar
     * @param note what the table says, and the drawing where there are no shares
     */
    public record Row(String label, Optional<Shares> shares, Tone tone, String base, String note) {}

    /** Three percentages that add up to 100. */
    public record Shares(double low, double middle, double high) {}

    public StackedBarChart {
        rows = List.copyOf(rows);
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("the chart '" + title + "' needs at least one row");
        }
    }

    @Override
    public String description(Words words) {
        List<String> said = new ArrayList<>();
        for (Row row : rows) {
            said.add(row.shares()
                    .map(s -> words.phrase("alt.stacked-row")
                            .with("label", row.label())
                            .with("low", s.low(), Unit.PERCENT)
                            .with("middle", s.middle(), Unit.PERCENT)
                            .with("high", s.high(), Unit.PERCENT)
                            .text())
                    .orElse(row.label() + " " + row.note()));
        }
        return words.phrase("alt.stacked")
                .with("low", low)
                .with("middle", middle)
                .with("high", high)
                .with("n", rows.size())
                .with("list", String.join(words.text("list.separator"), said))
                .text();
    }

    @Override
    public DataTable twin(Words words) {
        List<Column> columns = List.of(
                Column.text(rowHeading),
                Column.number(low),
                Column.number(middle),
                Column.number(high),
                Column.text(words.text("column.note")));
        return new DataTable(
                title, columns, rows.stream().map(row -> tableRow(row, words)).toList());
    }

    private static DataTable.Row tableRow(Row row, Words words) {
        List<String> cells = new ArrayList<>();
        cells.add(row.label());
        if (row.shares().isPresent()) {
            Shares shares = row.shares().get();
            for (double share : new double[] {shares.low(), shares.middle(), shares.high()}) {
                cells.add(words.value(share, Unit.PERCENT));
            }
        } else {
            cells.addAll(List.of("–", "–", "–"));
        }
        cells.add(row.note());
        return new DataTable.Row(row.tone(), cells);
    }

    @Override
    public Drawing draw(Canvas canvas, Words words) {
        return new StackedBarDrawing(this, canvas, words).drawing();
    }
}
