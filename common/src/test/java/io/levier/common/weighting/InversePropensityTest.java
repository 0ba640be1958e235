package io.levier.common.weighting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class InversePropensityTest {

    private static InversePropensity of(List<PropensityCell> cells) {
        return InversePropensity.of(cells).orElseThrow();
    }

    private static double factor(InversePropensity found, String... levels) {
        for (int c = 0; c < found.cells().size(); c++) {
            if (found.cells().get(c).levels().equals(List.of(levels))) {
                return found.factors().get(c);
            }
        }
        throw new AssertionError("no cell " + List.of(levels));
    }

    /** With one field every level has its own rate: 200/80 and 100/10, over a mean of 300/90. */
    @Test
    void oneFieldCountsAsItsRatesSay() {
        InversePropensity found =
                of(List.of(new PropensityCell(List.of("old"), 200, 80), new PropensityCell(List.of("new"), 100, 10)));
        assertEquals(2.5 / (300.0 / 90), factor(found, "old"), 1e-7);
        assertEquals(10 / (300.0 / 90), factor(found, "new"), 1e-7);
        assertEquals(2.5 / (300.0 / 90), found.lowest(), 1e-7);
        assertEquals(10 / (300.0 / 90), found.highest(), 1e-7);
    }

    /** One answer in a thousand stands for five hundred customers: it is cut to the weight of those before it. */
    @Test
    void weightsOfOneInAHundredAreCut() {
        InversePropensity found = of(List.of(
                new PropensityCell(List.of("a"), 2000, 1000),
                new PropensityCell(List.of("b"), 500, 1),
                new PropensityCell(List.of("c"), 10, 9)));
        assertEquals(factor(found, "a"), factor(found, "b"), 1e-12);
        assertEquals(factor(found, "a"), factor(found, "c"), 1e-12, "the lightest nine of 1,010 as well");
        assertEquals(1, factor(found, "a"), 1e-12);
    }

    /** Response that two fields decide independently of each other: weighted answers have the margins of all customers. */
    @Test
    void weightedAnswersLookLikeAllCustomers() {
        SplittableRandom random = new SplittableRandom(2);
        double[][] invited = new double[3][2];
        List<PropensityCell> cells = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 2; j++) {
                int size = 20_000 + 10_000 * random.nextInt(3);
                double p = 1 / (1 + Math.exp(1.2 - 0.5 * i - 0.7 * j));
                long answered = 0;
                for (int n = 0; n < size; n++) {
                    answered += random.nextDouble() < p ? 1 : 0;
                }
                invited[i][j] = size;
                cells.add(new PropensityCell(List.of("i" + i, "j" + j), size, answered));
            }
        }
        InversePropensity found = of(cells);
        double all = 0;
        double weighted = 0;
        double answers = 0;
        for (int c = 0; c < 6; c++) {
            PropensityCell cell = found.cells().get(c);
            all += cell.invited();
            weighted += cell.answered() * found.factors().get(c);
            answers += cell.answered();
        }
        assertEquals(answers, weighted, 1e-6, "a mean of 1");
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 2; j++) {
                PropensityCell cell = cells.get(2 * i + j);
                double share = cell.answered() * factor(found, "i" + i, "j" + j) / weighted;
                assertEquals(invited[i][j] / all, share, 0.004, cell::toString);
            }
        }
    }

    @Test
    void nobodyOrEverybodyTellsNothing() {
        assertEquals(Optional.empty(), InversePropensity.of(List.of(new PropensityCell(List.of("a"), 9, 0))));
        assertEquals(Optional.empty(), InversePropensity.of(List.of(new PropensityCell(List.of("a"), 9, 9))));
    }

    @Test
    void noOrderOfCellsMatters() {
        List<PropensityCell> cells = List.of(
                new PropensityCell(List.of("a", "x"), 50, 20),
                new PropensityCell(List.of("b", "x"), 70, 20),
                new PropensityCell(List.of("b", "y"), 90, 10));
        List<PropensityCell> turned = List.of(cells.get(2), cells.get(0), cells.get(1));
        assertEquals(of(cells), of(turned));
        assertTrue(of(cells).highest() > of(cells).lowest());
    }
}
