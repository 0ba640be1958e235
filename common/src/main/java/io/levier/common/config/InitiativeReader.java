package io.levier.common.config;

import io.levier.common.metric.Dimension;
import java.util.List;

/** Reads the section of {@code suite.yaml} about effects of initiatives. */
final class InitiativeReader {
    private final PlainDimensions dimensions;

    InitiativeReader(List<Dimension> dimensions) {
        this.dimensions = PlainDimensions.of(dimensions);
    }

    InitiativeSettings read(YamlMap map) {
        InitiativeSettings settings = new InitiativeSettings(dimensions.chosen(
                map,
                "alike",
                "plain dimensions by which those an initiative does not reach are weighted, so that they are made up as"
                        + " those it reaches were before it began; without it they count as they are"));
        map.finish();
        return settings;
    }
}
