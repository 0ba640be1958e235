package io.levier.common.metric;

import java.io.Serializable;
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
 * @param scope where it is published
 * @param demands what the data must hold for it to be computed
 * @param governance what it is for and who answers for it
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
        Scope scope,
        Demands demands,
        Label label,
        Governance governance)
        implements Serializable {
    /** Units of what is never less than nothing. */
    private static final Set<String> SIZES = Set.of("days", "hours", "seconds", "count");

    /** What no value lies below. */
    double lowest() {
        return SIZES.contains(unit) && !isSigned ? 0 : Double.NEGATIVE_INFINITY;
    }

    /** Whether it is published for a kind of period. */
    public boolean isPublishedFor(String period) {
        return scope.hasPeriod(period);
    }

    /** What a formula says beside numerator and denominator: the weight of rows, customers counted once. */
    String counting() {
        return (weight.equals(Quantity.ONE) ? "" : "; a row weighs " + weight)
                + (per == Unit.CUSTOMER ? "; every customer counts once, a hit when any row is one" : "");
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
