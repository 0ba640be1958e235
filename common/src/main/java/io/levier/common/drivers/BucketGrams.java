package io.levier.common.drivers;

import java.util.List;

/**
 * The moments of each customer bucket about the means of all of them together. Leaving out a bucket, or drawing buckets
 * with replacement, leaves out or draws whole customers, which is what makes errors honest when customers answer
 * several times.
 */
public final class BucketGrams {

    private final List<Gram> buckets;
    private final Gram total;

    private BucketGrams(List<Gram> buckets, Gram total) {
        this.buckets = buckets;
        this.total = total;
    }

    /**
     * Chosen columns of every bucket.
     *
     * @param buckets at their bucket number; a bucket without rows stays in its place
     * @param columns beginning with the constant
     */
    public static BucketGrams of(List<Moments> buckets, List<String> columns) {
        return of(buckets, columns, List.of());
    }

    /** What a design reads of every bucket. */
    public static BucketGrams of(List<Moments> buckets, Design design) {
        return of(buckets, design.columns(), design.headrooms());
    }

    private static BucketGrams of(List<Moments> buckets, List<String> columns, List<String> meansOnly) {
        if (buckets.isEmpty()) {
            throw new IllegalArgumentException("there is no bucket to analyse");
        }
        Moments all = buckets.get(0).copy();
        buckets.subList(1, buckets.size()).forEach(all::merge);
        GramFrame frame = GramFrame.around(all, columns, meansOnly);
        return new BucketGrams(buckets.stream().map(b -> Gram.about(frame, b)).toList(), Gram.about(frame, all));
    }

    /** Number of buckets, those without rows included. */
    public int size() {
        return buckets.size();
    }

    public Gram total() {
        return total;
    }

    public Gram bucket(int k) {
        return buckets.get(k);
    }

    public boolean isEmpty(int k) {
        return buckets.get(k).rows() == 0;
    }

    /** Number of buckets with rows. */
    public int filled() {
        return (int) buckets.stream().filter(b -> b.rows() > 0).count();
    }

    /** Everything except one bucket. */
    public Gram without(int k) {
        return total.without(buckets.get(k));
    }

    /** Each bucket as often as {@code times} says. */
    public Gram drawn(int[] times) {
        return Gram.sum(buckets, times);
    }
}
