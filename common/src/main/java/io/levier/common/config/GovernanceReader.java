package io.levier.common.config;

import static java.util.stream.Collectors.toMap;

import io.levier.common.metric.Governance;
import io.levier.common.metric.Metric;
import io.levier.common.problem.Suggestion;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** Reads what a metric is for, who answers for it, and of which other one it is a variant. */
final class GovernanceReader {
    private static final String VARIANT_OF = "variant-of";

    private GovernanceReader() {}

    static Governance read(YamlMap map) {
        return new Governance(
                map.requiredText("purpose", "the question it answers"),
                map.text("objective", "", "goal of the company it serves, like loyalty: metrics are chosen by it"),
                map.text("owner", "", "who answers for its definition and its value"),
                map.text(
                        VARIANT_OF,
                        "",
                        "the metric that is the default definition of the same thing; without it this one is"),
                map.text("equivalent-in", "", "what another product calls the same number"));
    }

    /**
     * Complains of variants of nothing, and of variants of variants: one definition leads.
     *
     * @param files by path below {@code metrics/}: also those that did not become a metric are known names
     */
    static void requireDefaults(List<Metric> metrics, SortedMap<String, YamlMap> files) {
        Map<String, YamlMap> maps = files.entrySet().stream()
                .collect(toMap(file -> nameOf(file.getKey()), Map.Entry::getValue, (one, other) -> other));
        Map<String, String> defaults = metrics.stream()
                .collect(
                        toMap(Metric::id, metric -> metric.header().governance().variantOf(), (one, other) -> other));
        defaults.forEach((id, named) -> {
            YamlMap map = maps.get(id);
            if (map == null || named.isEmpty()) {
                return;
            }
            if (named.equals(id)) {
                map.complainAbout(
                        VARIANT_OF, "\"" + id + "\" is called a variant of itself", "leave it out of the default");
            } else if (!maps.containsKey(named)) {
                map.complainAbout(
                        VARIANT_OF,
                        "no metric \"" + named + "\" is defined",
                        Suggestion.didYouMean(named, maps.keySet()));
            } else if (!defaults.getOrDefault(named, "").isEmpty()) {
                map.complainAbout(
                        VARIANT_OF,
                        "\"" + named + "\" is a variant itself",
                        "name the default, \"" + defaults.get(named) + "\"");
            }
        });
    }

    static String nameOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
