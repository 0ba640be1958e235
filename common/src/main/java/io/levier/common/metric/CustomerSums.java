package io.levier.common.metric;

import java.util.Arrays;

/** The few quantities that are not zero of one customer in one cell, in steps. */
public final class CustomerSums {
    private static final int FEW = 4;

    private int[] at = new int[FEW];
    private long[] sums = new long[FEW];
    private int size;

    public void clear() {
        size = 0;
    }

    int size() {
        return size;
    }

    int quantity(int i) {
        return at[i];
    }

    long sum(int i) {
        return sums[i];
    }

    void add(int quantity, long value) {
        for (int i = 0; i < size; i++) {
            if (at[i] == quantity) {
                sums[i] = Math.addExact(sums[i], value);
                return;
            }
        }
        if (size == at.length) {
            at = Arrays.copyOf(at, 2 * size);
            sums = Arrays.copyOf(sums, 2 * size);
        }
        at[size] = quantity;
        sums[size++] = value;
    }

    public void add(CustomerSums other) {
        for (int i = 0; i < other.size; i++) {
            add(other.at[i], other.sums[i]);
        }
    }

    /** What remains of these sums without some of their rows. */
    public CustomerSums without(CustomerSums some) {
        CustomerSums rest = new CustomerSums();
        rest.add(this);
        for (int i = 0; i < some.size; i++) {
            rest.add(some.at[i], Math.negateExact(some.sums[i]));
        }
        return rest;
    }
}
