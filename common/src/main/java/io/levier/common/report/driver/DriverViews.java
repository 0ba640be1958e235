package io.levier.common.report.driver;

import java.util.List;
import java.util.Optional;

/**
 * What is known of the drivers beyond their order.
 *
 * @param scales what they are rated on; drivers rated on several scales are on none of them
 * @param overlap absent where it was not computed
 * @param themes by rank
 * @param otherScenarios simulations beside the main one
 * @param asymmetries of the rated drivers, in order of rank
 * @param segments the ranking within segments, per dimension
 * @param loyalty the drivers by what customers did after answering
 */
public record DriverViews(
        List<DriverScale> scales,
        Optional<Overlap> overlap,
        Part<List<Theme>> themes,
        List<Simulation> otherScenarios,
        Part<List<Asymmetry>> asymmetries,
        Part<List<SegmentRanking>> segments,
        Part<List<LoyaltyList>> loyalty) {

    public DriverViews {
        scales = List.copyOf(scales);
        otherScenarios = List.copyOf(otherScenarios);
        Checks.requireContent("themes", themes);
        Checks.requireContent("asymmetries", asymmetries);
        Checks.requireContent("rankings within segments", segments);
        Checks.requireContent("loyalty lists", loyalty);
    }
}
