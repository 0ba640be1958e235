package io.levier.common.stats.crosstab;

import java.util.List;

/**
 * A crosstab as it may be published.
 *
 * @param cells row by row, each row followed by its total, the totals of the columns last
 * @param test whether rows and columns go together; where cells are hidden, {@link #hidesCells} says so and the exact
 *     statistics must stay unpublished: with the totals they can tell a hidden count
 * @param pValueOfMeans whether all columns have the same mean, NaN when nothing is averaged or compared
 * @param hiddenCells cells and totals that are not shown
 * @param warnings codes of what a reader must know
 */
public record CrosstabResult(
        List<CrosstabCell> cells, IndependenceTest test, double pValueOfMeans, int hiddenCells, List<String> warnings) {

    private static final double[] GRID = {0.001, 0.01, 0.05, 1};

    public CrosstabResult {
        cells = List.copyOf(cells);
        warnings = List.copyOf(warnings);
    }

    public boolean hidesCells() {
        return hiddenCells > 0;
    }

    /** The letter that stands for a column: A to Z, then AA, AB, … */
    public static String letter(int column) {
        return ColumnLetters.letter(column);
    }

    /** The p-value that may be published: beside hidden cells rounded up to 0.001, 0.01, 0.05 or 1. */
    public double publishedP() {
        double p = test.pValue();
        if (!hidesCells() || Double.isNaN(p)) {
            return p;
        }
        for (double bound : GRID) {
            if (p <= bound) {
                return bound;
            }
        }
        return 1;
    }
}
