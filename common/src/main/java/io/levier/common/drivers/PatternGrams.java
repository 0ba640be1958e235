package io.levier.common.drivers;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Moments of rows in which drivers may be missing. What all rows would have is estimated from the patterns of missing
 * drivers, again for every bucket left out and every draw, so that errors know what was not answered.
 */
final class PatternGrams extends BucketGrams {

    /** Rows that miss the same players: which columns they know, and their Gram matrix in every bucket. */
    private record Pattern(BitSet known, List<Gram> buckets, Gram total) {}

    private final GramFrame frame;
    private final int size;
    private final List<Pattern> patterns;
    /** Place of the column without which the headroom of the same number is not known. */
    private final int[] measures;

    private final Gram none;
    private final Gram total;

    private PatternGrams(GramFrame frame, int size, List<Pattern> patterns, int[] measures, Gram none) {
        this.frame = frame;
        this.size = size;
        this.patterns = patterns;
        this.measures = measures;
        this.none = none;
        this.total = estimate(patterns.stream().map(Pattern::total).toList());
    }

    static PatternGrams byMissing(List<SortedMap<Long, Moments>> buckets, Design design) {
        SortedMap<Long, Moments> totals = new TreeMap<>();
        buckets.forEach(bucket -> bucket.forEach((missing, moments) -> {
            totals.computeIfAbsent(missing, any -> new Moments(moments.layout()))
                    .merge(moments);
        }));
        if (totals.isEmpty()) {
            throw new IllegalArgumentException("there is no row to analyse");
        }
        GramLayout layout = totals.values().iterator().next().layout();
        Moments all = new Moments(layout);
        totals.values().forEach(all::merge);
        GramFrame frame = GramFrame.around(all, design.columns(), design.headrooms());
        Gram none = Gram.about(frame, new Moments(layout));
        List<Pattern> patterns = new ArrayList<>();
        totals.forEach((missing, moments) -> {
            List<Gram> own = new ArrayList<>();
            for (SortedMap<Long, Moments> bucket : buckets) {
                Moments some = bucket.get(missing);
                own.add(some == null ? none : Gram.about(frame, some));
            }
            patterns.add(new Pattern(known(missing, layout, design), own, Gram.about(frame, moments)));
        });
        int[] measures = design.players().stream()
                .filter(player -> player.headroom() != null)
                .mapToInt(player -> design.columns().indexOf(player.columns().get(0)))
                .toArray();
        return new PatternGrams(frame, buckets.size(), patterns, measures, none);
    }

    /** Places of the known columns of a design. */
    private static BitSet known(long missing, GramLayout layout, Design design) {
        BitSet known = new BitSet();
        known.set(0, design.columns().size());
        for (int j = 0; j < layout.players().size(); j++) {
            if ((missing & 1L << j) != 0) {
                layout.players().get(j).columns().forEach(name -> {
                    if (design.columns().contains(name)) {
                        known.clear(design.columns().indexOf(name));
                    }
                });
            }
        }
        return known;
    }

    /** The Gram matrix all rows would have. */
    private Gram estimate(List<Gram> byPattern) {
        List<MissingAnswers.Pattern> filled = new ArrayList<>();
        double[] moves = new double[measures.length];
        double[] weights = new double[measures.length];
        for (int i = 0; i < patterns.size(); i++) {
            Gram gram = byPattern.get(i);
            if (gram.rows() > 0) {
                BitSet known = patterns.get(i).known();
                filled.add(new MissingAnswers.Pattern(known, gram));
                for (int h = 0; h < measures.length; h++) {
                    if (known.get(measures[h])) {
                        moves[h] += gram.sumW() * gram.mean(gram.size() + h);
                        weights[h] += gram.sumW();
                    }
                }
            }
        }
        if (filled.size() == 1
                && filled.get(0).known().cardinality() == filled.get(0).gram().size()) {
            return filled.get(0).gram();
        }
        for (int h = 0; h < moves.length; h++) {
            moves[h] /= weights[h];
        }
        return Gram.of(frame, MissingAnswers.of(filled).correlation(), moves);
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Gram total() {
        return total;
    }

    @Override
    public Gram bucket(int k) {
        return patterns.stream()
                .filter(pattern -> pattern.known().cardinality() == total.size())
                .map(pattern -> pattern.buckets().get(k))
                .findFirst()
                .orElse(none);
    }

    @Override
    public boolean isEmpty(int k) {
        return patterns.stream().allMatch(pattern -> pattern.buckets().get(k).rows() == 0);
    }

    @Override
    public Gram without(int k) {
        return estimate(patterns.stream()
                .map(pattern -> pattern.total().without(pattern.buckets().get(k)))
                .toList());
    }

    @Override
    public Gram drawn(int[] times) {
        return estimate(patterns.stream()
                .map(pattern -> Gram.sum(pattern.buckets(), times))
                .toList());
    }
}
