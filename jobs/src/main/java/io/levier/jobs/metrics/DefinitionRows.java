package io.levier.jobs.metrics;

import io.levier.common.metric.Demands;
import io.levier.common.metric.Metric;
import io.levier.common.metric.MetricHeader;
import io.levier.common.metric.SummedMetric;
import io.levier.common.metric.Total;
import io.levier.common.table.derived.MetricDefinitions;
import io.levier.jobs.platform.Schemas;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;

/** Definitions as analysts read them in {@code metric_definitions}. */
final class DefinitionRows {

    private DefinitionRows() {}

    static Dataset<Row> of(SparkSession spark, List<Metric> metrics) {
        List<Row> rows = metrics.stream().map(DefinitionRows::row).toList();
        return spark.createDataFrame(rows, Schemas.withoutRunId(MetricDefinitions.TABLE));
    }

    private static Row row(Metric metric) {
        MetricHeader header = metric.header();
        return RowFactory.create(
                header.id(),
                header.version(),
                header.group(),
                header.label().en(),
                header.label().fr(),
                header.purpose(),
                metric.formula(),
                header.of().id(),
                header.unit(),
                header.direction().name().toLowerCase(Locale.ROOT),
                header.interval().label(),
                header.demands().equals(Demands.NONE) ? null : header.demands().toString(),
                isPartitioned(metric),
                header.equivalentIn().isEmpty() ? null : header.equivalentIn(),
                header.scope().lookAheadDays());
    }

    /** Customers counted once may stand in several segments; totals have no base to be shared out. */
    private static boolean isPartitioned(Metric metric) {
        return metric instanceof SummedMetric
                && !(metric instanceof Total)
                && metric.header().per() == MetricHeader.Unit.ROW;
    }
}
