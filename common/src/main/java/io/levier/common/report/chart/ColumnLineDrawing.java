package io.levier.common.report.chart;

import io.levier.common.report.chart.ColumnLineChart.Series;
import io.levier.common.report.chart.ColumnLineChart.Slot;
import io.levier.common.report.chart.PlotFrame.Edges;
import io.levier.common.report.chart.Svg.Anchor;
import io.levier.common.report.chart.Svg.Corner;
import io.levier.common.report.html.Element;
import io.levier.common.report.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;

/** Draws a {@link ColumnLineChart}: the line in the upper panel, the columns in the lower one. */
final class ColumnLineDrawing {
    private static final double LINE_TOP = 30;
    private static final double LINE_BOTTOM = 120;
    private static final double COLUMN_TOP = 168;
    private static final double COLUMN_BOTTOM = 310;

    private final ColumnLineChart chart;
    private final Canvas canvas;
    private final Words words;
    private final List<Element> marks = new ArrayList<>();

    ColumnLineDrawing(ColumnLineChart chart, Canvas canvas, Words words) {
        this.chart = chart;
        this.canvas = canvas;
        this.words = words;
    }

    Drawing drawing() {
        Axis lineAxis = axis(chart.line(), Slot::share, 3);
        Axis columnAxis = axis(chart.columns(), Slot::amount, 4);
        double font = canvas.fontSize();
        double left = 9 + Math.max(lineAxis.widestLabel(words, font), columnAxis.widestLabel(words, font));
        double endRoom = chart.slots().stream()
                .flatMapToDouble(slot -> slot.share().stream())
                .map(v -> TextFit.width(words.value(v, chart.line().unit()), font * 1.1))
                .max()
                .orElse(0);
        int slots = chart.slots().size();
        PlotFrame above =
                new PlotFrame(canvas, words, lineAxis, slots, new Edges(LINE_TOP, LINE_BOTTOM, left, endRoom));
        PlotFrame below =
                new PlotFrame(canvas, words, columnAxis, slots, new Edges(COLUMN_TOP, COLUMN_BOTTOM, left, endRoom));
        marks.add(above.heading(heading(chart.line(), lineAxis)));
        marks.addAll(above.valueAxis());
        drawLine(above);
        marks.add(below.heading(heading(chart.columns(), columnAxis)));
        marks.addAll(below.valueAxis());
        drawColumns(below);
        marks.addAll(below.periodAxis(chart.slots().stream().map(Slot::period).toList()));
        return new Drawing(COLUMN_BOTTOM + 38, marks);
    }

    private String heading(Series series, Axis axis) {
        String unit = axis.heading(words);
        return unit.isEmpty() ? series.name() : series.name() + ", " + unit;
    }

    /** Both panels start at zero: columns must, and beside them a share from elsewhere would look larger than it is. */
    private Axis axis(Series series, Function<Slot, OptionalDouble> value, int most) {
        double high = chart.slots().stream()
                .flatMapToDouble(slot -> value.apply(slot).stream())
                .max()
                .orElse(1);
        double low = chart.slots().stream()
                .flatMapToDouble(slot -> value.apply(slot).stream())
                .min()
                .orElse(0);
        return Axis.covering(Math.min(0, low), Math.max(high, 0), most, series.unit());
    }

    private void drawLine(PlotFrame frame) {
        List<Corner> run = new ArrayList<>();
        int last = -1;
        for (int i = 0; i <= chart.slots().size(); i++) {
            OptionalDouble share =
                    i < chart.slots().size() ? chart.slots().get(i).share() : OptionalDouble.empty();
            if (share.isPresent()) {
                run.add(new Corner(frame.x(i), frame.y(share.getAsDouble())));
                last = i;
            } else {
                if (run.size() > 1) {
                    marks.add(Svg.open(run, "line"));
                }
                run.forEach(c -> marks.add(Svg.dot(c.x(), c.y(), 3.5, "dot")));
                run.clear();
            }
        }
        if (last >= 0) {
            double value = chart.slots().get(last).share().orElseThrow();
            String label = words.value(value, chart.line().unit());
            marks.add(Svg.text(frame.x(last) + 8, frame.y(value) + 4.5, Anchor.START, "ink-text strong halo", label));
        }
    }

    private void drawColumns(PlotFrame frame) {
        double width = Math.min(frame.slotWidth() * 0.7, 42);
        double zero = frame.y(0);
        for (int i = 0; i < chart.slots().size(); i++) {
            OptionalDouble amount = chart.slots().get(i).amount();
            if (amount.isPresent()) {
                double y = frame.y(amount.getAsDouble());
                marks.add(Svg.box(frame.x(i) - width / 2, Math.min(y, zero), width, Math.abs(zero - y), "column"));
            }
        }
    }
}
