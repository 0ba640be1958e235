package io.levier.common.metric;

import io.levier.common.time.PeriodType;
import java.io.Serializable;
import java.util.List;

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
 * @param interval how the uncertainty is stated
 * @param periods period types it is published for; empty means all that are configured
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
        Direction direction,
        IntervalMethod interval,
        Unit per,
        List<PeriodType> periods,
        Label label,
        String purpose,
        String equivalentIn)
        implements Serializable {

    public MetricHeader {
        periods = List.copyOf(periods);
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
