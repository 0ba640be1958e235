package io.levier.common.report.chart;

import io.levier.common.report.chart.RowChart.Mark;
import io.levier.common.report.chart.RowChart.Reference;
import io.levier.common.report.chart.RowChart.Row;
import io.levier.common.report.chart.Svg.Anchor;
import io.levier.common.report.html.DataTable.Tone;
import io.levier.common.report.html.Element;
import io.levier.common.report.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Draws a {@link RowChart}. */
final class RowDrawing {
    private static final double MOST_VALUE_SHARE = 0.3;
    private static final double SIGN_ROOM = 17;

    private final RowChart chart;
    private final Canvas canvas;
    private final Words words;
    private final RowLayout layout;
    private final RowAxis axis;
    private final Scale scale;
    private final double top;
    private final double signRoom;
    private final List<Element> marks = new ArrayList<>();

    RowDrawing(RowChart chart, Canvas canvas, Words words) {
        this.chart = chart;
        this.canvas = canvas;
        this.words = words;
        this.top = chart.reference().isPresent() ? 24 : 6;
        this.signRoom = chart.rows().stream().allMatch(row -> row.sign().isEmpty()) ? 0 : SIGN_ROOM;
        double widest = signRoom
                + chart.rows().stream()
                        .mapToDouble(row -> TextFit.width(valueText(row), canvas.fontSize() * 1.05))
                        .max()
                        .orElse(0);
        List<String> labels = chart.rows().stream().map(Row::label).toList();
        this.layout = new RowLayout(canvas, top, labels, Math.min(widest, canvas.width() * MOST_VALUE_SHARE));
        this.axis = new RowAxis(canvas, layout, axis(), top);
        this.scale = axis.scale();
    }

    Drawing drawing() {
        marks.addAll(axis.drawn(chart.texts().valueHeading(), words));
        chart.reference().ifPresent(this::drawReference);
        for (int i = 0; i < chart.rows().size(); i++) {
            Row row = chart.rows().get(i);
            double middle = layout.middle(i);
            String style = row.tone() == Tone.QUIET ? "quiet-text" : "ink-text";
            marks.addAll(layout.label(i, style));
            drawMark(row, middle);
            String valueStyle = row.tone() == Tone.QUIET ? style : style + " strong";
            if (row.value().isPresent()) {
                double right = canvas.width() - signRoom;
                marks.add(Svg.text(right, middle + 4.5, Anchor.END, valueStyle, valueText(row)));
                if (!row.sign().isEmpty()) {
                    marks.add(Svg.text(canvas.width(), middle + 4.5, Anchor.END, "ink-text", row.sign()));
                }
            } else {
                double room = canvas.width() - layout.plotLeft() - 6;
                String note = TextFit.shorten(row.note(), room, canvas.fontSize());
                marks.add(Svg.text(layout.plotLeft() + 6, middle + 4.5, Anchor.START, "quiet-text halo", note));
            }
        }
        return new Drawing(drawLegend(), marks);
    }

    private String valueText(Row row) {
        return row.value().isPresent() ? chart.shown(row.value().getAsDouble(), words) : "";
    }

    private Axis axis() {
        double[] all = Stream.concat(
                        chart.rows().stream()
                                .flatMapToDouble(row -> RowAxis.reach(row.value(), row.interval()))
                                .boxed(),
                        chart.reference().stream().map(Reference::value))
                .mapToDouble(Double::doubleValue)
                .toArray();
        double low = DoubleStream.of(all).min().orElse(0);
        double high = DoubleStream.of(all).max().orElse(1);
        boolean fromZero = chart.mark() != Mark.DOT || (low > 0 && low < 0.4 * high);
        return Axis.covering(
                fromZero ? Math.min(0, low) : low,
                fromZero ? Math.max(0, high) : high,
                canvas == Canvas.WIDE ? 6 : 4,
                chart.unit());
    }

    private void drawReference(Reference reference) {
        double x = scale.at(reference.value());
        double half = TextFit.width(reference.label(), canvas.fontSize()) / 2;
        double middle = Math.max(half, Math.min(x, canvas.width() - half));
        marks.add(Svg.line(x, 18, x, layout.bottom(), "reference"));
        marks.add(Svg.text(middle, 12, Anchor.MIDDLE, "axis-text", reference.label()));
    }

    private void drawMark(Row row, double y) {
        if (row.value().isEmpty()) {
            return;
        }
        boolean quiet = row.tone() == Tone.QUIET;
        double x = scale.at(row.value().getAsDouble());
        if (chart.mark() != Mark.DOT) {
            double zero = scale.within(0);
            marks.add(Svg.box(Math.min(zero, x), y - 7, Math.abs(x - zero), 14, quiet ? "bar-quiet" : "bar"));
        }
        row.interval().ifPresent(interval -> {
            String style = quiet ? "whisker-quiet" : chart.mark() != Mark.DOT ? "whisker-dark" : "whisker";
            marks.addAll(axis.whisker(interval, y, 4, style));
        });
        if (chart.mark() == Mark.DOT) {
            marks.add(Svg.dot(x, y, quiet ? 4.5 : 5.5, quiet ? "dot-quiet" : "dot"));
        }
    }

    /** Says what a hollow mark means, where there is one, and returns the height of the whole. */
    private double drawLegend() {
        double base = layout.bottom() + 40;
        boolean anyQuiet = chart.rows().stream()
                .anyMatch(row -> row.tone() == Tone.QUIET && row.value().isPresent());
        if (!anyQuiet) {
            return base;
        }
        double left = canvas == Canvas.WIDE ? layout.plotLeft() : 6;
        double y = base + 10;
        marks.add(
                chart.mark() == Mark.DOT
                        ? Svg.dot(left + 5, y, 4.5, "dot-quiet")
                        : Svg.box(left, y - 5, 11, 10, "bar-quiet"));
        marks.add(Svg.text(
                left + 18, y + 4.5, Anchor.START, "quiet-text", chart.texts().quietMeaning()));
        return y + 14;
    }
}
