package io.levier.common.report.chart;

import io.levier.common.report.html.DataTable;
import io.levier.common.report.html.DataTable.Column;
import io.levier.common.report.html.DataTable.Row;
import io.levier.common.report.value.Interval;
import io.levier.common.report.value.Unit;
import io.levier.common.report.words.Words;
import java.util.List;
import java.util.Optional;

/** Predicted against observed shares: a model that means what it says has its dots on the diagonal. */
public record CalibrationChart(String title, List<Bin> bins) implements Chart {

    /**
     * Customers with about the same prediction.
     *
     * @param predicted mean prediction, in percent
     * @param observed share in which it happened, in percent
     * @param count how many they are
     */
    public record Bin(double predicted, double observed, Optional<Interval> interval, long count) {}

    public CalibrationChart {
        bins = List.copyOf(bins);
        if (bins.isEmpty()) {
            throw new IllegalArgumentException("the chart '" + title + "' needs at least one group");
        }
    }

    @Override
    public String description(Words words) {
        List<String> said = bins.stream()
                .map(b -> words.phrase("alt.calibration-bin")
                        .with("predicted", b.predicted(), Unit.PERCENT)
                        .with("observed", b.observed(), Unit.PERCENT)
                        .text())
                .toList();
        return words.phrase("alt.calibration")
                .with("n", bins.size())
                .with("list", String.join(words.text("list.separator"), said))
                .text();
    }

    @Override
    public DataTable twin(Words words) {
        List<Column> columns = List.of(
                Column.number(words.text("column.predicted")),
                Column.number(words.text("column.observed")),
                Column.number(words.text("column.interval")),
                Column.number(words.text("column.customers")));
        List<Row> rows = bins.stream()
                .map(b -> Row.of(
                        words.value(b.predicted(), Unit.PERCENT),
                        words.value(b.observed(), Unit.PERCENT),
                        b.interval().map(i -> words.interval(i, Unit.PERCENT)).orElse("–"),
                        words.count(b.count())))
                .toList();
        return new DataTable(title, columns, rows);
    }

    @Override
    public Drawing draw(Canvas canvas, Words words) {
        return new CalibrationDrawing(this, canvas, words).drawing();
    }
}
