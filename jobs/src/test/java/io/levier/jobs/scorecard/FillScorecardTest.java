package io.levier.jobs.scorecard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.levier.common.config.ScorecardSettings;
import io.levier.common.table.derived.MetricDefinitions;
import io.levier.common.table.derived.MetricValues;
import io.levier.jobs.platform.TestSql;
import io.levier.jobs.testkit.OnSpark;
import io.levier.jobs.testkit.PipeTable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

/** Which value stands in which card, with whose target and whose name. */
@OnSpark
class FillScorecardTest {
    private final SparkSession spark;

    FillScorecardTest(SparkSession spark) {
        this.spark = spark;
    }

    /**
     * The score is known by quarter and by month: the quarter is shown. Churn is known by month only, and of no service. Phone
     * has no target of its own, delivery has an owner of its own, and what is unknown has no card.
     */
    @Test
    void everyCardHasEveryMetric() {
        ScorecardSettings settings = new ScorecardSettings(
                List.of("nps", "fcr", "churn_rate"),
                List.of("service"),
                List.of("quarter", "month"),
                new TreeMap<>(Map.of("total", "boss", "service", "desk", "service=delivery", "logistics")));
        assertEquals(
                List.of(
                        "service delivery nps customer quarter 2026-04-01 ok 20.0 40.0 missed logistics -",
                        "service delivery fcr operational month 2026-06-01 suppressed - 70.0 - logistics -",
                        "service delivery churn_rate commercial - - not_computable - - - logistics nothing tells it of service delivery",
                        "service phone nps customer quarter 2026-04-01 ok 45.0 50.0 - desk -",
                        "service phone fcr operational - - not_computable - - - desk nothing tells it of service phone",
                        "service phone churn_rate commercial - - not_computable - - - desk nothing tells it of service phone",
                        "total all nps customer quarter 2026-04-01 ok 30.0 50.0 missed boss -",
                        "total all fcr operational month 2026-06-01 ok 71.0 70.0 met boss -",
                        "total all churn_rate commercial month 2026-06-01 ok 2.0 - - boss -"),
                TestSql.of(spark)
                        .query(
                                "scorecard/scorecard",
                                FillScorecardJob.inputs(
                                        spark,
                                        settings,
                                        PipeTable.of(spark, MetricValues.TABLE, """
                                            | metric_id  | metric_version | period_type | period_start | segment_set | segment_key | status      | value | target | target_status |
                                            | nps        | 1              | quarter     | 2026-01-01   | total       | all         | ok          | 25    | 50     | missed        |
                                            | nps        | 1              | quarter     | 2026-04-01   | total       | all         | ok          | 30    | 50     | missed        |
                                            | nps        | 1              | quarter     | 2026-07-01   | total       | all         | provisional | 99    | 50     | met           |
                                            | nps        | 1              | month       | 2026-06-01   | total       | all         | ok          | 31    | 50     | missed        |
                                            | nps        | 1              | quarter     | 2026-04-01   | service     | delivery    | ok          | 20    | 40     | missed        |
                                            | nps        | 1              | quarter     | 2026-04-01   | service     | phone       | ok          | 45    |        |               |
                                            | nps        | 1              | quarter     | 2026-04-01   | service     | unknown     | ok          | 44    |        |               |
                                            | nps        | 1              | quarter     | 2026-04-01   | country     | FR          | ok          | 43    |        |               |
                                            | fcr        | 1              | month       | 2026-06-01   | total       | all         | ok          | 71    | 70     | met           |
                                            | fcr        | 1              | month       | 2026-06-01   | service     | delivery    | suppressed  |       |        |               |
                                            | churn_rate | 1              | month       | 2026-06-01   | total       | all         | ok          | 2     |        |               |
                                            """),
                                        PipeTable.of(spark, MetricDefinitions.TABLE, """
                                            | metric_id  | metric_version | metric_group | name_en | name_fr | unit    | direction |
                                            | nps        | 1              | perception   | NPS     | NPS     | points  | higher    |
                                            | fcr        | 1              | service      | FCR     | RPC     | percent | higher    |
                                            | churn_rate | 1              | commercial   | Churn   | Départs | percent | lower     |
                                            """)),
                                Map.of())
                        .orderBy("scope_set", "scope_key", "place")
                        .selectExpr("concat_ws(' ', scope_set, scope_key, metric_id, side, coalesce(period_type, '-'),"
                                + " coalesce(cast(period_start as string), '-'), status,"
                                + " coalesce(cast(value as string), '-'), coalesce(cast(target as string), '-'),"
                                + " coalesce(target_status, '-'), owner, coalesce(reason, '-'))")
                        .collectAsList()
                        .stream()
                        .map(row -> row.getString(0))
                        .toList());
    }
}
