package io.levier.common.report.driver;

import io.levier.common.report.value.Period;
import io.levier.common.report.words.Bilingual;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What customers say beside how it was done and what it brings, for all customers or for one service or product line.
 *
 * @param scope absent for all customers
 * @param owner who is in charge of it, as the configuration says
 */
public record ScoreCard(Optional<Bilingual> scope, Optional<Bilingual> owner, List<Line> lines) {

    /** Whose side a figure tells. */
    public enum Side {
        CUSTOMER,
        OPERATIONAL,
        COMMERCIAL
    }

    /** Whether a target is reached. */
    public enum Verdict {
        MET,
        MISSED,
        /** The interval includes the target. */
        UNDECIDED
    }

    /**
     * A figure and its target.
     *
     * @param period the last one with a value; absent where there is none
     * @param verdict absent where nothing is to be judged: no target, or one of all customers only
     */
    public record Line(
            Side side, KeyFigure figure, Optional<Period> period, OptionalDouble target, Optional<Verdict> verdict) {
        public Line {
            if (verdict.isPresent() && target.isEmpty()) {
                throw new IllegalArgumentException(
                        "a verdict needs a target: " + figure.label().english());
            }
        }
    }

    public ScoreCard {
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("a card has at least one figure");
        }
    }

    public List<Line> with(Verdict verdict) {
        return lines.stream()
                .filter(line -> line.verdict().filter(verdict::equals).isPresent())
                .toList();
    }
}
