package io.levier.common.weighting;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How the population divides over the categories of one dimension.
 *
 * @param dimension what divides it
 * @param population customers, or any measure of size, by category; only their proportions matter
 */
public record Margin(String dimension, SortedMap<String, Double> population) {

    public Margin(String dimension, Map<String, Double> population) {
        this(dimension, new TreeMap<>(population));
    }

    public Margin {
        population = Collections.unmodifiableSortedMap(new TreeMap<>(population));
        population.forEach((category, size) -> {
            if (!(size >= 0 && size < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "the population of " + dimension + " \"" + category + "\" cannot be " + size);
            }
        });
        if (!(total(population) > 0)) {
            throw new IllegalArgumentException("the population of " + dimension + " is empty");
        }
    }

    private static double total(Map<String, Double> population) {
        return population.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** Share of the population in a category, 0 for one it does not have. */
    public double share(String category) {
        return population.getOrDefault(category, 0.0) / total(population);
    }
}
