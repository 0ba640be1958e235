package io.levier.common.drivers;

import java.util.Arrays;

/**
 * Gathers the rows of one customer after another, and adds each customer's mean to moments between customers. Rows of a
 * customer come together, in any order, then {@link #endPerson()}.
 */
public final class PersonMeans {

    private final Moments between;
    private final long[] weighted;
    private final long[] steps;
    private long weight;
    private long rows;

    public PersonMeans(GramLayout layout) {
        this.between = new Moments(layout);
        this.weighted = new long[layout.size()];
        this.steps = new long[layout.size()];
    }

    /** A row of the current customer, as {@link Moments#add} takes it. */
    public void add(double[] row, double rowWeight) {
        // As Moments rounds it: both must leave out the same rows.
        long millionths = (long) Math.rint(rowWeight * Moments.WEIGHT_STEPS);
        if (millionths == 0) {
            return;
        }
        for (int i = 0; i < steps.length; i++) {
            steps[i] = between.layout().columns().get(i).steps(row[i]);
            weighted[i] = Math.addExact(weighted[i], Math.multiplyExact(millionths, steps[i]));
        }
        weight += millionths;
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
