package io.levier.jobs.metrics;

import io.levier.common.metric.CellLayout;
import io.levier.common.time.MetricPeriod;
import java.io.Serializable;
import java.util.List;

/**
 * What the cells of a fact table are and hold.
 *
 * @param sets ids of the cuts, that of all rows first
 */
record CellPlan(CellLayout layout, List<MetricPeriod> periods, List<String> sets) implements Serializable {

    static final String TOTAL = "total";

    /** The one segment of {@link #TOTAL}. */
    static final String EVERYBODY = "all";

    CellPlan {
        periods = List.copyOf(periods);
        sets = List.copyOf(sets);
    }
}
