package io.levier.jobs.drivers;

import java.util.Locale;

/** Which rows and columns of a model stand in one moment matrix; all are summed in the same pass. */
enum GramSet {
    /** Answers with every rating: drivers, the noise column, the outcomes asked, the simulated moves; by segment cell. */
    ANSWERS,
    /** The same columns and rows as means of each customer: what lies between customers, the rest lies within. */
    BETWEEN,
    /** Low and high ratings of every driver as columns of their own, and the model's outcome. */
    TAILS,
    /** Answers of customers whose behaviour afterwards is known: drivers, the model's outcome and the behaviour. */
    BEHAVIOUR,
    /** Answers with every rating: the levers, their limits, the ratings and the model's outcome. */
    LEVERS;

    static GramSet of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** As the table names it. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
