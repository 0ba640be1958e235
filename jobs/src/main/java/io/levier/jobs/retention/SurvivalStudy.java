package io.levier.jobs.retention;

import io.levier.common.config.Publication;
import io.levier.common.stats.SmallCells;
import io.levier.common.survival.LifeTable;
import io.levier.common.survival.LogRank;
import io.levier.common.survival.WeibullRegression;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Which groups may be shown, and how they compare. A group of fewer customers than k is hidden; where what is hidden of a
 * set could be told from the others' sum, the next smallest groups are hidden too.
 *
 * @param tables of the groups that are shown
 * @param hidden groups that are not
 * @param comparisons log-rank tests by set, over the groups shown
 * @param regressions of the same groups against the largest one of their set, where they can be fitted
 */
record SurvivalStudy(
        SortedMap<LifeTables.Group, LifeTable> tables,
        Set<LifeTables.Group> hidden,
        SortedMap<String, LogRank> comparisons,
        SortedMap<String, Regression> regressions) {

    /**
     * How many times as long groups stay as the first of them.
     *
     * @param groups in the order of the regression
     */
    record Regression(List<LifeTables.Group> groups, WeibullRegression fitted) {}

    static SurvivalStudy of(SortedMap<LifeTables.Group, LifeTable> all, Publication publication) {
        SortedMap<String, List<LifeTables.Group>> sets = new TreeMap<>();
        all.keySet()
                .forEach(group -> sets.computeIfAbsent(group.set(), set -> new ArrayList<>())
                        .add(group));
        Set<LifeTables.Group> hidden = new HashSet<>();
        sets.values().forEach(groups -> hidden.addAll(hidden(groups, all, publication.kAnonymity())));
        SortedMap<LifeTables.Group, LifeTable> shown = new TreeMap<>(all);
        shown.keySet().removeAll(hidden);
        SortedMap<String, LogRank> comparisons = new TreeMap<>();
        SortedMap<String, Regression> regressions = new TreeMap<>();
        sets.forEach((set, groups) -> {
            List<LifeTable> compared =
                    groups.stream().filter(shown::containsKey).map(all::get).toList();
            if (compared.size() > 1) {
                comparisons.put(set, LogRank.of(compared));
                regression(groups.stream().filter(shown::containsKey).toList(), shown)
                        .ifPresent(regression -> regressions.put(set, regression));
            }
        });
        return new SurvivalStudy(shown, Set.copyOf(hidden), comparisons, regressions);
    }

    private static Optional<Regression> regression(
            List<LifeTables.Group> groups, SortedMap<LifeTables.Group, LifeTable> tables) {
        List<Map.Entry<LifeTables.Group, LifeTable>> largestFirst = tables.entrySet().stream()
                .filter(entry -> groups.contains(entry.getKey()))
                .sorted(Comparator.comparingLong((Map.Entry<LifeTables.Group, LifeTable> entry) ->
                                -entry.getValue().customers())
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
        return WeibullRegression.ofGroups(
                        largestFirst.stream().map(Map.Entry::getValue).toList())
                .map(fitted -> new Regression(
                        largestFirst.stream().map(Map.Entry::getKey).toList(), fitted));
    }

    private static List<LifeTables.Group> hidden(
            List<LifeTables.Group> groups, SortedMap<LifeTables.Group, LifeTable> tables, int k) {
        List<Boolean> isHidden = SmallCells.hidden(
                tables.entrySet().stream()
                        .filter(entry -> groups.contains(entry.getKey()))
                        .map(entry -> entry.getValue().customers())
                        .toList(),
                k);
        return IntStream.range(0, groups.size())
                .filter(isHidden::get)
                .mapToObj(groups::get)
                .toList();
    }

    /** Departures expected of a group if all of its set left alike; empty where it is not compared. */
    Optional<Double> expected(LifeTables.Group group) {
        LogRank test = comparisons.get(group.set());
        List<LifeTables.Group> compared = tables.keySet().stream()
                .filter(other -> other.set().equals(group.set()))
                .toList();
        return test == null ? Optional.empty() : Optional.of(test.expected().get(compared.indexOf(group)));
    }
}
