package io.levier.common.report.driver;

import io.levier.common.report.value.Interval;
import io.levier.common.report.words.Bilingual;
import java.util.Optional;

/**
 * A point at which customers lose time, patience or their way.
 *
 * @param process the point is part of; absent for a topic of comments
 * @param subject the topic, the step, or the two steps it lies between
 * @param weight points of the score for a topic, percent for all others; what of, {@link Kind} says
 * @param base comments, cases or passages it is told from
 * @param customers behind them
 */
public record Friction(
        Kind kind,
        Optional<Bilingual> process,
        Bilingual subject,
        double weight,
        Optional<Interval> interval,
        long base,
        long customers) {

    /** What happens at the point, and what its weight is told in. */
    public enum Kind {
        /** Those who write of it pull the score of all comments down by so many points. */
        TOPIC,
        /** So much of those who had come to the step before end there. */
        DROP_OFF,
        /** So much of all time between steps of the process passes there. */
        WAIT,
        /** So much of what follows the step before goes a way that no model of the process knows. */
        DEVIATION
    }

    public Friction {
        if (kind == Kind.TOPIC) {
            Checks.requireFinite("weight of a topic", weight);
        } else {
            Checks.requirePercent("weight of a point of friction", weight);
        }
        Checks.requireCount("base of a point of friction", base);
        Checks.requireCount("customers at a point of friction", customers);
    }
}
