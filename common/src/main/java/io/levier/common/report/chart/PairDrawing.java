package io.levier.common.report.chart;

import io.levier.common.report.chart.PairChart.Bar;
import io.levier.common.report.chart.PairChart.Row;
import io.levier.common.report.chart.Svg.Anchor;
import io.levier.common.report.html.Element;
import io.levier.common.report.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/** Draws a {@link PairChart}; which bar is which is told by its place as well as by its shade. */
final class PairDrawing {
    private static final double THICKNESS = 9;

    /** From the middle of a row to the middle of each of its bars. */
    private static final double OFFSET = 6;

    private static final List<String> STYLES = List.of("bar-low", "bar");

    private final PairChart chart;
    private final Canvas canvas;
    private final Words words;
    private final RowLayout layout;
    private final RowAxis axis;
    private final Scale scale;
    private final double top;
    private final List<Element> marks = new ArrayList<>();

    PairDrawing(PairChart chart, Canvas canvas, Words words) {
        this.chart = chart;
        this.canvas = canvas;
        this.words = words;
        this.top = drawLegend();
        double widest = chart.rows().stream()
                .mapToDouble(row -> TextFit.width(values(row), canvas.fontSize() * 1.05))
                .max()
                .orElse(0);
        this.layout =
                new RowLayout(canvas, top, chart.rows().stream().map(Row::label).toList(), widest);
        this.axis = new RowAxis(canvas, layout, axis(), top);
        this.scale = axis.scale();
    }

    Drawing drawing() {
        marks.addAll(axis.drawn(chart.texts().axis(), words));
        for (int i = 0; i < chart.rows().size(); i++) {
            Row row = chart.rows().get(i);
            double middle = layout.middle(i);
            marks.addAll(layout.label(i, "ink-text"));
            for (int side = 0; side < 2; side++) {
                drawBar(row.bars().get(side), middle + (side == 0 ? -OFFSET : OFFSET), STYLES.get(side));
            }
            marks.add(Svg.text(canvas.width(), middle + 4.5, Anchor.END, "ink-text", values(row)));
        }
        return new Drawing(layout.bottom() + 40, marks);
    }

    private String values(Row row) {
        return chart.shown(row.upper(), words) + " / " + chart.shown(row.lower(), words);
    }

    private Axis axis() {
        double[] all = DoubleStream.concat(
                        DoubleStream.of(0),
                        chart.rows().stream()
                                .flatMap(row -> row.bars().stream())
                                .flatMapToDouble(bar -> RowAxis.reach(bar.value(), bar.interval())))
                .toArray();
        return Axis.covering(
                DoubleStream.of(all).min().orElse(0),
                DoubleStream.of(all).max().orElse(1),
                canvas == Canvas.WIDE ? 6 : 4,
                chart.unit());
    }

    private void drawBar(Bar bar, double y, String style) {
        if (bar.value().isPresent()) {
            double zero = scale.within(0);
            double x = scale.at(bar.value().getAsDouble());
            marks.add(Svg.box(Math.min(zero, x), y - THICKNESS / 2, Math.abs(x - zero), THICKNESS, style));
        }
        bar.interval().ifPresent(interval -> marks.addAll(axis.whisker(interval, y, 3, "whisker-dark")));
    }

    /** Names both bars and returns where the rows begin. */
    private double drawLegend() {
        List<String> names = List.of(
                words.phrase("chart.upper").with("name", chart.texts().upper()).text(),
                words.phrase("chart.lower").with("name", chart.texts().lower()).text());
        double x = 0;
        double y = 12;
        for (int i = 0; i < names.size(); i++) {
            double width = 36 + TextFit.width(names.get(i), canvas.fontSize());
            if (x > 0 && x + width > canvas.width()) {
                x = 0;
                y += 20;
            }
            marks.add(Svg.box(x, y - 9, 12, 12, STYLES.get(i)));
            marks.add(Svg.text(x + 18, y + 2, Anchor.START, "ink-text", names.get(i)));
            x += width;
        }
        return y + 16;
    }
}
