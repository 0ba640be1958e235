package io.levier.common.stats.crosstab;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.junit.jupiter.api.Test;

/** No hidden number can be worked out of those that are shown, whatever the table. */
class HiddenCellsTest {
    private static final int K = 10;

    /** The customers of random cells, one per answer, with their totals: sizes from empty to comfortable. */
    private static long[][] random(Random random) {
        int rows = 1 + random.nextInt(5);
        int columns = 1 + random.nextInt(5);
        int largest = 3 + random.nextInt(60);
        int[][] cells = new int[rows][columns];
        for (int[] line : cells) {
            for (int column = 0; column < columns; column++) {
                line[column] = random.nextInt(4) == 0 ? random.nextInt(12) : random.nextInt(largest);
            }
        }
        return withTotals(cells);
    }

    private static long[][] withTotals(int[][] cells) {
        int rows = cells.length;
        int columns = cells[0].length;
        long[][] table = new long[rows + 1][columns + 1];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                table[row][column] = cells[row][column];
                table[row][columns] += cells[row][column];
                table[rows][column] += cells[row][column];
                table[rows][columns] += cells[row][column];
            }
        }
        return table;
    }

    /** Hidden cells the linear equations of the table determine: those that are 0 in every vector of the null space. */
    private static List<String> determined(boolean[][] hidden) {
        int rows = hidden.length;
        int columns = hidden[0].length;
        List<int[]> unknown = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                if (hidden[row][column]) {
                    unknown.add(new int[] {row, column});
                }
            }
        }
        List<String> found = new ArrayList<>();
        if (unknown.isEmpty()) {
            return found;
        }
        RealMatrix equations = new Array2DRowRealMatrix(rows + columns, unknown.size());
        for (int i = 0; i < unknown.size(); i++) {
            int row = unknown.get(i)[0];
            int column = unknown.get(i)[1];
            equations.setEntry(row, i, column == columns - 1 ? -1 : 1);
            equations.setEntry(rows + column, i, row == rows - 1 ? -1 : 1);
        }
        int rank = rank(equations);
        for (int i = 0; i < unknown.size(); i++) {
            RealMatrix andThisOne = new Array2DRowRealMatrix(rows + columns + 1, unknown.size());
            andThisOne.setSubMatrix(equations.getData(), 0, 0);
            andThisOne.setEntry(rows + columns, i, 1);
            if (rank(andThisOne) == rank) {
                found.add(Arrays.toString(unknown.get(i)));
            }
        }
        return found;
    }

    private static int rank(RealMatrix matrix) {
        return new SingularValueDecomposition(matrix).getRank();
    }

    private static int count(boolean[][] hidden) {
        int count = 0;
        for (boolean[] line : hidden) {
            for (boolean cell : line) {
                count += cell ? 1 : 0;
            }
        }
        return count;
    }

    private static boolean isAllHidden(boolean[][] hidden) {
        return count(hidden) == hidden.length * hidden[0].length;
    }

    @Test
    void leavesNoHiddenNumberToBeWorkedOut() {
        Random random = new Random(5);
        int hiding = 0;
        int naive = 0;
        int whole = 0;
        for (int i = 0; i < 3000; i++) {
            long[][] customers = random(random);
            boolean[][] hidden = HiddenCells.of(customers, K);
            String table = Arrays.deepToString(customers) + " hides " + Arrays.deepToString(hidden);
            boolean[][] onlySmall = new boolean[hidden.length][hidden[0].length];
            for (int row = 0; row < hidden.length; row++) {
                for (int column = 0; column < hidden[0].length; column++) {
                    onlySmall[row][column] = customers[row][column] < K;
                    assertTrue(hidden[row][column] || customers[row][column] >= K, table);
                }
            }
            assertEquals(count(onlySmall) == 0, count(hidden) == 0, table);
            naive += determined(onlySmall).isEmpty() ? 0 : 1;
            if (isAllHidden(hidden)) {
                whole++;
                continue;
            }
            hiding += count(hidden) > 0 ? 1 : 0;
            assertEquals(List.of(), determined(hidden), table);
            assertLinesHideEnough(customers, hidden, table);
        }
        assertTrue(hiding > 1000, "tables that hide something: " + hiding);
        assertTrue(naive > 500, "tables that would have told if only the small cells were hidden: " + naive);
        assertTrue(whole < 600, "tables hidden as a whole: " + whole);
    }

    private static void assertLinesHideEnough(long[][] customers, boolean[][] hidden, String table) {
        int rows = hidden.length;
        int columns = hidden[0].length;
        for (int row = 0; row < rows; row++) {
            int number = 0;
            long together = 0;
            boolean isWhole = true;
            for (int column = 0; column < columns; column++) {
                number += hidden[row][column] ? 1 : 0;
                together += hidden[row][column] ? customers[row][column] : 0;
                isWhole &= hidden[row][column];
            }
            assertTrue(number == 0 || (number > 1 && (together >= K || isWhole)), table);
        }
        for (int column = 0; column < columns; column++) {
            int number = 0;
            long together = 0;
            boolean isWhole = true;
            for (int row = 0; row < rows; row++) {
                number += hidden[row][column] ? 1 : 0;
                together += hidden[row][column] ? customers[row][column] : 0;
                isWhole &= hidden[row][column];
            }
            assertTrue(number == 0 || (number > 1 && (together >= K || isWhole)), table);
        }
    }

    /** Two blocks of four hidden cells and one small cell between them: two per line, and yet a difference of totals. */
    @Test
    void seesTheBridgeBetweenTwoBlocks() {
        int[][] cells = {
            {9, 12, 99, 99, 80}, {12, 9, 9, 99, 80}, {99, 99, 9, 12, 80}, {99, 99, 12, 9, 80}, {80, 80, 80, 80, 80}
        };
        boolean[][] twoPerLine = new boolean[6][6];
        for (int[] at : new int[][] {{0, 0}, {0, 1}, {1, 0}, {1, 1}, {1, 2}, {2, 2}, {2, 3}, {3, 2}, {3, 3}}) {
            twoPerLine[at[0]][at[1]] = true;
        }
        assertEquals(List.of("[1, 2]"), determined(twoPerLine));

        boolean[][] hidden = HiddenCells.of(withTotals(cells), K);

        assertEquals(List.of(), determined(hidden));
        assertEquals(10, count(hidden), "one more than two per line: " + Arrays.deepToString(hidden));
    }

    @Test
    void hidesTheSmallestOthersFirst() {
        boolean[][] hidden = HiddenCells.of(withTotals(new int[][] {{3, 40, 50}, {30, 60, 20}, {70, 80, 90}}), K);

        // 3 is small; 40 beside it, 30 below it, and 60 where they meet.
        assertArrayEquals(
                new boolean[][] {
                    {true, true, false, false},
                    {true, true, false, false},
                    {false, false, false, false},
                    {false, false, false, false}
                },
                hidden);
    }

    @Test
    void hidesNothingWhereNothingIsSmallOrNothingIsAsked() {
        assertEquals(0, count(HiddenCells.of(withTotals(new int[][] {{10, 10}, {10, 10}}), K)));
        assertEquals(0, count(HiddenCells.of(withTotals(new int[][] {{0, 1}, {10, 10}}), 1)));
    }

    @Test
    void hidesAllOfATableOfFew() {
        assertTrue(isAllHidden(HiddenCells.of(withTotals(new int[][] {{4, 3}, {1, 1}}), K)));
        assertFalse(isAllHidden(HiddenCells.of(withTotals(new int[][] {{4, 3}, {20, 41}}), K)));
    }
}
