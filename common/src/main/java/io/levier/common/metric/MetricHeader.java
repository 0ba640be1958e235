package io.levier.common.metric;

import java.io.Serializable;
import java.util.List;
import java.util.Set;

/**
 * What every metric declares, whatever its kind.
 *
 * @param id stable name; another formula is another id
 * @param version raised when the formula changes
 * @param group folder it stands in: perception, commercial, …
 * @param of fact table it is computed of
 * @param where SQL condition: which rows are in the base
 * @param weight SQL expression of the row weight, 1 when rows count alike
 * @param unit points, percent, score, currency or count
 * @param isSigned whether a length of time or a count may lie below zero, as the delay of what came early does
 * @param interval how the uncertainty is stated
 * @param periods names of the kinds of period it is published for; empty means all that are configured
 * @param requires input tables without which it cannot be computed, beside those of its fact table
 * @param equivalentIn tool whose number it should equal, empty when there is none
 */
public record MetricHeader(
        String id,
        int version,
        String group,
        FactTable of,
        String where,
        String weight,
        String unit,
        boolean isSigned,
        Direction direction,
        IntervalMethod interval,
        Unit per,
        List<String> periods,
        List<String> requires,
        Label label,
        String purpose,
        String equivalentIn)
        implements Serializable {
    /** Units of what is never less than nothing. */
    private static final Set<String> SIZES = Set.of("days", "hours", "seconds", "count");

    public MetricHeader {
        periods = List.copyOf(periods);
        requires = List.copyOf(requires);
    }

    /** What no value lies below. */
    double lowest() {
        return SIZES.contains(unit) && !isSigned ? 0 : Double.NEGATIVE_INFINITY;
    }

    /** Whether it is published for a kind of period. */
    public boolean isPublishedFor(String period) {
        return periods.isEmpty() || periods.contains(period);
    }

    /** Which way is better. */
    public enum Direction {
        HIGHER,
        LOWER,
        TARGET
    }

    /** What is counted once. */
    public enum Unit {
        /** Every row of the fact table. */
        ROW,
        /** Every customer with at least one row, a hit when any of the rows is one. */
        CUSTOMER
    }
}
