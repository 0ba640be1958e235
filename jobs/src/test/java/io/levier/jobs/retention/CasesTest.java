package io.levier.jobs.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.model.ElasticNetLogit;
import io.levier.common.model.ProbabilityLoss;
import io.levier.common.stats.Confidence;
import io.levier.jobs.testkit.OnSpark;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.spark.ml.classification.LogisticRegression;
import org.apache.spark.ml.classification.LogisticRegressionModel;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

/** Few rows are asked on the driver, many where they are: both tell the same. */
@OnSpark
class CasesTest {
    private static final List<Feature> FEATURES =
            List.of(new Feature("tenure_days", true), new Feature("plan", false), new Feature("open_cases", true));

    private static final FeatureBins BINS = new FeatureBins(List.of(
            new FeatureBins.OfFeature(FEATURES.get(0), List.of(90.0, 180.0, 365.0), List.of()),
            new FeatureBins.OfFeature(FEATURES.get(1), List.of(), List.of("basic", "gold", "silver")),
            new FeatureBins.OfFeature(FEATURES.get(2), List.of(0.0, 1.0), List.of())));

    private final Dataset<Row> rows;

    CasesTest(SparkSession spark) {
        Random random = new Random(11);
        List<Row> list = new ArrayList<>();
        for (int i = 0; i < 900; i++) {
            int tenure = random.nextInt(700);
            String plan = List.of("basic", "gold", "silver").get(random.nextInt(3));
            int open = random.nextInt(3);
            double odds = -1.5 + 0.8 * open - tenure / 400.0 + (plan.equals("basic") ? 0.7 : 0);
            list.add(RowFactory.create(
                    random.nextDouble() < 1 / (1 + Math.exp(-odds)) ? 1.0 : 0.0,
                    (long) (i / 3 % 1000),
                    plan,
                    (double) tenure,
                    i % 10 == 0 ? null : (double) open,
                    "p" + i / 3,
                    Date.valueOf(LocalDate.of(2026, 1 + i % 3, 1))));
        }
        rows = spark.createDataFrame(
                        list,
                        StructType.fromDDL("label double, fold bigint, plan string, tenure_days double,"
                                + " open_cases double, person_id string, period_start date"))
                .repartition(3);
    }

    private static List<RollingOrigin.CutOff> february() {
        LocalDate day = LocalDate.of(2026, 2, 1);
        return List.of(new RollingOrigin.CutOff(day, day.plusMonths(1), day.plusMonths(2)));
    }

    @Test
    void answersOnTheDriverAsOnTheCluster() {
        Cases here = Cases.of(rows).with(FEATURES);
        Cases spread = Cases.of(rows, 0).with(FEATURES);
        assertEquals(900, here.here() == null ? 0 : here.here().size());
        assertNull(spread.here());

        for (List<Cases> both : List.of(
                List.of(here, spread),
                List.of(here.at(february()), spread.at(february())),
                List.of(here.outside(1, 4), spread.outside(1, 4)))) {
            Cases one = both.get(0);
            Cases other = both.get(1);
            assertEquals(one.count(), other.count());
            assertEquals(ClassSizes.of(one), ClassSizes.of(other));
            BinCounts counts = BinCounts.of(one, BINS);
            assertEquals(counts, BinCounts.of(other, BINS));
            assertEquals(
                    3 * one.count(), counts.cases().stream().mapToLong(n -> n).sum());
            RowScore model = Champion.model(LearningRows.of(here, BINS).sketch(0.01, null), BINS, counts);
            RowScore rule = row -> row.getString(3).equals("basic") ? 0.5 : 0.2;
            assertEquals(Champion.scored(one, model), Champion.scored(other, model));
            Comparison comparison = Comparison.of(one, model, rule);
            Comparison same = Comparison.of(other, model, rule);
            assertEquals(comparison.modelAuc().auc(), same.modelAuc().auc(), 0);
            assertEquals(comparison.ruleAuc().error(), same.ruleAuc().error(), 0);
            assertTrue(comparison.gain() > 0.02, comparison + "");
            TestIntervals intervals = TestIntervals.of(one, model, Confidence.P95);
            assertEquals(intervals, TestIntervals.of(other, model, Confidence.P95));
            double brier = ProbabilityLoss.of(comparison.test()).brier();
            assertTrue(
                    intervals.brier().low() < brier && brier < intervals.brier().high(), intervals + "");
        }
        assertEquals(300, here.at(february()).count());
        assertTrue(here.outside(1, 4).count() < 900);
    }

    /** Sums of fractions depend on the order of adding: it is that of the customers, not that of the cluster. */
    @Test
    void refitsTheSameHoweverTheRowsAreParted() {
        Cases here = Cases.of(rows).with(FEATURES);
        BinCounts counts = BinCounts.of(here, BINS);
        ChampionModel model = Champion.model(LearningRows.of(here, BINS).sketch(0.003, null), BINS, counts);
        Refit expected =
                Refit.of(Cases.of(rows, 0).with(FEATURES), model, counts).orElseThrow();
        for (int parts : new int[] {1, 2, 7, 13}) {
            Refit same = Refit.of(Cases.of(rows.repartition(parts), 0).with(FEATURES), model, counts)
                    .orElseThrow();
            for (int bin = 0; bin < 4; bin++) {
                assertEquals(expected.told(0, bin), same.told(0, bin), parts + " parts, bin " + bin);
                assertEquals(expected.told(2, bin % 3), same.told(2, bin % 3));
            }
        }
    }

    /** Penalties are told apart by the same fits wherever the rows stand, and however they are parted. */
    @Test
    void sketchesTheSameOnTheClusterAsOnTheDriver() {
        Cases here = Cases.of(rows).with(FEATURES);
        for (double penalty : new double[] {0.1, 0.001}) {
            ElasticNetLogit.Solution expected = LearningRows.of(here, BINS).sketch(penalty, null);
            List<ElasticNetLogit.Solution> spread = new ArrayList<>();
            for (int parts : new int[] {1, 7}) {
                // As a cluster plans: parts may then be cut anew while a query runs.
                rows.sparkSession().conf().set("spark.sql.adaptive.enabled", parts == 7);
                LearningRows learning =
                        LearningRows.of(Cases.of(rows.repartition(parts), 0).with(FEATURES), BINS);
                spread.add(learning.sketch(penalty, null));
                learning.release();
            }
            rows.sparkSession().conf().set("spark.sql.adaptive.enabled", false);
            assertEquals(expected.intercept(), spread.get(0).intercept(), 2e-3, "intercept at " + penalty);
            for (int j = 0; j < BINS.size(); j++) {
                assertEquals(
                        expected.coefficients().get(j),
                        spread.get(0).coefficients().get(j),
                        2e-3,
                        "column " + j);
            }
            assertEquals(spread.get(0), spread.get(1));
        }
    }

    /** What is published is what MLlib finds from nowhere, sought to the last digit; and it is found in a few steps. */
    @Test
    void fitsTheSameFromNearbyAsFromNowhere() {
        Cases here = Cases.of(rows).with(FEATURES);
        for (double penalty : new double[] {0.03, 0.003}) {
            LogisticRegressionModel exact = new LogisticRegression()
                    .setElasticNetParam(Champion.ELASTIC_NET)
                    .setRegParam(penalty)
                    .setMaxIter(2000)
                    .setTol(1e-14)
                    .fit(Champion.vectors(here, BINS));
            ElasticNetLogit.Solution sketch = LearningRows.of(here, BINS).sketch(penalty, null);
            LogisticRegressionModel fromNearby = LearningRows.of(here, BINS).fit(penalty, sketch);
            LogisticRegressionModel spread =
                    LearningRows.of(Cases.of(rows, 0).with(FEATURES), BINS).fit(penalty, null);

            assertEquals(exact.intercept(), sketch.intercept(), 1e-4);
            assertEquals(exact.intercept(), spread.intercept(), 1e-3);
            for (int j = 0; j < BINS.size(); j++) {
                double expected = exact.coefficients().apply(j);
                assertEquals(expected, sketch.coefficients().get(j), 1e-4, "column " + j);
                assertEquals(expected, fromNearby.coefficients().apply(j), 1e-4, "column " + j);
                assertEquals(expected, spread.coefficients().apply(j), 1e-3, "column " + j);
            }
            assertTrue(
                    fromNearby.summary().totalIterations() <= 5,
                    fromNearby.summary().totalIterations() + " steps");
        }
    }
}
