package io.levier.jobs.metrics;

import io.levier.common.metric.CellLayout;
import io.levier.common.metric.Dimension;
import io.levier.common.metric.FactTable;
import io.levier.common.metric.Metric;
import io.levier.common.time.MetricPeriod;
import java.util.List;
import java.util.stream.Stream;

/**
 * All that is summed of one fact table, whatever the number of metrics and cuts.
 *
 * @param periods kinds of period, those its rows are fine enough for
 * @param dimensions cuts whose columns the table has
 * @param layout sums of a cell
 */
record FactPlan(FactTable fact, List<MetricPeriod> periods, List<Dimension> dimensions, CellLayout layout) {

    static FactPlan of(FactTable fact, MetricsSettings settings, List<Metric> computable) {
        List<Metric> metrics = computable.stream()
                .filter(metric -> metric.header().of() == fact)
                .toList();
        List<Dimension> present = settings.dimensions().stream()
                .filter(dimension ->
                        dimension.parts().stream().allMatch(part -> fact.table().declares(part.column())))
                .toList();
        List<MetricPeriod> periods = settings.periods().stream()
                .filter(period -> !fact.isMonthly() || period.isOfMonths())
                .filter(period ->
                        metrics.stream().anyMatch(metric -> metric.header().isPublishedFor(period.label())))
                .toList();
        return new FactPlan(fact, periods, present, new CellLayout(metrics));
    }

    CellPlan cells() {
        return new CellPlan(
                layout,
                periods,
                Stream.concat(Stream.of(CellPlan.TOTAL), dimensions.stream().map(Dimension::id))
                        .toList());
    }
}
