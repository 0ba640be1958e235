package io.levier.common.report.driver;

import io.levier.common.report.value.Interval;
import io.levier.common.report.words.Bilingual;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * Something to do.
 *
 * @param subject the driver or topic
 * @param suggestion what to do about it, when someone has written it down
 * @param gain expected difference of the score, in its unit
 * @param answers whose rating it concerns: those that do not give the highest one
 * @param target what it should be rated on its own scale; absent where the configuration names none
 * @param cost what it costs, as the configuration says
 * @param owner who is in charge, as the configuration says
 * @param reviewOn when to look at it again; absent where the configuration names no time for that
 */
public record ActionItem(
        Bilingual subject,
        Optional<Bilingual> suggestion,
        OptionalDouble gain,
        Optional<Interval> interval,
        OptionalLong answers,
        OptionalDouble target,
        Confidence confidence,
        Optional<Bilingual> cost,
        Optional<Bilingual> owner,
        Optional<LocalDate> reviewOn) {

    /** How well the figures support it. */
    public enum Confidence {
        /** The gain is told from none, and the order of the drivers is stable. */
        HIGH,
        /** The gain is told from none. */
        MEDIUM,
        /** The gain is not told from none, or could not be computed. */
        LOW
    }

    public ActionItem {
        gain.ifPresent(g -> Checks.requireFinite("gain", g));
        target.ifPresent(value -> Checks.requireFinite("target", value));
        answers.ifPresent(n -> Checks.requireCount("answers", n));
        boolean isTold =
                gain.isPresent() && interval.filter(Interval::excludesZero).isPresent();
        if (confidence != Confidence.LOW && !isTold) {
            throw new IllegalArgumentException(
                    "an expected gain that is not told from zero has low confidence: " + subject.english());
        }
    }
}
