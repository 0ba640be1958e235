package io.levier.jobs.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.levier.jobs.platform.TestSql;
import io.levier.jobs.testkit.SparkExtension;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkExtension.class)
class ChurnScoreTest {
    private final SparkSession spark;

    ChurnScoreTest(SparkSession spark) {
        this.spark = spark;
    }

    private List<String> bands(String risks) {
        Dataset<Row> scored = spark.sql("select 'p' as person_id, date'2026-02-01' as as_of, prob, 100D as"
                + " expected_revenue, -2D as base_log_odds, map('plan', 0.1D) as effects, 0D as calibration_log_odds,"
                + " 'plan' as reason_1, 'plan' as reason_2, 'plan' as reason_3, 'a' as reason_1_en, 'b' as reason_2_en,"
                + " 'c' as reason_3_en, 'a' as reason_1_fr, 'b' as reason_2_fr, 'c' as reason_3_fr"
                + " from (select explode(array(" + risks + ")) as prob)");
        return TestSql.of(spark)
                .query(
                        "retention/churn_score",
                        Map.of("scored", scored),
                        Map.of(
                                "save_rate", 0.3,
                                "taker_rate", 0.1,
                                "offer", 10.0,
                                "contact", 1.0,
                                "margin", 1.0,
                                "horizon_days", 90,
                                "model_id", "m"))
                .orderBy("prob")
                .collectAsList()
                .stream()
                .map(row -> row.<String>getAs("band"))
                .toList();
    }

    /** Three times 0.1 is a little more than 0.3 in doubles, and a third of that a little more than 0.1. */
    @Test
    void whoStandsAtTheMeanIsAtMediumRisk() {
        assertEquals(List.of("medium", "medium", "medium"), bands("0.1D, 0.1D, 0.1D"));
        assertEquals(List.of("low", "low", "high"), bands("0.1D, 0.1D, 0.7D"));
    }
}
