package io.levier.common.uplift;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Cases of an experiment grouped by the effect that was predicted for them. Curves are computed from this list, so that
 * cases of equal scores are treated alike however they were sorted. Scores are rounded to 10⁻⁶.
 */
public final class UpliftGroups {

    private static final double STEPS = 1e6;

    private final SortedMap<Long, Arms> groups;

    private UpliftGroups(SortedMap<Long, Arms> groups) {
        this.groups = groups;
    }

    /** Collects cases in any order. */
    public static Collector collect() {
        return new Collector();
    }

    /** The cases of both. */
    public UpliftGroups merge(UpliftGroups other) {
        SortedMap<Long, Arms> both = new TreeMap<>(groups);
        other.groups.forEach((score, arms) -> both.merge(score, arms, Arms::plus));
        return new UpliftGroups(both);
    }

    /**
     * These cases without some of them.
     *
     * @throws IllegalArgumentException when the part is none
     */
    public UpliftGroups without(UpliftGroups part) {
        SortedMap<Long, Arms> rest = new TreeMap<>(groups);
        for (Map.Entry<Long, Arms> entry : part.groups.entrySet()) {
            Arms left = rest.getOrDefault(entry.getKey(), Arms.NONE).minus(entry.getValue());
            if (left.cases() == 0) {
                rest.remove(entry.getKey());
            } else {
                rest.put(entry.getKey(), left);
            }
        }
        return new UpliftGroups(rest);
    }

    /** Arms by rising score. */
    Iterable<Arms> rising() {
        return groups.values();
    }

    /** Number of distinct scores. */
    public int size() {
        return groups.size();
    }

    /** All cases together. */
    public Arms total() {
        return groups.values().stream().reduce(Arms.NONE, Arms::plus);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof UpliftGroups that && groups.equals(that.groups);
    }

    @Override
    public int hashCode() {
        return groups.hashCode();
    }

    @Override
    public String toString() {
        return size() + " scores of " + total();
    }

    /** Adds cases one by one; the order does not matter. */
    public static final class Collector {
        private final SortedMap<Long, Arms> groups = new TreeMap<>();

        private Collector() {}

        /**
         * Cases of one score.
         *
         * @param score effect predicted; the highest are contacted first
         */
        public void add(double score, Arms cases) {
            if (!(Math.abs(score) < 1e9)) {
                throw new IllegalArgumentException("score " + score + " is not finite and below 10^9");
            }
            if (cases.cases() > 0) {
                groups.merge(Math.round(score * STEPS), cases, Arms::plus);
            }
        }

        public UpliftGroups groups() {
            return new UpliftGroups(new TreeMap<>(groups));
        }
    }
}
