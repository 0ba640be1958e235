package io.levier.common.config;

import io.levier.common.metric.Metric;
import io.levier.common.problem.Suggestion;
import io.levier.common.roi.BenefitStream;
import io.levier.common.roi.MoneyLink;
import io.levier.common.roi.RoiRules;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the section of {@code suite.yaml} about returns. */
final class RoiReader {
    private final List<String> defined;

    RoiReader(List<Metric> metrics) {
        this.defined = metrics.stream().map(Metric::id).toList();
    }

    RoiSettings read(YamlMap map) {
        RoiSettings settings = new RoiSettings(
                new RoiRules(
                        map.number("discount-rate", 0.08, 0, 1, "a year, as a share; money of later is worth less"),
                        map.integer("horizon-months", 24, 1, 120, "months from the start of an initiative that count"),
                        map.integer("lasting-months", 12, 1, 120, "months an effect is taken to last"),
                        map.integer("capex-months", 36, 1, 240, "months capital expenditure is spread over"),
                        map.integer("draws", 2000, 200, 100_000, "draws of the simulation behind the ranges")),
                map.number("contact-cost", 8, 0, 1e6, "reporting currency; cost of a contact"),
                map.number(
                        "planned-doubt",
                        0.5,
                        0,
                        5,
                        "standard deviation of an effect that is only expected, as a share of it"),
                rates(map.map("rates")),
                map.maps("links").stream().map(this::link).toList());
        map.finish();
        return settings;
    }

    private static SortedMap<String, Double> rates(YamlMap map) {
        SortedMap<String, Double> rates = new TreeMap<>();
        map.namedTexts("reporting currency for one unit of the currency of that name, like CHF: 1.05")
                .forEach((currency, text) -> {
                    try {
                        double rate = Double.parseDouble(text);
                        if (rate > 0 && Double.isFinite(rate)) {
                            rates.put(currency, rate);
                            return;
                        }
                    } catch (NumberFormatException e) {
                        // Told below, as any other rate that is none.
                    }
                    map.complainAbout(
                            currency,
                            "the rate of " + currency + " is \"" + text + "\", not a number above 0",
                            "write how much of the reporting currency one " + currency + " is");
                });
        map.finish();
        return rates;
    }

    private MoneyLink link(YamlMap map) {
        String metric = map.requiredText("metric", "what is improved");
        if (!metric.isEmpty() && !defined.contains(metric)) {
            map.complainAbout(
                    "metric", "no metric \"" + metric + "\" is defined", Suggestion.didYouMean(metric, defined));
        }
        String segment = map.text("segment", "total", "part of the metric, as dimension=value");
        BenefitStream stream = map.oneOf(
                "stream",
                BenefitStream.RETENTION,
                BenefitStream.class,
                "what it changes: percent points of customers leaving in a month, revenue of a customer in a month, or"
                        + " contacts of a customer in a month");
        double change = map.number("change", 1, -1e9, 1e9, "of the stream, in its unit, per unit of the metric");
        double low = map.number(
                "low", change, -1e9, 1e9, "lower bound of the change at 95 %; without it the change is sure");
        double high = map.number("high", change, -1e9, 1e9, "upper bound of it");
        if (!(low <= change && change <= high)) {
            map.complainAbout(
                    "change",
                    "the change " + change + " does not lie between its bounds " + low + " and " + high,
                    "give the lower bound as low and the higher one as high");
        }
        MoneyLink.Basis basis = map.oneOf(
                "basis",
                MoneyLink.Basis.ASSUMPTION,
                MoneyLink.Basis.class,
                "where the change comes from: identity when the metric is what the stream changes");
        map.finish();
        return new MoneyLink(metric, segment, stream, change, low, high, basis);
    }
}
