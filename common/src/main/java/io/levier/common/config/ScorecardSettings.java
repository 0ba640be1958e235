package io.levier.common.config;

import java.util.List;
import java.util.SortedMap;

/**
 * What stands in the scorecard.
 *
 * @param metrics in the order they are shown, by id
 * @param cuts dimensions whose values have a card of their own, beside that of all
 * @param periods names of kinds of period; of each metric the first of these it has a value of is shown
 * @param owners who is in charge, by {@code dimension=value}, {@code dimension} or {@code total}
 */
public record ScorecardSettings(
        List<String> metrics, List<String> cuts, List<String> periods, SortedMap<String, String> owners) {

    public ScorecardSettings {
        metrics = List.copyOf(metrics);
        cuts = List.copyOf(cuts);
        periods = List.copyOf(periods);
    }
}
