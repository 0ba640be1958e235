package io.levier.common.report.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.report.value.Unit;
import io.levier.common.report.words.Language;
import io.levier.common.report.words.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AxisTest {
    private final Words english = Words.in(Language.ENGLISH);

    @Test
    void coversAnyRangeWithFewRoundSteps() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            double low = (random.nextDouble() - 0.4) * Math.pow(10, random.nextInt(9) - 3);
            double high = low + random.nextDouble() * Math.pow(10, random.nextInt(9) - 3);
            int most = 3 + random.nextInt(5);
            Axis axis = Axis.covering(low, high, most, Unit.number(2));
            assertTrue(
                    axis.low() <= low + axis.step() * 1e-6 && high <= axis.high() + axis.step() * 1e-6,
                    axis + " " + low + " " + high);
            assertTrue(axis.values().size() <= most + 1, axis + " has too many steps");
            assertTrue(axis.values().size() >= 2, axis + " has no step");
            double leading = axis.step() / Math.pow(10, Math.floor(Math.log10(axis.step()) + 1e-9));
            assertTrue(List.of(10L, 20L, 25L, 50L).contains(Math.round(leading * 10)), "step " + axis.step());
        }
    }

    @Test
    void everyLabelIsDifferentAndTrue() {
        Random random = new Random(8);
        for (int i = 0; i < 2_000; i++) {
            double low = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(7) - 3);
            double high = low + (0.01 + random.nextDouble()) * Math.pow(10, random.nextInt(7) - 3);
            Axis axis = Axis.covering(low, high, 6, Unit.number(2));
            HashSet<String> labels = new HashSet<>();
            for (double value : axis.values()) {
                String label = axis.label(value, english);
                double read = Double.parseDouble(label.replace("−", "-").replace(",", ""));
                assertEquals(value, read, Math.abs(axis.step()) * 1e-6, "label " + label);
                assertTrue(labels.add(label), "label " + label + " stands twice");
            }
        }
    }

    @Test
    void oneValueAloneStillHasAnAxis() {
        Axis axis = Axis.covering(12, 12, 5, Unit.POINTS);
        assertTrue(axis.low() <= 12 && 12 <= axis.high() && axis.low() < axis.high());
        Axis zero = Axis.covering(0, 0, 5, Unit.PERCENT);
        assertTrue(zero.low() < zero.high());
    }

    @Test
    void bigMoneyIsCountedInThousandsAndSaysSo() {
        Axis axis = Axis.covering(0, 1_204_500, 5, Unit.money("EUR"));
        assertEquals("1,000", axis.label(1_000_000, english));
        assertEquals("€ (thousands)", axis.heading(english));
        Axis millions = Axis.covering(0, 42_000_000, 5, Unit.money("EUR"));
        assertEquals("10", millions.label(10_000_000, english));
        assertEquals("€ (millions)", millions.heading(english));
    }

    @Test
    void countsHaveNoFractions() {
        for (double value : Axis.covering(0, 2, 5, Unit.COUNT).values()) {
            assertEquals(Math.rint(value), value, 1e-12);
        }
    }
}
