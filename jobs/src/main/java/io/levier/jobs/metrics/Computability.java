package io.levier.jobs.metrics;

import io.levier.common.metric.Metric;
import io.levier.common.table.Table;
import io.levier.common.table.input.InputTables;
import io.levier.common.time.MetricPeriod;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/**
 * Which metrics the company has the data for, and why the others are not computable: what is absent is never zero.
 *
 * @param computable those that are
 * @param reasons why not, by metric
 */
record Computability(List<Metric> computable, Map<Metric, String> reasons) {
    /**
     * Decides for every metric.
     *
     * @param exists whether the company has a table
     * @param read the rows of a table it has
     */
    static Computability of(List<Metric> metrics, Predicate<Table> exists, Function<Table, Dataset<Row>> read) {
        Map<Metric, String> reasons = new LinkedHashMap<>();
        metrics.forEach(metric -> missing(metric, exists).ifPresent(table -> reasons.put(metric, "needs " + table)));
        List<Metric> supplied =
                metrics.stream().filter(metric -> !reasons.containsKey(metric)).toList();
        Evidence evidence = Evidence.of(supplied, exists, read);
        List<Metric> computable = new ArrayList<>();
        for (Metric metric : supplied) {
            evidence.objection(metric)
                    .ifPresentOrElse(reason -> reasons.put(metric, reason), () -> computable.add(metric));
        }
        return new Computability(computable, reasons);
    }

    private static Optional<Table> missing(Metric metric, Predicate<Table> exists) {
        Stream<Table> needed = Stream.concat(
                Stream.of(metric.header().of().table()),
                metric.header().demands().tables().stream().flatMap(name -> InputTables.byName(name).stream()));
        return needed.filter(Predicate.not(exists)).findFirst();
    }

    /**
     * A row of {@link MetricCells#SCHEMA} for each metric that is not computable, in the last period of each kind that is
     * over.
     */
    Dataset<Row> rows(SparkSession spark, MetricsSettings settings, Instant asOf) {
        LocalDate today = asOf.atZone(settings.zone()).toLocalDate();
        List<Row> rows = new ArrayList<>();
        reasons.forEach((metric, reason) -> settings.periods().stream()
                .filter(period -> metric.header().isPublishedFor(period.label()))
                .forEach(period -> rows.add(row(metric, reason, period, lastOver(period, today)))));
        return spark.createDataFrame(rows, MetricCells.SCHEMA);
    }

    private static LocalDate lastOver(MetricPeriod period, LocalDate today) {
        LocalDate start = period.startOf(today, 0);
        return period.endOf(start).isAfter(today) ? period.startOf(start.minusDays(1), 0) : start;
    }

    private static Row row(Metric metric, String reason, MetricPeriod period, LocalDate start) {
        @Nullable Object[] cells = new Object[MetricCells.SCHEMA.size()];
        Map<String, Object> known = Map.of(
                "metric_id",
                metric.id(),
                "metric_version",
                metric.header().version(),
                "period_type",
                period.label(),
                "period_start",
                Date.valueOf(start),
                "period_end",
                Date.valueOf(period.endOf(start)),
                "segment_set",
                CellPlan.TOTAL,
                "segment_key",
                CellPlan.EVERYBODY,
                "n",
                0L,
                "n_customers",
                0L,
                "reason",
                reason);
        known.forEach((column, value) -> cells[MetricCells.SCHEMA.fieldIndex(column)] = value);
        return RowFactory.create(cells);
    }
}
