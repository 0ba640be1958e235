package io.levier.common.report.chart;

import io.levier.common.report.chart.Svg.Anchor;
import io.levier.common.report.html.Element;
import io.levier.common.report.value.Interval;
import io.levier.common.report.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/**
 * The axis below the rows of a horizontal chart, with its grid behind them, and what is drawn along it.
 *
 * @param top where the grid begins
 */
record RowAxis(Canvas canvas, RowLayout layout, Axis axis, double top) {

    Scale scale() {
        return new Scale(axis.low(), axis.high(), layout.plotLeft(), layout.plotRight());
    }

    /** Grid, values and, below them, what they count. */
    List<Element> drawn(String counted, Words words) {
        List<Element> marks = new ArrayList<>();
        Scale scale = scale();
        for (double value : axis.values()) {
            double x = scale.at(value);
            boolean isZero = Math.abs(value) < axis.step() * 1e-6;
            marks.add(Svg.line(x, top, x, layout.bottom(), isZero ? "zero" : "grid"));
            marks.add(Svg.text(x, layout.bottom() + 16, Anchor.MIDDLE, "axis-text", axis.label(value, words)));
        }
        String scaled = axis.isScaled() ? ", " + axis.heading(words) : "";
        String heading = TextFit.shorten(counted + scaled, canvas.width(), canvas.fontSize());
        marks.add(Svg.text(canvas.width(), layout.bottom() + 33, Anchor.END, "axis-text", heading));
        return marks;
    }

    /** An interval with an upright line of {@code 2·half} at each end. */
    List<Element> whisker(Interval interval, double y, double half, String style) {
        double low = scale().at(interval.low());
        double high = scale().at(interval.high());
        return List.of(
                Svg.line(low, y, high, y, style),
                Svg.line(low, y - half, low, y + half, style),
                Svg.line(high, y - half, high, y + half, style));
    }

    /** What an axis must cover to show a value with its interval. */
    static DoubleStream reach(OptionalDouble value, Optional<Interval> interval) {
        return DoubleStream.concat(
                value.stream(), interval.stream().flatMapToDouble(i -> DoubleStream.of(i.low(), i.high())));
    }
}
