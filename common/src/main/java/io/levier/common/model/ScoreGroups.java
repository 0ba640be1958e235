package io.levier.common.model;

import java.io.Serializable;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Scored cases grouped by score, with how many there are of both classes: every measure of a scoring is computed from
 * this list, so cases with equal scores are treated alike however they were sorted. Scores are rounded to 10⁻⁶, which is
 * also what keeps the list short.
 */
public final class ScoreGroups implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final double STEPS = 1e6;

    private final double[] scores;
    private final long[] negatives;
    private final long[] positives;
    private final long allNegatives;
    private final long allPositives;

    private ScoreGroups(SortedMap<Long, long[]> groups) {
        this(
                groups.keySet().stream().mapToDouble(k -> k / STEPS).toArray(),
                groups.values().stream().mapToLong(c -> c[0]).toArray(),
                groups.values().stream().mapToLong(c -> c[1]).toArray());
    }

    private ScoreGroups(double[] scores, long[] negatives, long[] positives) {
        this.scores = scores;
        this.negatives = negatives;
        this.positives = positives;
        this.allNegatives = Arrays.stream(negatives).sum();
        this.allPositives = Arrays.stream(positives).sum();
    }

    /** Collects groups in any order. */
    public static Collector collect() {
        return new Collector();
    }

    /** A score as groups keep it. */
    static double rounded(double score) {
        return Math.round(score * STEPS) / STEPS;
    }

    /** The cases of both. */
    public ScoreGroups merge(ScoreGroups other) {
        Collector both = collect();
        both.add(this);
        both.add(other);
        return both.groups();
    }

    /**
     * The cases without some of them.
     *
     * @param some all of which are among these
     */
    public ScoreGroups without(ScoreGroups some) {
        long[] fewerNegatives = negatives.clone();
        long[] fewerPositives = positives.clone();
        for (int i = 0; i < some.size(); i++) {
            int at = Arrays.binarySearch(scores, some.scores[i]);
            if (at < 0 || fewerNegatives[at] < some.negatives[i] || fewerPositives[at] < some.positives[i]) {
                throw new IllegalArgumentException("cases of score " + some.scores[i] + " are not among " + this);
            }
            fewerNegatives[at] -= some.negatives[i];
            fewerPositives[at] -= some.positives[i];
        }
        int[] kept = IntStream.range(0, scores.length)
                .filter(i -> fewerNegatives[i] + fewerPositives[i] > 0)
                .toArray();
        return new ScoreGroups(
                Arrays.stream(kept).mapToDouble(i -> scores[i]).toArray(),
                Arrays.stream(kept).mapToLong(i -> fewerNegatives[i]).toArray(),
                Arrays.stream(kept).mapToLong(i -> fewerPositives[i]).toArray());
    }

    /** Number of distinct scores. */
    public int size() {
        return scores.length;
    }

    /** Rising with i. */
    public double score(int i) {
        return scores[i];
    }

    public long negatives(int i) {
        return negatives[i];
    }

    public long positives(int i) {
        return positives[i];
    }

    public long cases(int i) {
        return negatives[i] + positives[i];
    }

    public long negatives() {
        return allNegatives;
    }

    public long positives() {
        return allPositives;
    }

    public long cases() {
        return allNegatives + allPositives;
    }

    /** Share of positives, 0..1; NaN without cases. */
    public double baseRate() {
        return (double) allPositives / cases();
    }

    /** Whether there are cases of both classes, without which nothing can be discriminated. */
    public boolean hasBothClasses() {
        return allNegatives > 0 && allPositives > 0;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ScoreGroups that
                && Arrays.equals(scores, that.scores)
                && Arrays.equals(negatives, that.negatives)
                && Arrays.equals(positives, that.positives);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(scores) + 31 * (Arrays.hashCode(negatives) + 31 * Arrays.hashCode(positives));
    }

    @Override
    public String toString() {
        return size() + " scores of " + allPositives + " positives and " + allNegatives + " negatives";
    }

    /** Adds groups one by one; the order does not matter. */
    public static final class Collector {
        private final SortedMap<Long, long[]> groups = new TreeMap<>();

        private Collector() {}

        /**
         * Cases of one score.
         *
         * @param n how many
         * @param positives how many of them are positive
         */
        public void add(double score, long n, long positives) {
            if (!(Math.abs(score) < 1e9) || positives < 0 || positives > n) {
                throw new IllegalArgumentException("score " + score + " with " + positives + " positives of " + n
                        + " cases: scores are finite and below 10^9, positives are some of the cases");
            }
            if (n > 0) {
                long[] counts = groups.computeIfAbsent(Math.round(score * STEPS), k -> new long[2]);
                counts[0] += n - positives;
                counts[1] += positives;
            }
        }

        /** All cases of other groups. */
        public void add(ScoreGroups other) {
            for (int i = 0; i < other.size(); i++) {
                add(other.score(i), other.cases(i), other.positives(i));
            }
        }

        public ScoreGroups groups() {
            return new ScoreGroups(groups);
        }
    }
}
