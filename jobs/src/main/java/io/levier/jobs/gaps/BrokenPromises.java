package io.levier.jobs.gaps;

import io.levier.common.metric.Dimension;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** The months in which promises were broken more than before, such as a wait over its standard: hints at a gap. */
record BrokenPromises(LevelSums levels, Promises promises) {
    private static final String MONTH = "month";

    /** One hint per month, all promises of an item together; none where some of them must be hidden. */
    List<Hint> of(String item) {
        SortedSet<String> standards = promises.standards(item);
        SortedSet<Place> places = new TreeSet<>();
        standards.forEach(standard -> places.addAll(levels.places(standard, LevelSums.STANDARD)));
        List<Hint> hints = new ArrayList<>();
        for (Place place : places) {
            List<Level> known = standards.stream()
                    .map(standard -> levels.at(LevelSums.STANDARD, standard, place))
                    .flatMap(Optional::stream)
                    .toList();
            boolean isTold = place.periodType().equals(MONTH)
                    && !place.key().equals(Dimension.UNKNOWN)
                    && known.stream().noneMatch(Level::isHidden);
            if (isTold) {
                double units = known.stream()
                        .mapToDouble(level -> level.moments().rows())
                        .sum();
                double kept = known.stream()
                        .mapToDouble(level -> level.moments().to())
                        .sum();
                hints.add(new Hint(
                        "standard:" + item, place.set(), place.key(), place.start(), 100 * (units - kept) / units));
            }
        }
        return hints;
    }
}
