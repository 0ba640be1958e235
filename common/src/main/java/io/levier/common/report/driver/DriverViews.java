package io.levier.common.report.driver;

import java.util.List;

/**
 * What is known of the drivers beyond their order.
 *
 * @param themes by rank
 * @param otherScenarios simulations beside the main one
 * @param asymmetries of the rated drivers, in order of rank
 * @param segments the ranking within segments, per dimension
 * @param loyalty the drivers by what customers did after answering
 */
public record DriverViews(
        Part<List<Theme>> themes,
        List<Simulation> otherScenarios,
        Part<List<Asymmetry>> asymmetries,
        Part<List<SegmentRanking>> segments,
        Part<List<LoyaltyList>> loyalty) {

    public DriverViews {
        otherScenarios = List.copyOf(otherScenarios);
        Checks.requireContent("themes", themes);
        Checks.requireContent("asymmetries", asymmetries);
        Checks.requireContent("rankings within segments", segments);
        Checks.requireContent("loyalty lists", loyalty);
    }
}
