package io.levier.jobs.journey;

import io.levier.common.config.Publication;
import io.levier.common.metric.PublishedCell;
import io.levier.common.metric.Suppression;
import io.levier.common.table.Field;
import io.levier.common.table.derived.ProcessPeriod;
import io.levier.jobs.platform.Schemas;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * Rows of process_period. What tells of few customers is hidden, and so are the waits of a period between two activities that
 * do.
 */
record PeriodRows(Publication publication, Finality finality) {
    /** How long cases wait between two activities, where most time passes. */
    private record Bottleneck(Row flow, boolean isHidden) {
        static Bottleneck longer(Bottleneck one, Bottleneck other) {
            return other.seconds() > one.seconds() ? other : one;
        }

        long seconds() {
            return flow.getAs("sum_wait_s");
        }
    }

    /**
     * The rows, in order.
     *
     * @param periods rows of {@code journey/process_period}
     * @param waits rows of {@code journey/process_period_wait}
     */
    List<Row> of(List<Row> periods, List<Row> waits, HiddenPeriods hidden) {
        Map<String, List<Row>> waitsOf =
                waits.stream().collect(Collectors.groupingBy(row -> row.<String>getAs("process")));
        SortedMap<String, List<Row>> periodsOf = periods.stream()
                .collect(Collectors.groupingBy(row -> row.<String>getAs("process"), TreeMap::new, Collectors.toList()));
        List<Row> rows = new ArrayList<>();
        periodsOf.forEach((process, own) -> {
            Map<PeriodPlace, Bottleneck> bottlenecks =
                    bottlenecks(own, waitsOf.getOrDefault(process, List.of()), hidden);
            own.forEach(period ->
                    rows.addAll(rows(period, hidden, Optional.ofNullable(bottlenecks.get(PeriodPlace.of(period))))));
        });
        return rows;
    }

    /** Waits between activities add up to all the time of a period: they are its parts. */
    private Map<PeriodPlace, Bottleneck> bottlenecks(List<Row> periods, List<Row> waits, HiddenPeriods hidden) {
        List<PublishedCell> cells = new ArrayList<>();
        for (Row wait : waits) {
            String flow = wait.getAs("from_activity") + " > " + wait.getAs("to_activity");
            cells.add(PeriodPlace.cell(wait, List.of("flow"), List.of(flow), customers(wait, hidden)));
        }
        periods.forEach(row -> cells.add(PeriodPlace.cell(row, List.of(), List.of(), customers(row, hidden))));
        boolean[] isHidden = Suppression.hidden(cells, publication.kAnonymity());
        Map<PeriodPlace, Bottleneck> bottlenecks = new HashMap<>();
        for (int i = 0; i < waits.size(); i++) {
            bottlenecks.merge(
                    PeriodPlace.of(waits.get(i)), new Bottleneck(waits.get(i), isHidden[i]), Bottleneck::longer);
        }
        return bottlenecks;
    }

    /** What hides a period hides its parts. */
    private long customers(Row row, HiddenPeriods hidden) {
        long customers = row.getAs("n_customers");
        return hidden.isHidden(PeriodPlace.of(row)) ? Math.min(customers, publication.kAnonymity() - 1) : customers;
    }

    private List<Row> rows(Row period, HiddenPeriods hidden, Optional<Bottleneck> bottleneck) {
        PeriodPlace place = PeriodPlace.of(period);
        boolean isHidden = hidden.isHidden(place);
        long cases = period.getAs("n_cases");
        long handed = period.getAs("n_handed");
        boolean isTopOfFew = period.<Long>getAs("n_customers_top") < publication.kAnonymity();
        List<Map<Field, @Nullable Object>> rows = new ArrayList<>();
        rows.add(measured(period, "variant_count", isHidden, period.<Long>getAs("n_variants"), cases));
        rows.add(share(period, "top_variant_share", isHidden || isTopOfFew, period.getAs("n_top"), cases));
        if (period.<Boolean>getAs("has_model")) {
            rows.add(share(period, "conformance_rate", isHidden, period.getAs("n_fits"), cases));
        }
        rows.add(share(period, "rework_rate", isHidden, period.getAs("n_rework"), cases));
        if (handed > 0) {
            boolean isUntold = hidden.isPingPongHidden(place);
            rows.add(share(period, "pingpong_rate", isUntold, period.getAs("n_pingpong"), handed));
        }
        rows.add(measured(period, "throughput_p50", isHidden, period.<Double>getAs("throughput_p50_s"), cases));
        rows.add(measured(period, "throughput_p90", isHidden, period.<Double>getAs("throughput_p90_s"), cases));
        bottleneck
                .filter(longest -> longest.seconds() > 0)
                .ifPresent(longest -> rows.add(waited(period, isHidden || longest.isHidden(), longest)));
        return rows.stream()
                .map(cells -> Schemas.sparseRow(ProcessPeriod.TABLE, cells))
                .toList();
    }

    private Map<Field, @Nullable Object> waited(Row period, boolean isHidden, Bottleneck longest) {
        long all = period.getAs("sum_throughput_s");
        double share = (double) longest.seconds() / all;
        Map<Field, @Nullable Object> cells =
                measured(period, "bottleneck_wait", isHidden, share, period.getAs("n_cases"));
        if (!isHidden) {
            cells.put(ProcessPeriod.NUMERATOR, longest.seconds());
            cells.put(ProcessPeriod.DENOMINATOR, all);
            cells.put(ProcessPeriod.FROM_ACTIVITY, longest.flow().getAs("from_activity"));
            cells.put(ProcessPeriod.TO_ACTIVITY, longest.flow().getAs("to_activity"));
        }
        return cells;
    }

    /** A share of cases. */
    private Map<Field, @Nullable Object> share(Row period, String measure, boolean isHidden, long some, long all) {
        Map<Field, @Nullable Object> cells = measured(period, measure, isHidden, (double) some / all, all);
        if (!isHidden) {
            cells.put(ProcessPeriod.NUMERATOR, some);
            cells.put(ProcessPeriod.DENOMINATOR, all);
        }
        return cells;
    }

    /** @param base cases the value is of */
    private Map<Field, @Nullable Object> measured(
            Row period, String measure, boolean isHidden, Number value, long base) {
        Map<Field, @Nullable Object> cells = new HashMap<>();
        for (Field field : List.of(ProcessPeriod.PROCESS, ProcessPeriod.PERIOD_TYPE, ProcessPeriod.PERIOD_START)) {
            cells.put(field, period.getAs(field.name()));
        }
        cells.put(ProcessPeriod.MEASURE, measure);
        if (isHidden) {
            cells.put(ProcessPeriod.STATUS, "suppressed");
            return cells;
        }
        cells.put(ProcessPeriod.VALUE, value.doubleValue());
        cells.put(ProcessPeriod.N_CASES, period.getAs("n_cases"));
        cells.put(ProcessPeriod.N_CUSTOMERS, period.getAs("n_customers"));
        cells.put(ProcessPeriod.STATUS, status(PeriodPlace.of(period), base));
        return cells;
    }

    /** That a value will change is said of small bases, too. */
    private String status(PeriodPlace place, long base) {
        if (!finality.isFinal(place)) {
            return "provisional";
        }
        return base < publication.minBase() ? "low_base" : "ok";
    }
}
