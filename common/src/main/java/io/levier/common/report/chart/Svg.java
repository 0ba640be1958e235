package io.levier.common.report.chart;

import io.levier.common.report.html.Element;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** The shapes charts are made of. The class of a shape says what it means; the stylesheet says how that looks. */
final class Svg {

    /** Which end of a text its position names. */
    enum Anchor {
        START("start"),
        MIDDLE("middle"),
        END("end");

        private final String word;

        Anchor(String word) {
            this.word = word;
        }
    }

    /** A corner of a path. */
    record Corner(double x, double y) {}

    private Svg() {}

    static Element line(double x1, double y1, double x2, double y2, String style) {
        return Element.of("line")
                .attribute("x1", number(x1))
                .attribute("y1", number(y1))
                .attribute("x2", number(x2))
                .attribute("y2", number(y2))
                .styled(style);
    }

    static Element box(double x, double y, double width, double height, String style) {
        return Element.of("rect")
                .attribute("x", number(x))
                .attribute("y", number(y))
                .attribute("width", number(Math.max(width, 0)))
                .attribute("height", number(Math.max(height, 0)))
                .styled(style);
    }

    static Element dot(double x, double y, double radius, String style) {
        return Element.of("circle")
                .attribute("cx", number(x))
                .attribute("cy", number(y))
                .attribute("r", number(radius))
                .styled(style);
    }

    static Element open(List<Corner> corners, String style) {
        return Element.of("path").attribute("d", path(corners)).styled(style);
    }

    static Element closed(List<Corner> corners, String style) {
        return Element.of("path").attribute("d", path(corners) + "Z").styled(style);
    }

    static Element text(double x, double y, Anchor anchor, String style, String text) {
        return Element.of("text", text)
                .attribute("x", number(x))
                .attribute("y", number(y))
                .attribute("text-anchor", anchor.word)
                .styled(style);
    }

    /** A coordinate to a tenth of a unit: finer cannot be seen, and the file stays small. */
    static String number(double coordinate) {
        return BigDecimal.valueOf(coordinate)
                .setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static String path(List<Corner> corners) {
        StringBuilder path = new StringBuilder();
        for (Corner corner : corners) {
            path.append(path.isEmpty() ? "M" : "L")
                    .append(number(corner.x()))
                    .append(' ')
                    .append(number(corner.y()));
        }
        return path.toString();
    }
}
