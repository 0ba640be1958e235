package io.levier.common.report.page;

import io.levier.common.report.driver.Change;
import io.levier.common.report.driver.KeyFigure.Direction;
import io.levier.common.report.driver.Significance;
import io.levier.common.report.value.Interval;
import io.levier.common.report.value.Period;
import io.levier.common.report.value.Unit;
import io.levier.common.report.words.Words;
import java.util.Optional;

/** How a change is written: its size, what it is compared with, and what the test says. */
final class ChangeText {
    /** Less than what is left of rounding where nothing varied. */
    private static final double NO_WIDTH = 1e-9;

    private final Words words;

    ChangeText(Words words) {
        this.words = words;
    }

    /** "+3.0 points against March 2026 (not significant, ±6.0)". */
    String sentence(Change change, Unit unit, Direction direction) {
        Optional<Interval> margin = margin(change);
        Unit shown = margin.map(interval -> words.precise(unit, change.difference(), interval.halfWidth()))
                .orElse(unit);
        String verdict = margin.map(interval -> words.phrase(marginKey(change, interval))
                        .with("verdict", verdict(change.significance(), direction))
                        .with("margin", interval.halfWidth(), Unit.number(shown.digits()))
                        .text())
                .orElseGet(() -> verdict(change.significance(), direction));
        return words.phrase(change.against().grain() == Period.Grain.RANGE ? "change.against-range" : "change.against")
                .with("change", words.change(change.difference(), shown))
                .with("period", words.period(change.against()))
                .with("verdict", verdict)
                .text();
    }

    /** A change beyond its own margin that is not significant was one of many that were tested. */
    private static String marginKey(Change change, Interval margin) {
        boolean isBeyond =
                change.significance() == Significance.FLAT && Math.abs(change.difference()) > margin.halfWidth();
        return isBeyond ? "change.verdict-adjusted" : "change.verdict-margin";
    }

    /** Nothing where the change was not tested, or has no width: ±0.0 would be read as a change known exactly. */
    private static Optional<Interval> margin(Change change) {
        return change.interval()
                .filter(interval ->
                        interval.halfWidth() > NO_WIDTH && change.significance() != Significance.NOT_TESTED);
    }

    /** The same behind a sign to be seen before the words are read; only what is significant has one. */
    String marked(Change change, Unit unit, Direction direction) {
        String sentence = sentence(change, unit, direction);
        return switch (change.significance()) {
            case UP -> "▲\u00A0" + sentence;
            case DOWN -> "▼\u00A0" + sentence;
            case FLAT, NOT_TESTED -> sentence;
        };
    }

    /** What the test says, and whether it is for the better. */
    String verdict(Significance significance, Direction direction) {
        return switch (significance) {
            case FLAT -> words.text("change.not-significant");
            case NOT_TESTED -> words.text("change.not-tested");
            case UP, DOWN -> words.text(told(significance, direction));
        };
    }

    private static String told(Significance significance, Direction direction) {
        boolean isUp = significance == Significance.UP;
        return switch (direction) {
            case HIGHER_IS_BETTER -> isUp ? "change.better" : "change.worse";
            case LOWER_IS_BETTER -> isUp ? "change.worse" : "change.better";
            case NEITHER -> "change.significant";
        };
    }
}
