package io.levier.jobs.gaps;

import io.levier.common.metric.PublishedCell;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * Where something is told: of a period, and of all or of one service or product line.
 *
 * @param periodType day, month, quarter or year
 * @param set total, service or product_line
 * @param key value of the set, all for the total
 */
record Place(String periodType, LocalDate start, String set, String key) implements Comparable<Place> {
    private static final String TOTAL = "total";
    private static final Comparator<Place> ORDER = Comparator.comparing(Place::periodType)
            .thenComparing(Place::start)
            .thenComparing(Place::set)
            .thenComparing(Place::key);

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }

    /** The same period, of one service. */
    Place ofService(String service) {
        return new Place(periodType, start, "service", service);
    }

    /** First day after the period. */
    LocalDate end() {
        return switch (periodType) {
            case "day" -> start.plusDays(1);
            case "month" -> start.plusMonths(1);
            case "quarter" -> start.plusMonths(3);
            default -> start.plusYears(1);
        };
    }

    /** As the suppression of metrics knows it. */
    PublishedCell cell(long customers) {
        List<String> cuts = set.equals(TOTAL) ? List.of() : List.of(set);
        return new PublishedCell(
                periodType, start, end(), cuts, set.equals(TOTAL) ? List.of() : List.of(key), customers);
    }
}
