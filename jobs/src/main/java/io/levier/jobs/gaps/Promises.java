package io.levier.jobs.gaps;

import io.levier.common.table.input.ServiceStandard;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.spark.sql.Row;

/**
 * What the company promises: as many rows as it has thought of.
 *
 * @param rows of service_standard
 */
record Promises(List<Row> rows) {

    Promises {
        rows = List.copyOf(rows);
    }

    /** Items something is promised of. */
    SortedSet<String> items() {
        SortedSet<String> items = new TreeSet<>();
        rows.forEach(row -> text(row, ServiceStandard.ITEM.name()).ifPresent(items::add));
        return items;
    }

    /** Ids of what is promised of an item. */
    SortedSet<String> standards(String item) {
        SortedSet<String> standards = new TreeSet<>();
        rows.stream()
                .filter(row -> text(row, ServiceStandard.ITEM.name()).equals(Optional.of(item)))
                .forEach(row -> text(row, ServiceStandard.STANDARD_ID.name()).ifPresent(standards::add));
        return standards;
    }

    /** What is promised, by id, where it has a value. */
    Optional<Promised> promised(String standard) {
        return rows.stream()
                .filter(row -> text(row, ServiceStandard.STANDARD_ID.name()).equals(Optional.of(standard)))
                .filter(row -> row.getAs(ServiceStandard.VALUE.name()) != null)
                .map(row -> new Promised(
                        text(row, ServiceStandard.ITEM.name()).orElse(""),
                        row.getAs(ServiceStandard.VALUE.name()),
                        text(row, ServiceStandard.SERVICE_ID.name()),
                        text(row, ServiceStandard.CHANNEL.name())))
                .findFirst();
    }

    /**
     * A promise in its own unit.
     *
     * @param item what is measured
     * @param service it was made for, else all
     * @param channel it was made for, else all
     */
    record Promised(String item, double value, Optional<String> service, Optional<String> channel) {

        /**
         * Where customers say what they expect of the same: those of its service. Nobody is asked by channel, and of a
         * service by product line there are no levels.
         */
        Optional<Place> asked(Place place) {
            if (channel.isPresent() || (service.isPresent() && place.set().equals("product_line"))) {
                return Optional.empty();
            }
            return Optional.of(service.map(place::ofService).orElse(place));
        }
    }

    /** The mean of what is promised of a driver, from 0 to 100, in a period and to a service; empty without a promise. */
    OptionalDouble of(String driver, Place place) {
        return rows.stream()
                .filter(row -> text(row, ServiceStandard.DRIVER_ID.name()).equals(Optional.of(driver)))
                .filter(row -> row.getAs(ServiceStandard.NORM100_VALUE.name()) != null)
                .filter(row -> holds(row, place))
                .mapToDouble(row -> row.<Double>getAs(ServiceStandard.NORM100_VALUE.name()))
                .average();
    }

    private static boolean holds(Row row, Place place) {
        Optional<String> service = text(row, ServiceStandard.SERVICE_ID.name());
        return day(row, ServiceStandard.VALID_FROM.name())
                        .map(first -> first.isBefore(place.end()))
                        .orElse(true)
                && day(row, ServiceStandard.VALID_TO.name())
                        .map(end -> end.isAfter(place.start()))
                        .orElse(true)
                && (!place.set().equals("service")
                        || service.map(place.key()::equals).orElse(true));
    }

    private static Optional<String> text(Row row, String column) {
        return Optional.ofNullable(row.getAs(column));
    }

    private static Optional<LocalDate> day(Row row, String column) {
        return Optional.<Date>ofNullable(row.getAs(column)).map(Date::toLocalDate);
    }
}
