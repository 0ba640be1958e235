package io.levier.jobs.metrics;

import io.levier.common.time.MetricPeriod;
import io.levier.jobs.metrics.MergedCells.Merged;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Periods in which one fact table has no row while the company's history goes on: a month in which nobody answered is a
 * month of no answers, and no value of another month stands for it.
 *
 * @param reach first day of the last period of each kind that any fact table has rows of and that is over
 */
record SilentPeriods(Map<String, Integer> reach) {

    /** @param today what is not over by then may still be heard of */
    static SilentPeriods until(LocalDate today, Collection<CellTotals> facts, List<MetricPeriod> periods) {
        Map<String, Integer> reach = new HashMap<>();
        for (MetricPeriod period : periods) {
            OptionalInt last = facts.stream()
                    .flatMap(totals -> totals.starts(period.label()).stream())
                    .mapToInt(Integer::intValue)
                    .filter(start -> !period.endOf(LocalDate.ofEpochDay(start)).isAfter(today))
                    .max();
            last.ifPresent(start -> reach.put(period.label(), start));
        }
        return new SilentPeriods(reach);
    }

    /** Cells of no rows, in the order of {@link CellPlace.Order}: one per silent period of a fact table. */
    List<Merged> of(FactPlan plan, CellTotals totals) {
        byte[] nothing = plan.layout().empty().toBytes();
        return plan.periods().stream()
                .flatMap(period -> silent(period, totals.starts(period.label()))
                        .mapToObj(start -> new CellPlace(period.label(), start, CellPlan.TOTAL, CellPlan.EVERYBODY)))
                .sorted(new CellPlace.Order())
                .map(place -> new Merged(place, nothing))
                .toList();
    }

    /** A table that never had a row is silent in the last period only: nobody knows since when it should speak. */
    private IntStream silent(MetricPeriod period, TreeSet<Integer> heard) {
        Integer last = reach.get(period.label());
        if (last == null) {
            return IntStream.empty();
        }
        int first = heard.isEmpty() ? last : heard.first();
        return IntStream.iterate(first, start -> start <= last, start ->
                        (int) period.next(LocalDate.ofEpochDay(start)).toEpochDay())
                .filter(start -> !heard.contains(start));
    }
}
