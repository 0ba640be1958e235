package io.levier.jobs.drivers;

import java.util.Locale;

/** A change of ratings whose gain is simulated, one item at a time unless the model asks for several. */
enum Scenario {
    PLUS_ONE("every rating one point better, at most the top of the scale"),
    WORST_THIRD_TO_MEDIAN("the worst third of the ratings as good as the median rating"),
    TO_TARGET("every rating below the configured target as good as the target");

    private final String words;

    Scenario(String words) {
        this.words = words;
    }

    /** The column of the moment matrix with what it adds to a driver. */
    String column(String driver) {
        return driver + "." + code();
    }

    /** Whether a column is one of it. */
    boolean isOf(String column) {
        return column.endsWith("." + code());
    }

    /** As the table names it. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What the gain takes for given. */
    String assumption() {
        return "associated, other ratings held; " + words;
    }

    /** The same of several drivers at once. */
    String assumptionOfSeveral() {
        return "associated, gains of the drivers added, ratings of others held; " + words;
    }
}
