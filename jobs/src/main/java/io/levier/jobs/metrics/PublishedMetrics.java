package io.levier.jobs.metrics;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import io.levier.common.metric.Metric;
import io.levier.common.stats.Confidence;
import io.levier.jobs.platform.MathFunctions;
import io.levier.jobs.platform.Sql;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What may be shown of the cells of all metrics: values, the sums behind them, and how they compare. */
final class PublishedMetrics {
    private static final String[] CELL = {"metric_id", "period_type", "period_start", "segment_set", "segment_key"};

    private final Sql sql;
    private final MetricsSettings settings;
    private final Dataset<Row> definitions;
    private final Dataset<Row> cells;
    private final Dataset<Row> values;

    /**
     * @param cells rows of {@link MetricCells#SCHEMA}
     * @param definitions rows of {@code metric_definitions}
     * @param targets rows of the targets a company gives
     */
    PublishedMetrics(
            Sql sql,
            MetricsSettings settings,
            Dataset<Row> cells,
            Dataset<Row> definitions,
            Dataset<Row> targets,
            Instant asOf,
            KeptRows kept) {
        this.sql = sql;
        this.settings = settings;
        this.definitions = definitions;
        this.cells = kept.keep(withHidden(settings, cells));
        MathFunctions.register(cells.sparkSession());
        this.values = kept.keep(sql.query(
                "metrics/metric_values",
                Map.of("metric_cell", this.cells, "metric_definitions", definitions, "target", targets),
                Map.of(
                        "min_base", settings.publication().minBase(),
                        "level", settings.publication().level(),
                        "z", z(),
                        "zone", settings.zone().getId(),
                        "as_of", asOf)));
    }

    private double z() {
        return new Confidence(settings.publication().level()).z();
    }

    /** What may not be shown is told from all that would be; a metric without input has nothing to hide. */
    private static Dataset<Row> withHidden(MetricsSettings settings, Dataset<Row> cells) {
        int few = settings.publication().kAnonymity();
        Map<String, Integer> fewOf = settings.metrics().stream()
                .collect(Collectors.toMap(
                        Metric::id, metric -> metric.header().of().subject().fewest(few)));
        Dataset<Row> hidden = HiddenCells.of(cells, settings.dimensions(), fewOf);
        return cells.join(hidden, CELL, "left").withColumn("is_hidden", coalesce(col("is_hidden"), lit(false)));
    }

    Dataset<Row> values() {
        return values;
    }

    Dataset<Row> components() {
        return sql.query("metrics/metric_components", Map.of("metric_cell", cells, "metric_values", values), Map.of());
    }

    Dataset<Row> comparisons() {
        return sql.query(
                "metrics/metric_comparisons",
                Map.of("metric_cell", cells, "metric_values", values, "metric_definitions", definitions),
                Map.of("z", z()));
    }
}
