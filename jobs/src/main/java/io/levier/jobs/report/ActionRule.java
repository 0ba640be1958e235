package io.levier.jobs.report;

import io.levier.common.report.driver.ActionItem;
import io.levier.common.report.driver.ActionItem.Confidence;
import io.levier.common.report.driver.Driver;
import io.levier.common.report.driver.DriverRanking;
import io.levier.common.report.driver.Importance;
import io.levier.common.report.driver.Part;
import io.levier.common.report.driver.PriorityMap;
import io.levier.common.report.driver.Simulation;
import io.levier.common.report.driver.Simulation.Gain;
import io.levier.common.report.words.Bilingual;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * From figures to actions: rated drivers whose simulated gain is above zero with its whole interval, what is
 * important and rated low first, each in order of gain;
 * where drivers are measured and not rated, those with a clear direction, by importance and with low confidence.
 */
final class ActionRule {
    /** A rank that moves by more places over the resamples is no stable one. */
    private static final int STABLE_PLACES = 2;

    private final Part<DriverRanking> ranking;
    private final Part<PriorityMap> priorities;
    private final Part<Simulation> simulation;
    private final Map<String, Double> targets;
    private final Assignment assignment;

    /** @param targets what drivers should be rated, by id, as their model says */
    ActionRule(
            Part<DriverRanking> ranking,
            Part<PriorityMap> priorities,
            Part<Simulation> simulation,
            Map<String, Double> targets,
            Assignment assignment) {
        this.ranking = ranking;
        this.priorities = priorities;
        this.simulation = simulation;
        this.targets = targets;
        this.assignment = assignment;
    }

    Part<List<ActionItem>> actions() {
        if (ranking.content().isEmpty()) {
            return ranking.either(present -> Part.of(List.of()), Part::missing);
        }
        DriverRanking drivers = ranking.content().get();
        List<ActionItem> items = new ArrayList<>();
        simulation
                .content()
                .ifPresent(simulated -> simulated.told().stream()
                        .filter(gain -> drivers.driver(gain.driverId()).isPresent())
                        .sorted(Comparator.comparing(gain -> !isToFix(drivers, gain)))
                        .map(gain -> rated(drivers.driver(gain.driverId()).orElseThrow(), gain))
                        .forEach(items::add));
        if (simulation.content().isEmpty()) {
            drivers.aboveNoise().stream()
                    .filter(driver -> driver.effect().isSigned())
                    .forEach(driver -> items.add(measured(driver)));
        }
        return Part.of(items);
    }

    private boolean isToFix(DriverRanking drivers, Gain gain) {
        return priorities
                .content()
                .flatMap(map -> drivers.driver(gain.driverId()).filter(map::isToFix))
                .isPresent();
    }

    private ActionItem rated(Driver driver, Gain gain) {
        Importance importance = driver.importance();
        boolean isStable = importance.standing() == Importance.Standing.ABOVE_NOISE
                && importance.rankHigh() - importance.rankLow() <= STABLE_PLACES;
        return new ActionItem(
                driver.label(),
                priorities.content().flatMap(map -> suggestion(map, driver)),
                OptionalDouble.of(gain.gain()),
                Optional.of(gain.interval()),
                gain.answers(),
                Optional.ofNullable(targets.get(driver.id())).stream()
                        .mapToDouble(Double::doubleValue)
                        .findFirst(),
                isStable ? Confidence.HIGH : driver.effect().isSigned() ? Confidence.MEDIUM : Confidence.LOW,
                gain.cost(),
                assignment.owner(driver.id()),
                assignment.reviewOn());
    }

    private static Optional<Bilingual> suggestion(PriorityMap map, Driver driver) {
        return map.performances().stream()
                .filter(performance -> performance.driverId().equals(driver.id()))
                .findFirst()
                .map(performance -> {
                    Bilingual advice = advice(map.nearest(driver.importance(), performance));
                    return map.isBetween(driver.importance(), performance)
                            ? ReportTexts.of("action.likely", advice)
                            : advice;
                });
    }

    private static Bilingual advice(PriorityMap.Field field) {
        return switch (field) {
            case FIX -> ReportTexts.of("action.fix");
            case KEEP -> ReportTexts.of("action.keep");
            case WATCH -> ReportTexts.of("action.watch");
            case LOW -> ReportTexts.of("action.low");
            case BETWEEN -> throw new IllegalArgumentException("the values of a driver lie in one of four fields");
        };
    }

    private ActionItem measured(Driver driver) {
        return new ActionItem(
                driver.label(),
                Optional.of(ReportTexts.of(driver.effect().coefficient() < 0 ? "action.less" : "action.more")),
                OptionalDouble.empty(),
                Optional.empty(),
                OptionalLong.empty(),
                OptionalDouble.empty(),
                Confidence.LOW,
                assignment.content().costOf(driver.id()),
                assignment.owner(driver.id()),
                assignment.reviewOn());
    }
}
