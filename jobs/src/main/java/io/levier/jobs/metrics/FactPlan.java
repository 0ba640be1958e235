package io.levier.jobs.metrics;

import io.levier.common.metric.Dimension;
import io.levier.common.metric.FactTable;
import io.levier.common.metric.Metric;
import io.levier.common.metric.MetricHeader;
import io.levier.common.metric.RowSums;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * All that is summed of one fact table, whatever the number of metrics and cuts. Equal expressions of different metrics
 * are summed once.
 *
 * @param dimensions cuts whose column the table has
 * @param quantities distinct row expressions, in order of first use; a metric finds its own by position
 */
record FactPlan(FactTable fact, List<Metric> metrics, List<Dimension> dimensions, List<String> quantities) {

    static FactPlan of(FactTable fact, List<Metric> all, List<Dimension> dimensions) {
        List<Metric> metrics =
                all.stream().filter(metric -> metric.header().of() == fact).toList();
        List<Dimension> present = dimensions.stream()
                .filter(dimension -> fact.table().declares(dimension.column()))
                .toList();
        Set<String> quantities = new LinkedHashSet<>();
        for (Metric metric : metrics) {
            RowSums sums = metric.rowSums();
            quantities.addAll(List.of(sums.base(), sums.x(), sums.y(), sums.ww()));
            sums.part().ifPresent(quantities::add);
        }
        return new FactPlan(fact, metrics, present, new ArrayList<>(quantities));
    }

    /** The column a quantity is kept in. */
    String column(String quantity) {
        return "q" + quantities.indexOf(quantity);
    }

    boolean countsCustomers(Metric metric) {
        return metric.header().per() == MetricHeader.Unit.CUSTOMER;
    }
}
