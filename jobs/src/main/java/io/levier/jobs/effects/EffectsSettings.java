package io.levier.jobs.effects;

import io.levier.common.config.Publication;
import io.levier.common.metric.Dimension;
import io.levier.common.metric.Metric;
import io.levier.common.roi.MoneyLink;
import java.time.ZoneId;
import java.util.List;

/**
 * What effects of initiatives depend on.
 *
 * @param moneyMetrics metrics that are money itself, measured whatever an initiative was meant to move
 */
record EffectsSettings(
        List<Metric> metrics,
        List<Dimension> dimensions,
        List<Dimension> alike,
        List<String> moneyMetrics,
        Publication publication,
        ZoneId zone) {
    private static final String TOTAL = "total";

    EffectsSettings {
        moneyMetrics = List.copyOf(moneyMetrics);
    }

    /** The metrics links call money itself. */
    static List<String> ofMoney(List<MoneyLink> links) {
        return links.stream()
                .filter(link -> link.basis() == MoneyLink.Basis.IDENTITY
                        && link.segment().equals(TOTAL))
                .map(MoneyLink::metric)
                .distinct()
                .sorted()
                .toList();
    }
}
