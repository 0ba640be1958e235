package io.levier.common.report.driver;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The score of the report.
 *
 * @param scale of the question; absent where it was asked on several
 * @param target what the company aims at, in the unit of the score
 */
public record MainScore(
        ScoreKind kind,
        Optional<RatingScale> scale,
        Measure measure,
        Optional<Change> change,
        Optional<Groups> groups,
        OptionalDouble target) {

    public MainScore {
        measure.value().ifPresent(v -> {
            if (v < kind.lowest() || v > 100) {
                throw new IllegalArgumentException(kind + " lies between " + kind.lowest() + " and 100, got " + v);
            }
        });
    }

    /** The change, if the score is firm enough to be compared. */
    public Optional<Change> firmChange() {
        return change.filter(c -> measure.isFirm());
    }
}
