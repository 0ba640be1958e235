package io.levier.jobs.drivers;

import io.levier.common.drivers.BucketGrams;
import io.levier.common.drivers.JointGain;
import io.levier.common.drivers.SimulatedGain;
import io.levier.common.stats.Confidence;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Scenarios of the drivers a model wants raised at once. */
final class JointScenarios {
    private JointScenarios() {}

    /** Of scenarios that all of these drivers have, where all have a slope; empty unless the model asks. */
    static Map<Scenario, SimulatedGain> of(DriverFrame frame, GramBook book, Ranking main, Confidence confidence) {
        List<String> names = frame.model().goals().together();
        Map<Scenario, SimulatedGain> together = new EnumMap<>(Scenario.class);
        if (names.size() < 2) {
            return together;
        }
        BucketGrams grams = book.grams(frame.design(), GramBook.Part.ALL);
        for (Scenario scenario : Scenario.values()) {
            List<String> moves = main.result().drivers().stream()
                    .filter(driver -> names.contains(driver.name()))
                    .flatMap(driver -> driver.gains().stream())
                    .map(SimulatedGain::headroom)
                    .filter(scenario::isOf)
                    .toList();
            if (moves.size() == names.size()) {
                together.put(scenario, JointGain.of(grams, frame.design(), moves, confidence));
            }
        }
        return together;
    }
}
