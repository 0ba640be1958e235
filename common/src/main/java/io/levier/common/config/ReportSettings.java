package io.levier.common.config;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * Who is written to beside the readers of the whole report, and who acts on it.
 *
 * @param pagesFor ids of the plain cuts each value of which has a page of its own
 * @param mostCalls customers on the list of whom to call
 * @param owners who is in charge of what is to be done, by driver, theme or {@code total}
 * @param costs what acting on a driver costs, by driver or theme: an amount, or words
 * @param reviewDays from the date of the data until an action is looked at again; empty where nobody says
 */
public record ReportSettings(
        List<String> pagesFor,
        int mostCalls,
        SortedMap<String, String> owners,
        SortedMap<String, String> costs,
        Optional<Integer> reviewDays) {
    /** In charge of every driver that has nobody of its own. */
    static final String TOTAL = "total";

    public ReportSettings {
        pagesFor = List.copyOf(pagesFor);
    }

    /** Who is in charge of a driver: whoever is named for it, else for its theme, else for all of them. */
    public Optional<String> ownerOf(String driver, DriverTaxonomy taxonomy) {
        return Stream.of(driver, taxonomy.themes().getOrDefault(driver, TOTAL), TOTAL)
                .filter(owners::containsKey)
                .map(owners::get)
                .findFirst();
    }

    /** What acting on a driver costs: what is named for it, else for its theme; nobody knows it of all drivers. */
    public Optional<String> costOf(String driver, DriverTaxonomy taxonomy) {
        return Stream.of(driver, taxonomy.themes().getOrDefault(driver, driver))
                .filter(costs::containsKey)
                .map(costs::get)
                .findFirst();
    }
}
