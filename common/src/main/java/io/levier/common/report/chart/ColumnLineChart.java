package io.levier.common.report.chart;

import io.levier.common.report.html.DataTable;
import io.levier.common.report.html.DataTable.Column;
import io.levier.common.report.html.DataTable.Row;
import io.levier.common.report.value.Period;
import io.levier.common.report.value.Unit;
import io.levier.common.report.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * An amount as columns with a share as a line above them. The two have a panel each on one time axis: two scales in one
 * panel would let the reader see any relation the scales were chosen for.
 */
public record ColumnLineChart(String title, Series columns, Series line, List<Slot> slots) implements Chart {

    public record Series(String name, Unit unit) {}

    /** One period; either number may be missing. */
    public record Slot(Period period, OptionalDouble amount, OptionalDouble share) {}

    public ColumnLineChart {
        slots = List.copyOf(slots);
        if (slots.isEmpty()) {
            throw new IllegalArgumentException("the chart '" + title + "' needs at least one period");
        }
    }

    @Override
    public String description(Words words) {
        return describe(words, columns, Slot::amount) + " " + describe(words, line, Slot::share);
    }

    private String describe(Words words, Series series, Function<Slot, OptionalDouble> value) {
        List<PeriodPoint> points = new ArrayList<>();
        for (Slot slot : slots) {
            points.add(new PeriodPoint(slot.period(), value.apply(slot), Optional.empty(), DataTable.Tone.PLAIN, ""));
        }
        return new LineChart(title, series.name(), series.unit(), points, OptionalDouble.empty()).description(words);
    }

    @Override
    public DataTable twin(Words words) {
        List<Column> headings = List.of(
                Column.text(words.text("column.period")), Column.number(columns.name()), Column.number(line.name()));
        List<Row> rows = slots.stream()
                .map(slot -> Row.of(
                        words.period(slot.period()),
                        shown(slot.amount(), columns.unit(), words),
                        shown(slot.share(), line.unit(), words)))
                .toList();
        return new DataTable(title, headings, rows);
    }

    private static String shown(OptionalDouble value, Unit unit, Words words) {
        return value.isPresent() ? words.value(value.getAsDouble(), unit) : "–";
    }

    @Override
    public Drawing draw(Canvas canvas, Words words) {
        return new ColumnLineDrawing(this, canvas, words).drawing();
    }
}
