package io.levier.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.table.Table;
import io.levier.common.table.derived.ChurnBacktest;
import io.levier.common.table.derived.ChurnCampaign;
import io.levier.common.table.derived.ChurnContest;
import io.levier.common.table.derived.ChurnDrift;
import io.levier.common.table.derived.ChurnFactor;
import io.levier.common.table.derived.ChurnModel;
import io.levier.common.table.derived.ChurnProfitCurve;
import io.levier.common.table.derived.ChurnRiskDriver;
import io.levier.common.table.derived.ChurnScore;
import io.levier.common.table.derived.SurvivalComparison;
import io.levier.common.table.derived.SurvivalGroup;
import io.levier.common.table.derived.ValueModel;
import io.levier.jobs.testkit.SparkExtension;
import io.levier.jobs.testkit.TableContents;
import java.math.BigDecimal;
import java.sql.Date;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the made-up company is told of its leavers holds together: every total is counted again from the scores. */
@ExtendWith({SparkExtension.class, SmallCompany.Extension.class})
class ChurnIT {
    private final TableContents contents;

    ChurnIT(SmallCompany company) {
        contents = new TableContents(company.spark(), company.warehouse());
    }

    private Dataset<Row> rows(Table table) {
        return contents.rows(table);
    }

    @Test
    void baseAndEffectsSumToTheScore() {
        Row worst = rows(ChurnScore.TABLE)
                .selectExpr(
                        "count(*)",
                        "max(abs(base_log_odds + calibration_log_odds + aggregate(map_values(effects), 0D, (sum, e) -> sum + e)"
                                + " - ln(prob / (1 - prob))))")
                .first();
        assertTrue(worst.getLong(0) > 100, worst + "");
        // Probabilities keep nine digits behind the point, effects too.
        assertTrue(worst.getDouble(1) < 1e-6, worst + "");
    }

    @Test
    void reasonsAreOfWhatCanBeChangedInBothLanguages() {
        Dataset<Row> told = rows(ChurnScore.TABLE).where("reason_1 is not null");
        assertTrue(told.count() > 50, "customers with a reason: " + told.count());
        assertEquals(
                0,
                told.where("reason_1 in ('country', 'segment', 'tenure_days', 'kind')")
                        .count());
        assertEquals(
                0, told.where("effects[reason_1] <= 0 and reason_2 is null").count());
        assertEquals(0, told.where("reason_1_en is null or reason_1_fr is null").count());
        assertTrue(told.where("reason_1_en <> reason_1_fr").count() > 0);
    }

    @Test
    void campaignIsCountedFromTheScores() {
        Row base = rows(ChurnCampaign.TABLE).where("assumption = 'none'").first();
        Row counted = rows(ChurnScore.TABLE)
                .where("is_worth_contact")
                .selectExpr("count(*)", "coalesce(sum(expected_profit), 0)", "coalesce(sum(prob), 0D)")
                .first();
        long contacts = base.<Long>getAs("n_contacts");
        assertEquals(counted.getLong(0), contacts);
        double profit = base.<BigDecimal>getAs("expected_profit").doubleValue();
        assertEquals(counted.getDecimal(1).doubleValue(), profit, 0.01 * (contacts + 1));
        assertEquals(counted.getDouble(2), base.<Double>getAs("expected_leavers"), 1e-5);
        assertEquals(11, rows(ChurnCampaign.TABLE).count());
        Row curve = rows(ChurnProfitCurve.TABLE)
                .selectExpr("max(expected_profit)", "max(n_contacts)", "count(*)")
                .first();
        assertTrue(curve.getDecimal(0).doubleValue() <= profit + 0.01 * (contacts + 1), curve + " above " + base);
        assertEquals(rows(ChurnScore.TABLE).count(), curve.getLong(1));
    }

    @Test
    void revenueAtRiskIsTheSameInEverySegmentation() {
        BigDecimal scored = rows(ChurnScore.TABLE)
                .selectExpr("sum(revenue_at_risk)")
                .first()
                .getDecimal(0);
        List<Row> all = rows(ChurnRiskDriver.TABLE)
                .where("segment_set = 'total'")
                .orderBy("theme")
                .collectAsList();
        assertFalse(all.isEmpty());
        for (Row row : all) {
            assertEquals(
                    scored.doubleValue(),
                    row.<BigDecimal>getAs("revenue_at_risk").doubleValue(),
                    0.01 * row.<Long>getAs("n_customers"),
                    row + "");
        }
        assertTrue(all.stream().anyMatch(row -> row.getAs("theme_fr").equals("Service client")), all + "");
    }

    @Test
    void driftAndContestAreTold() {
        assertTrue(rows(ChurnDrift.TABLE).count() > 10);
        assertEquals(1, rows(ChurnDrift.TABLE).where("feature = 'score'").count());
        assertEquals(
                0, rows(ChurnDrift.TABLE).where("psi < 0 or missing_now > 1").count());
        List<Row> contest = rows(ChurnContest.TABLE).collectAsList();
        assertEquals(1, contest.size(), contest + "");
        assertTrue(contest.get(0).<Boolean>getAs("is_chosen") && contest.get(0).<Boolean>getAs("is_champion"));
        assertTrue(contest.get(0).<Double>getAs("expected_max_profit") >= 0, contest + "");
    }

    /** Columns name what a score is made from, and earlier origins were tested on what came after them. */
    @Test
    void modelTellsWhereItComesFromAndHowItWouldHaveDone() {
        Row model = rows(ChurnModel.TABLE).where("is_current").first();
        Map<String, String> versions = model.getJavaMap(model.fieldIndex("data_versions"));
        assertTrue(versions.keySet().containsAll(List.of("customer_period", "customer_period_label")), versions + "");
        assertTrue(List.of("platt", "none").contains(model.<String>getAs("calibration")), model + "");
        assertTrue(
                List.of("auc_pr", "brier", "calib_slope", "lift_decile1").stream()
                        .allMatch(measure -> model.<Double>getAs(measure + "_lo") <= model.<Double>getAs(measure)
                                && model.<Double>getAs(measure) <= model.<Double>getAs(measure + "_hi")),
                model + "");
        double parts = model.<Double>getAs("brier_reliability")
                - model.<Double>getAs("brier_resolution")
                + model.<Double>getAs("brier_uncertainty");
        assertEquals(model.<Double>getAs("brier"), parts, 0.01, "little varies inside bins");
        List<Row> origins = rows(ChurnBacktest.TABLE).orderBy("test_at").collectAsList();
        assertFalse(origins.isEmpty());
        for (Row origin : origins) {
            assertTrue(
                    origin.<Date>getAs("train_to").before(origin.<Date>getAs("calibrate_at"))
                            && origin.<Date>getAs("calibrate_at").before(origin.<Date>getAs("test_at")),
                    origin + "");
        }
        Row errors = rows(ChurnFactor.TABLE)
                .selectExpr("count(refit_se)", "min(refit_se)", "corr(coefficient, refit_coefficient)")
                .first();
        assertTrue(errors.getLong(0) > 10 && errors.getDouble(1) > 0, errors + "");
        assertTrue(errors.getDouble(2) > 0.5, errors + "");
    }

    @Test
    void staysAreToldAndContractsAreNotValuedByPurchases() {
        Row all = rows(SurvivalGroup.TABLE).where("segment_set = 'total'").first();
        assertEquals("ok", all.getAs("status"), all + "");
        assertTrue(all.<Long>getAs("n_events") > 20, all + "");
        assertTrue(rows(SurvivalComparison.TABLE).where("segment_set = 'plan'").count() == 1);
        assertEquals("refused", rows(ValueModel.TABLE).first().getAs("status"));
    }
}
