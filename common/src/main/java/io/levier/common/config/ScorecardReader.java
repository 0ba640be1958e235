package io.levier.common.config;

import io.levier.common.metric.Dimension;
import io.levier.common.metric.Metric;
import io.levier.common.problem.Suggestion;
import io.levier.common.time.MetricPeriod;
import java.util.List;
import java.util.SortedMap;

/** Reads the section of {@code suite.yaml} about the scorecard. */
final class ScorecardReader {
    /** What is read side by side: what customers say, how it was done, what it brings. Of these the ones that are defined. */
    private static final List<String> USUAL = List.of(
            "nps",
            "csat_t2b",
            "ces_mean",
            "first_response_time",
            "aht",
            "fcr",
            "agent_engagement_index",
            "abandonment_rate",
            "complaint_rate",
            "late_delivery_rate",
            "service_revenue_share",
            "churn_rate",
            "revenue_net");

    private static final List<String> USUAL_CUTS = List.of("service", "product_line");
    private static final String TOTAL = "total";

    private final List<String> metrics;
    private final List<String> dimensions;
    private final List<String> periods;

    ScorecardReader(List<Metric> metrics, List<Dimension> dimensions, List<MetricPeriod> periods) {
        this.metrics = metrics.stream().map(Metric::id).toList();
        this.dimensions = dimensions.stream().map(Dimension::id).toList();
        this.periods = periods.stream().map(MetricPeriod::label).toList();
    }

    ScorecardSettings read(YamlMap map) {
        List<String> chosen = known(
                map,
                "metrics",
                USUAL,
                metrics,
                "metrics side by side, in their order; as far as they are defined: " + String.join(", ", USUAL));
        List<String> cuts = known(
                map,
                "cuts",
                USUAL_CUTS,
                dimensions,
                "dimensions whose values have a card of their own; as far as they are defined: "
                        + String.join(", ", USUAL_CUTS));
        List<String> shown = known(
                map,
                "periods",
                List.of("quarter", "month"),
                periods,
                "kinds of period; of each metric the first one it has a value of is shown");
        YamlMap owners = map.map("owners");
        SortedMap<String, String> named =
                owners.namedTexts("who is in charge of the scope of that name: dimension=value, dimension or total");
        named.keySet().stream()
                .filter(scope -> !scope.equals(TOTAL) && !cuts.contains(scope.replaceFirst("=.*", "")))
                .forEach(scope -> owners.complainAbout(
                        scope,
                        "\"" + scope + "\" is no scope of the scorecard",
                        "name total, or one of the cuts " + String.join(", ", cuts) + ", alone or with =value"));
        owners.finish();
        map.finish();
        return new ScorecardSettings(chosen, cuts, shown, named);
    }

    private static List<String> known(YamlMap map, String key, List<String> usual, List<String> known, String meaning) {
        List<String> chosen = map.texts(key, String.join(", ", usual), meaning);
        chosen.stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> map.complainAbout(
                        key, "\"" + name + "\" is not there to be shown", Suggestion.didYouMean(name, known)));
        return chosen.isEmpty()
                ? usual.stream().filter(known::contains).toList()
                : chosen.stream().distinct().toList();
    }
}
