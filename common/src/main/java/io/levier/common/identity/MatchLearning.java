package io.levier.common.identity;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Learns a {@link MatchModel} without being told a single answer, by expectation and maximisation over how often each
 * comparison occurs (Winkler 1988). Candidates, pairs that share a key, hold the persons; pairs drawn at random,
 * strangers nearly all, show how strangers agree by chance. Without the latter, the blocked pairs of a clean base are
 * persons nearly all, and there would be no stranger to learn from; so the random pairs count as much as the candidates.
 */
public final class MatchLearning {
    private static final int MOST_ROUNDS = 500;
    private static final double SETTLED = 1e-7;
    private static final double FIRST_PRIOR = 0.1;
    private static final double LEAST_PRIOR = 1e-6;

    /**
     * Records of one person may differ in a field this often and no more. Without it, whatever strangers share most, two
     * fields that say the same or a common name in a big town, could pass for what persons share.
     */
    private static final double MOST_DIFFERENT = 0.3;

    /** Pairs that were never seen count a little, so that no weight is infinite. */
    private static final double PERSON_PSEUDO_PAIRS = 0.1;

    private static final double STRANGER_PSEUDO_PAIRS = 0.5;

    private MatchLearning() {}

    /**
     * The model both kinds of pairs speak for.
     *
     * @param candidates how often each comparison occurs among pairs that share a key
     * @param strangers how often among pairs drawn at random
     * @throws IllegalArgumentException when one of the two is empty
     */
    public static MatchModel learn(Map<Comparison, Long> candidates, Map<Comparison, Long> strangers) {
        if (candidates.isEmpty() || strangers.isEmpty()) {
            throw new IllegalArgumentException("there are no pairs to learn from");
        }
        // Sums depend on the order of their terms; theirs is the order of the codes.
        SortedMap<Integer, Long> seen = byCode(candidates);
        long pairs = total(seen);
        SortedMap<Integer, Long> random = byCode(strangers);
        Map<MatchField, double[]> drawn = levelCounts(random);
        double perDrawnPair = (double) pairs / total(random);
        MatchModel model = new MatchModel(FIRST_PRIOR, firstGuess(), shares(drawn));
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Map<MatchField, double[]> persons = constant(PERSON_PSEUDO_PAIRS);
            Map<MatchField, double[]> others = scaled(drawn, perDrawnPair);
            double matches = 0;
            for (Map.Entry<Integer, Long> entry : seen.entrySet()) {
                Comparison comparison = new Comparison(entry.getKey());
                double expected = model.probability(comparison) * entry.getValue();
                matches += expected;
                add(persons, comparison, expected);
                add(others, comparison, entry.getValue() - expected);
            }
            double prior = Math.min(1 - LEAST_PRIOR, Math.max(LEAST_PRIOR, matches / (2.0 * pairs)));
            MatchModel next = new MatchModel(prior, mostlyAgreeing(shares(persons)), shares(others));
            double moved = distance(model, next);
            model = next;
            if (moved < SETTLED) {
                break;
            }
        }
        return model;
    }

    private static SortedMap<Integer, Long> byCode(Map<Comparison, Long> counts) {
        SortedMap<Integer, Long> sorted = new TreeMap<>();
        counts.forEach((comparison, n) -> sorted.put(comparison.code(), n));
        return sorted;
    }

    private static long total(SortedMap<Integer, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Records of one person mostly agree: where the search begins. */
    private static Map<MatchField, double[]> firstGuess() {
        Map<MatchField, double[]> guess = constant(0.05);
        guess.values().forEach(levels -> levels[levels.length - 1] = 1 - 0.05 * (levels.length - 1));
        return guess;
    }

    private static Map<MatchField, double[]> constant(double value) {
        Map<MatchField, double[]> levels = new EnumMap<>(MatchField.class);
        for (MatchField field : MatchField.values()) {
            double[] same = new double[field.levels()];
            Arrays.fill(same, value);
            levels.put(field, same);
        }
        return levels;
    }

    private static Map<MatchField, double[]> levelCounts(SortedMap<Integer, Long> counts) {
        Map<MatchField, double[]> levels = constant(STRANGER_PSEUDO_PAIRS);
        counts.forEach((code, n) -> add(levels, new Comparison(code), n));
        return levels;
    }

    private static Map<MatchField, double[]> scaled(Map<MatchField, double[]> counts, double factor) {
        Map<MatchField, double[]> scaled = new EnumMap<>(MatchField.class);
        counts.forEach((field, levels) ->
                scaled.put(field, Arrays.stream(levels).map(n -> n * factor).toArray()));
        return scaled;
    }

    private static void add(Map<MatchField, double[]> counts, Comparison comparison, double pairs) {
        counts.forEach((field, levels) -> {
            int level = comparison.level(field);
            if (level != Agreement.UNKNOWN) {
                levels[level] += pairs;
            }
        });
    }

    private static Map<MatchField, double[]> shares(Map<MatchField, double[]> counts) {
        Map<MatchField, double[]> shares = new EnumMap<>(MatchField.class);
        counts.forEach((field, levels) -> {
            double sum = Arrays.stream(levels).sum();
            shares.put(field, Arrays.stream(levels).map(n -> n / sum).toArray());
        });
        return shares;
    }

    private static Map<MatchField, double[]> mostlyAgreeing(Map<MatchField, double[]> persons) {
        persons.values().stream().filter(levels -> levels[0] > MOST_DIFFERENT).forEach(levels -> {
            double others = (1 - MOST_DIFFERENT) / (1 - levels[0]);
            levels[0] = MOST_DIFFERENT;
            for (int level = 1; level < levels.length; level++) {
                levels[level] *= others;
            }
        });
        return persons;
    }

    private static double distance(MatchModel before, MatchModel after) {
        double largest = Math.abs(before.prior() - after.prior());
        for (MatchField field : MatchField.values()) {
            double[] left = before.personShares(field);
            double[] right = after.personShares(field);
            for (int level = 0; level < left.length; level++) {
                largest = Math.max(largest, Math.abs(left[level] - right[level]));
            }
        }
        return largest;
    }
}
