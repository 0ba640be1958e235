package io.levier.common.report.driver;

import io.levier.common.report.words.Bilingual;
import java.util.OptionalDouble;

/**
 * How growth of revenue goes with the score of the same segments some quarters before: tested, not asserted.
 *
 * @param cut whose values are compared with themselves
 * @param lag quarters from the score to the growth; below zero growth comes first, and no effect can be
 * @param percent percent of growth of a quarter that go with one point of the score
 * @param p p value of no link; absent where the segments are too few to test
 * @param segments values of the cut
 */
public record ScoreAndGrowth(Bilingual cut, int lag, Ranged percent, OptionalDouble p, int segments) {
    private static final double FOUND = 0.05;

    public ScoreAndGrowth {
        Checks.requireCount("segments", segments);
    }

    public boolean isTested() {
        return p.isPresent();
    }

    /** Whether higher scores went before more growth. */
    public boolean isTold() {
        return lag >= 0 && p.orElse(1) < FOUND && percent.value() > 0;
    }

    /** Whether growth went before the score: then what comes after may come from it too. */
    public boolean isTheOtherWay() {
        return lag < 0 && p.orElse(1) < FOUND;
    }
}
