package io.levier.common.config;

import io.levier.common.metric.Dimension;
import io.levier.common.problem.Suggestion;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** Reads the section of {@code suite.yaml} about reports. */
final class ReportReader {
    private static final int LONGEST_REVIEW = 730;

    private final PlainDimensions dimensions;
    private final DriverTaxonomy taxonomy;

    ReportReader(List<Dimension> dimensions, DriverTaxonomy taxonomy) {
        this.dimensions = PlainDimensions.of(dimensions);
        this.taxonomy = taxonomy;
    }

    ReportSettings read(YamlMap map) {
        List<String> pagesFor = dimensions
                .chosen(map, "pages-for", "dimensions whose values have pages of their own, such as product_line")
                .stream()
                .map(Dimension::id)
                .toList();
        Optional<Integer> reviewDays = map.optional(
                "review-days",
                ReportReader::days,
                "a whole number from 1 to " + LONGEST_REVIEW,
                "days from the date of the data until an action is looked at again; without it no date is shown");
        ReportSettings settings = new ReportSettings(
                pagesFor,
                map.integer("calls", 50, 1, 1000, "customers on the list of whom to call, at most"),
                owners(map.map("owners")),
                reviewDays);
        map.finish();
        return settings;
    }

    private static int days(String text) {
        int days = Integer.parseInt(text);
        if (days < 1 || days > LONGEST_REVIEW) {
            throw new IllegalArgumentException("out of range: " + days);
        }
        return days;
    }

    private SortedMap<String, String> owners(YamlMap map) {
        SortedMap<String, String> owners = map.namedTexts(
                "who is in charge of the actions on that driver, on the drivers of that theme, or total");
        owners.keySet().stream()
                .filter(name -> !name.equals(ReportSettings.TOTAL)
                        && !taxonomy.drivers().containsKey(name))
                .forEach(name -> map.complainAbout(
                        name,
                        "\"" + name + "\" is neither a driver nor a theme",
                        "name total, or what drivers/taxonomy.yaml or a driver model names; "
                                + Suggestion.didYouMean(name, taxonomy.drivers().keySet())));
        map.finish();
        return owners;
    }
}
