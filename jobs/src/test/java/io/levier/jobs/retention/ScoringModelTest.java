package io.levier.jobs.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.config.Retention;
import io.levier.common.model.PlattScaling;
import io.levier.common.table.derived.ChurnModel;
import io.levier.jobs.testkit.OnSpark;
import io.levier.jobs.testkit.PipeTable;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

/** A model tells what it was trained for, whatever is asked for by now. */
@OnSpark
class ScoringModelTest {
    private static final Retention TRAINED = new Retention(Retention.Form.CONTRACTUAL, 90, 365, 30);

    private final SparkSession spark;

    ScoringModelTest(SparkSession spark) {
        this.spark = spark;
    }

    private Optional<ScoringModel> model(String rows) {
        return ScoringModel.of(
                PipeTable.of(spark, ChurnModel.TABLE, "model_id | is_current | path | form | horizon_d\n" + rows));
    }

    @Test
    void namesWhatTheConfigurationAsksForNow() {
        ScoringModel model = model("l | false | models/l | contractual | 30\nm | true | models/m | contractual | 90\n")
                .orElseThrow();

        assertEquals(Optional.empty(), model.doubt(TRAINED));
        String longer = model.doubt(new Retention(Retention.Form.CONTRACTUAL, 30, 365, 30))
                .orElseThrow();
        assertTrue(longer.contains("within 90 days") && longer.contains("30 days (contractual)"), longer);
        assertTrue(model.doubt(new Retention(Retention.Form.NON_CONTRACTUAL, 90, 365, 30))
                .isPresent());
        assertEquals("m", model.id());
        assertEquals(Optional.empty(), model("l | false | models/l | contractual | 30\n"));
    }

    /** Half a year of 100 a month expects what a year of it does, and a first purchase of last week is not weekly. */
    @Test
    void revenueIsExpectedOfTheTimeItCameIn() {
        List<String> expected = expected("('full', 1200D, 730D, null), ('half', 600D, 182.5D, null),"
                + " ('new', 100D, 7D, null), ('unknown', 1200D, null, null)");

        assertEquals(List.of("full 240", "half 240", "new 243", "unknown 240"), expected);
    }

    /** Twelve invoices of a contract are its revenue, not as much again; where orders come to more, they tell more. */
    @Test
    void revenueOfAContractIsNotCountedTwice() {
        assertEquals(
                List.of("billed 48", "contract 48", "orders 48", "extras 72", "nothing 0"),
                expected("('billed', 240D, 730D, 20D), ('contract', null, 730D, 20D), ('orders', 240D, 730D, null),"
                        + " ('extras', 360D, 730D, 20D), ('nothing', null, 730D, null)"));
    }

    /** A plan that is newer than the model counts as missing and is told; a missing plan is nothing new. */
    @Test
    void valuesNobodyHadInTrainingAreTold() {
        FeatureBins bins = new FeatureBins(List.of(
                new FeatureBins.OfFeature(new Feature("tenure_days", true), List.of(90.0), List.of()),
                new FeatureBins.OfFeature(new Feature("plan", false), List.of(), List.of("gold"))));
        ChurnScorer model = new ChampionModel(bins, List.of(0.1, 0.2, 0.3, 0.4, -0.4), -1, List.of(0.2, 0.1));
        Dataset<Row> customers = spark.sql("select *, date'2026-02-01' as period_end, 20D as mrr, 0D as revenue_12m,"
                + " 's' as segment, 'FR' as country, 'b2c' as kind, 100D as tenure_days,"
                + " 100D as revenue_days"
                + " from values ('a', 'gold'), ('b', 'iron'), ('c', 'tin'), ('d', null) as t(person_id, plan)");
        Dataset<Row> scored = ScoredCustomers.of(customers, model, Reasons.of(model, List.of()), 90);

        assertEquals(List.of("plan (2 customers)"), UnseenCategories.of(scored, bins));
        assertEquals(List.of(), UnseenCategories.of(scored.where("person_id in ('a', 'd')"), bins));
    }

    private List<String> expected(String values) {
        Dataset<Row> customers = spark.sql("select person_id, cast(revenue_12m as double) as revenue_12m,"
                        + " cast(tenure_days as double) as tenure_days, cast(tenure_days as double) as revenue_days, cast(mrr as double) as mrr from values "
                        + values
                        + " as t(person_id, revenue_12m, tenure_days, mrr)")
                .selectExpr(
                        "*",
                        "date'2026-02-01' as period_end",
                        "'s' as segment",
                        "'FR' as country",
                        "'b2c' as kind",
                        "'p' as plan");
        FeatureBins bins = new FeatureBins(
                List.of(new FeatureBins.OfFeature(new Feature("tenure_days", true), List.of(90.0), List.of())));
        ChurnScorer model =
                new ChampionModel(bins, List.of(0.1, 0.2, 0.3), -1, List.of(0.2)).calibratedBy(PlattScaling.NONE);
        return ScoredCustomers.of(customers, model, Reasons.of(model, List.of()), 73).collectAsList().stream()
                .map(row -> row.<String>getAs("person_id") + " " + Math.round(row.<Double>getAs("expected_revenue")))
                .toList();
    }
}
