package io.levier.common.config;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the company thinks of doing about its items: what is simulated, and what comes first.
 *
 * @param targets what an item should be rated, on its own scale, by driver id
 * @param efforts what raising an item takes, by driver id, all in one unit of the company's choice
 * @param together drivers whose scenarios are also simulated all at once
 */
public record DriverGoals(SortedMap<String, Double> targets, SortedMap<String, Double> efforts, List<String> together) {

    /** Nothing in mind. */
    public static final DriverGoals NONE = new DriverGoals(new TreeMap<>(), new TreeMap<>(), List.of());

    public DriverGoals {
        targets = Collections.unmodifiableSortedMap(new TreeMap<>(targets));
        efforts = Collections.unmodifiableSortedMap(new TreeMap<>(efforts));
        together = List.copyOf(together);
    }
}
