package io.levier.common.report.driver;

import io.levier.common.report.words.Bilingual;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Something that may go with the score, and how much it does.
 *
 * @param id key by which the other parts name it
 * @param step what one unit of it is: "day" / "jour". Present exactly for an operational driver; a rated item is counted
 *     in points of its scale
 * @param answers rows it was known for, when fewer than the model's
 * @param check what other measures say
 */
public record Driver(
        String id,
        Bilingual label,
        Kind kind,
        Optional<Bilingual> step,
        Importance importance,
        Effect effect,
        OptionalLong answers,
        CrossCheck check) {

    public enum Kind {
        /** An item customers rate: it has a performance, and one point more has a meaning. */
        RATED,
        /** Something measured in operations, such as days of delay. */
        OPERATIONAL
    }

    public Driver {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a driver has an id");
        }
        if (step.isPresent() != (kind == Kind.OPERATIONAL)) {
            throw new IllegalArgumentException("an operational driver, and only that, names its step: driver " + id);
        }
    }

    public static Driver rated(String id, Bilingual label, Importance importance, Effect effect) {
        return new Driver(
                id, label, Kind.RATED, Optional.empty(), importance, effect, OptionalLong.empty(), CrossCheck.NONE);
    }

    public static Driver operational(String id, Bilingual label, Bilingual step, Importance importance, Effect effect) {
        return new Driver(
                id,
                label,
                Kind.OPERATIONAL,
                Optional.of(step),
                importance,
                effect,
                OptionalLong.empty(),
                CrossCheck.NONE);
    }

    /** The same, compared with other measures. */
    public Driver checkedBy(CrossCheck compared) {
        return new Driver(id, label, kind, step, importance, effect, answers, compared);
    }
}
