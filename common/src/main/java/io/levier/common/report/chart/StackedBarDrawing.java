package io.levier.common.report.chart;

import io.levier.common.report.chart.StackedBarChart.Row;
import io.levier.common.report.chart.StackedBarChart.Shares;
import io.levier.common.report.chart.Svg.Anchor;
import io.levier.common.report.html.DataTable.Tone;
import io.levier.common.report.html.Element;
import io.levier.common.report.value.Unit;
import io.levier.common.report.words.Words;
import java.util.ArrayList;
import java.util.List;

/** Draws a {@link StackedBarChart}; a share wide enough carries its number, and the legend names the three in order. */
final class StackedBarDrawing {
    private static final double BAR = 20;

    private final StackedBarChart chart;
    private final Canvas canvas;
    private final Words words;
    private final RowLayout layout;
    private final double legendBottom;
    private final List<Element> marks = new ArrayList<>();

    StackedBarDrawing(StackedBarChart chart, Canvas canvas, Words words) {
        this.chart = chart;
        this.canvas = canvas;
        this.words = words;
        double noteWidth = chart.rows().stream()
                .filter(row -> row.shares().isPresent())
                .mapToDouble(row -> TextFit.width(row.base(), canvas.fontSize()))
                .max()
                .orElse(0);
        this.legendBottom = drawLegend();
        this.layout = new RowLayout(
                canvas,
                legendBottom,
                chart.rows().stream().map(Row::label).toList(),
                Math.min(noteWidth, canvas.width() * 0.25));
    }

    Drawing drawing() {
        for (int i = 0; i < chart.rows().size(); i++) {
            Row row = chart.rows().get(i);
            String style = row.tone() == Tone.QUIET ? "quiet-text" : "ink-text";
            marks.addAll(layout.label(i, style));
            double y = layout.middle(i);
            if (row.shares().isPresent()) {
                drawBar(row.shares().get(), row.tone(), y);
                String base = TextFit.shorten(row.base(), canvas.width() * 0.25, canvas.fontSize());
                marks.add(Svg.text(canvas.width(), y + 4.5, Anchor.END, "axis-text", base));
            } else {
                double room = canvas.width() - layout.plotLeft();
                String note = TextFit.shorten(row.note(), room, canvas.fontSize());
                marks.add(Svg.text(layout.plotLeft(), y + 4.5, Anchor.START, "quiet-text", note));
            }
        }
        return new Drawing(layout.bottom() + 6, marks);
    }

    private void drawBar(Shares shares, Tone tone, double y) {
        double[] parts = {shares.low(), shares.middle(), shares.high()};
        String[] styles = {"part-low", "part-middle", "part-high"};
        String[] textStyles = {"on-low", "on-middle", "on-high"};
        double whole = layout.plotRight() - layout.plotLeft();
        double x = layout.plotLeft();
        for (int i = 0; i < parts.length; i++) {
            double width = whole * parts[i] / 100;
            String fade = tone == Tone.QUIET ? " faded" : "";
            marks.add(Svg.box(x, y - BAR / 2, Math.max(width - 1, 0), BAR, styles[i] + fade));
            String label = words.value(parts[i], Unit.PERCENT.withDigits(0));
            if (TextFit.width(label, canvas.fontSize()) + 8 <= width) {
                String style = tone == Tone.QUIET ? "quiet-text" : textStyles[i];
                marks.add(Svg.text(x + width / 2, y + 4.5, Anchor.MIDDLE, style, label));
            }
            x += width;
        }
    }

    private double drawLegend() {
        String[] names = {chart.low(), chart.middle(), chart.high()};
        String[] styles = {"part-low", "part-middle", "part-high"};
        double x = 0;
        double y = 12;
        for (int i = 0; i < names.length; i++) {
            double width = 34 + TextFit.width(names[i], canvas.fontSize());
            if (x > 0 && x + width > canvas.width()) {
                x = 0;
                y += 20;
            }
            marks.add(Svg.box(x, y - 9, 12, 12, styles[i]));
            marks.add(Svg.text(x + 18, y + 2, Anchor.START, "ink-text", names[i]));
            x += width;
        }
        return y + 14;
    }
}
