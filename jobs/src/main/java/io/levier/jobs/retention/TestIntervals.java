package io.levier.jobs.retention;

import io.levier.common.model.CalibrationLine;
import io.levier.common.model.Discrimination;
import io.levier.common.model.MeasureErrors;
import io.levier.common.model.ProbabilityLoss;
import io.levier.common.model.ScoreGroups;
import io.levier.common.model.Targeting;
import io.levier.common.stats.Confidence;
import io.levier.common.stats.Interval;
import java.io.Serializable;
import java.util.Iterator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;

/**
 * How far measures of a test would be off with other customers, by leaving out buckets of them.
 *
 * @param averagePrecision and the others: unknown where they are not known without some bucket
 */
record TestIntervals(Interval averagePrecision, Interval brier, Interval slope, Interval lift) {
    private static final long BUCKETS = 64;
    private static final double TOP = 0.1;

    private static final List<ToDoubleFunction<ScoreGroups>> MEASURES = List.of(
            groups -> Discrimination.of(groups).averagePrecision(),
            groups -> ProbabilityLoss.of(groups).brier(),
            groups -> CalibrationLine.of(groups).map(CalibrationLine::slope).orElse(Double.NaN),
            groups -> new Targeting(groups).lift(TOP));

    static TestIntervals of(Cases test, RowScore model, Confidence confidence) {
        List<ScoreGroups> buckets =
                List.copyOf(test.sum(new Scoring(model)).groups().values());
        ScoreGroups all = buckets.stream().reduce(ScoreGroups.collect().groups(), ScoreGroups::merge);
        List<Double> errors = MeasureErrors.errors(buckets, MEASURES);
        List<Interval> intervals = Stream.iterate(0, i -> i + 1)
                .limit(MEASURES.size())
                .map(i -> Interval.around(MEASURES.get(i).applyAsDouble(all), confidence.z() * errors.get(i)))
                .toList();
        return new TestIntervals(
                intervals.get(0).within(0, 1),
                intervals.get(1).within(0, 1),
                intervals.get(2),
                intervals.get(3).within(0, 1 / TOP));
    }

    /** Scored rows by bucket of customers. */
    private record Buckets(SortedMap<Long, ScoreGroups> groups) implements Serializable {}

    private record Scoring(RowScore model) implements Cases.Summary<Buckets> {

        @Override
        public Buckets of(Iterator<Row> rows) {
            SortedMap<Long, ScoreGroups.Collector> collectors = new TreeMap<>();
            while (rows.hasNext()) {
                Row row = rows.next();
                collectors
                        .computeIfAbsent(row.getLong(TrainingRows.FOLD) % BUCKETS, bucket -> ScoreGroups.collect())
                        .add(model.of(row), 1, row.getDouble(TrainingRows.LABEL) == 1 ? 1 : 0);
            }
            SortedMap<Long, ScoreGroups> groups = new TreeMap<>();
            collectors.forEach((bucket, collector) -> groups.put(bucket, collector.groups()));
            return new Buckets(groups);
        }

        @Override
        public Buckets merge(Buckets one, Buckets other) {
            SortedMap<Long, ScoreGroups> both = new TreeMap<>(one.groups);
            other.groups.forEach((bucket, groups) -> both.merge(bucket, groups, ScoreGroups::merge));
            return new Buckets(both);
        }
    }
}
