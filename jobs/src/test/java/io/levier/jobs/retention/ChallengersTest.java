package io.levier.jobs.retention;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.config.ChurnSettings.Challenger;
import io.levier.common.model.PlattScaling;
import io.levier.common.model.StepCalibration;
import io.levier.jobs.testkit.OnSpark;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.spark.ml.Model;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Models of trees score as MLlib does, and their reasons sum to the score. */
@OnSpark
class ChallengersTest {
    private static final FeatureBins BINS = new FeatureBins(List.of(
            new FeatureBins.OfFeature(new Feature("tenure_days", true), List.of(90.0, 180.0, 365.0), List.of()),
            new FeatureBins.OfFeature(new Feature("plan", false), List.of(), List.of("basic", "gold", "silver")),
            new FeatureBins.OfFeature(new Feature("open_cases", true), List.of(0.0), List.of())));

    private final SparkSession spark;

    ChallengersTest(SparkSession spark) {
        this.spark = spark;
    }

    /** Silver customers leave most, gold ones least; the empty bin of missing plans stands first with the rate 0. */
    @Test
    void putsCategoriesInTheOrderOfTheirRates() {
        BinCounts counts = new BinCounts(
                List.of(0L, 50L, 50L, 50L, 50L, 0L, 100L, 50L, 50L, 0L, 100L, 100L),
                List.of(0L, 30L, 20L, 10L, 5L, 0L, 30L, 5L, 30L, 0L, 20L, 45L));

        assertEquals(
                List.of(0.0, 1.0, 2.0, 3.0, 4.0, 0.0, 2.0, 1.0, 3.0, 0.0, 1.0, 2.0), Challengers.codes(BINS, counts));
    }

    private static List<Double> plainCodes() {
        List<Double> codes = new ArrayList<>();
        BINS.bins().forEach(bins -> {
            for (int i = 0; i < bins.size(); i++) {
                codes.add((double) i);
            }
        });
        return codes;
    }

    /** New customers with an open case leave, and so do old ones on the basic plan: no sum of bins tells that. */
    private Dataset<Row> vectors(int n) {
        Random random = new Random(17);
        StructType type = new StructType()
                .add("label", DataTypes.DoubleType)
                .add("features", SQLDataTypes.VectorType())
                .add("fold", DataTypes.LongType)
                .add("is_validation", DataTypes.BooleanType);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            int tenure = random.nextInt(5);
            int plan = random.nextInt(4);
            int open = random.nextInt(3);
            boolean likely = tenure <= 2 ? open == 2 : plan == 1;
            double label = random.nextDouble() < (likely ? 0.6 : 0.1) ? 1 : 0;
            rows.add(RowFactory.create(label, Vectors.dense(tenure, plan, open), (long) (i % 1000), i % 5 == 0));
        }
        return spark.createDataFrame(rows, type).coalesce(1);
    }

    @ParameterizedTest
    @EnumSource(Challenger.class)
    void scoresAsMllibDoesAndGivesReasonsThatSumToTheScore(Challenger challenger) {
        Dataset<Row> vectors = vectors(1500);
        Challengers.Fitted fitted = Challengers.fit(challenger, vectors, BINS, plainCodes());
        TreeScorer scorer = fitted.scorer();
        ChurnScorer read = ScorerFiles.read(scorer.toJson(), "here");
        ChurnScorer calibrated = read.calibratedBy(new PlattScaling(-0.4, 1.3));
        assertEquals(challenger.label(), read.algorithm());

        List<Row> scored = ((Model<?>) fitted.mllib())
                .transform(vectors.limit(200))
                .select("features", "probability")
                .collectAsList();
        int[] offsets = BINS.offsets();
        double highest = 0;
        for (Row row : scored) {
            double[] seen = ((Vector) row.get(0)).toArray();
            int[] dummies = new int[seen.length];
            for (int j = 0; j < seen.length; j++) {
                dummies[j] = offsets[j] + (int) seen[j];
            }
            assertEquals(((Vector) row.get(1)).apply(1), scorer.score(dummies), 1e-9);
            assertEquals(scorer.score(dummies), read.probability(dummies), 1e-12);
            double p = calibrated.probability(dummies);
            assertEquals(
                    Math.log(p / (1 - p)),
                    calibrated.base()
                            + Arrays.stream(calibrated.effects(dummies)).sum(),
                    1e-9);
            double[] effects = calibrated.effects(dummies);
            assertEquals(0, calibrated.addedBySteps(dummies, effects), 1e-9);
            StepCalibration steps =
                    new StepCalibration(List.of(new StepCalibration.Step(0.2, 0.3)), new PlattScaling(-0.4, 1.3));
            assertArrayEquals(effects, read.calibratedBy(steps).effects(dummies), 1e-12, "steps stretch nothing");
            highest = Math.max(highest, scorer.score(dummies));
        }
        assertTrue(highest > 0.4, "nobody is told from the others: " + highest);
    }

    @Test
    void drawsTheSameTreesAgain() {
        Dataset<Row> vectors = vectors(400);
        assertEquals(
                Challengers.fit(Challenger.FOREST, vectors, BINS, plainCodes())
                        .scorer()
                        .toJson(),
                Challengers.fit(Challenger.FOREST, vectors, BINS, plainCodes())
                        .scorer()
                        .toJson());
    }

    /** What sums for the logistic model, sums in the same form. */
    @Test
    void championGivesReasonsThatSumToTheCalibratedScore() {
        List<Double> coefficients = List.of(0.3, 0.8, 0.1, -0.5, -0.2, 0.0, 0.2, 0.4, -0.3, 0.0, -0.1, 0.6);
        ChurnScorer model = new ChampionModel(BINS, coefficients, -1.5, List.of(0.15, -0.05, 0.2))
                .calibratedBy(new PlattScaling(-0.2, 1.1));
        int[] dummies = BINS.dummies(RowFactory.create(100.0, "silver", 2.0), 0);
        double p = model.probability(dummies);

        assertArrayEquals(new int[] {2, 8, 11}, dummies);
        assertEquals(
                Math.log(p / (1 - p)),
                model.base() + Arrays.stream(model.effects(dummies)).sum(),
                1e-12);
        assertEquals(model, ScorerFiles.read(model.toJson(), "here"));
    }

    /** Leavers of a plan that only one fold has do not tell the trees of the other folds what becomes of it. */
    @Test
    void heldOutOutcomesOrderNoCategories() {
        FeatureBins plan = new FeatureBins(List.of(
                new FeatureBins.OfFeature(new Feature("plan", false), List.of(), List.of("basic", "gold", "rare"))));
        Random random = new Random(3);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 1200; i++) {
            String own = i % 12 == 0 ? "rare" : i % 2 == 0 ? "basic" : "gold";
            double risk = own.equals("rare") ? 1 : own.equals("basic") ? 0.1 : 0.7;
            // Of the rare plan the fold is even.
            rows.add(RowFactory.create(random.nextDouble() < risk ? 1.0 : 0.0, (long) (i % 1000), own, "p" + i, null));
        }
        Dataset<Row> known = spark.createDataFrame(
                rows,
                StructType.fromDDL("label double, fold bigint, plan string, person_id string, period_start date"));
        HeldOut heldOut = Challengers.heldOut(Challenger.FOREST, Cases.of(known), 2, plan);

        double unseen = heldOut.of(RowFactory.create(1.0, 0L, "rare"));
        double basic = heldOut.of(RowFactory.create(1.0, 0L, "basic"));
        assertTrue(heldOut.of(RowFactory.create(1.0, 0L, "gold")) > 0.5, "gold is told from basic");
        assertEquals(basic, unseen, 0.1, "a plan never seen stands beside the safest");
    }
}
