package io.levier.common.config;

import io.levier.common.metric.Dimension;
import io.levier.common.problem.Suggestion;
import java.util.List;

/** Reads the section of {@code suite.yaml} about effects of initiatives. */
final class InitiativeReader {
    private final List<Dimension> dimensions;

    InitiativeReader(List<Dimension> dimensions) {
        this.dimensions = dimensions.stream().filter(Dimension::isPlain).toList();
    }

    InitiativeSettings read(YamlMap map) {
        List<String> alike = map.texts(
                "alike",
                "none",
                "plain dimensions by which those an initiative does not reach are weighted, so that they are made up as"
                        + " those it reaches were before it began; without it they count as they are");
        List<String> known = dimensions.stream().map(Dimension::id).toList();
        for (String id : alike) {
            if (!known.contains(id)) {
                map.complainAbout(
                        "alike", "no plain dimension \"" + id + "\" is defined", Suggestion.didYouMean(id, known));
            }
        }
        InitiativeSettings settings = new InitiativeSettings(dimensions.stream()
                .filter(dimension -> alike.contains(dimension.id()))
                .toList());
        map.finish();
        return settings;
    }
}
