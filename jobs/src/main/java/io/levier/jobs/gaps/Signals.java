package io.levier.jobs.gaps;

import static io.levier.common.stats.Rounding.published;

import io.levier.common.gap.GapProxy;
import io.levier.common.gap.ProxySignal;
import io.levier.common.table.Field;
import io.levier.common.table.derived.ServiceGap;
import io.levier.jobs.platform.Schemas;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;

/** What hints at gaps where nobody was asked: rows of gap_signal, and the hints of a month together in service_gap. */
final class Signals {
    private record Segment(String set, String key) implements Comparable<Segment> {
        @Override
        public int compareTo(Segment other) {
            int bySet = set.compareTo(other.set);
            return bySet == 0 ? key.compareTo(other.key) : bySet;
        }
    }

    private final SortedMap<Segment, SortedMap<String, SortedMap<LocalDate, Double>>> months = new TreeMap<>();
    private final List<Row> signals = new ArrayList<>();
    private final List<Row> gaps = new ArrayList<>();

    /**
     * Of proxies.
     *
     * @param hints of whatever the proxies look at
     */
    static Signals of(List<GapProxy> proxies, List<Hint> hints) {
        Signals signals = new Signals();
        for (Hint hint : hints) {
            signals.months
                    .computeIfAbsent(new Segment(hint.set(), hint.key()), any -> new TreeMap<>())
                    .computeIfAbsent(hint.signal(), any -> new TreeMap<>())
                    .put(hint.month(), hint.value());
        }
        proxies.forEach(signals::add);
        return signals;
    }

    List<Row> signals() {
        return List.copyOf(signals);
    }

    List<Row> gaps() {
        return List.copyOf(gaps);
    }

    private void add(GapProxy proxy) {
        List<String> names = Stream.of(
                        proxy.metrics().stream().map(id -> "metric:" + id),
                        proxy.topics().stream().map(id -> "topic:" + id),
                        proxy.standards().stream().map(id -> "standard:" + id))
                .flatMap(each -> each)
                .toList();
        months.forEach((segment, known) -> {
            SortedSet<LocalDate> all = new TreeSet<>();
            names.forEach(
                    name -> all.addAll(known.getOrDefault(name, new TreeMap<>()).keySet()));
            for (LocalDate month : all) {
                SortedMap<String, ProxySignal> told = new TreeMap<>();
                for (String name : names) {
                    SortedMap<LocalDate, Double> values = known.getOrDefault(name, new TreeMap<>());
                    Double value = values.get(month);
                    if (value != null) {
                        told.put(
                                name,
                                ProxySignal.of(
                                        value, List.copyOf(values.headMap(month).values())));
                    }
                }
                told.forEach((name, signal) -> signals.add(signal(proxy, segment, month, name, signal)));
                gaps.add(gap(proxy, segment, month, told));
            }
        });
    }

    private static Row signal(GapProxy proxy, Segment segment, LocalDate month, String name, ProxySignal signal) {
        return RowFactory.create(
                Date.valueOf(month),
                segment.set(),
                segment.key(),
                proxy.gap().id(),
                name,
                published(signal.value()),
                published(signal.usual()),
                published(signal.spread()),
                signal.months(),
                published(signal.z()));
    }

    /** Hints count alike; what is unusual for the worse lies below 0, as gaps do. */
    private static Row gap(GapProxy proxy, Segment segment, LocalDate month, SortedMap<String, ProxySignal> told) {
        Map<String, Double> tellable = new TreeMap<>();
        told.forEach((name, signal) -> {
            if (!Double.isNaN(signal.z())) {
                tellable.put(name, signal.z());
            }
        });
        double mean = tellable.values().stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(Double.NaN);
        Map<Field, @Nullable Object> cells = new HashMap<>();
        cells.put(ServiceGap.PERIOD_TYPE, "month");
        cells.put(ServiceGap.PERIOD_START, Date.valueOf(month));
        cells.put(ServiceGap.SEGMENT_SET, segment.set());
        cells.put(ServiceGap.SEGMENT_KEY, segment.key());
        cells.put(ServiceGap.DRIVER_ID, LevelSums.ALL);
        cells.put(ServiceGap.GAP, proxy.gap().id());
        cells.put(ServiceGap.BASIS, "proxy");
        cells.put(ServiceGap.UNIT, "standard_deviations");
        cells.put(ServiceGap.VALUE, published(-mean));
        cells.put(ServiceGap.N, (long) tellable.size());
        cells.put(ServiceGap.STATUS, tellable.isEmpty() ? "not_computable" : "proxy");
        cells.put(
                ServiceGap.REASON,
                tellable.isEmpty()
                        ? "fewer than " + ProxySignal.FEWEST + " months before, or all of them alike"
                        : tellable.keySet().stream().collect(Collectors.joining(", ", "mean of ", "")));
        return Schemas.sparseRow(ServiceGap.TABLE, cells);
    }
}
