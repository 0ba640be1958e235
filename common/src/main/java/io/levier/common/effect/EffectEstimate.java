package io.levier.common.effect;

import io.levier.common.stats.Interval;
import java.util.List;
import java.util.SortedMap;

/**
 * What an initiative changed, in the unit of the outcome; NaN where it could not be told.
 *
 * @param pretrendP p value of what already differed before: leads, or of an experiment the difference before it
 * @param reached weight of what was reached, after the start
 * @param controls weight of what it is compared with, in the same months
 * @param months effect by month since the start, months before it as leads; empty without controls
 * @param warnings what speaks against it
 */
public record EffectEstimate(
        Method method,
        Grade grade,
        double estimate,
        double standardError,
        Interval interval,
        double p,
        double pretrendP,
        double reached,
        double controls,
        SortedMap<Integer, MonthlyEffect> months,
        List<String> warnings) {

    public EffectEstimate {
        warnings = List.copyOf(warnings);
    }

    /** How it was estimated. */
    public enum Method {
        /** Chance decided whom it reached: the difference afterwards. */
        EXPERIMENT,
        /** The change of those reached less that of those not yet or never reached. */
        DIFFERENCE_IN_DIFFERENCES,
        /** The distance from where the months before were going. */
        INTERRUPTED_SERIES,
        NONE
    }

    /** How far it may be called an effect. */
    public enum Grade {
        /** Chance decided. */
        A,
        /** Compared with others that went the same way before. */
        B,
        /** Nobody to compare with, or too few months before to see whether they went the same way. */
        C,
        /** They went another way before, or what was reached had just been unusually low or high. */
        D
    }

    /** The effect in one month. */
    public record MonthlyEffect(double estimate, Interval interval) {}
}
