package io.levier.common.report.chart;

/**
 * The two sizes every chart is drawn in, so that its letters stay readable: scaling one drawing down to a phone would
 * halve them. The stylesheet shows one of the two.
 */
public enum Canvas {
    /** A page column or a printed page. */
    WIDE(720, 13, "wide"),
    /** A phone, or half a column. */
    NARROW(350, 12.5, "narrow");

    private final double width;
    private final double fontSize;
    private final String style;

    Canvas(double width, double fontSize, String style) {
        this.width = width;
        this.fontSize = fontSize;
        this.style = style;
    }

    /** In the user units of the drawing, which are close to pixels on the screen it is made for. */
    double width() {
        return width;
    }

    double fontSize() {
        return fontSize;
    }

    /** Class of the box it stands in. */
    String style() {
        return style;
    }
}
