package io.levier.common.report.driver;

import io.levier.common.report.value.Interval;
import io.levier.common.report.value.Period;
import java.util.List;
import java.util.Optional;

/**
 * What customers of each group of answers brought, and whether they left, after they answered. It tells groups apart and
 * says nothing of why they differ.
 *
 * @param months whole months after the month of the answer
 * @param answered months of the answers; absent where nothing may be shown of any group
 * @param groups high, middle, low, those there are
 * @param apart how far the high group is from the low one
 */
public record GroupOutcomes(int months, Optional<Period> answered, List<GroupOutcome> groups, Apart apart) {

    /** The three answer groups, whatever the score calls them. */
    public enum Group {
        LOW,
        MIDDLE,
        HIGH
    }

    /**
     * One group; each figure has its own base.
     *
     * @param revenue per customer
     * @param margin per customer
     * @param left share of customers that left, in percent, of those who were active when the months began
     */
    public record GroupOutcome(Group group, Measure revenue, Measure margin, Measure left) {
        public GroupOutcome {
            left.value().ifPresent(share -> Checks.requirePercent("share that left", share));
        }
    }

    /**
     * High less low; of a figure that may not be told of one of them there is none.
     *
     * @param left in percentage points
     */
    public record Apart(Optional<Difference> revenue, Optional<Difference> margin, Optional<Difference> left) {
        public static final Apart UNKNOWN = new Apart(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** A difference of two groups that share no customer. */
    public record Difference(double value, Interval interval) {
        public Difference {
            Checks.requireFinite("difference of groups", value);
        }
    }

    public GroupOutcomes {
        Checks.requireCount("months", months);
        groups = List.copyOf(groups);
        if (groups.isEmpty()) {
            throw new IllegalArgumentException("outcomes are of at least one group");
        }
    }

    /** The group, if any customer answered so. */
    public Optional<GroupOutcome> of(Group group) {
        return groups.stream().filter(one -> one.group() == group).findFirst();
    }
}
