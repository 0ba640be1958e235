package io.levier.common.report.driver;

import java.util.List;

/**
 * Everything the driver report says, before any word is chosen. Percentages are on 0–100 throughout. A part that could
 * not be made carries the reason, so that the page says it instead of leaving a hole.
 */
public record DriverReport(
        ReportHeader header,
        MainScore score,
        List<KeyFigure> keyFigures,
        Part<Respondents> respondents,
        Part<Trend> trend,
        Part<DriverRanking> ranking,
        Part<PriorityMap> priorities,
        Part<Simulation> simulation,
        DriverViews views,
        Part<List<LeverLink>> levers,
        Part<List<SegmentCut>> segments,
        Part<Behaviour> behaviour,
        Part<Lifetimes> lifetimes,
        Part<WhatChanged> changes,
        Surroundings surroundings,
        Conduct conduct,
        Part<Churn> churn,
        RetentionWork work,
        Part<List<ActionItem>> actions,
        Part<DataQuality> dataQuality,
        Part<List<Crosstab>> crosstabs,
        Provenance provenance) {

    public DriverReport {
        keyFigures = List.copyOf(keyFigures);
        Checks.requireContent("segments", segments);
        Checks.requireContent("levers", levers);
        Checks.requireContent("crosstabs", crosstabs);
        Part<DriverRanking> ranked = ranking;
        priorities
                .content()
                .ifPresent(map -> map.performances().forEach(p -> requireRated(ranked, p.driverId(), "priority map")));
        simulation
                .content()
                .ifPresent(s -> s.gains().forEach(gain -> requireRated(ranked, gain.driverId(), "simulation")));
        views.asymmetries()
                .content()
                .ifPresent(all -> all.forEach(one -> requireRated(ranked, one.driverId(), "penalty and reward")));
        views.otherScenarios()
                .forEach(other ->
                        other.gains().forEach(gain -> requireRated(ranked, gain.driverId(), "other scenarios")));
        levers.content().ifPresent(links -> links.forEach(link -> requireRated(ranked, link.driverId(), "levers")));
    }

    /** Only what customers rate has a performance, and only a rating can be a point higher. */
    private static void requireRated(Part<DriverRanking> ranking, String driverId, String where) {
        Driver driver = ranking.content()
                .flatMap(r -> r.driver(driverId))
                .orElseThrow(() -> new IllegalArgumentException(
                        "the " + where + " names driver " + driverId + ", which is not in the ranking"));
        if (driver.kind() != Driver.Kind.RATED) {
            throw new IllegalArgumentException(
                    "the " + where + " names driver " + driverId + ", which is measured and not rated");
        }
    }
}
