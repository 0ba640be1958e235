package io.levier.common.stats.crosstab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.stats.Confidence;
import io.levier.common.stats.MultipleTests;
import io.levier.common.stats.crosstab.CrosstabCell.Level;
import io.levier.common.stats.crosstab.CrosstabCell.Status;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is told of a table: letters where columns differ, nothing of hidden cells, no verdict on a low base. */
class CrosstabAnalysisTest {
    private static CrosstabResult of(int[][] counts, int kAnonymity) {
        return CrosstabAnalysis.of(Answers.ofCounts(counts).sums(), kAnonymity, 30, Confidence.P95);
    }

    private static CrosstabCell cell(CrosstabResult result, int row, int column) {
        return result.cells().stream()
                .filter(cell -> cell.row() == row && cell.column() == column)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void marksTheColumnsACellIsAbove() {
        CrosstabResult result = of(new int[][] {{80, 50, 62}, {20, 50, 38}}, 10);
        // 80 % against 50 %: z = 4.45. 80 % against 62 %: z = 2.80, p = 0.0051, adjusted over six tests 0.0080.
        // 62 % against 50 %: z = 1.71, not significant.
        assertEquals("B C", cell(result, 0, 0).letters());
        assertEquals("", cell(result, 0, 1).letters());
        assertEquals("A", cell(result, 1, 1).letters());
        assertEquals("A", cell(result, 1, 2).letters());
        // 76 % against 62 %: z = 2.14, p = 0.032, adjusted 0.0497.
        assertEquals(
                "B c",
                cell(of(new int[][] {{76, 50, 62}, {24, 50, 38}}, 10), 0, 0).letters());
        assertEquals("", cell(result, 0, 3).letters());
        assertEquals(List.of(), result.warnings());
    }

    @Test
    void namesColumnsBeyondTheAlphabet() {
        assertEquals("A", CrosstabResult.letter(0));
        assertEquals("Z", CrosstabResult.letter(25));
        assertEquals("AA", CrosstabResult.letter(26));
        assertEquals("AZ", CrosstabResult.letter(51));
        assertEquals("BA", CrosstabResult.letter(52));
    }

    @Test
    void adjustsOverAllTestedCells() {
        CrosstabResult result = of(new int[][] {{80, 50, 62}, {20, 50, 38}}, 10);
        List<CrosstabCell> cells = result.cells().stream()
                .filter(cell -> cell.level() == Level.CELL)
                .toList();
        double[] adjusted = MultipleTests.BENJAMINI_HOCHBERG.adjust(
                cells.stream().mapToDouble(CrosstabCell::pValue).toArray());
        IntStream.range(0, adjusted.length)
                .forEach(i -> assertEquals(adjusted[i], cells.get(i).adjusted()));
        assertEquals(6, adjusted.length);
        assertTrue(adjusted[0] < 0.001, adjusted[0] + "");
    }

    @Test
    void testsNothingOnALowBase() {
        CrosstabResult result = of(new int[][] {{80, 50, 14}, {20, 50, 12}}, 10);
        CrosstabCell low = cell(result, 0, 2);
        assertEquals(Status.LOW_BASE, low.status());
        assertEquals(14 / 26.0, low.columnShare(), 1e-12);
        assertTrue(Double.isNaN(low.pValue()));
        assertEquals("", low.letters());
        assertEquals("B", cell(result, 0, 0).letters(), "no letter of the low base");
        assertEquals(Status.OK, cell(result, 0, 3).status(), "the total of a row is a share of all");
    }

    @Test
    void tellsNothingThatGivesAHiddenCellAway() {
        CrosstabResult result = of(new int[][] {{80, 53, 4}, {20, 50, 40}, {50, 60, 70}}, 10);
        assertEquals(4, result.hiddenCells());
        CrosstabCell hidden = cell(result, 0, 2);
        assertEquals(CrosstabCell.HIDDEN, hidden.count());
        assertEquals(CrosstabCell.HIDDEN, hidden.customers());
        assertTrue(Double.isNaN(hidden.columnShare()) && Double.isNaN(hidden.residual()));
        assertTrue(Double.isNaN(cell(result, 3, 2).mean()), "the mean of a column with hidden cells");
        assertFalse(Double.isNaN(cell(result, 3, 3).mean()), "the mean of all");
        assertTrue(result.warnings().contains("hidden_cells"));
        assertEquals(0.001, result.publishedP());
        assertTrue(Double.isNaN(result.pValueOfMeans()));
    }

    @Test
    void bearsAnEmptyColumnAndATableOfOneRow() {
        CrosstabResult empty = of(new int[][] {{40, 0, 20}, {20, 0, 40}}, 1);
        CrosstabResult without = of(new int[][] {{40, 20}, {20, 40}}, 1);
        assertEquals(without.test(), empty.test());
        assertTrue(Double.isNaN(cell(empty, 0, 1).columnShare()));
        assertEquals(cell(without, 0, 1).residual(), cell(empty, 0, 2).residual(), 1e-12);

        CrosstabResult oneRow = of(new int[][] {{40, 50}}, 10);
        assertEquals(List.of("no_test"), oneRow.warnings());
        assertEquals(1, cell(oneRow, 0, 1).columnShare());
        assertTrue(Double.isNaN(cell(oneRow, 0, 1).residual()));
    }

    /** With an empty cell the design effects stand on expected shares; of single independent rows they stay near one. */
    @Test
    void testsATableWithAnEmptyCell() {
        CrosstabResult result = of(new int[][] {{40, 0, 30}, {20, 35, 40}}, 1);
        assertTrue(result.test().pValue() < 1e-6, result.test() + "");
        assertEquals(1, result.test().designEffect(), 0.25);
    }

    @Test
    void refusesATableNobodyIsIn() {
        assertThrows(
                IllegalArgumentException.class,
                () -> CrosstabAnalysis.of(new CrosstabSums(2, 2), 10, 30, Confidence.P95));
    }
}
