package io.levier.common.report.chart;

import io.levier.common.report.chart.PlotFrame.Edges;
import io.levier.common.report.chart.Svg.Anchor;
import io.levier.common.report.chart.Svg.Corner;
import io.levier.common.report.html.DataTable.Tone;
import io.levier.common.report.html.Element;
import io.levier.common.report.value.Interval;
import io.levier.common.report.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Draws a {@link LineChart}: band, line broken at gaps, dots, target. */
final class LineDrawing {
    private final LineChart chart;
    private final Words words;
    private final PlotFrame frame;
    private final double fontSize;
    private final List<Element> marks = new ArrayList<>();

    LineDrawing(LineChart chart, Canvas canvas, Words words) {
        this.chart = chart;
        this.words = words;
        this.fontSize = canvas.fontSize();
        double[] all = DoubleStream.concat(
                        chart.points().stream().flatMapToDouble(LineDrawing::values), chart.target().stream())
                .toArray();
        double low = DoubleStream.of(all).min().orElse(0);
        double high = DoubleStream.of(all).max().orElse(1);
        Axis axis = Axis.covering(low, high, canvas == Canvas.WIDE ? 6 : 5, chart.unit());
        double endRoom = chart.points().stream()
                .flatMapToDouble(p -> p.value().stream())
                .map(v -> TextFit.width(words.value(v, chart.unit()), canvas.fontSize() * 1.1))
                .max()
                .orElse(0);
        double height = canvas == Canvas.WIDE ? 230 : 190;
        double left = axis.widestLabel(words, canvas.fontSize()) + 9;
        this.frame =
                new PlotFrame(canvas, words, axis, chart.points().size(), new Edges(30, 30 + height, left, endRoom));
        marks.add(frame.heading(heading(axis)));
    }

    private String heading(Axis axis) {
        String unit = axis.heading(words);
        return unit.isEmpty() ? chart.valueName() : chart.valueName() + ", " + unit;
    }

    private static DoubleStream values(PeriodPoint point) {
        DoubleStream bounds = point.interval().stream().flatMapToDouble(i -> DoubleStream.of(i.low(), i.high()));
        DoubleStream limits = point.limits().stream().flatMapToDouble(i -> DoubleStream.of(i.low(), i.high()));
        return DoubleStream.concat(point.value().stream(), DoubleStream.concat(bounds, limits));
    }

    Drawing drawing() {
        marks.addAll(frame.valueAxis());
        marks.addAll(frame.periodAxis(
                chart.points().stream().map(PeriodPoint::period).toList()));
        drawBands();
        drawLimits(Interval::low);
        drawLimits(Interval::high);
        chart.target().ifPresent(this::drawTarget);
        drawLines();
        drawDots();
        return new Drawing(drawLegend(), marks);
    }

    /** Says what dashes, a hollow dot and a gap mean, where there are any, and returns the height of the whole. */
    private double drawLegend() {
        boolean anyQuiet = chart.points().stream()
                .anyMatch(p -> p.tone() == Tone.QUIET && p.value().isPresent());
        boolean anyGap = chart.points().stream().anyMatch(p -> p.value().isEmpty());
        boolean anyLimit = chart.points().stream().anyMatch(p -> p.limits().isPresent());
        double x = frame.left();
        double y = frame.bottom() + 52;
        if (anyLimit) {
            marks.add(Svg.open(List.of(new Corner(x, y - 4.5), new Corner(x + 22, y - 4.5)), "limit"));
            x = drawLegendText(x + 29, y, words.text("column.limits"));
        }
        if (anyQuiet) {
            marks.add(Svg.dot(x + 5, y - 4.5, 4, "dot-quiet"));
            x = drawLegendText(x + 17, y, words.text("chart.hollow"));
        }
        if (anyGap) {
            String gap = words.text("chart.gap");
            boolean isTooWide = x > frame.left() && x + TextFit.width(gap, fontSize) > frame.right();
            y += isTooWide ? 20 : 0;
            drawLegendText(isTooWide ? frame.left() : x, y, gap);
        }
        return anyQuiet || anyGap || anyLimit ? y + 10 : frame.bottom() + 38;
    }

    /** Writes one entry and returns where the next may start. */
    private double drawLegendText(double x, double y, String text) {
        marks.add(Svg.text(x, y, Anchor.START, "quiet-text", text));
        return x + TextFit.width(text, fontSize) + 14;
    }

    /** A band per run of neighbouring periods with an interval; one alone becomes a whisker. */
    private void drawBands() {
        List<Corner> upper = new ArrayList<>();
        List<Corner> lower = new ArrayList<>();
        for (int i = 0; i <= chart.points().size(); i++) {
            if (i < chart.points().size() && chart.points().get(i).interval().isPresent()) {
                Interval interval = chart.points().get(i).interval().orElseThrow();
                upper.add(new Corner(frame.x(i), frame.y(interval.high())));
                lower.add(0, new Corner(frame.x(i), frame.y(interval.low())));
            } else if (upper.size() == 1) {
                marks.add(Svg.open(List.of(upper.get(0), lower.get(0)), "whisker"));
                upper.clear();
                lower.clear();
            } else if (!upper.isEmpty()) {
                List<Corner> outline = new ArrayList<>(upper);
                outline.addAll(lower);
                marks.add(Svg.closed(outline, "band"));
                upper.clear();
                lower.clear();
            }
        }
    }

    /** One side of the control limits, over each run of neighbouring periods that have them. */
    private void drawLimits(ToDoubleFunction<Interval> side) {
        List<Corner> run = new ArrayList<>();
        for (int i = 0; i <= chart.points().size(); i++) {
            if (i < chart.points().size() && chart.points().get(i).limits().isPresent()) {
                Interval limits = chart.points().get(i).limits().orElseThrow();
                run.add(new Corner(frame.x(i), frame.y(side.applyAsDouble(limits))));
            } else {
                if (run.size() > 1) {
                    marks.add(Svg.open(run, "limit"));
                }
                run.clear();
            }
        }
    }

    /** The line, with its label at the first place above or below it where no dot lies. */
    private void drawTarget(double target) {
        double y = frame.y(target);
        String label = words.phrase("chart.target")
                .with("target", target, chart.unit())
                .text();
        marks.add(Svg.line(frame.left(), y, frame.right(), y, "target"));
        double width = TextFit.width(label, fontSize);
        Corner place = IntStream.range(0, chart.points().size())
                .mapToDouble(i -> i == 0 ? frame.left() + 4 : frame.x(i - 1) + 9)
                .filter(x -> x + width < frame.right())
                .boxed()
                .flatMap(x -> Stream.of(new Corner(x, y - 5), new Corner(x, y + fontSize + 2)))
                .filter(corner -> isFree(corner, width))
                .findFirst()
                .orElseGet(() -> new Corner(frame.left() + 4, y - 5));
        marks.add(Svg.text(place.x(), place.y(), Anchor.START, "target-text halo", label));
    }

    /** Whether no dot lies on a text that starts at a corner. */
    private boolean isFree(Corner start, double width) {
        return IntStream.range(0, chart.points().size())
                .filter(i -> frame.x(i) > start.x() - 6 && frame.x(i) < start.x() + width + 6)
                .mapToObj(i -> chart.points().get(i).value())
                .flatMapToDouble(OptionalDouble::stream)
                .map(frame::y)
                .noneMatch(dot -> dot > start.y() - fontSize - 4 && dot < start.y() + 6);
    }

    private void drawLines() {
        List<Corner> run = new ArrayList<>();
        for (int i = 0; i <= chart.points().size(); i++) {
            if (i < chart.points().size() && chart.points().get(i).value().isPresent()) {
                run.add(new Corner(
                        frame.x(i), frame.y(chart.points().get(i).value().getAsDouble())));
            } else {
                if (run.size() > 1) {
                    marks.add(Svg.open(run, "line"));
                }
                run.clear();
            }
        }
    }

    private void drawDots() {
        double radius = frame.slotWidth() < 12 ? 2.5 : 4;
        int last = -1;
        for (int i = 0; i < chart.points().size(); i++) {
            PeriodPoint point = chart.points().get(i);
            if (point.value().isPresent()) {
                double y = frame.y(point.value().getAsDouble());
                marks.add(Svg.dot(frame.x(i), y, radius, point.tone() == Tone.QUIET ? "dot-quiet" : "dot"));
                last = i;
            }
        }
        if (last >= 0) {
            double value = chart.points().get(last).value().orElseThrow();
            marks.add(Svg.text(
                    frame.x(last) + radius + 5,
                    frame.y(value) + 4.5,
                    Anchor.START,
                    "ink-text strong halo",
                    words.value(value, chart.unit())));
        }
    }
}
