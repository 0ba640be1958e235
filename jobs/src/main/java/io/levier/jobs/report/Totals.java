package io.levier.jobs.report;

import io.levier.common.report.words.Bilingual;
import io.levier.common.time.PeriodType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every metric of all customers together, over time. */
final class Totals {
    private final Map<String, List<MetricCell>> cells = new HashMap<>();
    private final Map<String, Cells> headers = new HashMap<>();

    Totals(List<Cells> rows) {
        for (Cells row : rows) {
            MetricCell cell = MetricCell.of(row);
            cells.computeIfAbsent(cell.metric(), metric -> new ArrayList<>()).add(cell);
            headers.put(cell.metric(), row);
        }
    }

    /** All cells of a metric, by period type and start. */
    List<MetricCell> of(String metric) {
        return List.copyOf(cells.getOrDefault(metric, List.of()));
    }

    Optional<MetricCell> at(String metric, PeriodType type, LocalDate start) {
        return of(metric).stream()
                .filter(cell -> cell.type() == type && cell.start().equals(start))
                .findFirst();
    }

    /**
     * The last periods of a metric that are over before a day, in order and from the first one with a value.
     *
     * @param most how far to look back: a lone sale of years ago is no course over time
     */
    List<MetricCell> until(String metric, PeriodType type, LocalDate end, int most) {
        LocalDate from = end.minus(type.length().multipliedBy(most));
        return of(metric).stream()
                .filter(cell -> cell.type() == type
                        && !cell.end().isAfter(end)
                        && !cell.start().isBefore(from))
                .dropWhile(cell -> cell.measure().value().isEmpty())
                .toList();
    }

    boolean hasValue(String metric) {
        return of(metric).stream().anyMatch(cell -> cell.measure().value().isPresent());
    }

    List<MetricCell> all() {
        return cells.values().stream().flatMap(List::stream).toList();
    }

    /** Whether the metric has a row of all customers, and so a name and a unit. */
    boolean knows(String metric) {
        return headers.containsKey(metric);
    }

    Bilingual name(String metric) {
        Cells header = header(metric);
        return new Bilingual(header.text("name_en"), header.text("name_fr"));
    }

    String unit(String metric) {
        return header(metric).text("unit");
    }

    String direction(String metric) {
        return header(metric).text("direction");
    }

    private Cells header(String metric) {
        return Optional.ofNullable(headers.get(metric))
                .orElseThrow(() -> new IllegalStateException("metric " + metric + " has no values"));
    }
}
