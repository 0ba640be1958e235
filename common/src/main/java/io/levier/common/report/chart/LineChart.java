package io.levier.common.report.chart;

import io.levier.common.report.html.DataTable;
import io.levier.common.report.html.DataTable.Column;
import io.levier.common.report.html.DataTable.Row;
import io.levier.common.report.value.Unit;
import io.levier.common.report.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A value over consecutive periods, with its confidence band and a target.
 *
 * @param valueName what the line shows
 * @param points in order of time, one per period even where there is no value
 */
public record LineChart(String title, String valueName, Unit unit, List<PeriodPoint> points, OptionalDouble target)
        implements Chart {

    public LineChart {
        points = List.copyOf(points);
        if (points.isEmpty()) {
            throw new IllegalArgumentException("the chart '" + title + "' needs at least one period");
        }
    }

    @Override
    public String description(Words words) {
        List<PeriodPoint> known =
                points.stream().filter(p -> p.value().isPresent()).toList();
        if (known.isEmpty()) {
            return words.text("alt.line-empty");
        }
        List<String> sentences = new ArrayList<>();
        sentences.add(words.phrase("alt.line")
                .with("value", valueName)
                .with("n", points.size())
                .with("first", said(known.get(0), words))
                .with("last", said(known.get(known.size() - 1), words))
                .with("lowest", said(extreme(known, -1), words))
                .with("highest", said(extreme(known, 1), words))
                .text());
        if (known.size() < points.size()) {
            sentences.add(words.phrase("alt.line-gaps")
                    .with("n", points.size() - known.size())
                    .text());
        }
        target.ifPresent(t -> sentences.add(
                words.phrase("alt.line-target").with("target", t, unit).text()));
        return String.join(" ", sentences);
    }

    private static PeriodPoint extreme(List<PeriodPoint> known, int direction) {
        return known.stream()
                .max((a, b) -> direction
                        * Double.compare(a.value().orElseThrow(), b.value().orElseThrow()))
                .orElseThrow();
    }

    private String said(PeriodPoint point, Words words) {
        return words.phrase("alt.line-point")
                .with("value", point.value().orElseThrow(), unit)
                .with("period", words.period(point.period()))
                .text();
    }

    @Override
    public DataTable twin(Words words) {
        List<Column> columns = List.of(
                Column.text(words.text("column.period")),
                Column.number(valueName),
                Column.number(words.text("column.interval")),
                Column.number(words.text("column.limits")),
                Column.text(words.text("column.note")));
        List<Row> rows = points.stream()
                .map(p -> new Row(
                        p.tone(),
                        List.of(
                                words.period(p.period()),
                                p.value().isPresent() ? words.value(p.value().getAsDouble(), unit) : "–",
                                p.interval().map(i -> words.interval(i, unit)).orElse("–"),
                                p.limits().map(i -> words.interval(i, unit)).orElse("–"),
                                p.note())))
                .toList();
        List<String> notes = target.isPresent()
                ? List.of(words.phrase("alt.line-target")
                        .with("target", target.getAsDouble(), unit)
                        .text())
                : List.of();
        return new DataTable(title, columns, rows, notes).compact();
    }

    @Override
    public Drawing draw(Canvas canvas, Words words) {
        return new LineDrawing(this, canvas, words).drawing();
    }
}
