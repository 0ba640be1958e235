package io.levier.jobs.metrics;

import io.levier.common.metric.CellLayout;
import io.levier.common.metric.Dimension;
import io.levier.common.metric.FactTable;
import io.levier.common.metric.Metric;
import io.levier.common.time.PeriodType;
import java.util.List;

/**
 * All that is summed of one fact table, whatever the number of metrics and cuts.
 *
 * @param dimensions cuts whose column the table has
 * @param layout sums of a cell
 */
record FactPlan(FactTable fact, List<PeriodType> periods, List<Dimension> dimensions, CellLayout layout) {

    static FactPlan of(FactTable fact, MetricsSettings settings) {
        List<Metric> metrics = settings.metrics().stream()
                .filter(metric -> metric.header().of() == fact)
                .toList();
        List<Dimension> present = settings.dimensions().stream()
                .filter(dimension -> fact.table().declares(dimension.column()))
                .toList();
        return new FactPlan(fact, settings.periods(), present, new CellLayout(metrics));
    }
}
