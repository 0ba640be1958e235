package io.levier.common.report.chart;

import io.levier.common.report.chart.LabelPlacement.Line;
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
    private static final double TOP = 46;
    /** Room under the area for the names of the lower fields, the axis and its title. */
    private static final double BELOW = 62;

    private static final double RADIUS = 5;
    private static final double LINE_HEIGHT = 16;
    private static final double LONGEST_LINE = 150;

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
        drawFields();
        List<Line> faint = new ArrayList<>(cutLines());
        chart.points().forEach(point -> faint.addAll(cross(point)));
        faint.stream().skip(2).forEach(line -> marks.add(drawn(line, "cross")));
        List<Corner> dots = chart.points().stream()
                .map(p -> new Corner(across.at(p.performance()), up.at(p.importance())))
                .toList();
        Box area = new Box(across.start(), up.end(), across.end() - across.start(), up.start() - up.end());
        List<List<String>> labels = labels();
        List<Box> places = new LabelPlacement(area, RADIUS, dots, faint)
                .place(labels.stream().map(this::size).toList());
        for (int i = 0; i < dots.size(); i++) {
            drawLeader(dots.get(i), places.get(i));
        }
        for (int i = 0; i < dots.size(); i++) {
            drawPoint(
                    dots.get(i),
                    places.get(i),
                    labels.get(i),
                    chart.points().get(i).tone());
        }
        double lowest = places.stream().mapToDouble(Box::bottom).max().orElse(0);
        double keyTop = Math.max(up.start() + BELOW, lowest + 12);
        return new Drawing(canvas == Canvas.NARROW ? drawKey(keyTop) : keyTop, marks);
    }

    private List<List<String>> labels() {
        List<List<String>> labels = new ArrayList<>();
        for (int i = 0; i < chart.points().size(); i++) {
            labels.add(
                    canvas == Canvas.NARROW
                            ? List.of(String.valueOf(i + 1))
                            : TextFit.wrap(chart.points().get(i).label(), LONGEST_LINE, canvas.fontSize(), 2));
        }
        return labels;
    }

    private Size size(List<String> lines) {
        double width = lines.stream()
                .mapToDouble(line -> TextFit.width(line, canvas.fontSize()))
                .max()
                .orElse(0);
        return new Size(width, LINE_HEIGHT * lines.size());
    }

    private void drawPoint(Corner dot, Box place, List<String> lines, Tone tone) {
        boolean quiet = tone == Tone.QUIET;
        marks.add(Svg.dot(dot.x(), dot.y(), RADIUS, quiet ? "dot-quiet" : "dot"));
        boolean isLeftOfDot = place.right() <= dot.x();
        for (int i = 0; i < lines.size(); i++) {
            double y = place.y() + LINE_HEIGHT * (i + 1) - 4;
            String style = quiet ? "quiet-text halo" : "ink-text halo";
            marks.add(
                    isLeftOfDot
                            ? Svg.text(place.right(), y, Anchor.END, style, lines.get(i))
                            : Svg.text(place.x(), y, Anchor.START, style, lines.get(i)));
        }
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
            marks.add(Svg.text(across.at(value), up.start() + 34, Anchor.MIDDLE, "axis-text", label));
        }
        cutLines().forEach(line -> marks.add(drawn(line, "cut")));
        marks.add(Svg.text(0, 14, Anchor.START, "axis-text", chart.texts().importance()));
        marks.add(Svg.text(
                across.end(),
                up.start() + 52,
                Anchor.END,
                "axis-text",
                chart.texts().performance()));
    }

    /** Names the four fields outside their corners, where no dot can lie. */
    private void drawFields() {
        QuadrantChart.Texts texts = chart.texts();
        double above = up.end() - 8;
        double below = up.start() + 16;
        marks.add(Svg.text(across.start(), above, Anchor.START, "field-text", texts.upperLeft()));
        marks.add(Svg.text(across.end(), above, Anchor.END, "field-text", texts.upperRight()));
        marks.add(Svg.text(across.start(), below, Anchor.START, "field-text", texts.lowerLeft()));
        marks.add(Svg.text(across.end(), below, Anchor.END, "field-text", texts.lowerRight()));
    }

    private List<Line> cutLines() {
        double x = across.at(chart.performanceCut());
        double y = up.at(chart.importanceCut());
        return List.of(
                new Line(new Corner(x, up.start()), new Corner(x, up.end())),
                new Line(new Corner(across.start(), y), new Corner(across.end(), y)));
    }

    private List<Line> cross(Point point) {
        double x = across.at(point.performance());
        double y = up.at(point.importance());
        List<Line> lines = new ArrayList<>();
        point.performanceInterval()
                .ifPresent(i ->
                        lines.add(new Line(new Corner(across.at(i.low()), y), new Corner(across.at(i.high()), y))));
        point.importanceInterval()
                .ifPresent(i -> lines.add(new Line(new Corner(x, up.at(i.low())), new Corner(x, up.at(i.high())))));
        return lines;
    }

    private static Element drawn(Line line, String style) {
        return Svg.line(
                line.from().x(), line.from().y(), line.to().x(), line.to().y(), style);
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
