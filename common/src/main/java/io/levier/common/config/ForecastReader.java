package io.levier.common.config;

import io.levier.common.forecast.Bounds;
import io.levier.common.forecast.ForecastRules;
import io.levier.common.metric.Metric;
import io.levier.common.problem.Suggestion;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the section of {@code suite.yaml} about forecasts. */
final class ForecastReader {
    /** What most companies steer by; of these the ones that are defined. */
    private static final List<String> USUAL = List.of(
            "nps",
            "csat_t2b",
            "ces_mean",
            "edb_index",
            "fcr",
            "abandonment_rate",
            "complaint_rate",
            "churn_rate",
            "active_customers",
            "revenue_net");

    private final List<String> defined;

    ForecastReader(List<Metric> metrics) {
        this.defined = metrics.stream().map(Metric::id).toList();
    }

    ForecastSettings read(YamlMap map) {
        List<String> chosen = map.texts(
                "metrics",
                String.join(", ", USUAL) + ", as far as they are defined",
                "metrics whose months to come are forecast, by segment");
        chosen.forEach(metric -> requireDefined(map, "metrics", metric));
        ForecastSettings settings = new ForecastSettings(
                chosen.isEmpty()
                        ? USUAL.stream().filter(defined::contains).toList()
                        : chosen.stream().distinct().toList(),
                bounds(map.map("bounds")),
                new ForecastRules(
                        map.integer("horizon", 6, 1, 24, "months ahead"),
                        map.integer(
                                "minimum-months",
                                12,
                                12,
                                120,
                                "months in a row; fewer and the naive method is all there is"),
                        map.integer(
                                "origins",
                                12,
                                3,
                                60,
                                "months the back-test looks ahead from, at most; never more than a third of a series")));
        map.finish();
        return settings;
    }

    private SortedMap<String, Bounds> bounds(YamlMap map) {
        SortedMap<String, Bounds> bounds = new TreeMap<>();
        map.namedTexts(
                        "values the metric of that name cannot pass, like 1..7; shares, net shares and counts have theirs")
                .forEach((metric, text) -> {
                    requireDefined(map, metric, metric);
                    try {
                        bounds.put(metric, Bounds.parse(text));
                    } catch (IllegalArgumentException e) {
                        map.complainAbout(
                                metric,
                                "the bounds of " + metric + " are \"" + text
                                        + "\", not two numbers, the lower one first",
                                "write them like 1..7");
                    }
                });
        map.finish();
        return bounds;
    }

    private void requireDefined(YamlMap map, String key, String metric) {
        if (!defined.contains(metric)) {
            map.complainAbout(key, "no metric \"" + metric + "\" is defined", Suggestion.didYouMean(metric, defined));
        }
    }
}
