package io.levier.common.report.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.report.html.DataTable;
import io.levier.common.report.html.DataTable.Tone;
import io.levier.common.report.html.Element;
import io.levier.common.report.html.Node;
import io.levier.common.report.value.Interval;
import io.levier.common.report.value.Period;
import io.levier.common.report.value.Unit;
import io.levier.common.report.words.Language;
import io.levier.common.report.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class ChartTest {
    private final Words english = Words.in(Language.ENGLISH);
    private final Words french = Words.in(Language.FRENCH);

    @RepeatedTest(25)
    void everyMarkLiesOnTheCanvas(RepetitionInfo repetition) {
        for (Chart chart : SampleCharts.all(repetition.getCurrentRepetition())) {
            for (Canvas canvas : Canvas.values()) {
                for (Words words : List.of(english, french)) {
                    Drawing drawing = chart.draw(canvas, words);
                    for (Element mark : drawing.marks()) {
                        assertOnCanvas(mark, canvas, drawing.height(), chart.title() + " " + canvas);
                    }
                }
            }
        }
    }

    private static void assertOnCanvas(Element mark, Canvas canvas, double height, String where) {
        mark.attributes().forEach((name, value) -> {
            if (List.of("x", "x1", "x2", "cx").contains(name)) {
                double x = Double.parseDouble(value);
                assertTrue(x >= -0.1 && x <= canvas.width() + 0.1, where + ": " + mark);
            }
            if (List.of("y", "y1", "y2", "cy").contains(name)) {
                double y = Double.parseDouble(value);
                assertTrue(y >= -0.1 && y <= height + 0.1, where + ": " + mark);
            }
        });
        if (mark.name().equals("text")) {
            double width = TextFit.width(mark.plainText(), canvas.fontSize());
            double x = Double.parseDouble(attribute(mark, "x"));
            double left = switch (attribute(mark, "text-anchor")) {
                case "start" -> x;
                case "middle" -> x - width / 2;
                default -> x - width;
            };
            double tolerance = 0.12 * width + 3;
            assertTrue(left >= -tolerance && left + width <= canvas.width() + tolerance, where + " text: " + mark);
        }
    }

    private static String attribute(Element mark, String name) {
        return Map.copyOf(mark.attributes()).getOrDefault(name, "");
    }

    @RepeatedTest(10)
    void everyChartIsDescribedAndHasATableTwin(RepetitionInfo repetition) {
        for (Chart chart : SampleCharts.all(1_000 + repetition.getCurrentRepetition())) {
            assertFalse(chart.title().isBlank());
            assertTrue(chart.description(english).length() > 15, chart.description(english));
            assertFalse(chart.description(english).contains("{"), chart.description(english));
            DataTable twin = chart.twin(english);
            assertFalse(twin.rows().isEmpty());
            Element figure = Figure.wide("some-chart", chart).element(english);
            List<Element> drawings = named(figure, "svg");
            assertEquals(2, drawings.size(), "one for each screen");
            for (Element svg : drawings) {
                assertEquals("img", attribute(svg, "role"));
                assertEquals(chart.title(), named(svg, "title").get(0).plainText());
                assertEquals(
                        chart.description(english), named(svg, "desc").get(0).plainText());
            }
            assertEquals(1, named(figure, "table").size());
        }
    }

    @Test
    void theSameChartGivesTheSameDrawing() {
        for (int seed = 0; seed < 5; seed++) {
            List<Chart> once = SampleCharts.all(seed);
            List<Chart> again = SampleCharts.all(seed);
            for (int i = 0; i < once.size(); i++) {
                assertEquals(once.get(i).draw(Canvas.WIDE, french), again.get(i).draw(Canvas.WIDE, french));
            }
        }
    }

    @Test
    void aMissingPeriodBreaksLineAndBand() {
        LineChart chart = line(10, 20, Double.NaN, 30, 40);
        List<Element> marks = chart.draw(Canvas.WIDE, english).marks();
        assertEquals(2, styled(marks, "line").size());
        assertEquals(2, styled(marks, "band").size());
        assertEquals(4, styled(marks, "dot").size());
        assertTrue(chart.description(english).contains("1 period has no value."));
        assertEquals("suppressed", chart.twin(english).rows().get(2).cells().get(3));
    }

    @Test
    void aPeriodAloneBetweenGapsIsADotWithAWhisker() {
        List<Element> marks =
                line(10, Double.NaN, 30, Double.NaN).draw(Canvas.WIDE, english).marks();
        assertEquals(0, styled(marks, "line").size());
        assertEquals(0, styled(marks, "band").size());
        assertEquals(2, styled(marks, "whisker").size());
        assertEquals(2, styled(marks, "dot").size());
    }

    @Test
    void whereNoPeriodHasAValueTheChartSaysSo() {
        LineChart chart = line(Double.NaN, Double.NaN);
        assertEquals("No period has a value.", chart.description(english));
        assertEquals(
                0, styled(chart.draw(Canvas.NARROW, english).marks(), "dot").size());
    }

    private static LineChart line(double... values) {
        List<PeriodPoint> points = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            boolean isKnown = !Double.isNaN(values[i]);
            points.add(new PeriodPoint(
                    Period.month(2026, i + 1),
                    isKnown ? OptionalDouble.of(values[i]) : OptionalDouble.empty(),
                    isKnown ? Optional.of(Interval.around(values[i], 3)) : Optional.empty(),
                    Tone.PLAIN,
                    isKnown ? "" : "suppressed"));
        }
        return new LineChart("Score", "Score", Unit.POINTS, points, OptionalDouble.empty());
    }

    @Test
    void positionsAreProportional() {
        RowChart chart = new RowChart(
                new RowChart.Texts("Gain", "Driver", "Points", "interval includes zero"),
                RowChart.Mark.DIFFERENCE,
                Unit.number(1),
                List.of(bar(4), bar(2), bar(-1)),
                Optional.empty());
        List<Element> bars = styled(chart.draw(Canvas.WIDE, english).marks(), "bar");
        double four = Double.parseDouble(attribute(bars.get(0), "width"));
        assertEquals(four / 2, Double.parseDouble(attribute(bars.get(1), "width")), 0.11);
        assertEquals(four / 4, Double.parseDouble(attribute(bars.get(2), "width")), 0.11);
        assertTrue(chart.twin(english).rows().get(2).cells().contains("−1.0"));
        assertTrue(chart.twin(english).rows().get(0).cells().contains("+4.0"));
    }

    private static RowChart.Row bar(double value) {
        return new RowChart.Row("x", OptionalDouble.of(value), Optional.empty(), Tone.PLAIN, "", "");
    }

    @Test
    void quietRowsDifferInShapeAndAreExplained() {
        RowChart chart = new RowChart(
                new RowChart.Texts("Share", "Driver", "Share", "not distinguishable from noise"),
                RowChart.Mark.DOT,
                Unit.PERCENT,
                List.of(new RowChart.Row("x", OptionalDouble.of(2), Optional.empty(), Tone.QUIET, "", "")),
                Optional.empty());
        List<Element> marks = chart.draw(Canvas.WIDE, english).marks();
        assertEquals(2, styled(marks, "dot-quiet").size(), "the mark and its legend");
        assertTrue(marks.stream().anyMatch(m -> m.plainText().equals("not distinguishable from noise")));
        assertTrue(chart.description(english).contains("not distinguishable from noise"));
        assertEquals(
                "not distinguishable from noise",
                chart.twin(english).rows().get(0).cells().get(3));
    }

    @RepeatedTest(40)
    void quadrantLabelsDoNotOverlap(RepetitionInfo repetition) {
        QuadrantChart chart = SampleCharts.quadrant(new Random(repetition.getCurrentRepetition()));
        Drawing drawing = chart.draw(Canvas.WIDE, english);
        List<Element> labels = drawing.marks().stream()
                .filter(m -> m.name().equals("text") && attribute(m, "class").endsWith("halo"))
                .toList();
        assertTrue(labels.size() >= chart.points().size());
        List<Box> boxes = labels.stream().map(ChartTest::box).toList();
        for (int i = 0; i < boxes.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertFalse(boxes.get(i).overlaps(boxes.get(j)), labels.get(i) + " and " + labels.get(j));
            }
            for (Element dot : drawing.marks().stream()
                    .filter(m -> m.name().equals("circle"))
                    .toList()) {
                Box around = Box.around(
                        Double.parseDouble(attribute(dot, "cx")), Double.parseDouble(attribute(dot, "cy")), 4.5);
                assertFalse(boxes.get(i).overlaps(around), labels.get(i) + " covers " + dot);
            }
        }
    }

    private static Box box(Element text) {
        double width = TextFit.width(text.plainText(), 13);
        double x = Double.parseDouble(attribute(text, "x"));
        double left = attribute(text, "text-anchor").equals("end") ? x - width : x;
        return new Box(left + 0.2, Double.parseDouble(attribute(text, "y")) - 11.8, width - 0.4, 15.6);
    }

    private static List<Element> styled(List<Element> marks, String style) {
        return marks.stream().filter(m -> attribute(m, "class").equals(style)).toList();
    }

    private static List<Element> named(Element root, String name) {
        List<Element> found = new ArrayList<>();
        if (root.name().equals(name)) {
            found.add(root);
        }
        for (Node child : root.children()) {
            if (child instanceof Element element) {
                found.addAll(named(element, name));
            }
        }
        return found;
    }
}
