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
    private final Axis axis;
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
        this.axis = axis();
        this.scale = new Scale(axis.low(), axis.high(), layout.plotLeft(), layout.plotRight());
    }

    Drawing drawing() {
        drawAxis();
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
                                .flatMapToDouble(PairDrawing::values))
                .toArray();
        return Axis.covering(
                DoubleStream.of(all).min().orElse(0),
                DoubleStream.of(all).max().orElse(1),
                canvas == Canvas.WIDE ? 6 : 4,
                chart.unit());
    }

    private static DoubleStream values(Bar bar) {
        DoubleStream bounds = bar.interval().stream().flatMapToDouble(i -> DoubleStream.of(i.low(), i.high()));
        return DoubleStream.concat(bar.value().stream(), bounds);
    }

    private void drawAxis() {
        for (double value : axis.values()) {
            double x = scale.at(value);
            boolean isZero = Math.abs(value) < axis.step() * 1e-6;
            marks.add(Svg.line(x, top, x, layout.bottom(), isZero ? "zero" : "grid"));
            marks.add(Svg.text(x, layout.bottom() + 16, Anchor.MIDDLE, "axis-text", axis.label(value, words)));
        }
        String heading = TextFit.shorten(chart.texts().axis(), canvas.width(), canvas.fontSize());
        marks.add(Svg.text(canvas.width(), layout.bottom() + 33, Anchor.END, "axis-text", heading));
    }

    private void drawBar(Bar bar, double y, String style) {
        if (bar.value().isPresent()) {
            double zero = scale.within(0);
            double x = scale.at(bar.value().getAsDouble());
            marks.add(Svg.box(Math.min(zero, x), y - THICKNESS / 2, Math.abs(x - zero), THICKNESS, style));
        }
        bar.interval().ifPresent(interval -> {
            double low = scale.at(interval.low());
            double high = scale.at(interval.high());
            marks.add(Svg.line(low, y, high, y, "whisker-dark"));
            marks.add(Svg.line(low, y - 3, low, y + 3, "whisker-dark"));
            marks.add(Svg.line(high, y - 3, high, y + 3, "whisker-dark"));
        });
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
