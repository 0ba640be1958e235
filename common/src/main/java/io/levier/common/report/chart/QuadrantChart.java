package io.levier.common.report.chart;

import io.levier.common.report.html.DataTable;
import io.levier.common.report.html.DataTable.Column;
import io.levier.common.report.html.DataTable.Row;
import io.levier.common.report.html.DataTable.Tone;
import io.levier.common.report.value.Interval;
import io.levier.common.report.value.Unit;
import io.levier.common.report.words.Words;
import java.util.List;
import java.util.Optional;

/**
 * Performance across, importance upwards, and two cut lines that make four fields.
 *
 * @param performanceCut the vertical line, 0 to 100
 * @param importanceCut the horizontal line, in percent
 */
public record QuadrantChart(Texts texts, double performanceCut, double importanceCut, List<Point> points)
        implements Chart {

    /** The words around the points: the two axes, and the four fields as they lie on the page. */
    public record Texts(
            String title,
            String rowHeading,
            String performance,
            String importance,
            String upperLeft,
            String upperRight,
            String lowerLeft,
            String lowerRight) {}

    /**
     * A driver.
     *
     * @param performance 0 to 100
     * @param importance in percent
     * @param field name of the field it lies in, and whether that is certain
     */
    public record Point(
            String label,
            double performance,
            Optional<Interval> performanceInterval,
            double importance,
            Optional<Interval> importanceInterval,
            String field,
            Tone tone) {}

    public QuadrantChart {
        points = List.copyOf(points);
        if (points.isEmpty()) {
            throw new IllegalArgumentException("the chart '" + texts.title() + "' needs at least one driver");
        }
    }

    @Override
    public String title() {
        return texts.title();
    }

    @Override
    public String description(Words words) {
        List<String> said = points.stream()
                .map(p -> words.phrase("alt.quadrant-point")
                        .with("label", p.label())
                        .with("field", p.field())
                        .with("performance", p.performance(), Unit.INDEX)
                        .with("importance", p.importance(), Unit.PERCENT)
                        .text())
                .toList();
        return words.phrase("alt.quadrant")
                .with("n", points.size())
                .with("performance", performanceCut, Unit.INDEX)
                .with("importance", importanceCut, Unit.PERCENT)
                .with("list", String.join(words.text("list.separator"), said))
                .text();
    }

    @Override
    public DataTable twin(Words words) {
        List<Column> columns = List.of(
                Column.text(texts.rowHeading()),
                Column.text(words.text("column.field")),
                Column.number(texts.performance()),
                Column.number(words.text("column.interval")),
                Column.number(texts.importance()),
                Column.number(words.text("column.interval")));
        List<Row> rows = points.stream()
                .map(p -> new Row(
                        p.tone(),
                        List.of(
                                p.label(),
                                p.field(),
                                words.value(p.performance(), Unit.INDEX),
                                p.performanceInterval()
                                        .map(i -> words.interval(i, Unit.INDEX))
                                        .orElse("–"),
                                words.value(p.importance(), Unit.PERCENT),
                                p.importanceInterval()
                                        .map(i -> words.interval(i, Unit.PERCENT))
                                        .orElse("–"))))
                .toList();
        return new DataTable(texts.title(), columns, rows);
    }

    @Override
    public Drawing draw(Canvas canvas, Words words) {
        return new QuadrantDrawing(this, canvas, words).drawing();
    }
}
