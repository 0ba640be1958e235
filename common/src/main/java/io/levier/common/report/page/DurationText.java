package io.levier.common.report.page;

import io.levier.common.report.value.Unit;
import io.levier.common.report.words.Words;
import java.util.OptionalDouble;

/** A stretch of time in the unit a person would use: seconds, minutes, hours or days. */
final class DurationText {
    private static final double MINUTE = 60;
    private static final double HOUR = 60 * MINUTE;
    private static final double DAY = 24 * HOUR;

    private final Words words;

    DurationText(Words words) {
        this.words = words;
    }

    /** From two of a unit on it is told in that unit, so that one decimal is enough. */
    String of(double seconds) {
        if (seconds >= 2 * DAY) {
            return words.value(seconds / DAY, Unit.DAYS);
        }
        if (seconds >= 2 * HOUR) {
            return words.value(seconds / HOUR, Unit.HOURS);
        }
        return seconds >= 2 * MINUTE ? words.value(seconds / MINUTE, Unit.MINUTES) : words.value(seconds, Unit.SECONDS);
    }

    String of(OptionalDouble seconds) {
        return seconds.isPresent() ? of(seconds.getAsDouble()) : "–";
    }
}
