package io.levier.common.config;

import io.levier.common.metric.Dimension;
import io.levier.common.problem.Suggestion;
import java.util.ArrayList;
import java.util.List;

/** The dimensions of one column, of which sections of {@code suite.yaml} choose some. */
record PlainDimensions(List<Dimension> all) {

    static PlainDimensions of(List<Dimension> dimensions) {
        return new PlainDimensions(
                dimensions.stream().filter(Dimension::isPlain).toList());
    }

    List<String> ids() {
        return all.stream().map(Dimension::id).toList();
    }

    /** Those named under a key, each once and in the order they are named in; complains of names that are none. */
    List<Dimension> chosen(YamlMap map, String key, String meaning) {
        List<Dimension> chosen = new ArrayList<>();
        for (String id : map.texts(key, "none", meaning).stream().distinct().toList()) {
            all.stream()
                    .filter(dimension -> dimension.id().equals(id))
                    .findFirst()
                    .ifPresentOrElse(
                            chosen::add,
                            () -> map.complainAbout(
                                    key,
                                    "no plain dimension \"" + id + "\" is defined",
                                    Suggestion.didYouMean(id, ids())));
        }
        return chosen;
    }
}
