package io.levier.jobs.metrics;

import io.levier.common.metric.Demands;
import io.levier.common.metric.Governance;
import io.levier.common.metric.Metric;
import io.levier.common.metric.MetricHeader;
import io.levier.common.metric.SummedMetric;
import io.levier.common.metric.Total;
import io.levier.common.metric.Variants;
import io.levier.common.table.derived.MetricDefinitions;
import io.levier.jobs.platform.Schemas;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/** Definitions as analysts read them in {@code metric_definitions}. */
final class DefinitionRows {

    private DefinitionRows() {}

    static Dataset<Row> of(SparkSession spark, List<Metric> metrics) {
        Variants variants = Variants.of(metrics);
        List<Row> rows =
                metrics.stream().map(metric -> row(metric, variants.of(metric))).toList();
        return spark.createDataFrame(rows, Schemas.withoutRunId(MetricDefinitions.TABLE));
    }

    private static Row row(Metric metric, List<String> definitions) {
        MetricHeader header = metric.header();
        Governance governance = header.governance();
        return RowFactory.create(
                header.id(),
                header.version(),
                header.group(),
                header.label().en(),
                header.label().fr(),
                governance.purpose(),
                known(governance.objective()),
                metric.formula(),
                header.of().id(),
                header.unit(),
                header.direction().name().toLowerCase(Locale.ROOT),
                header.interval().label(),
                header.demands().equals(Demands.NONE) ? null : header.demands().toString(),
                isPartitioned(metric),
                known(governance.equivalentIn()),
                definitions.size() > 1 ? String.join(", ", definitions) : null,
                governance.isDefault(),
                known(governance.owner()),
                header.scope().lookAheadDays());
    }

    private static @Nullable String known(String text) {
        return text.isEmpty() ? null : text;
    }

    /** Customers counted once may stand in several segments; totals have no base to be shared out. */
    private static boolean isPartitioned(Metric metric) {
        return metric instanceof SummedMetric
                && !(metric instanceof Total)
                && metric.header().per() == MetricHeader.Unit.ROW;
    }
}
