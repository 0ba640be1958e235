package io.levier.common.report.chart;

import io.levier.common.report.chart.PlotFrame.Edges;
import io.levier.common.report.chart.Svg.Anchor;
import io.levier.common.report.html.Element;
import io.levier.common.report.words.Words;
import java.util.ArrayList;
import java.util.List;

/** Draws a {@link LiftChart}: a column per tenth, and the average as a line at one. */
final class LiftDrawing {
    private static final double TOP = 30;
    private static final double BOTTOM = 270;

    private final LiftChart chart;
    private final Canvas canvas;
    private final Words words;

    LiftDrawing(LiftChart chart, Canvas canvas, Words words) {
        this.chart = chart;
        this.canvas = canvas;
        this.words = words;
    }

    Drawing drawing() {
        int tenths = chart.lifts().size();
        double high =
                chart.lifts().stream().mapToDouble(Double::doubleValue).max().orElse(1);
        Axis axis = Axis.covering(0, Math.max(high, 1), 5, LiftChart.TIMES);
        double left = axis.widestLabel(words, canvas.fontSize()) + 9;
        PlotFrame frame = new PlotFrame(canvas, words, axis, tenths, new Edges(TOP, BOTTOM, left, 0));
        List<Element> marks = new ArrayList<>();
        marks.add(frame.heading(words.text("column.lift")));
        marks.addAll(frame.valueAxis());
        double width = frame.slotWidth() * 0.72;
        List<Element> labels = new ArrayList<>();
        for (int i = 0; i < tenths; i++) {
            double lift = chart.lifts().get(i);
            double y = frame.y(lift);
            marks.add(Svg.box(frame.x(i) - width / 2, y, width, BOTTOM - y, "column"));
            String label = words.value(lift, LiftChart.TIMES);
            labels.add(Svg.text(frame.x(i), y - 5, Anchor.MIDDLE, "ink-text halo", label));
            marks.add(Svg.text(frame.x(i), BOTTOM + 17, Anchor.MIDDLE, "axis-text", words.count(i + 1)));
        }
        marks.add(Svg.line(frame.left(), frame.y(1), frame.right(), frame.y(1), "reference"));
        marks.addAll(labels);
        marks.add(Svg.text(frame.right(), BOTTOM + 34, Anchor.END, "axis-text", words.text("column.tenth")));
        return new Drawing(BOTTOM + 42, marks);
    }
}
