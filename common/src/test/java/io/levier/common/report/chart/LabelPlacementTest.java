package io.levier.common.report.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.report.chart.LabelPlacement.Line;
import io.levier.common.report.chart.LabelPlacement.Size;
import io.levier.common.report.chart.Svg.Corner;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class LabelPlacementTest {
    private static final Box AREA = new Box(40, 30, 660, 400);
    private static final double RADIUS = 5;

    @RepeatedTest(60)
    void labelsCoverNeitherLabelsNorDots(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        int count = 1 + random.nextInt(30);
        double spread = List.of(1.0, 0.3, 0.05).get(random.nextInt(3));
        List<Corner> dots = new ArrayList<>();
        List<Size> sizes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            dots.add(new Corner(
                    370 + spread * (random.nextDouble() - 0.5) * 640,
                    230 + spread * (random.nextDouble() - 0.5) * 380));
            sizes.add(new Size(20 + random.nextInt(150), 16 + 16 * random.nextInt(2)));
        }
        List<Box> places = new LabelPlacement(AREA, RADIUS, dots, List.of()).place(sizes);
        assertEquals(count, places.size());
        for (int i = 0; i < count; i++) {
            assertEquals(sizes.get(i).width(), places.get(i).width(), 1e-9);
            for (int j = 0; j < i; j++) {
                assertFalse(places.get(i).overlaps(places.get(j)), "labels " + i + " and " + j);
            }
            for (Corner dot : dots) {
                assertFalse(places.get(i).overlaps(Box.around(dot.x(), dot.y(), RADIUS)), "label " + i);
            }
            boolean isInside = AREA.holds(places.get(i));
            boolean isBelow =
                    places.get(i).y() >= AREA.bottom() && places.get(i).x() >= AREA.x();
            assertTrue(isInside || isBelow, "label " + i + " is lost at " + places.get(i));
        }
    }

    @Test
    void labelsThatFitNowhereAreStackedBelow() {
        Box small = new Box(0, 0, 100, 40);
        List<Corner> dots = new ArrayList<>();
        List<Size> sizes = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            dots.add(new Corner(50, 20));
            sizes.add(new Size(90, 16));
        }
        List<Box> places = new LabelPlacement(small, RADIUS, dots, List.of()).place(sizes);
        assertTrue(places.stream().filter(p -> p.y() > small.bottom()).count() >= 10);
        assertEquals(12, places.stream().map(Box::y).distinct().count());
    }

    @Test
    void aLoneLabelStandsBesideItsDotAndOffItsCross() {
        Corner dot = new Corner(300, 200);
        List<Line> cross = List.of(
                new Line(new Corner(280, 200), new Corner(320, 200)),
                new Line(new Corner(300, 170), new Corner(300, 230)));
        Box place = new LabelPlacement(AREA, RADIUS, List.of(dot), cross)
                .place(List.of(new Size(80, 16)))
                .get(0);
        Corner end = place.nearest(dot.x(), dot.y());
        assertTrue(Math.hypot(end.x() - dot.x(), end.y() - dot.y()) < 20, "near: " + place);
        assertTrue(
                cross.stream().noneMatch(line -> place.isCrossedBy(line.from(), line.to())), "off the cross: " + place);
    }
}
