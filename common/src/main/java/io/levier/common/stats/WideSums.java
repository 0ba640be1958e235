package io.levier.common.stats;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.math.BigInteger;
import java.util.Arrays;

/**
 * Sums of products of two longs, exact in 128 bits, in two primitive arrays. Addition of integers has no order, so any
 * split of the terms gives the same bits. A sum beyond 127 bits throws {@link ArithmeticException}.
 */
public final class WideSums {

    private static final int LONG_BITS = 64;
    private static final BigInteger LOW_BITS =
            BigInteger.ONE.shiftLeft(LONG_BITS).subtract(BigInteger.ONE);

    /** Delta stores these sums as decimal(38,0). */
    private static final BigInteger BOUND = BigInteger.TEN.pow(38);

    private static final long HIGH_BOUND = BOUND.shiftRight(LONG_BITS).longValueExact();

    private final long[] high;
    private final long[] low;

    public WideSums(int size) {
        this.high = new long[size];
        this.low = new long[size];
    }

    public WideSums(WideSums other) {
        this.high = other.high.clone();
        this.low = other.low.clone();
    }

    private WideSums(long[] high, long[] low) {
        this.high = high;
        this.low = low;
    }

    /** Sums of their lower and higher 64 bits. */
    public static WideSums of(long[] low, long[] high) {
        return new WideSums(high.clone(), low.clone());
    }

    public long[] low() {
        return low.clone();
    }

    public long[] high() {
        return high.clone();
    }

    public int size() {
        return low.length;
    }

    /** Adds {@code factor·values[i]} for i in {@code from ≤ i < to} to consecutive sums beginning at {@code cell}. */
    public void addProducts(int cell, long factor, long[] values, int from, int to) {
        for (int i = from, at = cell; i < to; i++, at++) {
            addProduct(at, factor, values[i]);
        }
    }

    public void addProduct(int cell, long a, long b) {
        addAt(cell, Math.multiplyHigh(a, b), a * b);
    }

    public void add(WideSums other) {
        for (int i = 0; i < low.length; i++) {
            addAt(i, other.high[i], other.low[i]);
        }
    }

    public void subtract(WideSums other) {
        for (int i = 0; i < low.length; i++) {
            // −x is the complement plus one, and the carry of that one reaches the high half only from zero.
            addAt(i, ~other.high[i] + (other.low[i] == 0 ? 1 : 0), -other.low[i]);
        }
    }

    private void addAt(int cell, long addHigh, long addLow) {
        long sum = low[cell] + addLow;
        long carry = Long.compareUnsigned(sum, addLow) < 0 ? 1 : 0;
        low[cell] = sum;
        high[cell] = Math.addExact(high[cell], addHigh + carry);
    }

    /** Whether a sum that cannot be negative is so, or has come within rounding of 10³⁸. */
    public boolean isOutOfRange(int cell) {
        return high[cell] < 0 || high[cell] >= HIGH_BOUND;
    }

    public BigInteger value(int cell) {
        if (high[cell] == low[cell] >> (LONG_BITS - 1)) {
            return BigInteger.valueOf(low[cell]);
        }
        return BigInteger.valueOf(high[cell])
                .shiftLeft(LONG_BITS)
                .or(BigInteger.valueOf(low[cell]).and(LOW_BITS));
    }

    /** Writes the sums that are not zero, as {@link #addStored} reads them. */
    public void write(DataOutput out) throws IOException {
        int nonZero = 0;
        for (int i = 0; i < low.length; i++) {
            nonZero += (high[i] | low[i]) == 0 ? 0 : 1;
        }
        out.writeInt(nonZero);
        for (int i = 0; i < low.length; i++) {
            if ((high[i] | low[i]) != 0) {
                out.writeInt(i);
                out.writeLong(high[i]);
                out.writeLong(low[i]);
            }
        }
    }

    public void addStored(DataInput in) throws IOException {
        for (int left = in.readInt(); left > 0; left--) {
            addAt(in.readInt(), in.readLong(), in.readLong());
        }
    }

    /** Replaces a sum by a stored one, below 10³⁸ in size. */
    public void restore(int cell, BigInteger value) {
        if (value.abs().compareTo(BOUND) >= 0) {
            throw new IllegalArgumentException("a stored sum must have at most 38 digits, got " + value);
        }
        high[cell] = value.shiftRight(LONG_BITS).longValueExact();
        low[cell] = value.longValue();
    }

    public boolean sameAs(WideSums other) {
        return Arrays.equals(high, other.high) && Arrays.equals(low, other.low);
    }

    public int hash() {
        return 31 * Arrays.hashCode(high) + Arrays.hashCode(low);
    }
}
