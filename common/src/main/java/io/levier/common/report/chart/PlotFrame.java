package io.levier.common.report.chart;

import io.levier.common.report.chart.Svg.Anchor;
import io.levier.common.report.html.Element;
import io.levier.common.report.value.Period;
import io.levier.common.report.words.Words;
import java.util.ArrayList;
import java.util.List;

/** The area of a chart with a value axis on the left and equal slots, mostly periods, along the bottom. */
final class PlotFrame {
    private final Canvas canvas;
    private final Words words;
    private final Axis axis;
    private final double left;
    private final double right;
    private final double top;
    private final double bottom;
    private final int slots;

    /** A frame with this many equal slots; charts that stack frames give all of them the same edges left and right. */
    PlotFrame(Canvas canvas, Words words, Axis axis, int slots, Edges edges) {
        this.canvas = canvas;
        this.words = words;
        this.axis = axis;
        this.slots = slots;
        this.left = edges.left();
        this.right = canvas.width() - edges.endRoom();
        this.top = edges.top();
        this.bottom = edges.bottom();
    }

    /**
     * Where the area lies on the canvas.
     *
     * @param left room for the labels of the value axis
     * @param endRoom width kept free at the right
     */
    record Edges(double top, double bottom, double left, double endRoom) {}

    double left() {
        return left;
    }

    double right() {
        return right;
    }

    double bottom() {
        return bottom;
    }

    double slotWidth() {
        return (right - left) / slots;
    }

    /** Middle of a slot. */
    double x(int slot) {
        return left + (slot + 0.5) * slotWidth();
    }

    double y(double value) {
        return new Scale(axis.low(), axis.high(), bottom, top).at(value);
    }

    /** Grid lines with their values, and what they count above them. */
    List<Element> valueAxis() {
        List<Element> marks = new ArrayList<>();
        for (double value : axis.values()) {
            double y = y(value);
            boolean isZero = Math.abs(value) < axis.step() * 1e-6;
            marks.add(Svg.line(left, y, right, y, isZero ? "zero" : "grid"));
            marks.add(Svg.text(left - 7, y + 4.5, Anchor.END, "axis-text", axis.label(value, words)));
        }
        return marks;
    }

    /** Names of the slots, as many as fit; the year stands under the first tick of each year shown. */
    List<Element> periodAxis(List<Period> periods) {
        double widest = periods.stream()
                .mapToDouble(p -> Math.max(
                        TextFit.width(words.tick(p), canvas.fontSize()),
                        TextFit.width(words.tickYear(p), canvas.fontSize())))
                .max()
                .orElse(0);
        int every = (int) Math.max(1, Math.ceil((widest + 8) / slotWidth()));
        List<Element> marks = new ArrayList<>();
        String year = "";
        for (int i = (periods.size() - 1) % every; i < periods.size(); i += every) {
            Period period = periods.get(i);
            marks.add(Svg.text(x(i), bottom + 17, Anchor.MIDDLE, "axis-text", words.tick(period)));
            String itsYear = words.tickYear(period);
            if (!itsYear.equals(year)) {
                marks.add(Svg.text(x(i), bottom + 32, Anchor.MIDDLE, "axis-text", itsYear));
                year = itsYear;
            }
        }
        return marks;
    }

    Element heading(String text) {
        return Svg.text(
                0, top - 12, Anchor.START, "axis-text", TextFit.shorten(text, canvas.width(), canvas.fontSize()));
    }
}
