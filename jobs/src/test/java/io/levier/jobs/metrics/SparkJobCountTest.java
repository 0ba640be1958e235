package io.levier.jobs.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.metric.CellLayout;
import io.levier.common.metric.Demands;
import io.levier.common.metric.Dimension;
import io.levier.common.metric.FactTable;
import io.levier.common.metric.Governance;
import io.levier.common.metric.IntervalMethod;
import io.levier.common.metric.Label;
import io.levier.common.metric.Metric;
import io.levier.common.metric.MetricHeader;
import io.levier.common.metric.Scope;
import io.levier.common.metric.Share;
import io.levier.common.table.curated.Rating;
import io.levier.common.time.MetricPeriod;
import io.levier.jobs.testkit.OnSpark;
import io.levier.jobs.testkit.PipeTable;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

/** More metrics, cuts and periods cost no more passes. */
@OnSpark
class SparkJobCountTest {
    private static final Label LABEL = new Label("", "");

    private final SparkSession spark;

    SparkJobCountTest(SparkSession spark) {
        this.spark = spark;
    }

    private static Metric metric(int number) {
        MetricHeader header = new MetricHeader(
                "metric_" + number,
                1,
                "perception",
                FactTable.RATING,
                "driver_id = 'd" + number + "'",
                "1",
                "percent",
                false,
                MetricHeader.Direction.HIGHER,
                IntervalMethod.WILSON,
                MetricHeader.Unit.ROW,
                Scope.EVERYWHERE,
                Demands.NONE,
                LABEL,
                Governance.NONE);
        return new Share(header, "value >= 9");
    }

    private int jobs(int metrics, List<String> cuts, List<String> periods) {
        Dataset<Row> answers = PipeTable.of(spark, Rating.TABLE, """
                respondent_id | completed_on | driver_id | value | country | language | segment | kind | touchpoint_id
                ana | 2026-01-03 | d1 | 9 | FR | fr | a | b2c | shop
                bo  | 2026-02-03 | d2 | 3 | BE | nl | b | b2c | web
                """);
        FactPlan plan = new FactPlan(
                FactTable.RATING,
                periods.stream()
                        .map(label -> MetricPeriod.of(label, 1).orElseThrow())
                        .toList(),
                cuts.stream().map(cut -> Dimension.by(cut, cut, LABEL, 60)).toList(),
                new CellLayout(IntStream.range(0, metrics)
                        .mapToObj(SparkJobCountTest::metric)
                        .toList()));
        String group = "count-" + metrics;
        spark.sparkContext().setJobGroup(group, "counting", false);
        try {
            long rows = CellTable.of(plan, answers).collectAsList().size();
            assertTrue(rows >= 2L * metrics, metrics + " metrics give " + rows + " rows");
            return spark.sparkContext().statusTracker().getJobIdsForGroup(group).length;
        } finally {
            spark.sparkContext().clearJobGroup();
        }
    }

    @Test
    void eightyMetricsBySixSetsCostWhatOneCosts() {
        int one = jobs(1, List.of(), List.of("month"));
        int many = jobs(
                80,
                List.of("country", "language", "segment", "kind", "touchpoint_id"),
                Stream.of("month", "quarter", "year").toList());
        assertTrue(one > 0, "no job is counted");
        assertEquals(one, many);
    }
}
