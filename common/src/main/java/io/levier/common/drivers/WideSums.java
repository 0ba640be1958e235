package io.levier.common.drivers;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * Sums of products of two longs, exact in 128 bits, in two primitive arrays. Addition of integers has no order, so any
 * split of the terms gives the same bits.
 */
final class WideSums {

    private static final int LONG_BITS = 64;
    private static final BigInteger LOW_BITS =
            BigInteger.ONE.shiftLeft(LONG_BITS).subtract(BigInteger.ONE);

    /** Delta stores these sums as decimal(38,0). */
    private static final BigInteger BOUND = BigInteger.TEN.pow(38);

    private static final long HIGH_BOUND = BOUND.shiftRight(LONG_BITS).longValueExact();

    private final long[] high;
    private final long[] low;

    WideSums(int size) {
        this.high = new long[size];
        this.low = new long[size];
    }

    WideSums(WideSums other) {
        this.high = other.high.clone();
        this.low = other.low.clone();
    }

    int size() {
        return low.length;
    }

    /** Adds {@code factor·values[i]} for i from {@code from} on to consecutive sums beginning at {@code cell}. */
    void addProducts(int cell, long factor, long[] values, int from) {
        for (int i = from, at = cell; i < values.length; i++, at++) {
            addProduct(at, factor, values[i]);
        }
    }

    void addProduct(int cell, long a, long b) {
        addAt(cell, Math.multiplyHigh(a, b), a * b);
    }

    void add(WideSums other) {
        for (int i = 0; i < low.length; i++) {
            addAt(i, other.high[i], other.low[i]);
        }
    }

    void subtract(WideSums other) {
        for (int i = 0; i < low.length; i++) {
            // −x is the complement plus one, and the carry of that one reaches the high half only from zero.
            addAt(i, ~other.high[i] + (other.low[i] == 0 ? 1 : 0), -other.low[i]);
        }
    }

    private void addAt(int cell, long addHigh, long addLow) {
        long sum = low[cell] + addLow;
        long carry = Long.compareUnsigned(sum, addLow) < 0 ? 1 : 0;
        low[cell] = sum;
        high[cell] += addHigh + carry;
    }

    /** Whether a sum that cannot be negative is so, or has come within rounding of 10³⁸. */
    boolean isOutOfRange(int cell) {
        return high[cell] < 0 || high[cell] >= HIGH_BOUND;
    }

    BigInteger value(int cell) {
        return BigInteger.valueOf(high[cell])
                .shiftLeft(LONG_BITS)
                .or(BigInteger.valueOf(low[cell]).and(LOW_BITS));
    }

    /** Replaces a sum by a stored one, below 10³⁸ in size. */
    void restore(int cell, BigInteger value) {
        if (value.abs().compareTo(BOUND) >= 0) {
            throw new IllegalArgumentException("a stored sum must have at most 38 digits, got " + value);
        }
        high[cell] = value.shiftRight(LONG_BITS).longValueExact();
        low[cell] = value.longValue();
    }

    boolean sameAs(WideSums other) {
        return Arrays.equals(high, other.high) && Arrays.equals(low, other.low);
    }

    int hash() {
        return 31 * Arrays.hashCode(high) + Arrays.hashCode(low);
    }
}
