package io.levier.jobs.journey;

import io.levier.common.metric.PublishedCell;
import io.levier.common.metric.Suppression;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;

/**
 * Which periods of processes are not shown: those of few customers, and as many others as it takes that none of them is what
 * remains of its quarter, of all the process tells in process_summary, or of what the metrics of process_case tell of all
 * processes together. Conformance is of the processes with a model only, ping-pong of the cases with somebody in charge: they
 * are sums of their own.
 */
final class HiddenPeriods {
    private static final List<String> BY_PROCESS = List.of("process");

    /** Longer than any quarter: all periods together. */
    private static final int AGES = 1000;

    /** The cases a share is of. */
    private enum Base {
        WHOLE("n_customers"),
        MODELLED("n_customers_modelled"),
        HANDED("n_customers_handed");

        private final String column;

        Base(String column) {
            this.column = column;
        }

        long customers(Row row) {
            return row.<Long>getAs(column);
        }
    }

    private final Set<PeriodPlace> hidden = new HashSet<>();
    private final Set<PeriodPlace> withoutPingPong;

    /**
     * What is hidden.
     *
     * @param periods rows of {@code journey/process_period}
     * @param together rows of {@code journey/period_customers}
     * @param totals rows of {@code journey/process_total}
     * @param few fewer customers are not shown
     */
    HiddenPeriods(List<Row> periods, List<Row> together, List<Row> totals, int few) {
        // Every measure of a period names its cases: what one sum hides no other may show.
        int before = -1;
        while (hidden.size() > before) {
            before = hidden.size();
            for (Base base : List.of(Base.WHOLE, Base.MODELLED)) {
                hidden.addAll(judged(base, periods, cells(base, together, totals, periods), few));
            }
        }
        withoutPingPong = judged(Base.HANDED, periods, cells(Base.HANDED, together, totals, periods), few);
    }

    /** Whether nothing is told of a period. */
    boolean isHidden(PeriodPlace place) {
        return hidden.contains(place);
    }

    /** Whether the share of those sent back and forth is not told of it. */
    boolean isPingPongHidden(PeriodPlace place) {
        return isHidden(place) || withoutPingPong.contains(place);
    }

    /** What the periods of processes are parts of. */
    private static List<PublishedCell> cells(Base base, List<Row> together, List<Row> totals, List<Row> periods) {
        List<PublishedCell> cells = new ArrayList<>();
        for (Row all : together) {
            if (base.customers(all) > 0) {
                cells.add(PeriodPlace.cell(all, List.of(), List.of(), base.customers(all)));
            }
        }
        periods.stream()
                .map(row -> PeriodPlace.of(row).start())
                .min(Comparator.naturalOrder())
                .map(first -> first.withDayOfYear(1))
                .ifPresent(first -> totals.stream()
                        .filter(total -> base.customers(total) > 0)
                        .forEach(total -> cells.add(new PublishedCell(
                                "year",
                                first,
                                first.plusYears(AGES),
                                BY_PROCESS,
                                List.of(total.<String>getAs("process")),
                                base.customers(total)))));
        return cells;
    }

    private Set<PeriodPlace> judged(Base base, List<Row> periods, List<PublishedCell> sums, int few) {
        List<PeriodPlace> places = new ArrayList<>();
        List<PublishedCell> cells = new ArrayList<>();
        for (Row period : periods) {
            long customers = base.customers(period);
            if (customers > 0) {
                PeriodPlace place = PeriodPlace.of(period);
                places.add(place);
                cells.add(PeriodPlace.cell(
                        period,
                        BY_PROCESS,
                        List.of(place.process()),
                        hidden.contains(place) ? Math.min(customers, few - 1) : customers));
            }
        }
        cells.addAll(sums);
        boolean[] isHidden = Suppression.hidden(cells, few);
        return IntStream.range(0, places.size())
                .filter(i -> isHidden[i])
                .mapToObj(places::get)
                .collect(Collectors.toSet());
    }
}
