package io.levier.common.report.page;

import io.levier.common.report.driver.RatingScale;
import io.levier.common.report.value.Unit;
import io.levier.common.report.words.Words;

/** How a scale is told: its ends, and which of them is the better one. */
final class ScaleText {
    private final Words words;

    ScaleText(Words words) {
        this.words = words;
    }

    /** "from 0 to 10, higher is better". */
    String of(RatingScale scale) {
        String key = switch (scale.best()) {
            case HIGHEST -> "scale.higher";
            case LOWEST -> "scale.lower";
            case UNKNOWN -> "scale.unknown";
        };
        return words.phrase(key)
                .with("low", number(scale.lowest()))
                .with("high", number(scale.highest()))
                .text();
    }

    private String number(double end) {
        return words.value(end, Unit.number(end == Math.rint(end) ? 0 : 1));
    }
}
