package io.levier.common.model;

import java.util.Arrays;
import java.util.List;

/** A table of numbers by row, of which only those that are not 0 are kept. */
public final class SparseRows {
    private final int columns;
    private final int[][] at;
    private final double[][] values;

    private SparseRows(int columns, int[][] at, double[][] values) {
        this.columns = columns;
        this.at = at;
        this.values = values;
    }

    /**
     * Rows of ones and zeros.
     *
     * @param columns how many
     * @param ones of each row, the columns with a one
     */
    public static SparseRows ofIndicators(int columns, List<int[]> ones) {
        double[] unit =
                new double[ones.stream().mapToInt(row -> row.length).max().orElse(0)];
        Arrays.fill(unit, 1);
        double[][] values = new double[ones.size()][];
        // Rows of equally many ones share them.
        for (int i = 0; i < values.length; i++) {
            values[i] = ones.get(i).length == unit.length ? unit : Arrays.copyOf(unit, ones.get(i).length);
        }
        return new SparseRows(columns, ones.toArray(int[][]::new), values);
    }

    /** Full rows; at least one. */
    public static SparseRows ofTable(double[]... table) {
        int[] all = new int[table[0].length];
        Arrays.setAll(all, j -> j);
        int[][] at = new int[table.length][];
        Arrays.fill(at, all);
        return new SparseRows(all.length, at, table.clone());
    }

    public int rows() {
        return at.length;
    }

    public int columns() {
        return columns;
    }

    /** The columns of the numbers of a row. */
    int[] at(int row) {
        return at[row];
    }

    /** The numbers of a row, in the order of their columns. */
    double[] values(int row) {
        return values[row];
    }

    /**
     * Standard deviations of the columns.
     *
     * @param spent by how much the divisor is smaller than the number of rows: 1 for an unbiased variance, as MLlib has
     *     it, 0 for that of glmnet
     */
    public double[] deviations(int spent) {
        double[] means = new double[columns];
        for (int i = 0; i < at.length; i++) {
            for (int k = 0; k < at[i].length; k++) {
                means[at[i][k]] += values[i][k] / at.length;
            }
        }
        double[] squares = new double[columns];
        int[] kept = new int[columns];
        for (int i = 0; i < at.length; i++) {
            for (int k = 0; k < at[i].length; k++) {
                double way = values[i][k] - means[at[i][k]];
                squares[at[i][k]] += way * way;
                kept[at[i][k]]++;
            }
        }
        double[] deviations = new double[columns];
        for (int j = 0; j < columns; j++) {
            double sum = squares[j] + (at.length - kept[j]) * means[j] * means[j];
            deviations[j] = at.length > spent ? Math.sqrt(sum / (at.length - spent)) : 0;
        }
        return deviations;
    }
}
