package io.levier.common.drivers;

import java.util.List;

/** Moments of rows in which every value is known. */
final class CompleteGrams extends BucketGrams {

    private final List<Gram> buckets;
    private final Gram total;

    private CompleteGrams(List<Gram> buckets, Gram total) {
        this.buckets = buckets;
        this.total = total;
    }

    static CompleteGrams of(List<Moments> buckets, List<String> columns, List<String> meansOnly) {
        if (buckets.isEmpty()) {
            throw new IllegalArgumentException("there is no bucket to analyse");
        }
        Moments all = buckets.get(0).copy();
        buckets.subList(1, buckets.size()).forEach(all::merge);
        GramFrame frame = GramFrame.around(all, columns, meansOnly);
        return new CompleteGrams(buckets.stream().map(b -> Gram.about(frame, b)).toList(), Gram.about(frame, all));
    }

    @Override
    public int size() {
        return buckets.size();
    }

    @Override
    public Gram total() {
        return total;
    }

    @Override
    public Gram bucket(int k) {
        return buckets.get(k);
    }

    @Override
    public boolean isEmpty(int k) {
        return buckets.get(k).rows() == 0;
    }

    @Override
    public Gram without(int k) {
        return total.without(buckets.get(k));
    }

    @Override
    public Gram drawn(int[] times) {
        return Gram.sum(buckets, times);
    }
}
