package io.levier.common.drivers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Moments of rows in which drivers may be missing. What all rows would have is estimated from the patterns of missing
 * drivers, again for every bucket left out and every draw, so that errors know what was not answered.
 */
final class PatternGrams extends BucketGrams {

    /** Errors from 64 buckets are themselves uncertain by 9 %. */
    private static final int MOST_BUCKETS = 64;

    /** Rows that miss the same players: which columns they know, and their Gram matrix in the buckets that have some. */
    private record Pattern(BitSet known, SortedMap<Integer, Gram> buckets, Gram total) {

        Gram drawn(int[] times, Gram none) {
            List<Gram> own = new ArrayList<>(buckets.values());
            int[] ownTimes = buckets.keySet().stream().mapToInt(k -> times[k]).toArray();
            return Arrays.stream(ownTimes).sum() == 0 ? none : Gram.sum(own, ownTimes);
        }
    }

    private final GramFrame frame;
    private final int size;
    private final List<Pattern> patterns;
    /** Place of the column without which the headroom of the same number is not known. */
    private final int[] measures;

    private final Gram none;
    /** None where some column, or some pair that is to be related, is known in no row. */
    private final Optional<PatternEstimate> whole;

    private final Gram total;

    private PatternGrams(GramFrame frame, int size, List<Pattern> patterns, int[] measures, Gram none, Gaps gaps) {
        this.frame = frame;
        this.size = size;
        this.patterns = patterns;
        this.measures = measures;
        this.none = none;
        List<MissingAnswers.Pattern> all =
                filled(patterns.stream().map(Pattern::total).toList());
        this.whole = isKnown(all, gaps) ? Optional.of(estimate(all, gaps)) : Optional.empty();
        this.total = total(all);
    }

    private static PatternEstimate estimate(List<MissingAnswers.Pattern> all, Gaps gaps) {
        return gaps == Gaps.PAIRWISE ? PairwiseAnswers.of(all) : MissingAnswers.of(all);
    }

    private static boolean isKnown(List<MissingAnswers.Pattern> all, Gaps gaps) {
        int size = all.get(0).gram().size();
        for (int i = 0; i < size; i++) {
            BitSet beside = new BitSet();
            for (MissingAnswers.Pattern pattern : all) {
                if (gaps == Gaps.ESTIMATED || pattern.known().get(i)) {
                    beside.or(pattern.known());
                }
            }
            if (beside.cardinality() < size) {
                return false;
            }
        }
        return true;
    }

    private Gram total(List<MissingAnswers.Pattern> all) {
        if (isComplete(all)) {
            return all.get(0).gram();
        }
        // Without an estimate all that is read of the sum is what every row knows.
        return whole.map(estimate -> gram(all, estimate)).orElseGet(() -> {
            int[] once = new int[all.size()];
            Arrays.fill(once, 1);
            return Gram.sum(all.stream().map(MissingAnswers.Pattern::gram).toList(), once);
        });
    }

    static PatternGrams byMissing(List<SortedMap<Long, Moments>> given, Design design, Gaps gaps) {
        List<SortedMap<Long, Moments>> buckets = folded(given);
        SortedMap<Long, Moments> totals = new TreeMap<>();
        buckets.forEach(bucket -> bucket.forEach((missing, moments) -> {
            totals.computeIfAbsent(missing, any -> new Moments(moments.layout()))
                    .merge(moments);
        }));
        if (totals.isEmpty()) {
            throw new IllegalArgumentException("there is no row to analyse");
        }
        GramLayout layout = totals.values().iterator().next().layout();
        if (layout.players().size() > MOST_WITH_GAPS) {
            throw new IllegalArgumentException("of " + layout.players().size() + " drivers none may be missing, of "
                    + MOST_WITH_GAPS + " some may");
        }
        Moments all = new Moments(layout);
        totals.values().forEach(all::merge);
        GramFrame frame = GramFrame.around(all, design.columns(), design.headrooms());
        Gram none = Gram.about(frame, new Moments(layout));
        List<Pattern> patterns = new ArrayList<>();
        totals.forEach((missing, moments) -> {
            SortedMap<Integer, Gram> own = new TreeMap<>();
            for (int k = 0; k < buckets.size(); k++) {
                Moments some = buckets.get(k).get(missing);
                if (some != null && some.rows() > 0) {
                    own.put(k, Gram.about(frame, some));
                }
            }
            patterns.add(new Pattern(known(missing, layout, design), own, Gram.about(frame, moments)));
        });
        int[] measures = design.players().stream()
                .flatMapToInt(player -> {
                    int measure = design.columns().indexOf(player.columns().get(0));
                    return player.headrooms().stream().mapToInt(any -> measure);
                })
                .toArray();
        return new PatternGrams(frame, buckets.size(), patterns, measures, none, gaps);
    }

    /** Buckets by their remainder: an estimate for each of hundreds would take long and tell little more. */
    private static List<SortedMap<Long, Moments>> folded(List<SortedMap<Long, Moments>> buckets) {
        List<SortedMap<Long, Moments>> folded = new ArrayList<>();
        for (int k = 0; k < Math.min(MOST_BUCKETS, buckets.size()); k++) {
            folded.add(new TreeMap<>());
        }
        for (int k = 0; k < buckets.size(); k++) {
            SortedMap<Long, Moments> into = folded.get(k % folded.size());
            buckets.get(k)
                    .forEach((missing, moments) -> into.computeIfAbsent(missing, any -> new Moments(moments.layout()))
                            .merge(moments));
        }
        return folded;
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

    /** The Gram matrix all rows would have, some of them left out or drawn more often. */
    private Gram estimate(List<Gram> byPattern) {
        List<MissingAnswers.Pattern> filled = filled(byPattern);
        return isComplete(filled)
                ? filled.get(0).gram()
                : gram(filled, whole.orElseThrow().again(filled));
    }

    private List<MissingAnswers.Pattern> filled(List<Gram> byPattern) {
        List<MissingAnswers.Pattern> filled = new ArrayList<>();
        for (int i = 0; i < patterns.size(); i++) {
            if (byPattern.get(i).rows() > 0) {
                filled.add(new MissingAnswers.Pattern(patterns.get(i).known(), byPattern.get(i)));
            }
        }
        return filled;
    }

    private static boolean isComplete(List<MissingAnswers.Pattern> filled) {
        return filled.size() == 1
                && filled.get(0).known().cardinality() == filled.get(0).gram().size();
    }

    private Gram gram(List<MissingAnswers.Pattern> filled, PatternEstimate estimate) {
        double[] moves = new double[measures.length];
        for (int h = 0; h < measures.length; h++) {
            double weight = 0;
            for (MissingAnswers.Pattern pattern : filled) {
                if (pattern.known().get(measures[h])) {
                    Gram gram = pattern.gram();
                    moves[h] += gram.sumW() * gram.mean(gram.size() + h);
                    weight += gram.sumW();
                }
            }
            moves[h] /= weight;
        }
        return Gram.of(frame, estimate.correlation(), moves);
    }

    @Override
    public boolean isSettled() {
        return whole.stream().allMatch(PatternEstimate::isSettled);
    }

    @Override
    public boolean isRepaired() {
        return whole.stream().anyMatch(PatternEstimate::isRepaired);
    }

    @Override
    public boolean isKnown() {
        return whole.isPresent();
    }

    @Override
    public long rows() {
        return patterns.stream().mapToLong(pattern -> pattern.total().rows()).sum();
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
                .map(pattern -> pattern.buckets().getOrDefault(k, none))
                .findFirst()
                .orElse(none);
    }

    @Override
    public boolean isEmpty(int k) {
        return patterns.stream().noneMatch(pattern -> pattern.buckets().containsKey(k));
    }

    @Override
    public Gram without(int k) {
        return estimate(patterns.stream()
                .map(pattern -> {
                    Gram some = pattern.buckets().get(k);
                    return some == null ? pattern.total() : pattern.total().without(some);
                })
                .toList());
    }

    @Override
    public Gram drawn(int[] times) {
        return estimate(
                patterns.stream().map(pattern -> pattern.drawn(times, none)).toList());
    }
}
