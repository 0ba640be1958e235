package io.levier.jobs.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.levier.jobs.platform.TestSql;
import io.levier.jobs.testkit.OnSpark;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

@OnSpark
class ChurnScoreTest {
    private final SparkSession spark;

    ChurnScoreTest(SparkSession spark) {
        this.spark = spark;
    }

    private Dataset<Row> scored(String risks) {
        return spark.sql("select concat('p', prob) as person_id, date'2026-02-01' as as_of, prob, 100D as"
                + " expected_revenue, -2D as base_log_odds, map('plan', 0.1D) as effects, 0D as calibration_log_odds,"
                + " 'plan' as reason_1, 'plan' as reason_2, 'plan' as reason_3, 'a' as reason_1_en, 'b' as reason_2_en,"
                + " 'c' as reason_3_en, 'a' as reason_1_fr, 'b' as reason_2_fr, 'c' as reason_3_fr"
                + " from (select explode(array(" + risks + ")) as prob)");
    }

    private List<Row> told(String resource, Dataset<Row> scored, String order) {
        return TestSql.of(spark)
                .query(
                        resource,
                        Map.of("scored", scored),
                        Map.of(
                                "save_rate", 0.3,
                                "taker_rate", 0.1,
                                "offer", 10.0,
                                "contact", 1.0,
                                "margin", 0.8,
                                "horizon_days", 90,
                                "z", 1.96,
                                "model_id", "m"))
                .orderBy(order)
                .collectAsList();
    }

    private List<String> bands(String risks) {
        return told("retention/churn_score", scored(risks), "prob").stream()
                .map(row -> row.<String>getAs("band"))
                .toList();
    }

    /**
     * A revenue of 100 leaves a margin of 80, less the offer 70 for who is saved. Of p = 0.5: 0.5·0.3·70 − 0.5·0.1·10 − 1 =
     * 9; of 0.2: 4.2 − 0.8 − 1 = 2.4; of 0.01: 0.21 − 0.99 − 1 = −1.78.
     */
    @Test
    void whatAContactEarnsIsCountedByHand() {
        List<Row> scores = told("retention/churn_score", scored("0.5D, 0.2D, 0.01D"), "prob");

        assertEquals(
                List.of("-1.78 false", "2.40 true", "9.00 true"),
                scores.stream()
                        .map(row -> row.getAs("expected_profit") + " " + row.getAs("is_worth_contact"))
                        .toList());
    }

    /** Two customers worth a contact in two of a hundred buckets; each comes or does not, as far as chance goes. */
    @Test
    void theProfitOfACampaignIsAsSureAsItsBuckets() {
        Dataset<Row> scored = scored("0.5D, 0.2D, 0.01D");
        assertEquals(
                3,
                scored.selectExpr("pmod(xxhash64(person_id, 'levier-campaign-1'), 100) as bucket")
                        .distinct()
                        .count(),
                "the sum by hand takes each customer for a bucket");
        Row campaign = told("retention/churn_campaign", scored, "assumption").stream()
                .filter(row -> row.getString(0).equals("none"))
                .findFirst()
                .orElseThrow();
        double profit = 9 + 2.4;
        double error = Math.sqrt(100 / 99.0 * (9 * 9 + 2.4 * 2.4 - profit * profit / 100));

        assertEquals(2, campaign.<Long>getAs("n_contacts"));
        assertEquals(0.7, campaign.<Double>getAs("expected_leavers"), 1e-9);
        assertEquals(profit, amount(campaign, "expected_profit"), 1e-9);
        assertEquals(profit - 1.96 * error, amount(campaign, "expected_profit_lo"), 0.006);
        assertEquals(profit + 1.96 * error, amount(campaign, "expected_profit_hi"), 0.006);
    }

    private static double amount(Row row, String name) {
        return row.<BigDecimal>getAs(name).doubleValue();
    }

    /** Three times 0.1 is a little more than 0.3 in doubles, and a third of that a little more than 0.1. */
    @Test
    void whoStandsAtTheMeanIsAtMediumRisk() {
        assertEquals(List.of("medium", "medium", "medium"), bands("0.1D, 0.1D, 0.1D"));
        assertEquals(List.of("low", "low", "high"), bands("0.1D, 0.1D, 0.7D"));
    }
}
