package io.levier.jobs.gaps;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.levier.common.table.derived.JourneyFunnel;
import io.levier.common.table.derived.ProcessEdge;
import io.levier.common.table.derived.TopicMetric;
import io.levier.jobs.platform.TestSql;
import io.levier.jobs.testkit.OnSpark;
import io.levier.jobs.testkit.PipeTable;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

@OnSpark
class FrictionPointTest {
    private final SparkSession spark;

    FrictionPointTest(SparkSession spark) {
        this.spark = spark;
    }

    /** The heaviest of each kind first; praise, hidden flows, months and the totals of a cut are no friction. */
    @Test
    void theHeaviestOfEachKindIsFirst() {
        StringBuilder edges =
                new StringBuilder("process | from_activity | to_activity | n | n_customers | share_from | wait_share |"
                        + " violation | status\n");
        edges.append("case | open | assign | 50 | 40 | 0.9 | 0.3 |  | ok\n");
        edges.append("case | assign | close | 50 | 40 | 0.5 | 0.6 |  | ok\n");
        edges.append("case | assign | open | 20 | 15 | 0.2 | 0.05 | wrong_step | ok\n");
        edges.append("case | close | open |  |  |  |  | wrong_step | suppressed\n");
        for (int i = 0; i < 12; i++) {
            edges.append("visit | s%02d | s%02d | 30 | 30 | 1 | 0.001 |  | ok\n".formatted(i, i + 1));
        }
        List<String> told = TestSql.of(spark)
                .query(
                        "gaps/friction_point",
                        Map.of(
                                "topic_metric", PipeTable.of(spark, TopicMetric.TABLE, """
                                        | period_type | period_start | topic    | status     | impact | n_mentions | n_customers |
                                        | all         | 2026-01-01   | delivery | ok         | -4.5   | 90         | 80          |
                                        | all         | 2026-01-01   | billing  | ok         | -1     | 40         | 39          |
                                        | all         | 2026-01-01   | ease     | ok         | 2      | 40         | 39          |
                                        | all         | 2026-01-01   | none     | ok         | -9     | 40         | 39          |
                                        | all         | 2026-01-01   | rare     | suppressed |        |            |             |
                                        | month       | 2026-01-01   | price    | ok         | -20    | 40         | 39          |
                                        """),
                                "journey_funnel", PipeTable.of(spark, JourneyFunnel.TABLE, """
                                        | process | cut    | cut_value | step | activity | n_dropped | n_customers | dropoff | dropoff_low | dropoff_high | status |
                                        | visit   | total  | all       | 1    | see      |           | 900         |         |             |              | ok     |
                                        | visit   | total  | all       | 2    | basket   | 300       | 900         | 0.3     | 0.25        | 0.35         | ok     |
                                        | visit   | total  | all       | 3    | pay      | 400       | 900         | 0.6     | 0.55        | 0.65         | ok     |
                                        | visit   | device | phone     | 3    | pay      | 300       | 500         | 0.9     | 0.85        | 0.95         | ok     |
                                        """),
                                "process_edge", PipeTable.of(spark, ProcessEdge.TABLE, edges.toString())),
                        Map.of())
                .where("place <= 3 or kind <> 'wait'")
                .orderBy("kind", "place")
                .selectExpr("concat_ws(' ', kind, place, subject, weight, n)")
                .collectAsList()
                .stream()
                .map(row -> row.getString(0))
                .toList();
        assertEquals(
                List.of(
                        "deviation 1 assign → open 20.0 20",
                        "drop_off 1 pay 60.0 400",
                        "drop_off 2 basket 30.0 300",
                        "topic 1 delivery 4.5 90",
                        "topic 2 billing 1.0 40",
                        "wait 1 assign → close 60.0 50",
                        "wait 2 open → assign 30.0 50",
                        "wait 3 assign → open 5.0 20"),
                told);
    }
}
