package io.levier.common.stats.crosstab;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * Which cells of a table with totals may not be shown, so that no number of fewer than k customers can be read or worked
 * out. Cells below k are hidden. As totals are shown too, in every line with a hidden cell the next smallest ones are
 * hidden until there are at least two and together they are no longer few. Even so a cell may be the only bridge between
 * two blocks of hidden cells, and then it is the difference of their totals: one more cell between the blocks is hidden.
 *
 * <p>What can be worked out: give each row and column of the table, totals included, a node, and each hidden cell an
 * edge. The lines of the table are linear equations, and they determine exactly the cells whose edge lies on no circle
 * (the bridges). Empty cells are cells below k: that nobody is in them is a number, too.
 */
public final class HiddenCells {
    private final long[][] customers;
    private final long few;
    private final boolean[][] hidden;

    private HiddenCells(long[][] customers, long few) {
        this.customers = customers;
        this.few = few;
        hidden = new boolean[customers.length][customers[0].length];
    }

    /**
     * The hidden cells and totals.
     *
     * @param customers by row and column; the last row and column are totals, their common cell the total of all
     * @param few k: fewer customers are not shown; 1 hides nothing
     */
    public static boolean[][] of(long[][] customers, int few) {
        HiddenCells cells = new HiddenCells(customers, few);
        if (few > 1) {
            cells.hide();
        }
        return cells.hidden;
    }

    private void hide() {
        for (int row = 0; row < rows(); row++) {
            for (int column = 0; column < columns(); column++) {
                hidden[row][column] = customers[row][column] < few;
            }
        }
        if (hidden[rows() - 1][columns() - 1]) {
            hideAll();
            return;
        }
        boolean isChanged = true;
        while (isChanged) {
            isChanged = false;
            for (int row = 0; row < rows(); row++) {
                isChanged |= fillUp(row, true);
            }
            for (int column = 0; column < columns(); column++) {
                isChanged |= fillUp(column, false);
            }
            if (!isChanged) {
                isChanged = closeABridge();
            }
        }
    }

    private int rows() {
        return hidden.length;
    }

    private int columns() {
        return hidden[0].length;
    }

    /** Hides more of a line that hides too little. */
    private boolean fillUp(int line, boolean isRow) {
        boolean isChanged = false;
        while (hidesTooLittle(line, isRow)) {
            int smallest = -1;
            for (int i = 0; i < (isRow ? columns() : rows()); i++) {
                int row = isRow ? line : i;
                int column = isRow ? i : line;
                if (isFree(row, column)
                        && (smallest < 0
                                || customers[row][column]
                                        < customers[isRow ? line : smallest][isRow ? smallest : line])) {
                    smallest = i;
                }
            }
            if (smallest < 0) {
                return isChanged;
            }
            hidden[isRow ? line : smallest][isRow ? smallest : line] = true;
            isChanged = true;
        }
        return isChanged;
    }

    private boolean hidesTooLittle(int line, boolean isRow) {
        int number = 0;
        long together = 0;
        for (int i = 0; i < (isRow ? columns() : rows()); i++) {
            if (hidden[isRow ? line : i][isRow ? i : line]) {
                number++;
                together += customers[isRow ? line : i][isRow ? i : line];
            }
        }
        return number == 1 || (number > 1 && together < few);
    }

    /** Whether a cell may still be hidden; the total of all is published in other places. */
    private boolean isFree(int row, int column) {
        return !hidden[row][column] && !(row == rows() - 1 && column == columns() - 1);
    }

    private boolean closeABridge() {
        for (int row = 0; row < rows(); row++) {
            for (int column = 0; column < columns(); column++) {
                if (hidden[row][column] && hidesAcross(row, column)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** When a cell is a bridge, hides the smallest other cell between the two blocks it joins. */
    private boolean hidesAcross(int bridgeRow, int bridgeColumn) {
        boolean[] near = reachedFrom(bridgeRow, bridgeRow, bridgeColumn);
        if (near[rows() + bridgeColumn]) {
            return false;
        }
        boolean[] far = reachedFrom(rows() + bridgeColumn, bridgeRow, bridgeColumn);
        int bestRow = -1;
        int bestColumn = -1;
        for (int row = 0; row < rows(); row++) {
            for (int column = 0; column < columns(); column++) {
                boolean isAcross = (near[row] && far[rows() + column]) || (far[row] && near[rows() + column]);
                if (isFree(row, column)
                        && isAcross
                        && (bestRow < 0 || customers[row][column] < customers[bestRow][bestColumn])) {
                    bestRow = row;
                    bestColumn = column;
                }
            }
        }
        if (bestRow < 0) {
            hideAll();
            return false;
        }
        hidden[bestRow][bestColumn] = true;
        return true;
    }

    private void hideAll() {
        for (boolean[] line : hidden) {
            Arrays.fill(line, true);
        }
    }

    /** The nodes, rows before columns, that hidden cells lead to when one of them is taken out. */
    private boolean[] reachedFrom(int start, int outRow, int outColumn) {
        boolean[] reached = new boolean[rows() + columns()];
        Deque<Integer> open = new ArrayDeque<>();
        reached[start] = true;
        open.add(start);
        while (!open.isEmpty()) {
            int node = open.remove();
            boolean isRow = node < rows();
            for (int i = 0; i < (isRow ? columns() : rows()); i++) {
                int row = isRow ? node : i;
                int column = isRow ? i : node - rows();
                int next = isRow ? rows() + i : i;
                if (hidden[row][column] && !(row == outRow && column == outColumn) && !reached[next]) {
                    reached[next] = true;
                    open.add(next);
                }
            }
        }
        return reached;
    }
}
