package io.levier.common.drivers;

import java.util.Arrays;

/**
 * Gathers the rows of one customer after another, and adds each customer's mean to moments between customers. Rows of a
 * customer come together, in any order, then {@link #endPerson()}.
 */
public final class PersonMeans {

    private final Moments between;
    private final GramRow single;
    private final long[] weighted;
    private long weight;
    private long rows;

    public PersonMeans(GramLayout layout) {
        this.between = new Moments(layout);
        this.single = new GramRow(layout);
        this.weighted = new long[layout.size()];
    }

    /** A row of the current customer, as {@link Moments#add} takes it. */
    public void add(double[] row, double rowWeight) {
        single.set(row, rowWeight);
        add(single);
    }

    /** The same with a row that was made ready for this layout. */
    public void add(GramRow row) {
        // As Moments does: both must leave out the same rows.
        if (row.weight() == 0) {
            return;
        }
        for (int i = 0; i < weighted.length; i++) {
            weighted[i] = Math.addExact(weighted[i], Math.multiplyExact(row.weight(), row.steps(i)));
        }
        weight += row.weight();
        rows++;
    }

    /** Closes the current customer; without rows since the last one nothing happens. */
    public void endPerson() {
        if (rows > 0) {
            between.addMean(weighted, weight, rows);
            Arrays.fill(weighted, 0);
            weight = 0;
            rows = 0;
        }
    }

    /** Moments of all customers closed so far. */
    public Moments between() {
        return between;
    }
}
