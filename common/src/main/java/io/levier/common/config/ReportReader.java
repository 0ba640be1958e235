package io.levier.common.config;

import io.levier.common.metric.Dimension;
import io.levier.common.problem.Suggestion;
import java.util.List;

/** Reads the section of {@code suite.yaml} about reports. */
final class ReportReader {
    private final List<String> cuts;

    ReportReader(List<Dimension> dimensions) {
        this.cuts = dimensions.stream()
                .filter(Dimension::isPlain)
                .map(Dimension::id)
                .toList();
    }

    ReportSettings read(YamlMap map) {
        List<String> pagesFor =
                map.texts("pages-for", "none", "dimensions whose values have pages of their own, such as product_line");
        for (String cut : pagesFor) {
            if (!cuts.contains(cut)) {
                map.complainAbout(
                        "pages-for", "no plain dimension \"" + cut + "\" is defined", Suggestion.didYouMean(cut, cuts));
            }
        }
        ReportSettings settings = new ReportSettings(
                pagesFor.stream().distinct().toList(),
                map.integer("calls", 50, 1, 1000, "customers on the list of whom to call, at most"));
        map.finish();
        return settings;
    }
}
