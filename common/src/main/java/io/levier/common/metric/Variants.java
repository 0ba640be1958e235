package io.levier.common.metric;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The definitions of one thing, where the field disagrees on how to measure it.
 *
 * @param byDefault ids of all definitions, the default first, by the id of the default
 */
public record Variants(Map<String, List<String>> byDefault) {

    public Variants {
        byDefault = Map.copyOf(byDefault);
    }

    public static Variants of(List<Metric> metrics) {
        Comparator<Metric> leading =
                Comparator.comparing(metric -> !metric.header().governance().isDefault());
        return new Variants(metrics.stream()
                .sorted(leading.thenComparing(Metric::id))
                .collect(groupingBy(
                        Variants::defaultOf, mapping(Metric::id, collectingAndThen(toList(), List::copyOf)))));
    }

    /** All definitions of what a metric measures, the default first; it alone when there is no other. */
    public List<String> of(Metric metric) {
        return byDefault.getOrDefault(defaultOf(metric), List.of(metric.id()));
    }

    private static String defaultOf(Metric metric) {
        Governance governance = metric.header().governance();
        return governance.isDefault() ? metric.id() : governance.variantOf();
    }
}
