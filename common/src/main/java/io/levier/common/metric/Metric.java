package io.levier.common.metric;

import java.io.Serializable;

/** A metric as declared: which rows, and what is made of them. */
public sealed interface Metric extends Serializable permits SummedMetric, Quantile {

    MetricHeader header();

    /** The formula in words an analyst can check, with the conditions as declared. */
    String formula();

    default String id() {
        return header().id();
    }
}
