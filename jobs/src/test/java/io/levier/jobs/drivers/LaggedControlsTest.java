package io.levier.jobs.drivers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.config.DriverBehaviour;
import io.levier.common.config.DriverColumn;
import io.levier.common.drivers.DriverEffect;
import io.levier.common.drivers.DriverFit;
import io.levier.common.drivers.Mediation;
import io.levier.common.table.derived.DriverRun;
import io.levier.jobs.platform.Schemas;
import io.levier.jobs.testkit.OnSpark;
import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Planted: customers of long standing rate {@code habit} well and stay, whatever {@code habit} is; {@code care} keeps
 * customers of any standing. Only who holds the tenure can tell one from the other.
 */
@OnSpark
class LaggedControlsTest {
    private static final int CUSTOMERS = 1500;
    private static final int HABIT = 0;
    private static final int CARE = 1;

    static final StructType FEEDBACK = StructType.fromDDL("response_id string, respondent_id string,"
            + " period_start date, weight double, ltr double, ratings map<string,double>, segment string,"
            + " y_churn boolean, y_revenue decimal(18,2), csat_norm100 double, ces double,"
            + " revenue_12m_at_start decimal(18,2), is_active_start boolean, is_active_end boolean,"
            + " revenue_net decimal(18,2), tenure_days int, plan string");

    private static final StructType RATING = StructType.fromDDL("response_id string, metric_role string,"
            + " driver_id string, scale_min double, scale_max double, item_kind string");

    private static final List<String> PLANS = List.of("large", "small");
    private static final List<String> MONTHS = List.of("2026-01-01", "2026-02-01");

    private final SparkSession spark;

    LaggedControlsTest(SparkSession spark) {
        this.spark = spark;
    }

    private static double rating(double value) {
        return Math.max(1, Math.min(10, Math.rint(value)));
    }

    /** The latest month has no labels yet; of every hundredth customer nobody knows the tenure. */
    static List<Row> planted() {
        SplittableRandom random = new SplittableRandom(11);
        List<Row> rows = new ArrayList<>();
        for (int customer = 0; customer < CUSTOMERS; customer++) {
            double standing = random.nextDouble();
            String plan = List.of("basic", "large", "small").get(random.nextInt(3));
            for (int month = 0; month < 3; month++) {
                double habit = rating(2 + 7 * standing + random.nextGaussian());
                double care = rating(5.5 + 2 * random.nextGaussian());
                double ltr = Math.max(
                        0, Math.min(10, Math.rint(0.4 * habit + 0.6 * care + 1.5 + 1.5 * random.nextGaussian())));
                boolean stays = random.nextDouble()
                        < 0.35 + 0.4 * standing + 0.03 * (care - 5.5) + (plan.equals("large") ? 0.1 : 0);
                boolean wasThere = random.nextInt(10) > 0;
                rows.add(RowFactory.create(
                        "a" + customer + "." + month,
                        "c" + customer,
                        Date.valueOf(LocalDate.of(2026, 1 + month, 1)),
                        1.0,
                        ltr,
                        Map.of("habit", habit, "care", care),
                        "all",
                        month == 2 ? null : !stays,
                        BigDecimal.valueOf(stays ? 100 : 0),
                        null,
                        null,
                        BigDecimal.valueOf(50),
                        wasThere,
                        random.nextInt(20) > 0,
                        BigDecimal.valueOf(random.nextInt(200)),
                        customer % 100 == 0 ? null : (int) (3000 * standing),
                        plan));
            }
        }
        return rows;
    }

    private static DriverBehaviour held() {
        return new DriverBehaviour(
                List.of(
                        HeldModel.control("tenure", "tenure_days", DriverColumn.Kind.NUMBER),
                        HeldModel.control("plan", "plan", DriverColumn.Kind.CATEGORY),
                        HeldModel.control("month", "period_start", DriverColumn.Kind.CATEGORY)),
                DriverBehaviour.Respondents.AS_THEY_ARE);
    }

    private DriverOutcome outcome(DriverBehaviour behaviour, List<Row> rows, int partitions) {
        Dataset<Row> answers = spark.createDataFrame(rows, FEEDBACK).repartition(partitions);
        List<Row> scales = List.of(
                RowFactory.create("any", "DRIVER", "habit", 1.0, 10.0, null),
                RowFactory.create("any", "DRIVER", "care", 1.0, 10.0, null));
        return Studies.outcome(
                HeldModel.of(behaviour), answers, spark.createDataFrame(scales, RATING), Map.of(), partitions);
    }

    private static Ranking ranking(DriverOutcome outcome, String explained) {
        return outcome.study().rankings().stream()
                .filter(ranking -> ranking.outcome().equals(explained))
                .findFirst()
                .orElseThrow();
    }

    /** Drivers stand in the order of their names. */
    private static DriverEffect effect(Ranking ranking, int driver) {
        return Objects.requireNonNull(
                ranking.result().drivers().get(driver == CARE ? 0 : 1).effect());
    }

    private static double of(Row row, String item) {
        return Objects.requireNonNull(row.<Map<String, Double>>getAs(5).get(item));
    }

    /** Tenure, whether it is unknown, the plans but one, the months but one. */
    private static List<Double> circumstances(Row row) {
        @Nullable Integer tenure = row.getAs(15);
        List<Double> held =
                new ArrayList<>(List.of(tenure == null ? 0.0 : (double) tenure, tenure == null ? 1.0 : 0.0));
        PLANS.forEach(plan -> held.add(row.getString(16).equals(plan) ? 1.0 : 0));
        held.add(row.getDate(2).toString().equals(MONTHS.get(0)) ? 1.0 : 0);
        return held;
    }

    private static double points(Row row) {
        double ltr = row.getDouble(4);
        return ltr >= 9 ? 100 : ltr < 7 ? -100 : 0;
    }

    /** By a textbook routine: the fit of staying on these predictors. */
    private static OLSMultipleLinearRegression fit(List<Row> labelled, int score, boolean hasDrivers) {
        OLSMultipleLinearRegression fit = new OLSMultipleLinearRegression();
        double[][] x = labelled.stream()
                .map(row -> {
                    List<Double> all = new ArrayList<>();
                    if (hasDrivers) {
                        all.addAll(List.of(of(row, "habit"), of(row, "care")));
                    }
                    if (score > 0) {
                        all.add(points(row));
                    }
                    all.addAll(circumstances(row));
                    return all.stream().mapToDouble(Double::doubleValue).toArray();
                })
                .toArray(double[][]::new);
        fit.newSampleData(
                labelled.stream()
                        .mapToDouble(row -> row.getBoolean(7) ? 0 : 100)
                        .toArray(),
                x);
        return fit;
    }

    @Test
    void whoCustomersWereIsHeldWhereTheirBehaviourIsExplained() {
        List<Row> rows = planted();
        List<Row> labelled = rows.stream().filter(row -> !row.isNullAt(7)).toList();
        DriverOutcome outcome = outcome(held(), rows, 3);
        Ranking stayed = ranking(outcome, OutcomeColumns.RETAINED);
        assertEquals(labelled.size(), stayed.rows(), "nobody is lost for an unknown tenure");
        double[] expected = fit(labelled, 0, true).estimateRegressionParameters();
        assertEquals(expected[1], effect(stayed, HABIT).slope(), 1e-8);
        assertEquals(expected[2], effect(stayed, CARE).slope(), 1e-8);
        DriverFit quality = Objects.requireNonNull(stayed.result().fit());
        assertEquals(fit(labelled, 0, false).calculateRSquared(), quality.controlsRSquared(), 1e-9);
        assertEquals(fit(labelled, 0, true).calculateRSquared(), quality.rSquared(), 1e-9);
        Mediation.Chain chain = Objects.requireNonNull(outcome.study().chains().get(OutcomeColumns.RETAINED));
        assertEquals(fit(labelled, 1, true).estimateRegressionParameters()[3], chain.scoreEffect(), 1e-8);
        // The score is explained as it was: nothing of customers is held there.
        assertEquals(0, Objects.requireNonNull(outcome.result().fit()).controlsRSquared(), 1e-12);
    }

    @Test
    void aDriverThatOnlyLongStandingMakesIsToldFromOneThatKeepsCustomers() {
        List<Row> rows = planted();
        DriverEffect apparent =
                effect(ranking(outcome(DriverBehaviour.PLAIN, rows, 2), OutcomeColumns.RETAINED), HABIT);
        assertTrue(apparent.interval().low() > 0, () -> "without tenure habit seems to keep customers: " + apparent);
        Ranking held = ranking(outcome(held(), rows, 2), OutcomeColumns.RETAINED);
        DriverEffect habit = effect(held, HABIT);
        assertTrue(habit.interval().low() < 0 && habit.interval().high() > 0, habit::toString);
        DriverEffect care = effect(held, CARE);
        assertTrue(care.interval().low() < 3 && 3 < care.interval().high(), () -> "planted at 3 points: " + care);
        assertTrue(care.interval().low() > 0, care::toString);
    }

    /** Which came first is not known of the month of the answer, and tables say so. */
    @Test
    void theSameMonthStandsApartFromTheMonthsAfter() {
        List<Row> rows = planted();
        DriverOutcome outcome = outcome(held(), rows, 2);
        long there = rows.stream().filter(row -> row.getBoolean(12)).count();
        Ranking same = ranking(outcome, OutcomeColumns.ACTIVE_SAME_MONTH);
        assertEquals(there, same.rows());
        assertTrue(outcome.study().chains().containsKey(OutcomeColumns.REVENUE_SAME_MONTH));
        assertFalse(outcome.study().comparisons().stream()
                .anyMatch(comparison -> comparison.reference().equals(OutcomeColumns.ACTIVE_SAME_MONTH)));
        Map<String, String> timing = new HashMap<>();
        spark.createDataFrame(DriverRows.runs(outcome), Schemas.withoutRunId(DriverRun.TABLE))
                .collectAsList()
                .forEach(row -> {
                    timing.put(row.getAs("outcome"), row.getAs("timing"));
                    assertEquals(row.getAs("timing").equals("after"), row.getAs("horizon_d") != null);
                });
        assertEquals("answer", timing.get("nps_points"));
        assertEquals("after", timing.get("retained"));
        assertEquals("after", timing.get("revenue_next"));
        assertEquals("same_month", timing.get("active_same_month"));
        assertEquals("same_month", timing.get("revenue_same_month"));
    }

    /** The logit beside the linear fit holds the same, but for what a category has no two values of. */
    @Test
    void categoriesHoldWhatTheyCan() {
        List<Row> rows = new ArrayList<>(planted());
        DriverOutcome outcome = outcome(held(), rows, 2);
        CategoryFit stayed = outcome.categories().fits().stream()
                .filter(fit -> fit.outcome().equals(OutcomeColumns.RETAINED))
                .findFirst()
                .orElseThrow();
        Ranking linear = ranking(outcome, OutcomeColumns.RETAINED);
        assertEquals(linear.rows(), stayed.rows());
        // Names in order: care, then habit.
        assertEquals(effect(linear, CARE).slope(), stayed.terms().get(0).linear(), 1e-8);
        assertTrue(outcome.categories().leftOut().isEmpty());
    }

    @Test
    void anySplitGivesTheSameRows() {
        List<Row> rows = planted();
        DriverOutcome one = outcome(held(), rows, 1);
        DriverOutcome five = outcome(held(), rows, 5);
        assertEquals(StudyRows.mediation(one), StudyRows.mediation(five));
    }
}
