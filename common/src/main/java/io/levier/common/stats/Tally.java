package io.levier.common.stats;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How often each value occurs: what quantiles are read from. Adds up over any split of the values, in any order, to the
 * same bytes. Up to {@link #MOST_EXACT} values are kept as they are; beyond, in buckets whose bounds grow by a constant
 * factor, so that every value is known within {@link #RELATIVE_ERROR} (the mapping of DDSketch, Masson, Rim and Lee
 * 2019), unless it is to stay exact.
 */
public final class Tally {
    /** Values a tally keeps one by one. */
    public static final int MOST_EXACT = 1000;

    public static final double RELATIVE_ERROR = 0.005;

    private static final double LOG_GROWTH = StrictMath.log((1 + RELATIVE_ERROR) / (1 - RELATIVE_ERROR));

    /** What the middle of a bucket must be, between its bounds, to err as little at both. */
    private static final double MIDDLE = StrictMath.log(1 - RELATIVE_ERROR);

    private final boolean staysExact;
    private final SortedMap<Long, Long> counts = new TreeMap<>();
    private boolean isBucketed;
    private long size;

    public Tally(boolean staysExact) {
        this.staysExact = staysExact;
    }

    public long size() {
        return size;
    }

    /** Adds a value in whole steps. */
    public void add(long value) {
        count(isBucketed ? bucketOf(value) : value, 1);
        shrink();
    }

    public void add(Tally other) {
        if (other.isBucketed) {
            toBuckets();
        }
        other.counts.forEach((key, count) -> count(isBucketed && !other.isBucketed ? bucketOf(key) : key, count));
        shrink();
    }

    private void count(long key, long times) {
        counts.merge(key, times, Math::addExact);
        size = Math.addExact(size, times);
    }

    private void shrink() {
        if (!staysExact && size > MOST_EXACT) {
            toBuckets();
        }
    }

    private void toBuckets() {
        if (!isBucketed) {
            isBucketed = true;
            SortedMap<Long, Long> exact = new TreeMap<>(counts);
            counts.clear();
            exact.forEach((value, times) -> counts.merge(bucketOf(value), times, Math::addExact));
        }
    }

    /** Bucket i > 0 holds magnitudes from growth^(i−1) to growth^i, −i the same below zero, 0 zero itself. */
    private static long bucketOf(long value) {
        if (value == 0) {
            return 0;
        }
        long bucket = (long) StrictMath.floor(StrictMath.log(Math.abs((double) value)) / LOG_GROWTH) + 1;
        return value < 0 ? -bucket : bucket;
    }

    private double valueOf(long key) {
        return !isBucketed || key == 0
                ? key
                : Math.signum((double) key) * StrictMath.exp(Math.abs(key) * LOG_GROWTH + MIDDLE);
    }

    /**
     * The value of a rank, in steps.
     *
     * @param rank from 1 to {@link #size()}
     */
    public double atRank(long rank) {
        long passed = 0;
        for (Map.Entry<Long, Long> entry : counts.entrySet()) {
            passed += entry.getValue();
            if (passed >= rank) {
                return valueOf(entry.getKey());
            }
        }
        throw new IllegalArgumentException("a tally of " + size + " values has no rank " + rank);
    }

    /** Takes note of a value, in steps, and of how many there are of it. */
    @FunctionalInterface
    public interface Occurrences {
        void of(double value, long times);
    }

    /** Every value, the least first. */
    public void forEach(Occurrences seen) {
        counts.forEach((key, times) -> seen.of(valueOf(key), times));
    }

    /** The quantile at a share between 0 and 1, in steps, interpolated between the two ranks around it. */
    public double quantile(double at) {
        double position = (size - 1) * at;
        long rank = (long) Math.floor(position) + 1;
        double low = atRank(rank);
        return rank == size ? low : low + (position - (rank - 1)) * (atRank(rank + 1) - low);
    }

    /** As {@link #ofBytes} reads it. */
    public byte[] toBytes() {
        ByteBuffer bytes = ByteBuffer.allocate(2 + counts.size() * Long.BYTES * 2);
        bytes.put((byte) (staysExact ? 1 : 0)).put((byte) (isBucketed ? 1 : 0));
        counts.forEach((key, count) -> bytes.putLong(key).putLong(count));
        return bytes.array();
    }

    public static Tally ofBytes(byte[] stored) {
        ByteBuffer bytes = ByteBuffer.wrap(stored);
        Tally tally = new Tally(bytes.get() == 1);
        tally.isBucketed = bytes.get() == 1;
        while (bytes.hasRemaining()) {
            tally.count(bytes.getLong(), bytes.getLong());
        }
        return tally;
    }
}
