package io.levier.common.report.chart;

import io.levier.common.report.chart.Svg.Anchor;
import io.levier.common.report.html.Element;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the rows of a horizontal chart go: labels in a column of their own where there is room for one, above the marks
 * where there is not.
 */
final class RowLayout {
    private static final double LABEL_SHARE = 0.36;
    private static final double GAP = 12;

    private final Canvas canvas;
    private final List<List<String>> labels;
    private final boolean labelsBeside;
    private final double labelWidth;
    private final double valueWidth;
    private final List<Double> tops = new ArrayList<>();
    private final double bottom;

    /**
     * @param top where the first row starts
     * @param valueWidth room kept at the right end of each row
     */
    RowLayout(Canvas canvas, double top, List<String> rowLabels, double valueWidth) {
        this.canvas = canvas;
        this.valueWidth = valueWidth;
        this.labelsBeside = canvas == Canvas.WIDE;
        double most = labelsBeside ? canvas.width() * LABEL_SHARE : canvas.width() - 4;
        this.labels = rowLabels.stream()
                .map(label -> TextFit.wrap(label, most, canvas.fontSize(), 2))
                .toList();
        this.labelWidth = labelsBeside
                ? labels.stream()
                        .flatMap(List::stream)
                        .mapToDouble(line -> TextFit.width(line, canvas.fontSize()))
                        .max()
                        .orElse(0)
                : 0;
        double y = top;
        for (List<String> lines : labels) {
            tops.add(y);
            y += labelsBeside ? 14 + 16 * lines.size() : 22 + 16 * lines.size() + 6;
        }
        this.bottom = y;
    }

    double plotLeft() {
        return labelsBeside ? labelWidth + GAP : 14;
    }

    double plotRight() {
        return canvas.width() - valueWidth - (valueWidth > 0 ? GAP : 8);
    }

    double bottom() {
        return bottom;
    }

    double top(int row) {
        return tops.get(row);
    }

    /** Height of the middle of the marks of a row. */
    double middle(int row) {
        int lines = labels.get(row).size();
        return labelsBeside ? tops.get(row) + (14 + 16 * lines) / 2.0 : tops.get(row) + 16 * lines + 13;
    }

    List<Element> label(int row, String style) {
        List<String> lines = labels.get(row);
        List<Element> texts = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            double y = labelsBeside
                    ? middle(row) + 4.5 + 16 * (i - (lines.size() - 1) / 2.0)
                    : tops.get(row) + 14 + 16 * i;
            texts.add(
                    labelsBeside
                            ? Svg.text(labelWidth, y, Anchor.END, style, lines.get(i))
                            : Svg.text(0, y, Anchor.START, style + " halo", lines.get(i)));
        }
        return texts;
    }
}
