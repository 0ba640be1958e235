package io.levier.common.report.chart;

import io.levier.common.report.chart.CalibrationChart.Bin;
import io.levier.common.report.chart.Svg.Anchor;
import io.levier.common.report.html.Element;
import io.levier.common.report.value.Unit;
import io.levier.common.report.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/** Draws a {@link CalibrationChart} with the same scale on both axes. */
final class CalibrationDrawing {
    private static final double TOP = 30;
    private static final double SIDE = 240;

    private final CalibrationChart chart;
    private final Words words;
    private final Axis axis;
    private final Scale across;
    private final Scale up;
    private final List<Element> marks = new ArrayList<>();

    CalibrationDrawing(CalibrationChart chart, Canvas canvas, Words words) {
        this.chart = chart;
        this.words = words;
        double high = chart.bins().stream()
                .flatMapToDouble(b -> DoubleStream.of(
                        b.predicted(),
                        b.observed(),
                        b.interval().map(i -> i.high()).orElse(0.0)))
                .max()
                .orElse(100);
        this.axis = Axis.covering(0, high, 5, Unit.PERCENT);
        double left = axis.widestLabel(words, canvas.fontSize()) + 9;
        double right = Math.min(canvas.width() - 12, left + SIDE * 1.2);
        this.across = new Scale(axis.low(), axis.high(), left, right);
        this.up = new Scale(axis.low(), axis.high(), TOP + SIDE, TOP);
    }

    Drawing drawing() {
        double bottom = TOP + SIDE;
        marks.add(Svg.text(0, 14, Anchor.START, "axis-text", words.text("column.observed")));
        for (double value : axis.values()) {
            String label = axis.label(value, words);
            marks.add(Svg.line(across.start(), up.at(value), across.end(), up.at(value), "grid"));
            marks.add(Svg.text(across.start() - 7, up.at(value) + 4.5, Anchor.END, "axis-text", label));
            marks.add(Svg.text(across.at(value), bottom + 17, Anchor.MIDDLE, "axis-text", label));
        }
        marks.add(Svg.line(across.start(), up.start(), across.end(), up.end(), "reference"));
        for (Bin bin : chart.bins()) {
            double x = across.at(bin.predicted());
            bin.interval()
                    .ifPresent(i -> marks.add(Svg.line(x, up.within(i.low()), x, up.within(i.high()), "whisker")));
            marks.add(Svg.dot(x, up.at(bin.observed()), 4.5, "dot"));
        }
        marks.add(Svg.text(across.end(), bottom + 34, Anchor.END, "axis-text", words.text("column.predicted")));
        return new Drawing(bottom + 42, marks);
    }
}
