package io.levier.jobs.metrics;

import io.levier.common.config.Publication;
import io.levier.common.metric.Dimension;
import io.levier.common.metric.Metric;
import io.levier.common.problem.BadConfig;
import io.levier.common.time.MetricPeriod;
import io.levier.common.time.MonthRange;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * Which metrics are computed, and how they are cut and published.
 *
 * @param months months to write, empty for all; longer periods that touch them are written too
 */
record MetricsSettings(
        List<Metric> metrics,
        List<Dimension> dimensions,
        List<MetricPeriod> periods,
        Publication publication,
        ZoneId zone,
        Optional<MonthRange> months) {

    MetricsSettings {
        if (metrics.isEmpty()) {
            throw new BadConfig("the configuration defines no metric", "put definitions into conf/metrics/<group>/");
        }
    }
}
