package io.levier.common.report.driver;

import io.levier.common.report.value.Interval;
import io.levier.common.report.value.Period;
import io.levier.common.report.words.Bilingual;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * How the cases of one process went.
 *
 * @param finished cases all shares are of; absent where too few customers stand behind them
 * @param median seconds from the first to the last step
 * @param nineTenths seconds in which nine of ten are through
 * @param asIntended cases that went as the model allows, in percent; absent without a model
 * @param rework cases in which some step came back, in percent
 * @param pingPong cases sent back and forth, in percent
 * @param broken rules of the model that cases break, most often broken first
 * @param shifts against the period before, where both may be told
 * @param waits where most time passes, longest in all first
 * @param funnel steps customers should reach, in order
 */
public record JourneyFacts(
        Bilingual process,
        Status status,
        OptionalLong finished,
        OptionalLong open,
        OptionalDouble median,
        OptionalDouble nineTenths,
        Optional<Measure> asIntended,
        OptionalDouble rework,
        OptionalDouble pingPong,
        List<Broken> broken,
        List<Shift> shifts,
        List<Wait> waits,
        List<Step> funnel) {

    /** What a case does that the model does not allow. */
    public enum Breach {
        WRONG_START,
        WRONG_STEP,
        UNKNOWN_ACTIVITY,
        WRONG_END,
        MISSING_ACTIVITY,
        WRONG_ORDER
    }

    /**
     * A rule of the model that some cases break.
     *
     * @param from activity before, or that has to come first
     * @param to activity after, or that is missing
     * @param cases that break it
     * @param share of the finished cases, in percent
     */
    public record Broken(Breach breach, Bilingual from, Bilingual to, long cases, double share) {
        public Broken {
            Checks.requireCount("cases that break a rule", cases);
            Checks.requirePercent("share that breaks a rule", share);
        }
    }

    /**
     * A share of the cases against the period before, in percent.
     *
     * @param cases the share is of
     * @param difference of the two shares, in percentage points
     * @param interval of the difference
     */
    public record Shift(
            Figure figure,
            Period now,
            Period before,
            double share,
            double shareBefore,
            long cases,
            long casesBefore,
            double difference,
            Interval interval) {
        /** What is compared. */
        public enum Figure {
            AS_INTENDED,
            REWORK
        }

        public Shift {
            Checks.requirePercent("share", share);
            Checks.requirePercent("share before", shareBefore);
            Checks.requireFinite("difference of shares", difference);
        }

        public boolean isTold() {
            return interval.excludesZero();
        }
    }

    /**
     * The time between two steps.
     *
     * @param times how often the one follows the other
     * @param median seconds
     * @param share of all time between steps of the process, in percent
     */
    public record Wait(Bilingual from, Bilingual to, long times, double median, double share) {
        public Wait {
            Checks.requireCount("times", times);
            Checks.requireFinite("median wait", median);
            Checks.requirePercent("share of the time", share);
        }
    }

    /**
     * A step of the funnel.
     *
     * @param reached share of the cases that took the first step, in percent
     * @param lost of those that reached the step before, in percent; absent at the first
     */
    public record Step(Bilingual activity, Measure reached, OptionalDouble lost) {}

    public JourneyFacts {
        finished.ifPresent(n -> Checks.requireCount("finished cases", n));
        open.ifPresent(n -> Checks.requireCount("open cases", n));
        rework.ifPresent(share -> Checks.requirePercent("rework", share));
        pingPong.ifPresent(share -> Checks.requirePercent("ping-pong", share));
        broken = List.copyOf(broken);
        shifts = List.copyOf(shifts);
        waits = List.copyOf(waits);
        funnel = List.copyOf(funnel);
    }
}
