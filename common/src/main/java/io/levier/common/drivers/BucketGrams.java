package io.levier.common.drivers;

import java.util.List;
import java.util.SortedMap;

/**
 * The moments of each customer bucket about the means of all of them together. Leaving out a bucket, or drawing buckets
 * with replacement, leaves out or draws whole customers, which is what makes errors honest when customers answer
 * several times.
 */
public abstract class BucketGrams {

    /** Of more drivers none may be missing: which ones a row misses is told by the bits of one number. */
    public static final int MOST_WITH_GAPS = 62;

    /** What is done about drivers that are missing. */
    public enum Gaps {
        /** What all rows would have is estimated from what they know, see {@link MissingAnswers}. */
        ESTIMATED,
        /** Each two columns are related by the rows that know both, see {@link PairwiseAnswers}. */
        PAIRWISE
    }

    BucketGrams() {}

    /**
     * Chosen columns of every bucket.
     *
     * @param buckets at their bucket number; a bucket without rows stays in its place
     * @param columns beginning with the constant
     */
    public static BucketGrams of(List<Moments> buckets, List<String> columns) {
        return CompleteGrams.of(buckets, columns, List.of());
    }

    /** What a design reads of every bucket. */
    public static BucketGrams of(List<Moments> buckets, Design design) {
        return CompleteGrams.of(buckets, design.columns(), design.headrooms());
    }

    /**
     * What a design reads of every bucket when drivers may be missing.
     *
     * @param buckets per bucket the moments of its rows by the players they miss (bit j is player j of the layout); the
     *     columns of a missing player hold its shift
     */
    public static BucketGrams withMissing(List<SortedMap<Long, Moments>> buckets, Design design, Gaps gaps) {
        return PatternGrams.byMissing(buckets, design, gaps);
    }

    /** Whether what is missing could be estimated as closely as the method can. */
    public boolean isSettled() {
        return true;
    }

    /** Whether correlations that contradict each other were moved to the nearest that do not. */
    public boolean isRepaired() {
        return false;
    }

    /** Whether some row knows each column, or each two where pairs are related: else there is nothing to estimate. */
    public boolean isKnown() {
        return true;
    }

    /** Number of rows used, those with gaps included. */
    public long rows() {
        return total().rows();
    }

    /** Number of buckets, those without rows included. */
    public abstract int size();

    public abstract Gram total();

    /** The complete rows of a bucket. */
    public abstract Gram bucket(int k);

    public abstract boolean isEmpty(int k);

    /** Number of buckets with rows. */
    public int filled() {
        int filled = 0;
        for (int k = 0; k < size(); k++) {
            filled += isEmpty(k) ? 0 : 1;
        }
        return filled;
    }

    /** Everything except one bucket. */
    public abstract Gram without(int k);

    /** Each bucket as often as {@code times} says. */
    public abstract Gram drawn(int[] times);
}
