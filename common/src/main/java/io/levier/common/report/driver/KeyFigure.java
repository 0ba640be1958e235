package io.levier.common.report.driver;

import io.levier.common.report.value.Unit;
import io.levier.common.report.words.Bilingual;
import java.util.Optional;

/** A figure on a card: what it is, how much, how sure, and how it moved. */
public record KeyFigure(Bilingual label, Unit unit, Measure measure, Optional<Change> change, Direction direction) {

    /** Which way is better; without it an arrow could not be read. */
    public enum Direction {
        HIGHER_IS_BETTER,
        LOWER_IS_BETTER,
        NEITHER
    }
}
