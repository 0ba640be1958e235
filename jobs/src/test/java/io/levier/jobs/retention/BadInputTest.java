package io.levier.jobs.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.config.ChurnSettings;
import io.levier.common.problem.BrokenContract;
import io.levier.common.problem.GateFailed;
import io.levier.common.table.curated.CustomerPeriodLabel;
import io.levier.jobs.testkit.OnSpark;
import io.levier.jobs.testkit.PipeTable;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

/** What cannot be learned from is refused with the reason, and what can be lived with is told. */
@OnSpark
class BadInputTest {
    private final SparkSession spark;

    BadInputTest(SparkSession spark) {
        this.spark = spark;
    }

    private static ChurnSettings settings(ChurnSettings.OnLeak onLeak) {
        return new ChurnSettings(
                ChurnSettings.Validation.ROLLING_ORIGIN, 5, 50, 0.95, onLeak, List.of(), List.of(), List.of());
    }

    private Optional<String> reasonAgainst(int customers, String left, String censored) {
        StringBuilder labels = new StringBuilder("person_id | period_start | y_churn | censored\n");
        for (int i = 0; i < customers; i++) {
            labels.append("p" + i + " | 2026-01-01 | " + left + " | " + censored + "\n");
        }
        return Trainable.reasonAgainst(
                PipeTable.of(spark, CustomerPeriodLabel.TABLE, labels.toString()),
                settings(ChurnSettings.OnLeak.REFUSE));
    }

    @Test
    void oneOutcomeOnlyTeachesNothing() {
        assertEquals(Optional.of("nobody left"), reasonAgainst(60, "false", "false"));
        assertEquals(Optional.of("everybody left"), reasonAgainst(60, "true", "false"));
    }

    /** Neither those whose window is open, who have no label, nor those lost for other reasons count. */
    @Test
    void openWindowsAndOtherLossesAreNoOutcomes() {
        assertEquals(
                Optional.of("0 customers with a closed label window, 50 are needed"),
                reasonAgainst(0, "false", "false"));
        assertEquals(
                Optional.of("0 customers with a closed label window, 50 are needed"),
                reasonAgainst(60, "false", "true"));
    }

    /** Where all customers are new, no cut-off lies far enough back to learn before it, calibrate and test after it. */
    @Test
    void aHistoryOfNewCustomersOnlyHasNoLaterPeriodToTestOn() {
        List<RollingOrigin.CutOff> months = IntStream.range(0, 6)
                .mapToObj(i -> LocalDate.of(2026, 1, 1).plusMonths(i))
                .map(start -> new RollingOrigin.CutOff(
                        start, start.plusMonths(1), start.plusMonths(1).plusDays(90)))
                .toList();
        assertEquals(Optional.empty(), RollingOrigin.Split.of(months));
    }

    /** Label, fold, and one feature that varies, by customer and outcome, as told. */
    private Dataset<Row> rows(ToDoubleBiFunction<Random, Double> feature) {
        Random random = new Random(2);
        StringBuilder values = new StringBuilder();
        for (int i = 0; i < 600; i++) {
            double label = random.nextDouble() < 0.3 ? 1 : 0;
            values.append(i == 0 ? "select * from values " : ", ")
                    .append("(" + label + "D, " + i + "L, " + feature.applyAsDouble(random, label) + "D, 7D, 'p" + i
                            + "', date'2026-01-01')");
        }
        return spark.sql(values + " as t(label, fold, told, constant, person_id, period_start)");
    }

    private static final List<Feature> FEATURES = List.of(new Feature("told", true), new Feature("constant", true));

    @Test
    void constantFeaturesAreLeftOut() {
        Prepared some = Prepared.of(
                Cases.of(rows((random, label) -> Math.rint(10 * random.nextDouble()))),
                FEATURES,
                settings(ChurnSettings.OnLeak.REFUSE));
        assertEquals(List.of(new Feature("told", true)), some.features());

        Prepared none =
                Prepared.of(Cases.of(rows((random, label) -> 3)), FEATURES, settings(ChurnSettings.OnLeak.REFUSE));
        assertEquals(List.of(), none.features());
    }

    /** A column written down after customers had left, with a slip here and there. */
    @Test
    void aPlantedFutureColumnIsCaught() {
        Cases rows = Cases.of(rows((random, label) -> random.nextDouble() < 0.01 ? 1 - label : label));

        GateFailed refused = assertThrows(
                GateFailed.class, () -> Prepared.of(rows, FEATURES, settings(ChurnSettings.OnLeak.REFUSE)));
        assertTrue(
                refused.problems().get(0).toString().contains("churn feature told (AUC 0.9"), refused.problems() + "");
        Prepared dropped = Prepared.of(rows, FEATURES, settings(ChurnSettings.OnLeak.DROP));
        assertEquals(List.of(), dropped.features());
        assertEquals("told", dropped.leaks().get(0).feature().name());
    }

    /** No number is no value, and nobody lies above the largest one, so that no bin is left without anybody in it. */
    @Test
    void binsHoldWhatCanBeLearnedFrom() {
        Dataset<Row> rows = spark.sql("select explode(array(1D, 2D, 3D, 9D, 9D, 9D, 9D, double('NaN'))) as told");
        FeatureBins.OfFeature told = BinLearning.of(rows, List.of(new Feature("told", true)), 4)
                .bins()
                .get(0);

        assertTrue(told.cuts().stream().allMatch(cut -> cut < 9), told + "");
        assertEquals(0, told.bin(Double.NaN));
        assertEquals(0, told.bin(null));
        assertEquals(told.size() - 1, told.bin(9.0));
        assertEquals(told.size() - 1, told.bin(1000.0), "larger than any learned from");
        assertEquals(List.of(1.0, 2.0), FeatureBins.cuts(List.of(2.0, 1.0, 5.0, 5.0), 5));
    }

    /** The first feature at hand is no rule anybody would try. */
    @Test
    void withoutRecencyOrTenureTheRuleIsTheBaseRate() {
        Dataset<Row> rows = rows((random, label) -> Math.rint(10 * random.nextDouble()));
        RowScore rule = BaselineRule.of(Cases.of(rows), FEATURES);

        double left = rows.selectExpr("avg(label)").first().getDouble(0);
        assertEquals(left, rule.of(rows.first()), 1e-12);
        assertEquals("base rate: no recency or tenure is known", BaselineRule.name(FEATURES));
        assertEquals("rate by tenths of tenure_days", BaselineRule.name(List.of(new Feature("tenure_days", true))));
    }

    private static ChurnScorer older() {
        FeatureBins bins = new FeatureBins(List.of(
                new FeatureBins.OfFeature(new Feature("tenure_days", true), List.of(90.0), List.of()),
                new FeatureBins.OfFeature(new Feature("attribute_box", true), List.of(1.0), List.of()),
                new FeatureBins.OfFeature(new Feature("plan", false), List.of(), List.of("gold"))));
        return new ChampionModel(bins, Collections.nCopies(8, 0.1), 0, Collections.nCopies(3, 0.1));
    }

    @Test
    void anOlderModelTellsWhatTheDataHaveNoMore() {
        assertEquals(
                List.of(),
                ScoringSchema.missing(
                        spark.sql("select 100D as tenure_days, 2D as attribute_box, 'gold' as plan"), older()));
        Dataset<Row> without = spark.sql("select 100D as tenure_days, 'gold' as plan");
        assertEquals(List.of("attribute_box"), ScoringSchema.missing(without, older()));
        assertTrue(without.select(ScoringSchema.column(without, new Feature("attribute_box", true)))
                .first()
                .isNullAt(0));
    }

    @Test
    void anOlderModelDoesNotScoreByOtherColumns() {
        BrokenContract otherType = assertThrows(
                BrokenContract.class,
                () -> ScoringSchema.missing(
                        spark.sql("select 100D as tenure_days, 'two' as attribute_box, 'gold' as plan"), older()));
        assertTrue(
                otherType.problems().toString().contains("learned attribute_box as a number, it is of type string now"),
                otherType.problems() + "");
        BrokenContract gone = assertThrows(
                BrokenContract.class, () -> ScoringSchema.missing(spark.sql("select 'gold' as plan"), older()));
        assertTrue(
                gone.problems().toString().contains("2 of the 3 features of the churn model are gone: tenure_days,"),
                gone.problems() + "");
    }
}
