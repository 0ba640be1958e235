package io.levier.common.metric;

import io.levier.common.stats.Confidence;
import java.io.Serializable;

/**
 * A metric as data: which rows, which sums, and what is made of the sums. The engine adds up the sums of all metrics of
 * a fact table in one pass; the kind turns them into a value with its uncertainty.
 */
public sealed interface Metric extends Serializable permits Share, NetShare, Mean, RatioOfSums, Total {

    MetricHeader header();

    /** What is summed per row. */
    RowSums rowSums();

    /** The value of a cell whose base is not empty, in the unit of the metric. */
    Estimate estimate(CellSums sums, Confidence confidence);

    /** The formula in words an analyst can check, with the conditions as declared. */
    String formula();

    default String id() {
        return header().id();
    }
}
