package io.levier.jobs.drivers;

import java.util.List;
import java.util.Locale;

/** Which rows and columns of a model stand in one moment matrix; all are summed in the same pass. */
enum GramSet {
    /** Answers with every rating: drivers, the noise column, the outcomes asked, the simulated moves; by segment cell. */
    ANSWERS,
    /** The same columns and rows as means of each customer: what lies between customers, the rest lies within. */
    BETWEEN,
    /** Low and high ratings of every driver as columns of their own, and the model's outcome. */
    TAILS,
    /** Answers of customers whose behaviour afterwards is known: drivers, the noise column, the model's outcome, the behaviour. */
    BEHAVIOUR,
    /** Answers that also say how satisfied customers are. */
    SATISFACTION,
    /** Answers that also say how easy it was. */
    EFFORT,
    /** Answers that also say whether customers would recommend. */
    RECOMMENDATION,
    /** Answers of customers whose revenue of the year before is known: what came before cannot come of the answer. */
    BEFORE,
    /** Answers with every rating: the levers, their limits, the ratings and the model's outcome. */
    LEVERS;

    /** Outcomes that not every answer has: each of these sets holds the answers that have them, and the model's own outcome. */
    static final List<GramSet> OF_SOME_ANSWERS = List.of(BEHAVIOUR, SATISFACTION, EFFORT, RECOMMENDATION, BEFORE);

    static GramSet of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** As the table names it. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
