package io.levier.common.config;

import java.util.Locale;

/** How values are written in a configuration. */
final class Spelling {

    private Spelling() {}

    static String kebab(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The flag a text says.
     *
     * @throws IllegalArgumentException when it says neither true nor false
     */
    static Boolean trueOrFalse(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    /** A bound without a needless decimal point. */
    static String plain(double bound) {
        return bound == Math.rint(bound) && Math.abs(bound) < 1e15
                ? Long.toString((long) bound)
                : Double.toString(bound);
    }
}
