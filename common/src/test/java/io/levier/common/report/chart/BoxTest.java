package io.levier.common.report.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.report.chart.Svg.Corner;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BoxTest {

    @Test
    void boxesThatOnlyTouchDoNotOverlap() {
        Box box = new Box(0, 0, 10, 10);
        assertFalse(box.overlaps(new Box(10, 0, 5, 5)));
        assertTrue(box.overlaps(new Box(9.9, 9.9, 5, 5)));
        assertTrue(box.holds(new Box(0, 0, 10, 10)));
    }

    @Test
    void crossingAgreesWithWalkingAlongTheLine() {
        Random random = new Random(11);
        int crossed = 0;
        for (int i = 0; i < 5_000; i++) {
            Box box = new Box(random.nextInt(50), random.nextInt(50), 5 + random.nextInt(40), 5 + random.nextInt(40));
            Corner from = new Corner(random.nextInt(100), random.nextInt(100));
            Corner to = new Corner(random.nextInt(100), random.nextInt(100));
            boolean walked = false;
            double deepest = Double.NEGATIVE_INFINITY;
            for (int step = 0; step <= 2_000; step++) {
                double x = from.x() + (to.x() - from.x()) * step / 2_000.0;
                double y = from.y() + (to.y() - from.y()) * step / 2_000.0;
                double depth =
                        Math.min(Math.min(x - box.x(), box.right() - x), Math.min(y - box.y(), box.bottom() - y));
                deepest = Math.max(deepest, depth);
                walked |= depth > 0;
            }
            if (Math.abs(deepest) > 0.1) {
                assertEquals(walked, box.isCrossedBy(from, to), box + " " + from + " " + to);
                crossed += walked ? 1 : 0;
            }
        }
        assertTrue(crossed > 500, "enough lines crossed: " + crossed);
    }
}
