package io.levier.common.drivers;

import io.levier.common.stats.WideSums;

/**
 * Weighted sums of the products of a layout's columns. Products of whole units are summed in doubles while these are
 * exact, some ten at the price of one in 128 bits, and then moved there: both ways give the same bits.
 */
final class ProductSums {
    private static final long STEPS_OF_PRODUCT = 1L << (2 * GramColumn.FRACTION_BITS);

    private final WideSums wide;
    private final int whole;
    private final Triangle triangle;
    private double[] units = new double[0];
    private double largest;

    /** @param whole number of columns with all their products */
    ProductSums(WideSums wide, int whole) {
        this.wide = wide;
        this.whole = whole;
        this.triangle = new Triangle(whole);
    }

    /** Adds a row; the cell behind the layout's is the sum of squared weights. */
    void add(GramRow row) {
        addUnits(row);
        for (int k = 0; k < row.breaks(); k++) {
            addBroken(row, k);
        }
        wide.addProduct(wide.size() - 1, row.weight(), row.weight());
    }

    private void addUnits(GramRow row) {
        if (units.length == 0) {
            units = new double[wide.size() - 1];
        }
        if (largest + row.largestProduct() >= GramRow.EXACT) {
            settle();
        }
        largest += row.largestProduct();
        double[] values = row.units();
        int cell = 0;
        for (int i = 0; i < whole; i++) {
            if (values[i] != 0) {
                addScaled(units, cell - i, row.weight() * values[i], values, i, whole);
            }
            cell += whole - i;
        }
        addScaled(units, cell - whole, row.weight() * values[0], values, whole, values.length);
    }

    /** A loop of nothing else, which compilers turn into vectors. */
    private static void addScaled(double[] sums, int offset, double factor, double[] values, int from, int to) {
        for (int j = from; j < to; j++) {
            sums[offset + j] += factor * values[j];
        }
    }

    /** The products of the k-th broken column: with all columns but those before it among the broken. */
    private void addBroken(GramRow row, int k) {
        int column = row.broken()[k];
        long factor = row.weight() * row.steps(column);
        if (column >= whole) {
            // Of headrooms only the sum is kept, which is the product with the constant.
            wide.addProduct(triangle.cells() + column - whole, factor, row.steps(0));
            return;
        }
        int before = 0;
        for (int j = 0; j < whole; j++) {
            if (before < k && row.broken()[before] == j) {
                before++;
            } else {
                wide.addProduct(triangle.cell(j, column), factor, row.steps(j));
            }
        }
    }

    /** All that was added, in steps and millionths. */
    WideSums wide() {
        settle();
        return wide;
    }

    private void settle() {
        if (largest == 0) {
            return;
        }
        for (int cell = 0; cell < units.length; cell++) {
            if (units[cell] != 0) {
                wide.addProduct(cell, (long) units[cell], STEPS_OF_PRODUCT);
                units[cell] = 0;
            }
        }
        largest = 0;
    }
}
