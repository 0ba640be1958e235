package io.levier.common.report.chart;

import io.levier.common.report.html.Element;
import io.levier.common.report.html.Node;
import io.levier.common.report.words.Words;
import java.util.ArrayList;
import java.util.List;

/** Sets a chart on the page: its title, the drawing for each screen, and its table twin behind a summary. */
public final class Figure {
    private final String id;
    private final Chart chart;
    private final List<Canvas> canvases;

    private Figure(String id, Chart chart, List<Canvas> canvases) {
        this.id = id;
        this.chart = chart;
        this.canvases = canvases;
    }

    /**
     * A figure as wide as the column.
     *
     * @param id unique on the page: lower-case letters and hyphens
     */
    public static Figure wide(String id, Chart chart) {
        return new Figure(id, chart, List.of(Canvas.WIDE, Canvas.NARROW));
    }

    /** A figure that shares the column with another one. */
    public static Figure half(String id, Chart chart) {
        return new Figure(id, chart, List.of(Canvas.NARROW));
    }

    public Element element(Words words) {
        List<Node> parts = new ArrayList<>();
        parts.add(Element.of("figcaption", chart.title()));
        for (Canvas canvas : canvases) {
            Element svg = svg(canvas, words);
            parts.add(canvases.size() == 1 ? svg : Element.of("div", svg).styled(canvas.style()));
        }
        Element summary = Element.of("summary", words.text("figure.twin"));
        parts.add(Element.of("details", summary, chart.twin(words).element()).styled("twin"));
        return Element.of("figure", parts).attribute("id", id);
    }

    private Element svg(Canvas canvas, Words words) {
        Drawing drawing = chart.draw(canvas, words);
        String prefix = id + "-" + canvas.style();
        return Element.of(
                        "svg",
                        Element.of("title", chart.title()).attribute("id", prefix + "-title"),
                        Element.of("desc", chart.description(words)).attribute("id", prefix + "-desc"))
                .with(drawing.marks())
                .attribute("xmlns", "http://www.w3.org/2000/svg")
                .attribute("viewBox", "0 0 " + Svg.number(canvas.width()) + " " + Svg.number(drawing.height()))
                .attribute("role", "img")
                .attribute("aria-labelledby", prefix + "-title " + prefix + "-desc")
                .attribute("font-size", Svg.number(canvas.fontSize()));
    }
}
