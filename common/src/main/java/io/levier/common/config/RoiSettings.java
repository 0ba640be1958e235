package io.levier.common.config;

import io.levier.common.roi.MoneyLink;
import io.levier.common.roi.RoiRules;
import java.util.List;
import java.util.SortedMap;

/**
 * How returns of initiatives are computed.
 *
 * @param contactCost cost of a contact, reporting currency
 * @param plannedDoubt standard deviation of an effect that is only expected, as a share of it
 * @param rates reporting currency for one unit of another one, by ISO 4217
 * @param links what metrics are worth
 */
public record RoiSettings(
        RoiRules rules,
        double contactCost,
        double plannedDoubt,
        SortedMap<String, Double> rates,
        List<MoneyLink> links) {

    public RoiSettings {
        links = List.copyOf(links);
    }
}
