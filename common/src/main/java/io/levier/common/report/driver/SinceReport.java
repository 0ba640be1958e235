package io.levier.common.report.driver;

import io.levier.common.report.value.Interval;
import io.levier.common.report.value.Period;
import io.levier.common.report.value.Unit;
import io.levier.common.report.words.Bilingual;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * The figures of this report beside those the report before it had told, as it told them: what has been restated since
 * then changes nothing.
 *
 * @param before the period of that report
 * @param pairs the score, then drivers and themes of risk by their place now
 */
public record SinceReport(Period before, List<Pair> pairs) {

    /** What is kept of a report. */
    public enum Kind {
        SCORE,
        /** Share of a driver in what the drivers explain, in percent. */
        DRIVER,
        /** Revenue at risk that goes with a theme. */
        RISK
    }

    /**
     * A figure as a report tells it.
     *
     * @param subject the same in every report and language
     * @param interval absent where none is told
     * @param rank among the figures of its kind; absent of the score
     * @param base answers, or customers, behind it
     */
    public record Told(
            Kind kind,
            String subject,
            Bilingual name,
            Unit unit,
            OptionalInt rank,
            double value,
            Optional<Interval> interval,
            OptionalLong base) {
        public Told {
            Checks.requireFinite("a figure that is told", value);
        }
    }

    /**
     * A figure then and now; one of them may be absent.
     *
     * @param difference now less then
     * @param interval of it, as if the two shared no answers; absent without both intervals
     */
    public record Pair(
            Optional<Told> before, Optional<Told> now, OptionalDouble difference, Optional<Interval> interval) {
        public Pair {
            if (before.isEmpty() && now.isEmpty()) {
                throw new IllegalArgumentException("a figure was told then or is told now");
            }
            if (interval.isPresent() && (before.isEmpty() || now.isEmpty())) {
                throw new IllegalArgumentException("only two figures have a difference");
            }
        }

        public static Pair of(Optional<Told> before, Optional<Told> now, Optional<Interval> interval) {
            return new Pair(
                    before,
                    now,
                    before.isPresent() && now.isPresent()
                            ? OptionalDouble.of(now.get().value() - before.get().value())
                            : OptionalDouble.empty(),
                    interval);
        }

        /** As it is told now where it still is. */
        public Told any() {
            return now.or(() -> before).orElseThrow();
        }

        public boolean isToldApart() {
            return interval.filter(Interval::excludesZero).isPresent();
        }
    }

    public SinceReport {
        pairs = List.copyOf(pairs);
        if (pairs.isEmpty()) {
            throw new IllegalArgumentException("two reports share at least one figure, told then or now");
        }
    }

    public List<Pair> of(Kind kind) {
        return pairs.stream().filter(pair -> pair.any().kind() == kind).toList();
    }
}
