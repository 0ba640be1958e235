package io.levier.common.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Parts records that are linked, directly or over others, into persons. A chain of likenesses must not make one person of
 * a whole family: two groups become one only when all their records, on average, speak for it (average linkage).
 */
public final class PersonSplit {
    /** No single pair decides alone, however sure it is. */
    private static final double BOUND = 30;

    private final double[][] logOdds;
    private final boolean[][] isForbidden;
    private final List<List<Integer>> groups = new ArrayList<>();

    /** @param records how many records there are */
    public PersonSplit(int records) {
        this.logOdds = new double[records][records];
        this.isForbidden = new boolean[records][records];
        for (int record = 0; record < records; record++) {
            groups.add(new ArrayList<>(List.of(record)));
        }
    }

    /** Sets the natural log odds that two records are one person. */
    public void weigh(int left, int right, double odds) {
        logOdds[left][right] = Math.max(-BOUND, Math.min(BOUND, odds));
        logOdds[right][left] = logOdds[left][right];
    }

    /** Says that two records are two persons, whatever else speaks for one. */
    public void forbid(int left, int right) {
        isForbidden[left][right] = true;
        isForbidden[right][left] = true;
    }

    /** Joins two records and their groups at once, unless that is forbidden. Call after the last {@link #forbid}. */
    public void join(int left, int right) {
        List<Integer> one = groupOf(left);
        List<Integer> other = groupOf(right);
        if (one != other && !isForbidden(one, other)) {
            merge(one, other);
        }
    }

    /**
     * Joins groups, the likeliest first, while the mean log odds between them reach the threshold.
     *
     * @return for each record the number of the first record of its person
     */
    public int[] persons(double threshold) {
        boolean isGrowing = true;
        while (isGrowing) {
            isGrowing = joinLikeliest(threshold);
        }
        int[] persons = new int[logOdds.length];
        for (List<Integer> group : groups) {
            int first = group.stream().mapToInt(Integer::intValue).min().orElseThrow();
            group.forEach(record -> persons[record] = first);
        }
        return persons;
    }

    private boolean joinLikeliest(double threshold) {
        double best = threshold;
        int[] pair = {};
        for (int i = 0; i < groups.size(); i++) {
            for (int j = i + 1; j < groups.size(); j++) {
                double mean = meanLogOdds(groups.get(i), groups.get(j));
                boolean isBetter = pair.length == 0 ? mean >= best : mean > best;
                if (isBetter && !isForbidden(groups.get(i), groups.get(j))) {
                    best = mean;
                    pair = new int[] {i, j};
                }
            }
        }
        if (pair.length == 0) {
            return false;
        }
        merge(groups.get(pair[0]), groups.get(pair[1]));
        return true;
    }

    private double meanLogOdds(List<Integer> one, List<Integer> other) {
        double sum = 0;
        for (int left : one) {
            for (int right : other) {
                sum += logOdds[left][right];
            }
        }
        return sum / ((double) one.size() * other.size());
    }

    private boolean isForbidden(List<Integer> one, List<Integer> other) {
        return one.stream().anyMatch(left -> other.stream().anyMatch(right -> isForbidden[left][right]));
    }

    private List<Integer> groupOf(int record) {
        return groups.stream()
                .filter(group -> group.contains(record))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "record " + record + " of " + Arrays.toString(new int[] {0, logOdds.length - 1})));
    }

    /** Groups are told apart by identity: equal lists cannot occur, a record is in one group only. */
    private void merge(List<Integer> one, List<Integer> other) {
        one.addAll(other);
        groups.remove(other);
    }
}
