package io.levier.common.report.driver;

import io.levier.common.report.value.Interval;
import io.levier.common.report.words.Bilingual;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** How long customers stay, and what they are worth. */
public record Lifetimes(Part<Stays> stays, Part<Worth> worth) {

    /**
     * How long customers with a contract stay.
     *
     * @param customers in view
     * @param medianDays by which half have left; absent when more than half stay
     * @param steps shares that stay longer, for all customers
     * @param cuts groups by dimension, with the test whether they stay alike
     * @param byScore how leaving goes with the score; absent where too few left
     */
    public record Stays(
            long customers,
            OptionalDouble medianDays,
            Optional<Interval> medianInterval,
            List<Step> steps,
            List<Cut> cuts,
            Optional<ByScore> byScore) {
        public Stays {
            Checks.requireCount("customers", customers);
            steps = List.copyOf(steps);
            cuts = List.copyOf(cuts);
        }
    }

    /** Share of customers that stay longer than these days, in percent. */
    public record Step(int days, double percent, Optional<Interval> interval) {
        public Step {
            Checks.requirePercent("share that stays", percent);
        }
    }

    /**
     * How leaving goes with the last score before, month by month.
     *
     * @param departures of customers who had answered
     * @param ratio how many times as likely leaving is with one point more
     */
    public record ByScore(long departures, double ratio, Interval interval) {
        public ByScore {
            Checks.requireCount("departures", departures);
        }

        public boolean isTold() {
            return interval.high() < 1 || interval.low() > 1;
        }
    }

    /** Groups of one dimension; the p-value is adjusted for the number of dimensions. */
    public record Cut(Bilingual dimension, OptionalDouble pAdjusted, List<Group> groups) {
        private static final double LEVEL = 0.05;

        public Cut {
            groups = List.copyOf(groups);
        }

        public boolean isTold() {
            return pAdjusted.isPresent() && pAdjusted.getAsDouble() < LEVEL;
        }
    }

    /**
     * A group.
     *
     * @param rateRatio departures over those expected if it left like all groups: above 1 it leaves faster
     */
    public record Group(
            Bilingual label,
            long customers,
            OptionalDouble medianDays,
            Optional<Interval> medianInterval,
            OptionalDouble rateRatio) {}

    /**
     * What customers without a contract are expected to bring.
     *
     * @param value expected net value of all of them
     */
    public record Worth(
            int days, long customers, double purchases, OptionalDouble value, double percentStopped, String currency) {
        public Worth {
            Checks.requireCount("customers", customers);
            Checks.requirePercent("share that has stopped", percentStopped);
        }
    }
}
