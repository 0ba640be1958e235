package io.levier.jobs.journey;

import io.levier.common.config.Publication;
import io.levier.common.metric.PublishedCell;
import io.levier.common.metric.Suppression;
import io.levier.common.table.Field;
import io.levier.common.table.derived.ProcessPeriod;
import io.levier.jobs.platform.Schemas;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * Rows of process_period. A period of few customers is hidden, and as many others as it takes that it is not what remains of
 * its quarter, or of all the process tells in process_summary; so are the waits of a period between two activities.
 */
record PeriodRows(Publication publication) {
    private static final String MONTH = "month";

    /** Longer than any quarter: all periods together. */
    private static final int AGES = 1000;

    private record Place(String process, String type, LocalDate start) implements Comparable<Place> {
        private static final Comparator<Place> ORDER =
                Comparator.comparing(Place::process).thenComparing(Place::type).thenComparing(Place::start);

        static Place of(Row row) {
            return new Place(
                    row.getAs("process"),
                    row.getAs("period_type"),
                    row.<Date>getAs("period_start").toLocalDate());
        }

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }

        PublishedCell cell(List<String> cuts, List<String> values, long customers) {
            return new PublishedCell(
                    type, start, start.plusMonths(type.equals(MONTH) ? 1 : 3), cuts, values, customers);
        }
    }

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
     * @param totals rows of {@code journey/process_total}
     */
    List<Row> of(List<Row> periods, List<Row> waits, List<Row> totals) {
        List<Row> rows = new ArrayList<>();
        for (Row total : totals) {
            String process = total.getAs("process");
            rows.addAll(ofProcess(
                    periods.stream()
                            .filter(row -> row.getAs("process").equals(process))
                            .toList(),
                    waits.stream()
                            .filter(row -> row.getAs("process").equals(process))
                            .toList(),
                    total.getAs("n_customers")));
        }
        return rows;
    }

    private List<Row> ofProcess(List<Row> periods, List<Row> waits, long customers) {
        List<PublishedCell> cells = new ArrayList<>();
        periods.forEach(row -> cells.add(Place.of(row).cell(List.of(), List.of(), row.getAs("n_customers"))));
        periods.stream()
                .map(row -> Place.of(row).start())
                .min(Comparator.naturalOrder())
                .map(first -> first.withDayOfYear(1))
                .ifPresent(first -> cells.add(
                        new PublishedCell("year", first, first.plusYears(AGES), List.of(), List.of(), customers)));
        boolean[] hidden = Suppression.hidden(cells, publication.kAnonymity());
        SortedMap<Place, Boolean> isHidden = new TreeMap<>();
        for (int i = 0; i < periods.size(); i++) {
            isHidden.put(Place.of(periods.get(i)), hidden[i]);
        }
        Map<Place, Bottleneck> bottlenecks = bottlenecks(periods, waits, isHidden);
        List<Row> rows = new ArrayList<>();
        for (Row period : periods) {
            Place place = Place.of(period);
            rows.addAll(rows(period, isHidden.getOrDefault(place, true), Optional.ofNullable(bottlenecks.get(place))));
        }
        return rows;
    }

    /** Waits between activities add up to all the time of a period: they are its parts. */
    private Map<Place, Bottleneck> bottlenecks(List<Row> periods, List<Row> waits, Map<Place, Boolean> isHidden) {
        int few = publication.kAnonymity();
        List<PublishedCell> cells = new ArrayList<>();
        for (Row wait : waits) {
            Place place = Place.of(wait);
            long customers = wait.getAs("n_customers");
            cells.add(place.cell(
                    List.of("flow"),
                    List.of(wait.getAs("from_activity") + " > " + wait.getAs("to_activity")),
                    // What hides a period hides its parts.
                    isHidden.getOrDefault(place, true) ? Math.min(customers, few - 1) : customers));
        }
        periods.forEach(row -> {
            Place place = Place.of(row);
            long customers = row.getAs("n_customers");
            cells.add(place.cell(
                    List.of(),
                    List.of(),
                    isHidden.getOrDefault(place, true) ? Math.min(customers, few - 1) : customers));
        });
        boolean[] hidden = Suppression.hidden(cells, few);
        Map<Place, Bottleneck> bottlenecks = new HashMap<>();
        for (int i = 0; i < waits.size(); i++) {
            bottlenecks.merge(Place.of(waits.get(i)), new Bottleneck(waits.get(i), hidden[i]), Bottleneck::longer);
        }
        return bottlenecks;
    }

    private List<Row> rows(Row period, boolean isHidden, Optional<Bottleneck> bottleneck) {
        long cases = period.getAs("n_cases");
        long handed = period.getAs("n_handed");
        boolean isTopOfFew = period.<Long>getAs("n_customers_top") < publication.kAnonymity();
        List<Map<Field, @Nullable Object>> rows = new ArrayList<>();
        rows.add(measured(period, "variant_count", isHidden, period.<Long>getAs("n_variants")));
        rows.add(share(period, "top_variant_share", isHidden || isTopOfFew, period.getAs("n_top"), cases));
        if (period.<Boolean>getAs("has_model")) {
            rows.add(share(period, "conformance_rate", isHidden, period.getAs("n_fits"), cases));
        }
        rows.add(share(period, "rework_rate", isHidden, period.getAs("n_rework"), cases));
        if (handed > 0) {
            rows.add(share(period, "pingpong_rate", isHidden, period.getAs("n_pingpong"), handed));
        }
        rows.add(measured(period, "throughput_p50", isHidden, period.<Double>getAs("throughput_p50_s")));
        rows.add(measured(period, "throughput_p90", isHidden, period.<Double>getAs("throughput_p90_s")));
        bottleneck.filter(longest -> longest.seconds() > 0).ifPresent(longest -> {
            boolean isUntold = isHidden || longest.isHidden();
            Map<Field, @Nullable Object> cells =
                    share(period, "bottleneck_wait", isUntold, longest.seconds(), period.getAs("sum_throughput_s"));
            if (!isUntold) {
                cells.put(ProcessPeriod.FROM_ACTIVITY, longest.flow().getAs("from_activity"));
                cells.put(ProcessPeriod.TO_ACTIVITY, longest.flow().getAs("to_activity"));
            }
            rows.add(cells);
        });
        return rows.stream()
                .map(cells -> Schemas.sparseRow(ProcessPeriod.TABLE, cells))
                .toList();
    }

    private Map<Field, @Nullable Object> share(Row period, String measure, boolean isHidden, long some, long all) {
        Map<Field, @Nullable Object> cells = measured(period, measure, isHidden, (double) some / all);
        if (!isHidden) {
            cells.put(ProcessPeriod.NUMERATOR, some);
            cells.put(ProcessPeriod.DENOMINATOR, all);
        }
        return cells;
    }

    private Map<Field, @Nullable Object> measured(Row period, String measure, boolean isHidden, Number value) {
        long cases = period.getAs("n_cases");
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
        cells.put(ProcessPeriod.N_CASES, cases);
        cells.put(ProcessPeriod.N_CUSTOMERS, period.getAs("n_customers"));
        cells.put(ProcessPeriod.STATUS, cases < publication.minBase() ? "low_base" : "ok");
        return cells;
    }
}
