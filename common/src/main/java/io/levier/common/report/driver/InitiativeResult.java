package io.levier.common.report.driver;

import io.levier.common.report.value.Interval;
import io.levier.common.report.value.Unit;
import io.levier.common.report.words.Bilingual;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * What an initiative changed of the metric it was meant to move.
 *
 * @param metric empty when none is named
 * @param unit of the metric
 * @param estimate mean change up to a year after; absent where nothing could be told
 * @param detectable smallest change such a comparison mostly shows, in the same unit; absent where nothing was compared
 * @param expected what was expected, in the same unit
 * @param customers behind the comparison
 * @param since first whole month in which anything was reached
 */
public record InitiativeResult(
        Bilingual name,
        Optional<Bilingual> metric,
        Unit unit,
        Method method,
        Optional<Grade> grade,
        OptionalDouble estimate,
        Optional<Interval> interval,
        OptionalDouble detectable,
        OptionalDouble expected,
        OptionalLong customers,
        Optional<LocalDate> since) {

    /** How it was told. */
    public enum Method {
        /** Chance decided, customer by customer or place by place. */
        EXPERIMENT,
        /** Against those not yet or never reached. */
        DIFFERENCE_IN_DIFFERENCES,
        /** Against the line of the months before. */
        INTERRUPTED_SERIES,
        /** Not at all. */
        NONE
    }

    /** How far the comparison supports it, the best first. */
    public enum Grade {
        A,
        B,
        C,
        D
    }

    public InitiativeResult {
        estimate.ifPresent(value -> Checks.requireFinite("change by an initiative", value));
        expected.ifPresent(value -> Checks.requireFinite("expected change", value));
        if (estimate.isPresent() && grade.isEmpty()) {
            throw new IllegalArgumentException("a change is told with the grade of its evidence: " + name.english());
        }
        if (estimate.isPresent() && method == Method.NONE) {
            throw new IllegalArgumentException("a change is told by some method: " + name.english());
        }
    }

    /** Whether the whole interval lies on one side of no change. */
    public boolean excludesNone() {
        return interval.filter(Interval::excludesZero).isPresent();
    }

    /** Whether the change is told from none by a comparison that supports it. */
    public boolean isTold() {
        return excludesNone()
                && grade.filter(known -> known == Grade.A || known == Grade.B).isPresent();
    }
}
