package io.levier.common.stats.crosstab;

import java.util.Arrays;

/**
 * All that is needed of the rows behind a crosstab of {@code rows × columns}. Row {@code rows} and column
 * {@code columns} stand for the totals. Customers are counted once wherever they are counted, so their totals are given
 * and not added up; everything else adds up.
 */
public final class CrosstabSums {
    private final int rows;
    private final int columns;
    private final long[] counts;
    private final long[] customers;
    private final double[] weights;
    private final double[] squares;
    private final double[] meanBases;
    private final double[] meanSums;
    private final double[][] products;
    private final double[][] baseBase;
    private final double[][] baseSum;
    private final double[][] sumSum;

    public CrosstabSums(int rows, int columns) {
        if (rows < 1 || columns < 1) {
            throw new IllegalArgumentException("a crosstab has rows and columns, not " + rows + " × " + columns);
        }
        this.rows = rows;
        this.columns = columns;
        int cells = rows * columns;
        counts = new long[cells];
        customers = new long[(rows + 1) * (columns + 1)];
        weights = new double[cells];
        squares = new double[cells];
        meanBases = new double[cells];
        meanSums = new double[cells];
        products = new double[cells][cells];
        baseBase = new double[columns][columns];
        baseSum = new double[columns][columns];
        sumSum = new double[columns][columns];
    }

    /**
     * Sets the sums of one cell.
     *
     * @param count rows with a positive weight
     * @param weight Σw
     * @param square Σw²
     * @param meanBase Σw of the rows that have the averaged value
     * @param meanSum Σw·value of them
     */
    public void cell(int row, int column, long count, double weight, double square, double meanBase, double meanSum) {
        int at = at(row, column);
        counts[at] = count;
        weights[at] = weight;
        squares[at] = square;
        meanBases[at] = meanBase;
        meanSums[at] = meanSum;
    }

    /** Sets how many customers have a row in a cell or total. */
    public void customers(int row, int column, long number) {
        customers[row * (columns + 1) + column] = number;
    }

    /** Sets, for two cells numbered by {@link #at}, the sum over customers of the product of their weights there. */
    public void product(int cell, int other, double value) {
        products[cell][other] = value;
        products[other][cell] = value;
    }

    /**
     * Sets, for two columns, the sums over customers of products of their {@code meanBase} and {@code meanSum} there.
     *
     * @param baseSumOf base in the first column times sum in the second
     * @param sumBaseOf sum in the first column times base in the second
     */
    public void meanProducts(
            int column, int other, double baseBaseOf, double baseSumOf, double sumBaseOf, double sumSumOf) {
        baseBase[column][other] = baseBaseOf;
        baseBase[other][column] = baseBaseOf;
        baseSum[column][other] = baseSumOf;
        baseSum[other][column] = sumBaseOf;
        sumSum[column][other] = sumSumOf;
        sumSum[other][column] = sumSumOf;
    }

    public int rows() {
        return rows;
    }

    public int columns() {
        return columns;
    }

    /** The number of a cell, row by row. */
    public int at(int row, int column) {
        return row * columns + column;
    }

    public long count(int row, int column) {
        return Math.round(total(Arrays.stream(counts).asDoubleStream().toArray(), row, column));
    }

    public long customers(int row, int column) {
        return customers[row * (columns + 1) + column];
    }

    /** Customers by cell, totals last, as {@link HiddenCells} looks at them. */
    public long[][] customers() {
        long[][] table = new long[rows + 1][];
        for (int row = 0; row <= rows; row++) {
            table[row] = Arrays.copyOfRange(customers, row * (columns + 1), (row + 1) * (columns + 1));
        }
        return table;
    }

    /** Clusters of the design: customers with a row anywhere in the table. */
    public long clusters() {
        return customers(rows, columns);
    }

    public double weight(int row, int column) {
        return total(weights, row, column);
    }

    public double square(int row, int column) {
        return total(squares, row, column);
    }

    public double meanBase(int row, int column) {
        return total(meanBases, row, column);
    }

    public double meanSum(int row, int column) {
        return total(meanSums, row, column);
    }

    double product(int cell, int other) {
        return products[cell][other];
    }

    double baseBase(int column, int other) {
        return baseBase[column][other];
    }

    double baseSum(int column, int other) {
        return baseSum[column][other];
    }

    double sumSum(int column, int other) {
        return sumSum[column][other];
    }

    /** {@code C/(C−1)}: what makes a variance among clusters unbiased; NaN below two clusters. */
    double clusterFactor() {
        return clusters() < 2 ? Double.NaN : clusters() / (clusters() - 1.0);
    }

    private double total(double[] values, int row, int column) {
        int lastRow = row == rows ? rows - 1 : row;
        int lastColumn = column == columns ? columns - 1 : column;
        double sum = 0;
        for (int r = row == rows ? 0 : row; r <= lastRow; r++) {
            for (int c = column == columns ? 0 : column; c <= lastColumn; c++) {
                sum += values[at(r, c)];
            }
        }
        return sum;
    }
}
