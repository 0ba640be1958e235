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
    /**
     * Answers of customers whose behaviour afterwards is known: who they were, drivers, the noise column, the model's
     * outcome, the behaviour.
     */
    BEHAVIOUR,
    /** The same of what they did in the month of the answer, of which nobody knows whether it came first. */
    SAME_MONTH,
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
    static final List<GramSet> OF_SOME_ANSWERS =
            List.of(BEHAVIOUR, SAME_MONTH, SATISFACTION, EFFORT, RECOMMENDATION, BEFORE);

    /** When the outcomes of a set came about, seen from the answer. */
    enum Timing {
        /** In the answer itself. */
        ANSWER,
        /** In the days after the month of the answer: it cannot have caused the answer. */
        AFTER,
        /** In the month of the answer: which came first is not known. */
        SAME_MONTH,
        /** In the months before: the answer cannot have caused it. */
        BEFORE;

        /** As tables name it. */
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    Timing timing() {
        return switch (this) {
            case BEHAVIOUR -> Timing.AFTER;
            case SAME_MONTH -> Timing.SAME_MONTH;
            case BEFORE -> Timing.BEFORE;
            case ANSWERS, BETWEEN, TAILS, SATISFACTION, EFFORT, RECOMMENDATION, LEVERS -> Timing.ANSWER;
        };
    }

    /** Whether who the customers were is held, where the model says what that is. */
    boolean holdsCustomers() {
        return this == BEHAVIOUR || this == SAME_MONTH;
    }

    static GramSet of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** As the table names it. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
