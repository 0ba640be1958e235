package io.levier.common.metric;

import io.levier.common.stats.Confidence;

/**
 * A metric made of sums. The engine adds up the sums of all metrics of a fact table in one pass; the kind turns them into
 * a value with its uncertainty.
 */
public sealed interface SummedMetric extends Metric permits Share, NetShare, Mean, RatioOfSums, Total {

    /** What is summed per row. */
    RowSums rowSums();

    /** The value of a cell whose base is not empty, in the unit of the metric. */
    Estimate estimate(CellSums sums, Confidence confidence);

    /** What a ratio of its sums is multiplied by to be in the unit of the metric. */
    double scale();

    /** Whether its values are a ratio of sums whose difference can be tested: a census has no sampling error. */
    default boolean isSampled() {
        return header().interval() != IntervalMethod.CENSUS;
    }
}
