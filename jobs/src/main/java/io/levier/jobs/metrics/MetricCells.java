package io.levier.jobs.metrics;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.signum;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import io.levier.common.metric.CellSums;
import io.levier.common.metric.Estimate;
import io.levier.common.metric.Metric;
import io.levier.common.metric.RowSums;
import io.levier.common.stats.Confidence;
import io.levier.common.stats.RatioMoments;
import io.levier.common.stats.Rounding;
import io.levier.common.time.PeriodType;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** From sums per customer to one row per metric and cell: its components and its estimate. */
final class MetricCells {
    /** One row per metric and cell, before anything is suppressed or compared. */
    static final StructType SCHEMA = StructType.fromDDL("metric_id string, metric_version int, period_type string,"
            + " period_start date, segment_set string, segment_key string, n bigint, n_customers bigint,"
            + " sum_x double, sum_y double, sum_part double, sum_xx double, sum_xy double, sum_yy double,"
            + " sum_ww double, value double, se double, n_eff double, ci_low double, ci_high double");

    private static final int CELL_COLUMNS = 4;

    private MetricCells() {}

    static Dataset<Row> of(FactPlan plan, Dataset<Row> perCustomer, Confidence confidence) {
        Map<String, Column> sums = new LinkedHashMap<>();
        List<Reading> readings = new ArrayList<>();
        for (Metric metric : plan.metrics()) {
            readings.add(reading(plan, metric, sums));
        }
        Column[] aggregates = sums.entrySet().stream()
                .map(entry -> entry.getValue().as(entry.getKey()))
                .toArray(Column[]::new);
        Dataset<Row> cells = perCustomer
                .groupBy(
                        col(CellSumming.PERIOD_TYPE),
                        col(CellSumming.PERIOD_START),
                        col(CellSumming.SEGMENT_SET),
                        col(CellSumming.SEGMENT_KEY))
                .agg(aggregates[0], Arrays.copyOfRange(aggregates, 1, aggregates.length));
        List<String> names = new ArrayList<>(sums.keySet());
        List<Positions> positions =
                readings.stream().map(reading -> reading.in(names)).toList();
        return cells.flatMap(new ToEstimates(positions, confidence.level()), Encoders.row(SCHEMA));
    }

    /** Names of the aggregates a metric reads; equal aggregates of several metrics have one name. */
    private record Reading(
            Metric metric,
            String n,
            String customers,
            String x,
            String y,
            String part,
            String xx,
            String xy,
            String yy,
            String ww) {

        Positions in(List<String> names) {
            int[] at = new int[] {
                names.indexOf(n),
                names.indexOf(customers),
                names.indexOf(x),
                names.indexOf(y),
                names.indexOf(part),
                names.indexOf(xx),
                names.indexOf(xy),
                names.indexOf(yy),
                names.indexOf(ww)
            };
            return new Positions(metric, at);
        }
    }

    private static Reading reading(FactPlan plan, Metric metric, Map<String, Column> sums) {
        RowSums rows = metric.rowSums();
        String base = plan.column(rows.base());
        boolean isPerCustomer = plan.countsCustomers(metric);
        String unit = isPerCustomer ? "customer_" : "";
        Column x = isPerCustomer ? once(plan.column(rows.x())) : exact(plan.column(rows.x()));
        Column y = isPerCustomer ? once(plan.column(rows.y())) : exact(plan.column(rows.y()));
        String xName = unit + plan.column(rows.x());
        String yName = unit + plan.column(rows.y());
        String partName = rows.part().map(plan::column).orElse(yName);
        Column part = rows.part().map(plan::column).map(MetricCells::exact).orElse(y);
        sums.putIfAbsent("n_" + base, sum(exact(base)));
        sums.putIfAbsent("c_" + base, count_if(col(base).gt(0)));
        sums.putIfAbsent("s_" + xName, sum(x));
        sums.putIfAbsent("s_" + yName, sum(y));
        sums.putIfAbsent("s_" + partName, sum(part));
        sums.putIfAbsent("p_" + xName + "_" + xName, sum(x.multiply(x)));
        sums.putIfAbsent("p_" + xName + "_" + yName, sum(x.multiply(y)));
        sums.putIfAbsent("p_" + yName + "_" + yName, sum(y.multiply(y)));
        String ww = isPerCustomer ? xName : plan.column(rows.ww());
        sums.putIfAbsent("s_" + ww, sum(isPerCustomer ? x : exact(ww)));
        return new Reading(
                metric,
                "n_" + base,
                "c_" + base,
                "s_" + xName,
                "s_" + yName,
                "s_" + partName,
                "p_" + xName + "_" + xName,
                "p_" + xName + "_" + yName,
                "p_" + yName + "_" + yName,
                "s_" + ww);
    }

    /** Whole millionths beyond 64 bits: squares of sums must not overflow. */
    private static Column exact(String quantity) {
        return col(quantity).cast("decimal(19,0)");
    }

    /** One natural unit for a customer with any, whatever the amount. */
    private static Column once(String quantity) {
        return when(signum(col(quantity)).gt(0), lit(BigDecimal.valueOf((long) CellSumming.STEPS)))
                .otherwise(lit(BigDecimal.ZERO))
                .cast("decimal(19,0)");
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared, only read
    private record Positions(Metric metric, int[] at) implements Serializable {}

    /** Turns one aggregated cell into a row per metric. */
    private record ToEstimates(List<Positions> metrics, double level) implements FlatMapFunction<Row, Row> {

        @Override
        public Iterator<Row> call(Row cell) {
            List<Row> rows = new ArrayList<>();
            for (Positions positions : metrics) {
                if (isPublished(positions.metric(), cell.getString(0))) {
                    rows.add(row(cell, positions));
                }
            }
            return rows.iterator();
        }

        private static boolean isPublished(Metric metric, String periodType) {
            List<PeriodType> only = metric.header().periods();
            return only.isEmpty() || only.stream().anyMatch(type -> type.label().equals(periodType));
        }

        private Row row(Row cell, Positions positions) {
            double step = CellSumming.STEPS;
            int[] at = positions.at();
            long n = Math.round(number(cell, at[0]) / step);
            long customers = cell.getLong(CELL_COLUMNS + at[1]);
            double x = number(cell, at[2]) / step;
            double y = number(cell, at[3]) / step;
            double part = number(cell, at[4]) / step;
            double xx = number(cell, at[5]) / step / step;
            double xy = number(cell, at[6]) / step / step;
            double yy = number(cell, at[7]) / step / step;
            double ww = number(cell, at[8]) / step;
            CellSums sums = new CellSums(new RatioMoments(n, customers, x, y, xx, xy, yy), part, ww);
            Metric metric = positions.metric();
            Estimate estimate = n == 0 || x == 0 ? Estimate.NONE : metric.estimate(sums, new Confidence(level));
            return RowFactory.create(
                    metric.id(),
                    metric.header().version(),
                    cell.get(0),
                    cell.get(1),
                    cell.get(2),
                    cell.get(3),
                    n,
                    customers,
                    x,
                    y,
                    part,
                    xx,
                    xy,
                    yy,
                    ww,
                    published(estimate.value()),
                    published(estimate.standardError()),
                    published(estimate.effectiveSize()),
                    published(estimate.low()),
                    published(estimate.high()));
        }

        private static @Nullable Double published(@Nullable Double number) {
            return number == null ? null : Rounding.published(number);
        }

        private static double number(Row cell, int position) {
            BigDecimal value = cell.getDecimal(CELL_COLUMNS + position);
            return value == null ? 0 : value.doubleValue();
        }
    }
}
