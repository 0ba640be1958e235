package io.levier.jobs.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.levier.common.metric.CellLayout;
import io.levier.common.metric.Demands;
import io.levier.common.metric.Dimension;
import io.levier.common.metric.FactTable;
import io.levier.common.metric.Governance;
import io.levier.common.metric.IntervalMethod;
import io.levier.common.metric.Label;
import io.levier.common.metric.Metric;
import io.levier.common.metric.MetricHeader;
import io.levier.common.metric.NetShare;
import io.levier.common.metric.Scope;
import io.levier.common.metric.Share;
import io.levier.common.problem.BrokenContract;
import io.levier.common.table.curated.Rating;
import io.levier.common.time.MetricPeriod;
import io.levier.jobs.testkit.OnSpark;
import io.levier.jobs.testkit.PipeTable;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

/** The one shuffle of whole numbers against a plain GROUP BY of the same answers. */
@OnSpark
class MetricCellsTest {
    private static final Label LABEL = new Label("", "");
    private static final Dimension COUNTRY = Dimension.by("country", "country", LABEL, 60);

    private static final Metric NET = new NetShare(
            header("net", "metric_role = 'LTR'", MetricHeader.Unit.ROW, IntervalMethod.ADJUSTED_WALD),
            "value >= 9",
            "value < 7");

    /** Looks at the period it is summed for, and counts each customer once. */
    private static final Metric EVER = new Share(
            header("ever", "completed_on >= period_start", MetricHeader.Unit.CUSTOMER, IntervalMethod.WILSON),
            "value >= 9");

    /** The same sums by the textbook: a row per period and cut, then per customer, then per cell. */
    private static final String ORACLE = """
            with dated as (
                select *, 'month' as period_type, cast(date_trunc('month', completed_on) as date) as period_start
                from oracle_answer
                union all
                select *, 'year', cast(date_trunc('year', completed_on) as date) from oracle_answer
            ),
            cut as (
                select *, 'total' as segment_set, 'all' as segment_key from dated
                union all
                select *, 'country', coalesce(country, 'unknown') from dated
            ),
            customer as (
                select
                    period_type, period_start, segment_set, segment_key, respondent_id,
                    count_if(metric_role = 'LTR') as x,
                    count_if(metric_role = 'LTR' and value >= 9) as plus,
                    count_if(metric_role = 'LTR' and value < 7) as minus,
                    count(*) as answers,
                    max(if(value >= 9, 1, 0)) as has_nine
                from cut
                group by all
            )
            select
                'net' as metric_id, period_type, period_start, segment_set, segment_key,
                sum(x) as n, count_if(x > 0) as n_customers,
                cast(sum(x) as double) as sum_x, cast(sum(plus - minus) as double) as sum_y,
                cast(sum(plus) as double) as sum_part,
                cast(sum(x * x) as double) as sum_xx, cast(sum(x * (plus - minus)) as double) as sum_xy,
                cast(sum((plus - minus) * (plus - minus)) as double) as sum_yy,
                cast(sum(x) as double) as sum_ww,
                round(100 * sum(plus - minus) / sum(x), 5) as value
            from customer group by all
            union all
            select
                'ever', period_type, period_start, segment_set, segment_key,
                sum(answers), count(*), cast(count(*) as double), cast(sum(has_nine) as double),
                cast(sum(has_nine) as double), cast(count(*) as double), cast(sum(has_nine) as double),
                cast(sum(has_nine) as double), cast(count(*) as double),
                round(100 * sum(has_nine) / count(*), 5)
            from customer group by all""";

    private final SparkSession spark;

    MetricCellsTest(SparkSession spark) {
        this.spark = spark;
    }

    private static MetricHeader header(String id, String where, MetricHeader.Unit per, IntervalMethod interval) {
        return new MetricHeader(
                id,
                1,
                "perception",
                FactTable.RATING,
                where,
                "1",
                "points",
                false,
                MetricHeader.Direction.HIGHER,
                interval,
                per,
                Scope.EVERYWHERE,
                Demands.NONE,
                LABEL,
                Governance.NONE);
    }

    private static MetricPeriod period(String label) {
        return MetricPeriod.of(label, 1).orElseThrow();
    }

    private Dataset<Row> answers() {
        Random random = new Random(11);
        StringBuilder text = new StringBuilder("respondent_id | completed_on | metric_role | value | country\n");
        for (int i = 0; i < 600; i++) {
            text.append("r").append(random.nextInt(150));
            text.append(" | 2026-0").append(1 + random.nextInt(5));
            text.append("-1").append(random.nextInt(10));
            text.append(random.nextInt(10) == 0 ? " | CSAT | " : " | LTR | ").append(random.nextInt(11));
            text.append(" | ").append(List.of("FR", "BE", "").get(random.nextInt(3)));
            text.append("\n");
        }
        return PipeTable.of(spark, Rating.TABLE, text.toString());
    }

    private static FactPlan plan() {
        return new FactPlan(
                FactTable.RATING,
                List.of(period("month"), period("year")),
                List.of(COUNTRY),
                new CellLayout(List.of(NET, EVER)));
    }

    private static Dataset<Row> cells(Dataset<Row> answers) {
        return CellTable.of(plan(), answers);
    }

    private static List<String> asText(Dataset<Row> rows) {
        return rows.collectAsList().stream().map(Row::toString).sorted().toList();
    }

    @Test
    void addsUpWhatAGroupByAddsUp() {
        answers().createOrReplaceTempView("oracle_answer");
        Dataset<Row> expected = spark.sql(ORACLE);
        String[] columns = expected.columns();
        columns[columns.length - 1] = "round(value, 5) as value";

        List<String> found = asText(cells(answers()).selectExpr(columns));

        assertEquals(asText(expected), found);
        assertEquals(48, found.size(), "two metrics, six periods, the total and three countries");
        spark.catalog().dropTempView("oracle_answer");
    }

    @Test
    void saysTheSameHoweverTheRowsArrive() {
        List<String> once = asText(cells(answers()));
        String before = spark.conf().get("spark.sql.shuffle.partitions");
        try {
            for (String partitions : List.of("1", "3", "17")) {
                spark.conf().set("spark.sql.shuffle.partitions", partitions);
                assertEquals(once, asText(cells(answers().repartition(5).orderBy("value"))));
            }
        } finally {
            spark.conf().set("spark.sql.shuffle.partitions", before);
        }
    }

    @Test
    void refusesACutWithMoreValuesThanAnybodyReads() {
        Dimension narrow = Dimension.by("country", "country", LABEL, 2);

        Map<String, Long> values =
                CellTotals.values(MergedCells.of(plan().layout(), CellSumming.of(plan(), answers())));

        BrokenContract refusal =
                assertThrows(BrokenContract.class, () -> Cuts.requireReadable(values, List.of(narrow)));

        assertEquals(
                "the cut country has 3 values, more than its maximum-cardinality 2",
                refusal.problems().get(0).what());
        Cuts.requireReadable(values, List.of(COUNTRY));
    }
}
