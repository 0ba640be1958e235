package io.levier.common.text;

import java.util.Collection;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeSet;

/** A comment as a vector of length 1 over a vocabulary. */
final class SparseText {
    private final int[] words;
    private final double[] weights;

    private SparseText(int[] words, double[] weights) {
        this.words = words;
        this.weights = weights;
    }

    /** Of the stems the vocabulary knows. */
    static SparseText of(Collection<String> stems, Map<String, Integer> vocabulary, double[] rarity) {
        TreeSet<Integer> known = new TreeSet<>();
        for (String stem : stems) {
            Integer place = vocabulary.get(stem);
            if (place != null && rarity[place] > 0) {
                known.add(place);
            }
        }
        int[] words = known.stream().mapToInt(Integer::intValue).toArray();
        double[] weights = new double[words.length];
        double squares = 0;
        for (int i = 0; i < words.length; i++) {
            weights[i] = rarity[words[i]];
            squares += weights[i] * weights[i];
        }
        for (int i = 0; i < words.length; i++) {
            weights[i] /= Math.sqrt(squares);
        }
        return new SparseText(words, weights);
    }

    boolean isEmpty() {
        return words.length == 0;
    }

    /** Cosine with a centre of length 1. */
    double closeness(double[] centre) {
        double sum = 0;
        for (int i = 0; i < words.length; i++) {
            sum += weights[i] * centre[words[i]];
        }
        return sum;
    }

    void addTo(double[] sums) {
        for (int i = 0; i < words.length; i++) {
            sums[words[i]] += weights[i];
        }
    }

    /** The first of the nearest centres; empty when none has a word of it. */
    OptionalInt nearest(double[][] centres) {
        int nearest = -1;
        double closest = 0;
        for (int c = 0; c < centres.length; c++) {
            double closeness = closeness(centres[c]);
            if (closeness > closest) {
                closest = closeness;
                nearest = c;
            }
        }
        return nearest < 0 ? OptionalInt.empty() : OptionalInt.of(nearest);
    }
}
