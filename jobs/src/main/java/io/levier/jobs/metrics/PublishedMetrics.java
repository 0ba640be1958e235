package io.levier.jobs.metrics;

import static org.apache.spark.sql.functions.broadcast;

import io.levier.common.metric.FactTable;
import io.levier.common.metric.Metric;
import io.levier.common.stats.Confidence;
import io.levier.jobs.platform.MathFunctions;
import io.levier.jobs.platform.Sql;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What may be shown of the cells of all metrics: values, the sums behind them, and how they compare. */
final class PublishedMetrics {
    private final Sql sql;
    private final MetricsSettings settings;
    private final Instant asOf;
    private final Dataset<Row> targets;
    private final Dataset<Row> judged;

    /**
     * @param cells rows of {@link MetricCells#SCHEMA}
     * @param definitions rows of {@code metric_definitions}
     * @param targets rows of the targets a company gives
     * @param scarce by fact table, cells that would tell of few agents
     */
    PublishedMetrics(
            Sql sql,
            MetricsSettings settings,
            Dataset<Row> cells,
            Dataset<Row> definitions,
            Dataset<Row> targets,
            Map<FactTable, Set<CellPlace>> scarce,
            Instant asOf,
            KeptRows kept) {
        this.sql = sql;
        this.settings = settings;
        this.asOf = asOf;
        this.targets = targets;
        MathFunctions.register(cells.sparkSession());
        this.judged = kept.keep(sql.query(
                "metrics/judged_cell",
                Map.of(
                        "metric_cell",
                        withHidden(settings, cells, scarce),
                        "metric_definitions",
                        broadcast(definitions)),
                Map.of(
                        "min_base", settings.publication().minBase(),
                        "zone", settings.zone().getId(),
                        "as_of", asOf)));
    }

    private double z() {
        return new Confidence(settings.publication().level()).z();
    }

    /** What may not be shown is told from all that would be; a metric without input has nothing to hide. */
    private static Dataset<Row> withHidden(
            MetricsSettings settings, Dataset<Row> cells, Map<FactTable, Set<CellPlace>> scarce) {
        int few = settings.publication().kAnonymity();
        Map<String, HiddenCells.Terms> terms = settings.metrics().stream()
                .collect(Collectors.toMap(Metric::id, metric -> {
                    FactTable fact = metric.header().of();
                    return new HiddenCells.Terms(
                            fact.subject().fewest(few), metric.header().scope(), scarce.getOrDefault(fact, Set.of()));
                }));
        return HiddenCells.of(cells, settings.dimensions(), terms);
    }

    Dataset<Row> values() {
        return sql.query(
                "metrics/metric_values",
                Map.of("judged_cell", judged, "target", broadcast(targets)),
                Map.of("level", settings.publication().level(), "z", z(), "as_of", asOf));
    }

    Dataset<Row> components() {
        return sql.query("metrics/metric_components", Map.of("judged_cell", judged), Map.of());
    }

    Dataset<Row> comparisons() {
        return sql.query("metrics/metric_comparisons", Map.of("judged_cell", judged), Map.of("z", z()));
    }
}
