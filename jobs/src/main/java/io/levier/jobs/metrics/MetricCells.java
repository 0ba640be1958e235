package io.levier.jobs.metrics;

import io.levier.common.metric.CellReader;
import io.levier.common.metric.CellState;
import io.levier.common.metric.CellSums;
import io.levier.common.metric.Estimate;
import io.levier.common.metric.Metric;
import io.levier.common.metric.Partner;
import io.levier.common.metric.Quantile;
import io.levier.common.stats.Confidence;
import io.levier.common.stats.Difference;
import io.levier.common.stats.RatioMoments;
import io.levier.common.stats.Rounding;
import io.levier.common.time.MetricPeriod;
import io.levier.jobs.metrics.MergedCells.Merged;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** From the sums of cells to one row per metric and cell: its components, its estimate, and how sure a difference is. */
final class MetricCells {
    /** One row per metric and cell, before anything is suppressed or compared. */
    static final StructType SCHEMA = StructType.fromDDL("metric_id string, metric_version int, period_type string,"
            + " period_start date, period_end date, before_start date, year_before_start date,"
            + " segment_set string, segment_key string, n bigint, n_customers bigint,"
            + " sum_x double, sum_y double, sum_part double, sum_xx double, sum_xy double, sum_yy double,"
            + " sum_ww double, value double, se double, n_eff double, ci_low double, ci_high double,"
            + " before_se double, year_before_se double, rest_diff double, rest_se double, reason string");

    private MetricCells() {}

    /** Rows of {@link #SCHEMA}: the metrics of a plan by cell. */
    static JavaRDD<Row> of(CellPlan plan, JavaRDD<Merged> merged, CellTotals totals, double level) {
        return merged.mapPartitions(cells -> new Estimating(plan, new Confidence(level), totals, cells));
    }

    /** The periods of a segment follow each other; those a later one is compared with are kept. */
    private static final class Estimating implements Iterator<Row> {
        private final CellPlan plan;
        private final CellReader reader;
        private final CellTotals totals;
        private final Iterator<Merged> cells;
        private final Deque<Row> ready = new ArrayDeque<>();
        private final Map<LocalDate, CellState> past = new HashMap<>();
        private List<String> segment = List.of();

        private Estimating(CellPlan plan, Confidence confidence, CellTotals totals, Iterator<Merged> cells) {
            this.plan = plan;
            this.totals = totals;
            this.reader = new CellReader(plan.layout(), confidence);
            this.cells = cells;
        }

        @Override
        public boolean hasNext() {
            while (ready.isEmpty() && cells.hasNext()) {
                estimate(cells.next());
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

        private CellState state(byte[] stored) {
            CellState state = plan.layout().empty();
            state.addBytes(stored);
            return state;
        }

        private void estimate(Merged merged) {
            CellPlace place = merged.place();
            List<String> current = List.of(place.periodType(), place.set(), place.key());
            if (!current.equals(segment)) {
                past.clear();
                segment = current;
            }
            MetricPeriod period = plan.periods().stream()
                    .filter(known -> known.label().equals(place.periodType()))
                    .findFirst()
                    .orElseThrow();
            LocalDate start = LocalDate.ofEpochDay(place.start());
            past.keySet().removeIf(old -> old.isBefore(period.yearBefore(start)) && old.isBefore(period.before(start)));
            CellState cell = state(merged.state());
            Optional<CellState> total =
                    place.set().equals(CellPlan.TOTAL) ? Optional.empty() : Optional.of(state(totals.of(place)));
            List<Metric> metrics = plan.layout().metrics();
            for (int i = 0; i < metrics.size(); i++) {
                if (metrics.get(i).header().isPublishedFor(period.label())) {
                    ready.add(row(i, period, start, cell, total));
                }
            }
            past.put(start, cell);
        }

        private Row row(int metric, MetricPeriod period, LocalDate start, CellState cell, Optional<CellState> total) {
            CellSums sums = reader.sums(metric, cell);
            RatioMoments moments = sums.moments();
            Estimate estimate = reader.estimate(metric, cell);
            Metric definition = plan.layout().metrics().get(metric);
            boolean adds = !(definition instanceof Quantile);
            Optional<Difference> rest = total.flatMap(all -> reader.againstRest(metric, cell, all));
            return RowFactory.create(
                    definition.id(),
                    definition.header().version(),
                    period.label(),
                    Date.valueOf(start),
                    Date.valueOf(period.endOf(start)),
                    Date.valueOf(period.before(start)),
                    Date.valueOf(period.yearBefore(start)),
                    segment.get(1),
                    segment.get(2),
                    moments.rows(),
                    moments.clusters(),
                    adds ? moments.sumX() : null,
                    adds ? moments.sumY() : null,
                    adds ? sums.part() : null,
                    adds ? moments.sumXx() : null,
                    adds ? moments.sumXy() : null,
                    adds ? moments.sumYy() : null,
                    adds ? sums.ww() : null,
                    published(estimate.value()),
                    published(estimate.standardError()),
                    published(estimate.effectiveSize()),
                    published(estimate.low()),
                    published(estimate.high()),
                    published(changeError(metric, cell, period.before(start), Partner.PREVIOUS)),
                    published(changeError(metric, cell, period.yearBefore(start), Partner.YEAR_AGO)),
                    published(rest.map(Difference::value).orElse(null)),
                    published(rest.map(Difference::standardError).orElse(null)),
                    null);
        }

        /** The standard error of the change since another period, customers of both taken into account. */
        private @Nullable Double changeError(int metric, CellState cell, LocalDate start, Partner partner) {
            CellState then = past.get(start);
            if (then == null) {
                return null;
            }
            if (plan.layout().metrics().get(metric) instanceof Quantile) {
                Double now = reader.estimate(metric, cell).standardError();
                Double before = reader.estimate(metric, then).standardError();
                return now == null || before == null ? null : Math.hypot(now, before);
            }
            return reader.change(metric, cell, then, partner)
                    .map(Difference::standardError)
                    .orElse(null);
        }

        private static @Nullable Double published(@Nullable Double number) {
            return number == null || !Double.isFinite(number) ? null : Rounding.published(number);
        }
    }
}
