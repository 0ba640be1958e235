package io.levier.common.config;

import static java.util.stream.Collectors.joining;

import io.levier.common.metric.Dimension;
import io.levier.common.problem.Suggestion;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
                named(
                        map.map("owners"),
                        "who is in charge of the actions on that driver, on the drivers of that theme, or total",
                        Set.of(ReportSettings.TOTAL)),
                named(
                        map.map("costs"),
                        "what acting on that driver, or on the drivers of that theme, costs: an amount, or words",
                        Set.of()),
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

    /**
     * Texts by driver or theme.
     *
     * @param others names allowed beside these
     */
    private SortedMap<String, String> named(YamlMap map, String meaning, Set<String> others) {
        SortedMap<String, String> texts = map.namedTexts(meaning);
        texts.keySet().stream()
                .filter(name -> !others.contains(name) && !taxonomy.drivers().containsKey(name))
                .forEach(name -> map.complainAbout(
                        name,
                        "\"" + name + "\" is neither a driver nor a theme",
                        "name " + others.stream().map(other -> other + ", or ").collect(joining())
                                + "what drivers/taxonomy.yaml or a driver model names; "
                                + Suggestion.didYouMean(name, taxonomy.drivers().keySet())));
        map.finish();
        return texts;
    }
}
