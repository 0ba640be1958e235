package io.levier.jobs.journey;

import io.levier.common.config.Publication;
import io.levier.common.journey.Funnel;
import io.levier.common.journey.Journey;
import io.levier.common.stats.ClusteredShare;
import io.levier.common.stats.Confidence;
import io.levier.common.stats.Interval;
import io.levier.common.stats.RatioMoments;
import io.levier.common.stats.SmallCells;
import io.levier.common.table.derived.JourneyFunnel;
import io.levier.jobs.platform.Schemas;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;

/** Funnels as they are published: shares, drop-off and intervals, values of few customers hidden. */
record FunnelRows(List<Journey> journeys, Publication publication) {

    /** @param totals one row per funnel, cut, value and step, in this order */
    List<Row> of(List<Row> totals) {
        Map<String, Funnel> funnels = new HashMap<>();
        journeys.forEach(journey -> journey.funnel().ifPresent(funnel -> funnels.put(journey.id(), funnel)));
        Set<List<String>> hidden = hidden(totals);
        List<Row> rows = new ArrayList<>();
        for (Row total : totals) {
            Funnel funnel = funnels.get(total.<String>getAs("process"));
            if (funnel != null) {
                int step = total.<Integer>getAs("step");
                rows.add(row(total, step, funnel.steps().get(step - 1), hidden.contains(value(total))));
            }
        }
        return rows;
    }

    /** Values of a cut with few customers, and enough others that nobody can subtract them from the total. */
    private Set<List<String>> hidden(List<Row> totals) {
        Map<List<String>, Map<List<String>, Long>> customers = new LinkedHashMap<>();
        for (Row total : totals) {
            if (total.<Integer>getAs("step") == 1) {
                customers
                        .computeIfAbsent(value(total).subList(0, 2), cut -> new LinkedHashMap<>())
                        .put(value(total), total.<Long>getAs("n_customers"));
            }
        }
        Set<List<String>> hidden = new HashSet<>();
        for (Map<List<String>, Long> cut : customers.values()) {
            List<Boolean> flags = SmallCells.hidden(List.copyOf(cut.values()), publication.kAnonymity());
            int place = 0;
            for (List<String> value : cut.keySet()) {
                if (flags.get(place)) {
                    hidden.add(value);
                }
                place++;
            }
        }
        return hidden;
    }

    private static List<String> value(Row total) {
        return List.of(total.getAs("process"), total.getAs("cut"), total.getAs("cut_value"));
    }

    private Row row(Row total, int step, String activity, boolean isHidden) {
        if (isHidden) {
            return Schemas.sparseRow(
                    JourneyFunnel.TABLE,
                    Map.of(
                            JourneyFunnel.PROCESS,
                            total.getAs("process"),
                            JourneyFunnel.CUT,
                            total.getAs("cut"),
                            JourneyFunnel.CUT_VALUE,
                            total.getAs("cut_value"),
                            JourneyFunnel.STEP,
                            step,
                            JourneyFunnel.ACTIVITY,
                            activity,
                            JourneyFunnel.STATUS,
                            "suppressed"));
        }
        List<@Nullable Object> cells = new ArrayList<>(value(total));
        cells.add(step);
        cells.add(activity);
        Confidence confidence = new Confidence(publication.level());
        long first = count(total, "n_first");
        long before = count(total, "n_before");
        long reached = count(total, "n_reached");
        ClusteredShare share = new ClusteredShare(new RatioMoments(
                first,
                count(total, "n_customers"),
                first,
                reached,
                count(total, "sum_first_first"),
                count(total, "sum_first_reached"),
                count(total, "sum_reached_reached")));
        cells.add(reached);
        cells.add(count(total, "n_customers"));
        add(cells, share, confidence);
        if (step == 1) {
            // Nothing comes before the first step.
            cells.addAll(Collections.nCopies(4, null));
        } else {
            cells.add(before - reached);
            add(
                    cells,
                    new ClusteredShare(new RatioMoments(
                            before,
                            count(total, "n_customers_before"),
                            before,
                            before - reached,
                            count(total, "sum_before_before"),
                            count(total, "sum_before_dropped"),
                            count(total, "sum_dropped_dropped"))),
                    confidence);
        }
        cells.add(total.getAs("time_p50_s"));
        cells.add(total.getAs("time_p90_s"));
        cells.add(count(total, "n_young"));
        cells.add(first < publication.minBase() ? "low_base" : "ok");
        return RowFactory.create(cells.toArray());
    }

    private static void add(List<@Nullable Object> cells, ClusteredShare share, Confidence confidence) {
        Interval interval = share.interval(confidence);
        cells.add(interval.isKnown() ? share.share() : null);
        cells.add(interval.isKnown() ? interval.low() : null);
        cells.add(interval.isKnown() ? interval.high() : null);
    }

    private static long count(Row total, String column) {
        return total.<Long>getAs(column);
    }
}
