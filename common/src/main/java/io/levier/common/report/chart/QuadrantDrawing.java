package io.levier.common.report.chart;

import io.levier.common.report.chart.LabelPlacement.Size;
import io.levier.common.report.chart.QuadrantChart.Point;
import io.levier.common.report.chart.Svg.Anchor;
import io.levier.common.report.chart.Svg.Corner;
import io.levier.common.report.html.DataTable.Tone;
import io.levier.common.report.html.Element;
import io.levier.common.report.value.Interval;
import io.levier.common.report.value.Unit;
import io.levier.common.report.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/** Draws a {@link QuadrantChart}. On a phone the labels become numbers with a key below. */
final class QuadrantDrawing {
    private static final double TOP = 30;
    private static final double RADIUS = 5;
    private static final double LINE_HEIGHT = 16;
    private static final double LONGEST_LABEL = 190;

    private final QuadrantChart chart;
    private final Canvas canvas;
    private final Words words;
    private final Axis performance;
    private final Axis importance;
    private final Scale across;
    private final Scale up;
    private final List<Element> marks = new ArrayList<>();

    QuadrantDrawing(QuadrantChart chart, Canvas canvas, Words words) {
        this.chart = chart;
        this.canvas = canvas;
        this.words = words;
        int steps = canvas == Canvas.WIDE ? 7 : 5;
        this.performance =
                axis(chart.performanceCut(), Point::performance, Point::performanceInterval, Unit.INDEX, steps);
        this.importance =
                axis(chart.importanceCut(), Point::importance, Point::importanceInterval, Unit.PERCENT, steps);
        double left = importance.widestLabel(words, canvas.fontSize()) + 9;
        double height = canvas == Canvas.WIDE ? 400 : 310;
        this.across = new Scale(performance.low(), performance.high(), left, canvas.width() - 14);
        this.up = new Scale(importance.low(), importance.high(), TOP + height, TOP);
    }

    private Axis axis(
            double cut,
            ToDoubleFunction<Point> value,
            Function<Point, Optional<Interval>> interval,
            Unit unit,
            int most) {
        double[] all = DoubleStream.concat(
                        DoubleStream.of(cut),
                        chart.points().stream()
                                .flatMapToDouble(p -> interval.apply(p)
                                        .map(i -> DoubleStream.of(i.low(), i.high(), value.applyAsDouble(p)))
                                        .orElse(DoubleStream.of(value.applyAsDouble(p)))))
                .toArray();
        double low = DoubleStream.of(all).min().orElse(0);
        double high = DoubleStream.of(all).max().orElse(100);
        return Axis.covering(unit.kind() == Unit.Kind.PERCENT ? Math.min(0, low) : low, high, most, unit);
    }

    Drawing drawing() {
        drawAxes();
        List<Box> corners = drawFields();
        chart.points().forEach(this::drawCross);
        List<Corner> dots = chart.points().stream()
                .map(p -> new Corner(across.at(p.performance()), up.at(p.importance())))
                .toList();
        Box area =
                new Box(across.start() + 2, up.end() + 2, across.end() - across.start() - 4, up.start() - up.end() - 4);
        List<String> labels = labels();
        List<Size> sizes = labels.stream()
                .map(label -> new Size(TextFit.width(label, canvas.fontSize()), LINE_HEIGHT))
                .toList();
        List<Box> places = new LabelPlacement(area, RADIUS, dots, corners).place(sizes);
        for (int i = 0; i < dots.size(); i++) {
            drawLeader(dots.get(i), places.get(i));
        }
        for (int i = 0; i < dots.size(); i++) {
            boolean quiet = chart.points().get(i).tone() == Tone.QUIET;
            marks.add(Svg.dot(dots.get(i).x(), dots.get(i).y(), RADIUS, quiet ? "dot-quiet" : "dot"));
            Box place = places.get(i);
            String style = quiet ? "quiet-text halo" : "ink-text halo";
            marks.add(Svg.text(place.x(), place.bottom() - 4, Anchor.START, style, labels.get(i)));
        }
        double lowest = places.stream().mapToDouble(Box::bottom).max().orElse(0);
        double keyTop = Math.max(up.start() + 44, lowest + 12);
        return new Drawing(canvas == Canvas.NARROW ? drawKey(keyTop) : keyTop, marks);
    }

    private List<String> labels() {
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < chart.points().size(); i++) {
            labels.add(
                    canvas == Canvas.NARROW
                            ? String.valueOf(i + 1)
                            : TextFit.shorten(chart.points().get(i).label(), LONGEST_LABEL, canvas.fontSize()));
        }
        return labels;
    }

    private void drawAxes() {
        for (double value : importance.values()) {
            marks.add(Svg.line(across.start(), up.at(value), across.end(), up.at(value), "grid"));
            String label = importance.label(value, words);
            marks.add(Svg.text(across.start() - 7, up.at(value) + 4.5, Anchor.END, "axis-text", label));
        }
        for (double value : performance.values()) {
            marks.add(Svg.line(across.at(value), up.start(), across.at(value), up.end(), "grid"));
            String label = performance.label(value, words);
            marks.add(Svg.text(across.at(value), up.start() + 17, Anchor.MIDDLE, "axis-text", label));
        }
        double cutX = across.at(chart.performanceCut());
        double cutY = up.at(chart.importanceCut());
        marks.add(Svg.line(cutX, up.start(), cutX, up.end(), "cut"));
        marks.add(Svg.line(across.start(), cutY, across.end(), cutY, "cut"));
        marks.add(Svg.text(0, 14, Anchor.START, "axis-text", chart.texts().importance()));
        marks.add(Svg.text(
                across.end(),
                up.start() + 34,
                Anchor.END,
                "axis-text",
                chart.texts().performance()));
    }

    /** Names the four fields in the corners and returns the boxes they cover. */
    private List<Box> drawFields() {
        QuadrantChart.Texts texts = chart.texts();
        List<Box> covered = new ArrayList<>();
        double high = up.end() + 18;
        double low = up.start() - 8;
        covered.add(drawField(across.start() + 8, high, Anchor.START, texts.upperLeft()));
        covered.add(drawField(across.end() - 8, high, Anchor.END, texts.upperRight()));
        covered.add(drawField(across.start() + 8, low, Anchor.START, texts.lowerLeft()));
        covered.add(drawField(across.end() - 8, low, Anchor.END, texts.lowerRight()));
        return covered;
    }

    private Box drawField(double x, double y, Anchor anchor, String name) {
        marks.add(Svg.text(x, y, anchor, "field-text", name));
        double width = TextFit.width(name, canvas.fontSize()) * 1.1;
        return new Box(anchor == Anchor.START ? x : x - width, y - 13, width, 18);
    }

    private void drawCross(Point point) {
        double x = across.at(point.performance());
        double y = up.at(point.importance());
        point.performanceInterval()
                .ifPresent(i -> marks.add(Svg.line(across.at(i.low()), y, across.at(i.high()), y, "cross")));
        point.importanceInterval().ifPresent(i -> marks.add(Svg.line(x, up.at(i.low()), x, up.at(i.high()), "cross")));
    }

    /** A line from the dot to its label, where the label does not stand right beside it. */
    private void drawLeader(Corner dot, Box place) {
        Corner end = place.nearest(dot.x(), dot.y());
        double distance = Math.hypot(end.x() - dot.x(), end.y() - dot.y());
        if (distance > RADIUS + 7) {
            double toEdge = RADIUS / distance;
            Corner start = new Corner(dot.x() + toEdge * (end.x() - dot.x()), dot.y() + toEdge * (end.y() - dot.y()));
            marks.add(Svg.line(start.x(), start.y(), end.x(), end.y(), "leader"));
        }
    }

    private double drawKey(double top) {
        double y = top;
        for (int i = 0; i < chart.points().size(); i++) {
            String line = (i + 1) + "  " + chart.points().get(i).label();
            y += LINE_HEIGHT + 2;
            String style = chart.points().get(i).tone() == Tone.QUIET ? "quiet-text" : "ink-text";
            marks.add(Svg.text(0, y, Anchor.START, style, TextFit.shorten(line, canvas.width(), canvas.fontSize())));
        }
        return y + 8;
    }
}
