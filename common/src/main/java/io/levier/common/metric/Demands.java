package io.levier.common.metric;

import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a company's data must hold for a metric to be told at all, beside the fact table. What is absent is not zero.
 *
 * @param tables input tables without which it cannot be computed
 * @param evidence SQL conditions by input table: a row of one of the tables must meet its condition, or nobody recorded
 *     what is counted; empty when the tables are enough
 * @param alike columns of the fact table that must be the same in the whole base, such as the ends of a scale
 */
public record Demands(List<String> tables, SortedMap<String, String> evidence, List<String> alike)
        implements Serializable {
    /** The fact table is enough. */
    public static final Demands NONE = new Demands(List.of(), new TreeMap<>(), List.of());

    public Demands {
        tables = List.copyOf(tables);
        evidence = Collections.unmodifiableSortedMap(new TreeMap<>(evidence));
        alike = List.copyOf(alike);
    }

    /** The evidence in words: what one looks for in the data when it is missing. */
    public String evidenceText() {
        return evidence.entrySet().stream()
                .map(entry -> entry.getValue().equals("true")
                        ? entry.getKey()
                        : entry.getKey() + " where " + entry.getValue())
                .collect(Collectors.joining(", or "));
    }

    @Override
    public String toString() {
        return String.join(", ", tables) + (tables.isEmpty() || evidence.isEmpty() ? "" : ", ") + evidenceText();
    }
}
