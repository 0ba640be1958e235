package io.levier.common.report.driver;

import java.util.List;

/** The checks every record makes on its numbers; each message names the number. */
final class Checks {

    private Checks() {}

    /** A part that is there holds something; where there is nothing, the part is missing and says why. */
    static void requireContent(String name, Part<? extends List<?>> part) {
        if (part.content().filter(List::isEmpty).isPresent()) {
            throw new IllegalArgumentException(name + " is empty: give the part as missing, with the reason");
        }
    }

    static void requireCount(String name, long count) {
        if (count < 0) {
            throw new IllegalArgumentException(name + " counts something and cannot be " + count);
        }
    }

    static void requirePercent(String name, double percent) {
        if (!(percent >= 0 && percent <= 100)) {
            throw new IllegalArgumentException(name + " is a percentage from 0 to 100, got " + percent);
        }
    }

    static void requireFinite(String name, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(name + " is a finite number, got " + value);
        }
    }
}
