package io.levier.common.effect;

import java.util.SortedMap;
import java.util.TreeMap;

/** A linear combination of the means of cells: an effect, a lead, a slope. */
final class Contrast {
    private final SortedMap<Integer, Double> weights = new TreeMap<>();

    /** Adds the mean of a cell so many times. */
    Contrast with(int place, double times) {
        if (times != 0) {
            weights.merge(place, times, Double::sum);
        }
        return this;
    }

    /** Adds another contrast so many times. */
    Contrast with(Contrast other, double times) {
        other.weights.forEach((place, weight) -> with(place, times * weight));
        return this;
    }

    double value(CellMoments moments) {
        return weights.entrySet().stream()
                .mapToDouble(entry -> entry.getValue() * moments.mean(entry.getKey()))
                .sum();
    }

    double variance(CellMoments moments) {
        return Math.max(0, covariance(moments, this));
    }

    double covariance(CellMoments moments, Contrast other) {
        double sum = 0;
        for (var one : weights.entrySet()) {
            for (var two : other.weights.entrySet()) {
                sum += one.getValue() * two.getValue() * moments.covariance(one.getKey(), two.getKey());
            }
        }
        return sum;
    }
}
