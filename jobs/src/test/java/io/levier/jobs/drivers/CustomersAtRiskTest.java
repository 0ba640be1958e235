package io.levier.jobs.drivers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.config.DriverBehaviour;
import io.levier.common.config.DriverColumn;
import io.levier.common.config.DriverModel;
import io.levier.common.drivers.DriverEffect;
import io.levier.common.stats.Confidence;
import io.levier.common.table.curated.CustomerPeriod;
import io.levier.common.table.derived.DriverResponse;
import io.levier.jobs.platform.Schemas;
import io.levier.jobs.testkit.OnSpark;
import io.levier.jobs.testkit.PipeTable;
import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

/** Planted: customers of long standing stay and answer, others leave and are silent; answers alone flatter retention. */
@OnSpark
class CustomersAtRiskTest {
    private static final DriverModel MODEL = HeldModel.of(new DriverBehaviour(
            List.of(
                    HeldModel.control("tenure", "tenure_days", DriverColumn.Kind.NUMBER),
                    HeldModel.control("plan", "plan", DriverColumn.Kind.CATEGORY)),
            DriverBehaviour.Respondents.LIKE_ALL));
    private static final int CUSTOMERS = 4000;

    private static final StructType LABEL = StructType.fromDDL(
            "person_id string, period_start date, y_churn boolean," + " y_revenue decimal(18,2), censored boolean");

    private static final StructType ANSWER = StructType.fromDDL("response_id string, person_id string,"
            + " respondent_id string, period_start date, weight double, ltr double, ratings map<string,double>,"
            + " csat_norm100 double, ces double");

    private static final StructType RATING = StructType.fromDDL("response_id string, metric_role string,"
            + " driver_id string, scale_min double, scale_max double, item_kind string");

    private static final List<String> PLANS = List.of("basic", "large");

    private final SparkSession spark;

    CustomersAtRiskTest(SparkSession spark) {
        this.spark = spark;
    }

    /** A customer in a month. Tenure has three steps only, so that thirds tell it whole. */
    private record Month(String person, LocalDate start, int tenure, String plan, boolean stays, boolean answers) {}

    private static List<Month> planted() {
        SplittableRandom random = new SplittableRandom(9);
        List<Month> months = new ArrayList<>();
        for (int customer = 0; customer < CUSTOMERS; customer++) {
            double draw = random.nextDouble();
            int step = draw < 0.4 ? 0 : draw < 0.75 ? 1 : 2;
            String plan = PLANS.get(random.nextInt(2));
            for (int month = 1; month <= 2; month++) {
                double odds = -2.2 + 1.2 * step + (plan.equals("large") ? 0.6 : 0);
                months.add(new Month(
                        "c" + customer,
                        LocalDate.of(2026, month, 1),
                        100 + 400 * step,
                        plan,
                        random.nextDouble() < 0.5 + 0.2 * step,
                        random.nextDouble() < 1 / (1 + Math.exp(-odds))));
            }
        }
        return months;
    }

    private Dataset<Row> labels(List<Month> months) {
        return spark.createDataFrame(
                months.stream()
                        .map(month -> RowFactory.create(
                                month.person(),
                                Date.valueOf(month.start()),
                                !month.stays(),
                                BigDecimal.valueOf(month.stays() ? 120 : 0),
                                false))
                        .toList(),
                LABEL);
    }

    private Dataset<Row> periods(List<Month> months) {
        StringBuilder text = new StringBuilder("person_id | period_type | period_start | tenure_days | plan\n");
        months.forEach(month -> text.append(
                "%s | month | %s | %d | %s%n".formatted(month.person(), month.start(), month.tenure(), month.plan())));
        return PipeTable.of(spark, CustomerPeriod.TABLE, text.toString());
    }

    /** x1 and x2 at random, the score and staying by chance and tenure; an answer in a month without label beside them. */
    private Dataset<Row> answers(List<Month> months) {
        SplittableRandom random = new SplittableRandom(4);
        List<Row> rows = new ArrayList<>();
        int id = 0;
        for (Month month : months) {
            if (month.answers()) {
                double x1 = random.nextInt(1, 11);
                rows.add(RowFactory.create(
                        "a" + id++,
                        month.person(),
                        month.person(),
                        Date.valueOf(month.start()),
                        1.0,
                        Math.min(10, x1 + random.nextInt(3)),
                        Map.of("x1", x1, "x2", (double) random.nextInt(1, 11)),
                        null,
                        null));
            }
        }
        rows.add(RowFactory.create(
                "late", "c0", "c0", Date.valueOf("2026-03-01"), 1.0, 9.0, Map.of("x1", 9.0, "x2", 9.0), null, null));
        return spark.createDataFrame(rows, ANSWER);
    }

    private CustomersAtRisk risk(List<Month> months) {
        return CustomersAtRisk.of(MODEL, labels(months), periods(months), answers(months));
    }

    private Map<String, Row> rows(CustomersAtRisk risk, int fewest) {
        Map<String, Row> byGroup = new HashMap<>();
        spark.createDataFrame(
                        ResponseRows.of("nps", risk, Confidence.P95, fewest),
                        Schemas.withoutRunId(DriverResponse.TABLE))
                .collectAsList()
                .forEach(row -> byGroup.put(row.getAs("answer_group"), row));
        return byGroup;
    }

    private static Row row(Map<String, Row> rows, String group) {
        return Objects.requireNonNull(rows.get(group), group);
    }

    private static double percent(List<Month> months) {
        return 100.0 * months.stream().filter(Month::stays).count() / months.size();
    }

    @Test
    void silentCustomersStandBesideThoseWhoAnswered() {
        List<Month> months = planted();
        Map<String, Row> rows = rows(risk(months), 10);
        List<Month> answered = months.stream().filter(Month::answers).toList();
        List<Month> silent = months.stream().filter(month -> !month.answers()).toList();
        assertEquals(percent(answered), row(rows, "answered").<Double>getAs("retained"), 1e-8);
        assertEquals(percent(silent), row(rows, "silent").<Double>getAs("retained"), 1e-8);
        assertEquals(percent(months), row(rows, "all").<Double>getAs("retained"), 1e-8);
        assertEquals(1.2 * percent(silent), row(rows, "silent").<Double>getAs("revenue"), 1e-8);
        assertEquals((long) answered.size(), row(rows, "answered").<Long>getAs("n"));
        assertEquals(
                (long) new TreeSet<>(silent.stream().map(Month::person).toList()).size(),
                row(rows, "silent").<Long>getAs("n_persons"));
        assertTrue(row(rows, "answered").<Double>getAs("retained_gap_lo") > 5, "planted far above");
        // Weighted answers tell of all customers what unweighted ones do not.
        Row weighted = row(rows, "answered_weighted");
        double all = percent(months);
        assertTrue(
                weighted.<Double>getAs("retained_lo") < all && all < weighted.<Double>getAs("retained_hi"),
                weighted::toString);
        assertTrue(row(rows, "answered").<Double>getAs("retained_lo") > all);
        assertTrue(weighted.<Double>getAs("weight_min") < 1 && weighted.<Double>getAs("weight_max") > 1);
    }

    @Test
    void fewCustomersAreNotShown() {
        List<Month> months = planted();
        Map<String, Row> rows = rows(risk(months), 1_000_000);
        assertEquals(4, rows.size());
        rows.values().forEach(row -> {
            assertEquals("hidden", row.getAs("status"));
            for (int i = 3; i < row.size(); i++) {
                assertTrue(row.isNullAt(i), row::toString);
            }
        });
    }

    @Test
    void anySplitGivesTheSameRows() {
        List<Month> months = planted();
        List<Row> one = ResponseRows.of("nps", risk(months), Confidence.P95, 10);
        List<Row> other = ResponseRows.of(
                "nps",
                CustomersAtRisk.of(
                        MODEL,
                        labels(months).repartition(7),
                        periods(months).repartition(3),
                        answers(months).repartition(5)),
                Confidence.P95,
                10);
        assertEquals(one, other);
    }

    /** The list of staying is that of least squares weighted by what each answer counts for; the score's is as it was. */
    @Test
    void answersStandForAllCustomersWhereTheModelAsks() {
        List<Month> months = planted();
        CustomersAtRisk risk = risk(months);
        Dataset<Row> widened = risk.beside(answers(months))
                .join(labels(months).select("person_id", "period_start", "y_churn", "y_revenue"), KEYS, "left")
                .join(periods(months).select("person_id", "period_start", "tenure_days", "plan"), KEYS, "left")
                .selectExpr(
                        "*",
                        "cast(null as boolean) as is_active_start",
                        "cast(null as boolean) as is_active_end",
                        "cast(null as decimal(18, 2)) as revenue_net",
                        "cast(null as decimal(18, 2)) as revenue_12m_at_start");
        List<Row> scales = List.of(
                RowFactory.create("any", "DRIVER", "x1", 1.0, 10.0, null),
                RowFactory.create("any", "DRIVER", "x2", 1.0, 10.0, null));
        DriverOutcome outcome = Studies.outcome(MODEL, widened, spark.createDataFrame(scales, RATING), Map.of(), 3);
        List<Row> labelled = widened.where("y_churn is not null").collectAsList();
        double[] expected = weightedSlopes(labelled);
        Ranking stayed = outcome.study().rankings().stream()
                .filter(ranking -> ranking.outcome().equals(OutcomeColumns.RETAINED))
                .findFirst()
                .orElseThrow();
        assertEquals(labelled.size(), stayed.rows());
        assertEquals(labelled.size() + 1L, outcome.main().rows(), "the late answer explains the score");
        for (int j = 0; j < 2; j++) {
            DriverEffect effect =
                    Objects.requireNonNull(stayed.result().drivers().get(j).effect());
            assertEquals(expected[1 + j], effect.slope(), 1e-5, "x" + (j + 1));
        }
        Map<Double, Long> weights = new HashMap<>();
        labelled.forEach(row -> weights.merge(row.getAs(CustomersAtRisk.RESPONSE_FACTOR), 1L, Long::sum));
        assertTrue(weights.size() > 3, weights::toString);
        assertFalse(stayed.result().isRefused());
    }

    private static final String[] KEYS = {"person_id", "period_start"};

    /** Rows times the roots of their weights, through a textbook routine. */
    private static double[] weightedSlopes(List<Row> rows) {
        double[][] x = new double[rows.size()][];
        double[] y = new double[rows.size()];
        for (int i = 0; i < y.length; i++) {
            Row row = rows.get(i);
            double root = Math.sqrt(row.<Double>getAs(CustomersAtRisk.RESPONSE_FACTOR));
            Map<String, Double> ratings = row.getJavaMap(row.fieldIndex("ratings"));
            x[i] = new double[] {
                root,
                root * Objects.requireNonNull(ratings.get("x1")),
                root * Objects.requireNonNull(ratings.get("x2")),
                root * row.<Integer>getAs("tenure_days"),
                root * (row.getAs("plan").equals("large") ? 1 : 0)
            };
            y[i] = root * (row.<Boolean>getAs("y_churn") ? 0 : 100);
        }
        OLSMultipleLinearRegression fit = new OLSMultipleLinearRegression();
        fit.setNoIntercept(true);
        fit.newSampleData(y, x);
        return fit.estimateRegressionParameters();
    }
}
