package io.levier.jobs.metrics;

import static org.apache.spark.sql.functions.col;

import io.levier.common.metric.CellLayout;
import io.levier.common.metric.CellSums;
import io.levier.common.metric.Estimate;
import io.levier.common.metric.Metric;
import io.levier.common.stats.Confidence;
import io.levier.common.stats.RatioMoments;
import io.levier.common.stats.Rounding;
import io.levier.common.stats.WideSums;
import io.levier.common.time.PeriodType;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** From the sums of cells to one row per metric and cell: its components and its estimate. */
final class MetricCells {
    /** One row per metric and cell, before anything is suppressed or compared. */
    static final StructType SCHEMA = StructType.fromDDL("metric_id string, metric_version int, period_type string,"
            + " period_start date, segment_set string, segment_key string, n bigint, n_customers bigint,"
            + " sum_x double, sum_y double, sum_part double, sum_xx double, sum_xy double, sum_yy double,"
            + " sum_ww double, value double, se double, n_eff double, ci_low double, ci_high double");

    private static final int CELL_COLUMNS = 4;

    private MetricCells() {}

    /**
     * The metrics of a plan by cell.
     *
     * @param sums rows of {@link CellSumming#SCHEMA}
     */
    static Dataset<Row> of(FactPlan plan, Dataset<Row> sums, Confidence confidence) {
        Column[] cell = Arrays.stream(CellSumming.SCHEMA.fieldNames())
                .limit(CELL_COLUMNS)
                .map(name -> col(name))
                .toArray(Column[]::new);
        return sums.repartition(cell)
                .sortWithinPartitions(cell)
                .mapPartitions(new ToEstimates(plan.layout(), confidence.level()), Encoders.row(SCHEMA));
    }

    /** Adds up the sums of each cell, which stand together, and estimates. */
    private record ToEstimates(CellLayout layout, double level) implements MapPartitionsFunction<Row, Row> {

        @Override
        public Iterator<Row> call(Iterator<Row> sums) {
            return new Merging(this, sums);
        }

        private void estimate(Row cell, WideSums sums, Deque<Row> rows) {
            layout.read(sums).forEach((metric, read) -> {
                if (isPublished(metric, cell.getString(0))) {
                    rows.add(row(cell, metric, read));
                }
            });
        }

        private static boolean isPublished(Metric metric, String periodType) {
            List<PeriodType> only = metric.header().periods();
            return only.isEmpty() || only.stream().anyMatch(type -> type.label().equals(periodType));
        }

        private Row row(Row cell, Metric metric, CellSums sums) {
            RatioMoments moments = sums.moments();
            Estimate estimate = moments.rows() == 0 || moments.sumX() == 0
                    ? Estimate.NONE
                    : metric.estimate(sums, new Confidence(level));
            return RowFactory.create(
                    metric.id(),
                    metric.header().version(),
                    cell.getString(0),
                    Date.valueOf(LocalDate.ofEpochDay(cell.getInt(1))),
                    cell.getString(2),
                    cell.getString(3),
                    moments.rows(),
                    moments.clusters(),
                    moments.sumX(),
                    moments.sumY(),
                    sums.part(),
                    moments.sumXx(),
                    moments.sumXy(),
                    moments.sumYy(),
                    sums.ww(),
                    published(estimate.value()),
                    published(estimate.standardError()),
                    published(estimate.effectiveSize()),
                    published(estimate.low()),
                    published(estimate.high()));
        }

        private static @Nullable Double published(@Nullable Double number) {
            return number == null ? null : Rounding.published(number);
        }
    }

    /** Rows of one cell follow each other; its estimates come out when the next cell begins. */
    private static final class Merging implements Iterator<Row> {
        private final ToEstimates estimates;
        private final Iterator<Row> sums;
        private final Deque<Row> ready = new ArrayDeque<>();
        private @Nullable Row ahead;

        private Merging(ToEstimates estimates, Iterator<Row> sums) {
            this.estimates = estimates;
            this.sums = sums;
            this.ahead = sums.hasNext() ? sums.next() : null;
        }

        @Override
        public boolean hasNext() {
            while (ready.isEmpty() && ahead != null) {
                merge(ahead);
            }
            return !ready.isEmpty();
        }

        @Override
        public Row next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return ready.remove();
        }

        private void merge(Row cell) {
            WideSums total = WideSums.ofBytes(cell.getAs(CELL_COLUMNS));
            ahead = null;
            while (sums.hasNext() && ahead == null) {
                Row other = sums.next();
                if (isSameCell(cell, other)) {
                    total.add(WideSums.ofBytes(other.getAs(CELL_COLUMNS)));
                } else {
                    ahead = other;
                }
            }
            estimates.estimate(cell, total, ready);
        }

        private static boolean isSameCell(Row one, Row other) {
            for (int i = 0; i < CELL_COLUMNS; i++) {
                if (!one.get(i).equals(other.get(i))) {
                    return false;
                }
            }
            return true;
        }
    }
}
