package io.levier.jobs.drivers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.levier.common.config.DriverBehaviour;
import io.levier.common.config.DriverColumn;
import io.levier.common.config.DriverGoals;
import io.levier.common.config.DriverLever;
import io.levier.common.config.DriverModel;
import io.levier.common.drivers.CustomerErrors;
import io.levier.common.drivers.DriverFit;
import io.levier.common.drivers.DriverImportance;
import io.levier.common.drivers.DriverWarning;
import io.levier.common.drivers.Mediation;
import io.levier.common.drivers.SlopesApart;
import io.levier.common.drivers.SmallSampleErrors;
import io.levier.common.drivers.Threshold;
import io.levier.common.metric.Label;
import io.levier.common.problem.BadConfig;
import io.levier.common.stats.Confidence;
import io.levier.common.stats.MultipleTests;
import io.levier.common.table.derived.DriverRun;
import io.levier.common.table.derived.DriverSimulation;
import io.levier.jobs.platform.Schemas;
import io.levier.jobs.testkit.OnSpark;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The golden panel through the whole pass: rankings by outcome and segment, behaviour, and the same bytes for any split. */
@OnSpark
class ModelStudyTest {
    private static final Path SHARED =
            Path.of(System.getProperty("levier.shared", "../../shared")).resolve("golden");

    private static final StructType FEEDBACK = StructType.fromDDL("response_id string, respondent_id string,"
            + " period_start date, weight double, ltr double, ratings map<string,double>, segment string,"
            + " y_churn boolean, y_revenue decimal(18,2), delivery_days double,"
            + " csat_norm100 double, ces double, revenue_12m_at_start decimal(18,2)");

    private static final StructType RATING = StructType.fromDDL(
            "response_id string, metric_role string, driver_id string, scale_min double, scale_max double,"
                    + " item_kind string, norm100 double, weight double");

    private static final Map<String, String> THEMES = Map.of(
            "x1", "service", "x2", "service", "x3", "service", "x4", "product", "x5", "product", "x6", "product");

    private static Optional<DriverOutcome> panelOutcome = Optional.empty();

    private final SparkSession spark;

    ModelStudyTest(SparkSession spark) {
        this.spark = spark;
    }

    /** The panel as answers: a month per period, and next month's loss as the label, known in all but the last period. */
    private static List<Row> panel() throws IOException {
        Path file = SHARED.resolve("data").resolve("cxpanel.csv");
        assumeTrue(Files.exists(file), () -> "skipped: no " + file);
        List<String> lines = Files.readAllLines(file);
        List<String> header = List.of(lines.get(0).replace("\"", "").split(","));
        List<Row> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.replace("\"", "").split(",", -1);
            Map<String, Double> ratings = new HashMap<>();
            for (int j = 1; j <= 8; j++) {
                String rating = cells[header.indexOf("x" + j)];
                if (!rating.isEmpty()) {
                    ratings.put("x" + j, Double.valueOf(rating));
                }
            }
            int period = Integer.parseInt(cells[header.indexOf("period")]);
            String churn = cells[header.indexOf("churn_next")];
            rows.add(RowFactory.create(
                    cells[0],
                    "customer " + cells[header.indexOf("customer")],
                    Date.valueOf(LocalDate.of(2026, period, 1)),
                    1.0,
                    Double.valueOf(cells[header.indexOf("nps")]),
                    ratings,
                    cells[header.indexOf("segment")],
                    churn.isEmpty() ? null : churn.equals("1"),
                    null,
                    daysBefore(cells[0], ratings.get("x1")),
                    satisfaction(cells[0], ratings.get("x2")),
                    null,
                    revenueBefore(cells[0], Double.parseDouble(cells[header.indexOf("nps")]))));
        }
        return rows;
    }

    /** Made up: a third of the answers had no delivery, the others rate x1 the worse the longer it took. */
    private static @Nullable Double daysBefore(String answer, @Nullable Double rating) {
        int chance = Math.floorMod(answer.hashCode() * 31, 97);
        if (chance % 3 == 0 || rating == null) {
            return null;
        }
        return 12 - rating + chance % 5;
    }

    /** Made up: two thirds were also asked how satisfied they are. */
    private static @Nullable Double satisfaction(String answer, @Nullable Double rating) {
        int chance = Math.floorMod(answer.hashCode() * 37, 89);
        return chance % 3 == 0 || rating == null ? null : 9 * rating + chance % 7;
    }

    /** Made up: who recommends had bought more before. */
    private static BigDecimal revenueBefore(String answer, double ltr) {
        return BigDecimal.valueOf(Math.round(100 + 20 * ltr + Math.floorMod(answer.hashCode() * 41, 83)));
    }

    private static JsonNode golden(String run) throws IOException {
        return new ObjectMapper()
                .readTree(SHARED.resolve("relative_importance.json").toFile())
                .get(run);
    }

    private Dataset<Row> scales() {
        List<Row> rows = new ArrayList<>();
        for (int j = 1; j <= 8; j++) {
            rows.add(RowFactory.create("any", "DRIVER", "x" + j, 1.0, 10.0, null, 50.0, 1.0));
            // Asked from 0 to 100: neither a rating nor its scale.
            rows.add(RowFactory.create("any", "DRIVER", "x" + j, 0.0, 100.0, "IMPORTANCE", 10.0 * j, 1.0));
        }
        return spark.createDataFrame(rows, RATING);
    }

    private static DriverModel model(
            DriverModel.Missing missing, List<DriverColumn> controls, List<DriverLever> levers, DriverGoals goals) {
        return model(missing, controls, levers, goals, MultipleTests.BENJAMINI_HOCHBERG);
    }

    private static DriverModel model(
            DriverModel.Missing missing,
            List<DriverColumn> controls,
            List<DriverLever> levers,
            DriverGoals goals,
            MultipleTests adjustment) {
        return new DriverModel(
                "nps",
                new Label("NPS", "NPS"),
                DriverModel.Outcome.NPS,
                DriverModel.Block.PERCEPTION,
                Optional.empty(),
                List.of(),
                List.of(),
                controls,
                levers,
                DriverBehaviour.PLAIN,
                goals,
                List.of("segment"),
                missing,
                DriverModel.Weights.OWN,
                adjustment,
                0.5,
                99,
                7);
    }

    private static DriverModel plain(DriverModel.Missing missing) {
        return model(missing, List.of(), List.of(), DriverGoals.NONE);
    }

    /** The panel as it is, analysed once for all who look at it. */
    private DriverOutcome ofPanel() throws IOException {
        if (panelOutcome.isEmpty()) {
            panelOutcome = Optional.of(outcome(panel(), 3));
        }
        return panelOutcome.get();
    }

    private DriverOutcome outcome(List<Row> rows, int partitions) {
        return outcome(rows, partitions, plain(DriverModel.Missing.COMPLETE));
    }

    private DriverOutcome outcome(List<Row> rows, int partitions, DriverModel model) {
        return Studies.outcome(model, feedback(rows).repartition(partitions), scales(), THEMES, partitions);
    }

    /** Nothing is known of what customers did in the month of the answer. */
    private Dataset<Row> feedback(List<Row> rows) {
        return spark.createDataFrame(rows, FEEDBACK)
                .selectExpr(
                        "*",
                        "cast(null as boolean) as is_active_start",
                        "cast(null as boolean) as is_active_end",
                        "cast(null as decimal(18, 2)) as revenue_net");
    }

    private static Ranking ranking(DriverOutcome outcome, String explained, String key) {
        return outcome.study().rankings().stream()
                .filter(ranking -> ranking.outcome().equals(explained)
                        && ranking.segmentKey().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static void assertShares(JsonNode run, Ranking ranking) {
        assertEquals(run.get("n").asLong(), ranking.rows());
        for (DriverImportance driver : ranking.result().drivers()) {
            double expected = run.get("lmg").get(driver.name()).asDouble();
            assertEquals(expected, driver.raw(), 1e-9 * expected, driver.name());
        }
    }

    @Test
    void rankingsAreThoseOfTheGoldenPanel() throws IOException {
        DriverOutcome outcome = ofPanel();
        assertEquals(295, outcome.main().persons());
        assertShares(golden("cxpanel_nps_points"), outcome.main());
        assertShares(golden("cxpanel_complete_cases"), ranking(outcome, "ltr", Ranking.ALL));
        Ranking consumer = ranking(outcome, "nps_points", "consumer");
        assertEquals(golden("cxpanel_segment_consumer").get("n").asLong(), consumer.rows());
        assertTrue(outcome.study().within().isPresent());
        assertTrue(outcome.study().dominance().isPresent());
        assertTrue(outcome.study().asymmetry().isPresent());
        assertTrue(outcome.study().straightLiners() < 0.05);
        assertFalse(StudyRows.comparisons(outcome).isEmpty());
    }

    /** Of 755 answers 71 lack a rating; all are used, and answers without a gap are the same as before. */
    @Test
    void answersWithMissingRatingsAreEstimated() throws IOException {
        DriverOutcome outcome = outcome(panel(), 3, plain(DriverModel.Missing.EM));
        assertEquals(755, outcome.main().rows());
        JsonNode expected = new ObjectMapper()
                .readTree(SHARED.resolve("models_misc.json").toFile())
                .get("em_fiml_mvn")
                .get("lmg");
        for (DriverImportance driver :
                ranking(outcome, "ltr", Ranking.ALL).result().drivers()) {
            // The noise column is one more thing known of an answer, which moves the estimates by its chance relations.
            assertEquals(expected.get(driver.name()).asDouble(), driver.raw(), 2e-5, driver.name());
        }
        DriverOutcome complete = ofPanel();
        assertEquals(StudyRows.asymmetry(complete), StudyRows.asymmetry(outcome));
        assertEquals(StudyRows.mediation(complete), StudyRows.mediation(outcome));
    }

    /** The same correlations as R's of pairwise complete observations, through the whole pass. */
    @Test
    void pairsOfRatingsAreRelatedByTheAnswersThatHaveBoth() throws IOException {
        DriverOutcome outcome = outcome(panel(), 3, plain(DriverModel.Missing.PAIRWISE));
        JsonNode expected = golden("cxpanel_pairwise").get("johnson");
        double all = 0;
        for (int j = 1; j <= 8; j++) {
            all += expected.get("x" + j).asDouble();
        }
        Ranking ltr = ranking(outcome, "ltr", Ranking.ALL);
        assertEquals(684, Objects.requireNonNull(ltr.result().fit()).rows(), "the answers of the smallest pair");
        Row run = stored(DriverRows.runs(outcome)).get(0);
        assertEquals(755, run.getLong(run.fieldIndex("n")), "every answer relates some pair");
        assertEquals(0, run.getLong(run.fieldIndex("n_incomplete")), "none is left out");
        for (DriverImportance driver : ltr.result().drivers()) {
            assertEquals(
                    expected.get(driver.name()).asDouble() / all, driver.relativeWeightShare(), 1e-9, driver.name());
        }
    }

    /** Promoters minus detractors is the score, so their effects differ by the effect on the score. */
    @Test
    void effectsOnPromotersAndDetractorsMakeTheEffectOnTheScore() throws IOException {
        DriverOutcome outcome = ofPanel();
        List<DriverImportance> promoters =
                ranking(outcome, "promoter", Ranking.ALL).result().drivers();
        List<DriverImportance> detractors =
                ranking(outcome, "detractor", Ranking.ALL).result().drivers();
        for (int j = 0; j < 8; j++) {
            double score = slope(outcome.result().drivers().get(j));
            double parts = slope(promoters.get(j)) - slope(detractors.get(j));
            assertEquals(score, parts, 1e-9 * Math.abs(score) + 1e-12, "x" + (j + 1));
        }
    }

    private static double slope(DriverImportance driver) {
        return Objects.requireNonNull(driver.effect()).slope();
    }

    @Test
    void behaviourIsOfTheAnswersWhoseLabelIsKnown() throws IOException {
        List<Row> rows = panel();
        DriverOutcome outcome = ofPanel();
        long known = rows.stream()
                .filter(row -> !row.isNullAt(7) && ((Map<?, ?>) row.get(5)).size() == 8)
                .count();
        Ranking retained = ranking(outcome, OutcomeColumns.RETAINED, Ranking.ALL);
        assertEquals(known, retained.rows());
        assertTrue(known < outcome.main().rows() || rows.stream().noneMatch(row -> row.isNullAt(7)));
        Mediation.Chain chain = Objects.requireNonNull(outcome.study().chains().get(OutcomeColumns.RETAINED));
        assertTrue(chain.scoreEffect() > 0, "who recommends stays");
        for (int j = 0; j < 8; j++) {
            double whole = slope(retained.result().drivers().get(j));
            assertEquals(whole, chain.paths().get(j).total(), 1e-8 * Math.abs(whole) + 1e-12, "x" + (j + 1));
        }
    }

    /** Arrays as a table gives them back, so that equal ones are equal. */
    private List<Row> stored(List<Row> runs) {
        return spark.createDataFrame(runs, Schemas.withoutRunId(DriverRun.TABLE))
                .collectAsList();
    }

    @Test
    void anySplitOfTheRowsGivesTheSameRows() throws IOException {
        List<Row> rows = panel();
        DriverOutcome one = outcome(rows, 1);
        List<Row> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, new Random(3));
        DriverOutcome seven = outcome(shuffled, 7);
        assertEquals(ImportanceRows.of(one, Confidence.P95), ImportanceRows.of(seven, Confidence.P95));
        assertEquals(stored(DriverRows.runs(one)), stored(DriverRows.runs(seven)));
        assertEquals(StudyRows.comparisons(one), StudyRows.comparisons(seven));
        assertEquals(StudyRows.asymmetry(one), StudyRows.asymmetry(seven));
        assertEquals(StudyRows.mediation(one), StudyRows.mediation(seven));
        assertEquals(StudyRows.dominance(one), StudyRows.dominance(seven));
    }

    private static double rating(Row row, String item) {
        return Objects.requireNonNull(row.<Map<String, Double>>getAs(5).get(item));
    }

    private static boolean isComplete(Row row) {
        return row.<Map<String, Double>>getAs(5).size() == 8;
    }

    private static double points(Row row) {
        double likelihood = row.getDouble(4);
        return likelihood >= 9 ? 100 : likelihood < 7 ? -100 : 0;
    }

    /** Coefficients by a textbook routine that knows nothing of moments: the intercept, then all predictors. */
    private static double[] leastSquares(List<double[]> predictors, List<Double> outcome) {
        OLSMultipleLinearRegression fit = new OLSMultipleLinearRegression();
        fit.newSampleData(
                outcome.stream().mapToDouble(Double::doubleValue).toArray(), predictors.toArray(double[][]::new));
        return fit.estimateRegressionParameters();
    }

    private static double[] ratings(Row row, double... more) {
        double[] all = Arrays.copyOf(new double[0], 8 + more.length);
        for (int j = 0; j < 8; j++) {
            all[j] = rating(row, "x" + (j + 1));
        }
        System.arraycopy(more, 0, all, 8, more.length);
        return all;
    }

    /** A gain is the slope times the mean move, here by going through the answers. */
    @Test
    void gainsAreSlopesTimesMeanMoves() throws IOException {
        List<Row> rows = panel();
        DriverModel model = model(
                DriverModel.Missing.COMPLETE,
                List.of(),
                List.of(),
                new DriverGoals(new TreeMap<>(Map.of("x2", 8.0)), new TreeMap<>(), List.of()));
        DriverOutcome outcome = outcome(rows, 2, model);
        List<Row> complete = rows.stream().filter(ModelStudyTest::isComplete).toList();
        double slope = leastSquares(
                complete.stream().map(row -> ratings(row)).toList(),
                complete.stream().map(ModelStudyTest::points).toList())[2];
        double[] sorted = rows.stream()
                .filter(row -> row.<Map<String, Double>>getAs(5).containsKey("x2"))
                .mapToDouble(row -> rating(row, "x2"))
                .sorted()
                .toArray();
        double median = sorted[(int) Math.ceil(sorted.length / 2.0) - 1];
        double third = sorted.length / 3.0;
        double limit = sorted[(int) Math.ceil(third) - 1];
        double below = Arrays.stream(sorted).filter(rating -> rating < limit).count();
        double at = Arrays.stream(sorted).filter(rating -> rating == limit).count();
        double part = (third - below) / at;
        Map<String, Double> moves = Map.of(
                "plus_one",
                mean(complete, rating -> Math.min(10, rating + 1) - rating),
                "worst_third_to_median",
                mean(complete, rating -> rating > limit ? 0 : (median - rating) * (rating == limit ? part : 1)),
                "to_target",
                mean(complete, rating -> Math.max(0, 8 - rating)));
        List<Row> told = SimulationRows.of(outcome).stream()
                .filter(row -> row.getString(1).equals("x2"))
                .toList();
        assertEquals(3, told.size());
        Map<String, Long> concerned = new TreeMap<>();
        told.forEach(row -> {
            if (!row.isNullAt(9)) {
                concerned.put(row.getString(2), row.getLong(9));
            }
        });
        assertEquals(
                Map.of(
                        "plus_one",
                        Arrays.stream(sorted).filter(rating -> rating < 10).count(),
                        "to_target",
                        Arrays.stream(sorted).filter(rating -> rating < 8).count()),
                concerned,
                "answers, whatever part of a point they are raised by");
        for (Row row : told) {
            double move = Objects.requireNonNull(moves.get(row.getString(2)), row.getString(2));
            // Moves are kept in steps of 2⁻²⁰.
            assertEquals(move, row.getDouble(3), 1e-6, row.getString(2));
            assertEquals(slope * move, row.getDouble(5), 1e-6 * Math.abs(slope), row.getString(2));
            assertTrue(row.getDouble(6) < row.getDouble(5) && row.getDouble(5) < row.getDouble(7));
        }
        assertEquals(
                2,
                SimulationRows.of(outcome).stream()
                        .filter(row -> row.getString(1).equals("x1"))
                        .count());
    }

    /** MASS::polr's answers raised one by one: 16.16 points for x1, where the line has 15.33. */
    @Test
    void orderedGroupsCheckTheGains() throws IOException {
        double expected = new ObjectMapper()
                .readTree(SHARED.resolve("models_misc.json").toFile())
                .get("what_if_plus1_x1")
                .get("ordinal_g_computation_delta_nps")
                .asDouble();
        Row told = simulated(ofPanel(), "x1", "plus_one");
        assertEquals(expected, told.<Double>getAs("gain_ordinal"), 1e-5 * expected);
        assertTrue(
                told.<Double>getAs("gain_ordinal_lo") < expected && expected < told.<Double>getAs("gain_ordinal_hi"));
    }

    /** Several at once are the sum of each; what comes first is the gain per effort where efforts are told. */
    @Test
    void driversAreRaisedTogetherAndPutInOrder() throws IOException {
        DriverGoals goals = new DriverGoals(
                new TreeMap<>(), new TreeMap<>(Map.of("x1", 20.0, "x2", 1.0, "x3", 2.0)), List.of("x1", "x2"));
        DriverOutcome outcome = outcome(panel(), 2, model(DriverModel.Missing.COMPLETE, List.of(), List.of(), goals));
        Row first = simulated(outcome, "x1", "plus_one");
        Row second = simulated(outcome, "x2", "plus_one");
        Row both = simulated(outcome, "x1 + x2", "together_plus_one");
        double sum = first.<Double>getAs("gain") + second.<Double>getAs("gain");
        assertEquals(sum, both.<Double>getAs("gain"), 1e-8);
        // Slopes of drivers that move together err against each other.
        assertTrue(halfWidth(both) < Math.hypot(halfWidth(first), halfWidth(second)));
        assertEquals(21.0, both.<Double>getAs("effort"));
        assertEquals(sum / 21, both.<Double>getAs("gain_per_effort"), 1e-8);
        assertTrue(both.isNullAt(both.fieldIndex("priority")), "it stands beside the order, not in it");
        List<String> order = List.of("x1", "x2", "x3").stream()
                .sorted(Comparator.comparingDouble(
                        driver -> -simulated(outcome, driver, "plus_one").<Double>getAs("gain_per_effort")))
                .toList();
        for (int place = 0; place < 3; place++) {
            assertEquals(
                    place + 1, simulated(outcome, order.get(place), "plus_one").<Integer>getAs("priority"));
        }
        assertNotEquals("x1", order.get(0), "the largest gain takes twenty times the effort");
        assertNull(simulated(outcome, "x4", "plus_one").getAs("priority"));
        assertEquals(1, simulated(ofPanel(), "x1", "plus_one").<Integer>getAs("priority"), "without efforts the gain");
    }

    private Row simulated(DriverOutcome outcome, String driver, String scenario) {
        return spark
                .createDataFrame(SimulationRows.of(outcome), Schemas.withoutRunId(DriverSimulation.TABLE))
                .collectAsList()
                .stream()
                .filter(row ->
                        row.getString(1).equals(driver) && row.getString(2).equals(scenario))
                .findFirst()
                .orElseThrow();
    }

    private static double halfWidth(Row row) {
        return (row.<Double>getAs("gain_hi") - row.<Double>getAs("gain_lo")) / 2;
    }

    /** R's logit of next month's churn: staying has the same effects with the other sign. */
    @Test
    void categoriesAreAskedByModelsOfTheirOwn() throws IOException {
        DriverOutcome outcome = ofPanel();
        JsonNode expected = new ObjectMapper()
                .readTree(SHARED.resolve("regression_se.json").toFile())
                .get("logit_churn");
        List<String> fitted =
                outcome.categories().fits().stream().map(CategoryFit::outcome).toList();
        assertEquals(List.of("promoter", "detractor", "nps_points", "retained"), fitted);
        CategoryFit stay = outcome.categories().fits().get(3);
        assertEquals(expected.get("mcfadden").asDouble(), stay.mcFadden(), 1e-9);
        assertEquals(
                1, stay.terms().stream().mapToDouble(CategoryFit.Term::share).sum(), 1e-12);
        for (CategoryFit.Term term : stay.terms()) {
            assertEquals(-expected.get("coef").get(term.name()).asDouble(), term.coefficient(), 1e-8, term.name());
            assertEquals(
                    expected.get("se_CR1_cluster_customer_sandwich_HC1")
                            .get(term.name())
                            .asDouble(),
                    term.error(),
                    1e-8,
                    term.name());
            assertEquals(-100 * expected.get("ame").get(term.name()).asDouble(), term.effect(), 1e-6, term.name());
            assertTrue(term.effectInterval().low() < term.effect());
        }
        // On the same answers the linear model of the ranking has the same slopes.
        CategoryFit points = outcome.categories().fits().get(2);
        for (int j = 0; j < 8; j++) {
            assertEquals(
                    slope(outcome.result().drivers().get(j)),
                    points.terms().get(j).linear(),
                    1e-8);
        }
        assertEquals(
                32,
                spark.createDataFrame(
                                StudyRows.robustness(outcome),
                                Schemas.withoutRunId(io.levier.common.table.derived.DriverRobustness.TABLE))
                        .count());
    }

    /** What only some were asked is explained by the answers of these. */
    @Test
    void satisfactionOfSomeIsExplainedByTheirAnswers() throws IOException {
        List<Row> rows = panel();
        DriverOutcome outcome = ofPanel();
        List<Row> asked = rows.stream()
                .filter(row -> isComplete(row) && !row.isNullAt(10))
                .toList();
        double[] expected = leastSquares(
                asked.stream().map(row -> ratings(row)).toList(),
                asked.stream().map(row -> row.getDouble(10)).toList());
        Ranking satisfaction = ranking(outcome, "csat_norm100", Ranking.ALL);
        assertEquals(asked.size(), satisfaction.rows());
        for (int j = 0; j < 8; j++) {
            assertEquals(expected[j + 1], slope(satisfaction.result().drivers().get(j)), 1e-8);
        }
        assertTrue(outcome.study().comparisons().stream()
                .anyMatch(comparison -> comparison.reference().equals("csat_norm100")));
        assertTrue(outcome.study().rankings().stream()
                .noneMatch(ranking -> ranking.outcome().equals("ces")));
    }

    /** What was bought before cannot come of the answer: a tie says who the customers are. */
    @Test
    void tiesWithThePastAreToldAsSelection() throws IOException {
        List<Row> rows = panel();
        assertTrue(ofPanel().study().warnings().contains(DriverWarning.SELECTION));
        List<Row> unrelated = rows.stream()
                .map(row -> {
                    Object[] cells = new Object[row.size()];
                    for (int i = 0; i < cells.length; i++) {
                        cells[i] = row.get(i);
                    }
                    cells[12] = revenueBefore(row.getString(0), 0);
                    return RowFactory.create(cells);
                })
                .toList();
        DriverOutcome outcome = outcome(unrelated, 2);
        assertFalse(outcome.study().warnings().contains(DriverWarning.SELECTION));
        Mediation.Chain past = Objects.requireNonNull(outcome.study().chains().get(OutcomeColumns.REVENUE_BEFORE));
        assertTrue(past.scoreEffectInterval().low() < 0
                && past.scoreEffectInterval().high() > 0);
    }

    /** The mean of what was said, by weight, and how its order agrees with the shares. */
    @Test
    void statedImportanceStandsBesideTheShares() throws IOException {
        Dataset<Row> twice = scales().union(spark.createDataFrame(
                List.of(RowFactory.create("any", "DRIVER", "x1", 0.0, 100.0, "IMPORTANCE", 40.0, 2.0)), RATING));
        StatedImportance stated = StatedImportance.of(twice);
        assertEquals(8, stated.byDriver().size());
        StatedImportance.Stated first = Objects.requireNonNull(stated.byDriver().get("x1"));
        assertEquals(2, first.answers());
        assertEquals((10 + 2 * 40.0) / 3, first.mean(), 1e-9);
        List<DriverImportance> drivers = ofPanel().result().drivers();
        Map<String, StatedImportance.Stated> alike = new HashMap<>();
        Map<String, StatedImportance.Stated> contrary = new HashMap<>();
        drivers.forEach(driver -> {
            alike.put(driver.name(), new StatedImportance.Stated(1, 100 * driver.share()));
            contrary.put(driver.name(), new StatedImportance.Stated(1, 100 - 100 * driver.share()));
        });
        assertEquals(1, new StatedImportance(alike).rankCorrelation(drivers), 1e-12);
        assertEquals(-1, new StatedImportance(contrary).rankCorrelation(drivers), 1e-12);
        assertTrue(Double.isNaN(new StatedImportance(Map.of()).rankCorrelation(drivers)));
    }

    @Test
    void answersLeftOutDecideWhetherGapsAreEstimated() throws IOException {
        List<Row> rows = panel();
        DriverModel model = plain(DriverModel.Missing.AUTO);
        Dataset<Row> feedback = feedback(rows);
        ModelTerms terms = ModelTerms.of(model, feedback, scales());
        AnswerVectors vectors = AnswerVectors.of(model, terms, feedback, 2);
        Answers answers = Answers.of(vectors);
        vectors.release();
        double lost =
                1 - (double) rows.stream().filter(ModelStudyTest::isComplete).count() / rows.size();
        assertEquals(lost, answers.lost(), 1e-12);
        assertEquals(
                lost > 0.1 ? DriverModel.Missing.EM : DriverModel.Missing.COMPLETE,
                model.decided(lost).missing());
        assertEquals(DriverModel.Missing.EM, model.decided(0.11).missing());
        assertEquals(DriverModel.Missing.COMPLETE, model.decided(0.1).missing());
        assertEquals(
                DriverModel.Missing.STRUCTURAL,
                plain(DriverModel.Missing.STRUCTURAL).decided(0.5).missing());
    }

    /** A parcel that has not come has no days to estimate: models of operations keep to complete rows, however few. */
    @Test
    void gapsOfMeasuredColumnsAreNotEstimated() throws IOException {
        List<Row> rows = panel();
        DriverModel model = new DriverModel(
                "nps",
                new Label("NPS", "NPS"),
                DriverModel.Outcome.NPS,
                DriverModel.Block.OPERATION,
                Optional.empty(),
                List.of(),
                List.of(
                        column("delivery_days", DriverColumn.Kind.NUMBER),
                        column("segment", DriverColumn.Kind.CATEGORY)),
                List.of(),
                List.of(),
                DriverBehaviour.PLAIN,
                DriverGoals.NONE,
                List.of(),
                DriverModel.Missing.AUTO,
                DriverModel.Weights.OWN,
                MultipleTests.BENJAMINI_HOCHBERG,
                0.5,
                99,
                7);
        Dataset<Row> feedback = feedback(rows);
        AnswerVectors vectors = AnswerVectors.of(model, ModelTerms.of(model, feedback, scales()), feedback, 2);
        Answers answers = Answers.of(vectors);
        DriverFrame frame = DriverFrame.of(vectors, answers);
        assertTrue(answers.lost() > 0.1, "beyond what would have ratings estimated");
        assertEquals(DriverModel.Missing.COMPLETE, frame.model().missing());
        assertEquals(
                rows.stream().filter(row -> !row.isNullAt(9)).count(),
                frame.usable().count());
        frame.release();
    }

    private static double mean(List<Row> rows, DoubleUnaryOperator move) {
        return rows.stream()
                .mapToDouble(row -> move.applyAsDouble(rating(row, "x2")))
                .average()
                .orElseThrow();
    }

    @Test
    void targetsOffTheScaleAreRefusedWithTheScale() throws IOException {
        List<Row> rows = panel();
        DriverModel model = model(
                DriverModel.Missing.COMPLETE,
                List.of(),
                List.of(),
                new DriverGoals(new TreeMap<>(Map.of("x2", 11.0, "x3", 0.0, "x4", 5.0)), new TreeMap<>(), List.of()));
        BadConfig refused = assertThrows(BadConfig.class, () -> outcome(rows, 1, model));
        assertEquals(2, refused.problems().size(), refused::getMessage);
        assertTrue(Objects.requireNonNull(refused.getMessage()).contains("x2, which is rated from 1.0 to 10.0"));
    }

    private static DriverColumn column(String name, DriverColumn.Kind kind) {
        return new DriverColumn(name, name, kind, 0, 30, 8, new Label(name, name), Optional.empty());
    }

    /** Whoever holds the segment gets the slopes of a fit with its dummies, and the ranking leaves its part aside. */
    @Test
    void controlsAreHeld() throws IOException {
        List<Row> rows = panel();
        DriverModel model = model(
                DriverModel.Missing.COMPLETE,
                List.of(column("segment", DriverColumn.Kind.CATEGORY)),
                List.of(),
                DriverGoals.NONE);
        DriverOutcome outcome = outcome(rows, 3, model);
        List<Row> complete = rows.stream().filter(ModelStudyTest::isComplete).toList();
        List<String> values =
                rows.stream().map(row -> row.getString(6)).distinct().sorted().toList();
        double[] expected = leastSquares(
                complete.stream()
                        .map(row -> ratings(
                                row,
                                values.stream()
                                        .skip(1)
                                        .mapToDouble(value -> row.getString(6).equals(value) ? 1 : 0)
                                        .toArray()))
                        .toList(),
                complete.stream().map(ModelStudyTest::points).toList());
        List<Row> told = ImportanceRows.of(outcome, Confidence.P95);
        for (int j = 0; j < 8; j++) {
            DriverImportance driver = outcome.result().drivers().get(j);
            assertEquals(expected[j + 1], slope(driver), 1e-8, driver.name());
            // The interval of the table is that of the same coefficient: it lies around it.
            double low = told.get(j).getDouble(24);
            double high = told.get(j).getDouble(25);
            assertEquals(slope(driver), (low + high) / 2, 1e-6 * (high - low), driver.name());
        }
        double sum = outcome.result().drivers().stream()
                .mapToDouble(DriverImportance::raw)
                .sum();
        DriverFit fit = Objects.requireNonNull(outcome.result().fit());
        assertTrue(fit.controlsRSquared() > 0);
        assertEquals(fit.rSquared() - fit.controlsRSquared(), sum, 1e-10);
        assertTrue(outcome.study().chains().containsKey(OutcomeColumns.RETAINED));
    }

    /** One lever alone: the slope over the answers it concerns, whatever the others rate. */
    @Test
    void leversAreTheSlopesOfThoseTheyConcern() throws IOException {
        List<Row> rows = panel();
        DriverModel model = model(
                DriverModel.Missing.COMPLETE,
                List.of(),
                List.of(new DriverLever(column("delivery_days", DriverColumn.Kind.NUMBER), List.of(3.0, 6.0, 9.0))),
                DriverGoals.NONE);
        DriverOutcome outcome = outcome(rows, 3, model);
        List<Row> concerned =
                rows.stream().filter(row -> isComplete(row) && !row.isNullAt(9)).toList();
        assertEquals(9, outcome.study().levers().size());
        for (LeverStudy.Link link : outcome.study().levers()) {
            boolean isScore = link.target().equals("nps_points");
            double[] expected = leastSquares(
                    concerned.stream()
                            .map(row -> new double[] {row.getDouble(9)})
                            .toList(),
                    concerned.stream()
                            .map(row -> isScore ? points(row) : rating(row, link.target()))
                            .toList());
            assertEquals(concerned.size(), link.answers());
            assertEquals(
                    concerned.stream()
                            .mapToDouble(row -> row.getDouble(9))
                            .average()
                            .orElseThrow(),
                    link.mean(),
                    1e-9);
            assertEquals(expected[1], link.effect().slope(), 1e-9, link.target());
            assertTrue(link.adjustedP() >= link.effect().pValue());
            LeverStudy.Beginning beginning = link.beginning().orElseThrow();
            double limit = beginning.limit();
            Threshold threshold = beginning.threshold();
            long beyond =
                    concerned.stream().filter(row -> row.getDouble(9) > limit).count();
            assertEquals((double) beyond / concerned.size(), beginning.beyond(), 1e-12);
            assertEquals(meanGap(concerned, link.target(), limit), threshold.effect(), 1e-9, link.target());
        }
        LeverStudy.Link first = outcome.study().levers().get(0);
        assertEquals("x1", first.target());
        assertTrue(first.effect().slope() < -0.5 && first.adjustedP() < 0.001, "slope " + first.effect());
        assertEquals(StudyRows.linkage(outcome), StudyRows.linkage(outcome(rows, 7, model)));
    }

    private static double meanGap(List<Row> rows, String target, double limit) {
        ToDoubleFunction<Row> outcome = row -> target.equals("nps_points") ? points(row) : rating(row, target);
        double beyond = rows.stream()
                .filter(row -> row.getDouble(9) > limit)
                .mapToDouble(outcome)
                .average()
                .orElseThrow();
        double before = rows.stream()
                .filter(row -> row.getDouble(9) <= limit)
                .mapToDouble(outcome)
                .average()
                .orElseThrow();
        return beyond - before;
    }

    /** Themes share what their drivers share, however many these are. */
    @Test
    void themesShareWhatIsExplained() throws IOException {
        DriverOutcome outcome = ofPanel();
        List<Row> themes = ImportanceRows.of(outcome, Confidence.P95).stream()
                .filter(row -> row.getString(4).equals("theme"))
                .toList();
        assertEquals(
                List.of("product", "service", "x7", "x8"),
                themes.stream().map(row -> row.getString(5)).toList());
        assertEquals(100, themes.stream().mapToDouble(row -> row.getDouble(9)).sum(), 1e-6);
        assertEquals(
                Objects.requireNonNull(outcome.result().fit()).rSquared(),
                themes.stream().mapToDouble(row -> row.getDouble(8)).sum(),
                1e-9);
        assertEquals(
                List.of(1, 2, 3, 4),
                themes.stream().map(row -> row.getInt(13)).sorted().toList());
        // As a table takes them.
        assertEquals(
                4,
                spark.createDataFrame(
                                themes, Schemas.withoutRunId(io.levier.common.table.derived.DriverImportance.TABLE))
                        .count());
    }

    /** Forty customers and three items: the errors are those for few customers, and differ from those for many. */
    @Test
    void fewCustomersGetErrorsForFew() throws IOException {
        List<Row> rows = new ArrayList<>();
        Set<String> customers = new TreeSet<>();
        for (Row row : panel()) {
            if (isComplete(row) && (customers.size() < 40 || customers.contains(row.getString(1)))) {
                customers.add(row.getString(1));
                Map<String, Double> three = new HashMap<>(row.<Map<String, Double>>getAs(5));
                three.keySet().retainAll(Set.of("x1", "x2", "x3"));
                rows.add(RowFactory.create(
                        row.get(0),
                        row.get(1),
                        row.get(2),
                        row.get(3),
                        row.get(4),
                        three,
                        row.get(6),
                        row.get(7),
                        row.get(8),
                        row.get(9),
                        row.get(10),
                        row.get(11),
                        row.get(12)));
            }
        }
        DriverOutcome outcome = outcome(rows, 2);
        CustomerErrors errors = Objects.requireNonNull(outcome.errors());
        assertTrue(errors.type().startsWith("CR2"), errors.type());
        Map<String, SmallSampleErrors.Customer> expected = new TreeMap<>();
        for (Row row : rows) {
            expected.computeIfAbsent(row.getString(1), any -> new SmallSampleErrors.Customer())
                    .add(new double[] {rating(row, "x1"), rating(row, "x2"), rating(row, "x3")}, points(row), 1);
        }
        SmallSampleErrors direct = SmallSampleErrors.of(List.copyOf(expected.values()));
        for (int j = 0; j < 3; j++) {
            assertEquals(direct.error(j + 1), errors.error(j), 1e-9 * direct.error(j + 1));
            assertEquals(direct.pValue(j + 1), errors.pValue(j), 1e-9);
        }
        assertTrue(Objects.requireNonNull(ofPanel().errors()).type().startsWith("CR1"));
    }

    /** Errors of HC3 are the moves of the coefficients when each answer is left out. */
    @Test
    void customersWhoAnswerOnceGetErrorsForOnce() {
        List<Row> rows = new ArrayList<>();
        List<double[]> predictors = new ArrayList<>();
        List<Double> points = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(9);
        for (int i = 0; i < 90; i++) {
            double[] ratings = {random.nextInt(1, 11), random.nextInt(1, 11)};
            double ltr = Math.max(7, Math.min(10, ratings[0] + random.nextInt(3)));
            rows.add(answer(i, ltr, "all", ratings));
            predictors.add(ratings);
            points.add(ltr >= 9 ? 100.0 : 0.0);
        }
        CustomerErrors errors = Objects.requireNonNull(outcome(rows, 3).errors());
        assertEquals("HC3, one answer per customer", errors.type());
        double[] all = leastSquares(predictors, points);
        double[] squares = new double[2];
        for (int left = 0; left < rows.size(); left++) {
            List<double[]> others = new ArrayList<>(predictors);
            List<Double> theirs = new ArrayList<>(points);
            others.remove(left);
            theirs.remove(left);
            double[] without = leastSquares(others, theirs);
            for (int j = 0; j < 2; j++) {
                squares[j] += Math.pow(without[j + 1] - all[j + 1], 2);
            }
        }
        for (int j = 0; j < 2; j++) {
            assertEquals(Math.sqrt(squares[j]), errors.error(j), 1e-7 * errors.error(j), "x" + (j + 1));
        }
    }

    /** Made up: an answer with ratings, NaN for one that is missing. */
    private static Row answer(int id, double ltr, String segment, double... ratings) {
        Map<String, Double> rated = new HashMap<>();
        for (int j = 0; j < ratings.length; j++) {
            if (!Double.isNaN(ratings[j])) {
                rated.put("x" + (j + 1), ratings[j]);
            }
        }
        return RowFactory.create(
                "a" + id,
                "customer " + id,
                Date.valueOf("2026-03-01"),
                // Heavy detractors: few answers stay few.
                ltr < 7 ? 20.0 : 1.0,
                ltr,
                rated,
                segment,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static List<String> codes(DriverOutcome outcome) {
        return DriverRows.warnings(outcome, outcome.main());
    }

    /** Fewer than thirty detractors, more than one answer in twenty a straight line: the ranking without them stands beside. */
    @Test
    void fewDetractorsAndStraightLinesAreWarnedOf() {
        List<Row> rows = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 600; i++) {
            double[] ratings = new double[8];
            boolean isStraight = i % 10 == 0;
            int same = random.nextInt(1, 11);
            for (int j = 0; j < 8; j++) {
                ratings[j] = isStraight ? same : random.nextInt(1, 11);
            }
            double ltr = i < 25 ? 3 : 7 + (int) Math.round((ratings[0] + random.nextInt(3)) / 5.0);
            rows.add(answer(i, ltr, "all", ratings));
        }
        DriverOutcome outcome = outcome(rows, 2);
        assertTrue(
                codes(outcome).contains("few_detractors"), () -> codes(outcome).toString());
        assertTrue(
                codes(outcome).contains("straight_lines"), () -> codes(outcome).toString());
        Ranking without = ranking(outcome, "nps_points", "no");
        assertEquals(AnswerVectors.STRAIGHT_LINER, without.segmentSet());
        assertEquals(540, without.rows());
        rows.replaceAll(row -> row);
        for (int i = 25; i < 31; i++) {
            rows.set(i, answer(i, 3, "all", 1, 2, 3, 4, 5, 6, 7, 8));
        }
        assertFalse(codes(outcome(rows, 2)).contains("few_detractors"));
    }

    /** In both segments a better x1 goes with a worse score, but the segment that rates it higher is the happier one. */
    @Test
    void driversThatTurnRoundWithinSegmentsAreNamed() {
        List<Row> rows = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(4);
        for (int i = 0; i < 800; i++) {
            boolean isHappy = i % 2 == 0;
            double[] ratings = new double[8];
            for (int j = 1; j < 8; j++) {
                ratings[j] = random.nextInt(1, 11);
            }
            ratings[0] = (isHappy ? 6 : 1) + random.nextInt(5);
            double turned = ratings[0] - (isHappy ? 6 : 1);
            double ltr = (isHappy ? 10 : 6) - Math.round(turned * 0.7 + random.nextInt(2));
            rows.add(answer(i, Math.max(0, ltr), isHappy ? "happy" : "unhappy", ratings));
        }
        DriverOutcome outcome = outcome(rows, 2);
        assertEquals(Set.of("x1"), outcome.study().oppositeInSegments());
        assertTrue(codes(outcome).contains("sign_differs"));
    }

    /** One customer, and sixty who were never asked x3: such parts are refused, and the others are not. */
    @Test
    void partsThatCannotBeAnalysedAreRefusedAlone() {
        List<Row> rows = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(8);
        for (int i = 0; i <= 260; i++) {
            double first = random.nextInt(1, 11);
            double second = random.nextInt(1, 11);
            double third = i <= 60 || i % 4 == 0 ? Double.NaN : random.nextInt(1, 11);
            String segment = i == 0 ? "alone" : i <= 60 ? "unasked" : "asked";
            rows.add(answer(i, Math.min(10, first + random.nextInt(3)), segment, first, second, third));
        }
        for (DriverModel.Missing missing : List.of(DriverModel.Missing.EM, DriverModel.Missing.PAIRWISE)) {
            DriverOutcome outcome = outcome(rows, 2, plain(missing));
            assertFalse(outcome.result().isRefused());
            assertEquals(
                    List.of(DriverWarning.TOO_FEW),
                    ranking(outcome, "nps_points", "alone").result().warnings());
            Ranking unasked = ranking(outcome, "nps_points", "unasked");
            assertEquals(List.of(DriverWarning.NOT_ASKED), unasked.result().warnings());
            assertEquals(60, unasked.rows());
            assertFalse(ranking(outcome, "nps_points", "asked").result().isRefused());
            assertEquals(
                    List.of("refused", "refused"),
                    stored(DriverRows.runs(outcome)).stream()
                            .filter(row -> Set.of("alone", "unasked").contains(row.getString(3)))
                            .map(row -> row.<String>getAs("status"))
                            .toList());
        }
    }

    private Dataset<Row> importance(DriverOutcome outcome) {
        return spark.createDataFrame(
                ImportanceRows.of(outcome, Confidence.P95),
                Schemas.withoutRunId(io.levier.common.table.derived.DriverImportance.TABLE));
    }

    /** Tables hold p-values adjusted the way the model asks; segments are tested with all drivers at once. */
    @Test
    void multiplicityIsAllowedForAsAsked() throws IOException {
        for (MultipleTests adjustment : List.of(MultipleTests.BENJAMINI_YEKUTIELI, MultipleTests.HOLM)) {
            DriverOutcome outcome = outcome(
                    panel(),
                    2,
                    model(DriverModel.Missing.COMPLETE, List.of(), List.of(), DriverGoals.NONE, adjustment));
            List<Row> told = importance(outcome)
                    .where("is_main and level = 'driver'")
                    .select("p", "p_adj")
                    .collectAsList();
            double[] expected = adjustment.adjust(
                    told.stream().mapToDouble(row -> row.getDouble(0)).toArray());
            for (int j = 0; j < expected.length; j++) {
                assertEquals(expected[j], told.get(j).getDouble(1), 1e-8);
            }
            List<Row> runs = stored(DriverRows.runs(outcome));
            for (Row run : runs) {
                assertEquals(adjustment.name().toLowerCase(Locale.ROOT), run.getAs("p_adjustment"));
                boolean isCut = run.getAs("segment_set").equals("segment");
                assertEquals(isCut, run.getAs("segments_wald") != null);
            }
        }
        SlopesApart apart = Objects.requireNonNull(ofPanel().study().apart().get("segment"));
        // Eight drivers, the segments but one; those too small stand aside.
        long segments = ofPanel().study().rankings().stream()
                .filter(ranking -> ranking.segmentSet().equals("segment"))
                .filter(ranking -> !ranking.result().isRefused())
                .count();
        assertTrue(apart.differences() <= 8 * (segments - 1) && apart.differences() >= 8);
        assertTrue(apart.pValue() > 0 && apart.pValue() < 1);
    }

    /** What customers do afterwards, and what only some were asked, is told apart from noise as the score is. */
    @Test
    void everyOutcomeIsTestedAgainstNoise() throws IOException {
        DriverOutcome outcome = ofPanel();
        Set<String> explained = new TreeSet<>();
        for (Ranking ranking : outcome.study().rankings()) {
            explained.add(ranking.outcome());
            for (DriverImportance driver : ranking.result().drivers()) {
                assertNotEquals(
                        DriverImportance.Noise.UNTESTED, driver.noise(), driver.name() + " by " + ranking.outcome());
            }
        }
        assertTrue(explained.containsAll(Set.of("retained", "revenue_before", "csat_norm100")), explained::toString);
        // Satisfaction was made of x2 alone.
        assertEquals(
                List.of("x2"),
                importance(outcome)
                        .where("outcome = 'csat_norm100' and segment_set = 'total' and rank = 1 and above_noise")
                        .select("driver_id")
                        .as(Encoders.STRING())
                        .collectAsList());
    }

    /** The classical measures of R stand beside the shares. */
    @Test
    void everyMeasureOfADriverIsTold() throws IOException {
        JsonNode expected = golden("cxpanel_nps_points");
        DriverOutcome outcome = ofPanel();
        List<Row> told = importance(outcome)
                .where("is_main and level = 'driver'")
                .select("driver_id", "beta_sq", "pratt", "partial_r", "beta_std", "beta", "p_first", "halo_loading")
                .collectAsList();
        double first = 0;
        double explained = 0;
        double impression = 0;
        for (Row row : told) {
            String name = row.getString(0);
            assertEquals(expected.get("betasq").get(name).asDouble(), row.getDouble(1), 1e-9, name);
            assertEquals(expected.get("pratt").get(name).asDouble(), row.getDouble(2), 1e-9, name);
            double t = expected.get("coef").get(name).asDouble()
                    / expected.get("se_iid").get(name).asDouble();
            double freedom = expected.get("n").asDouble() - 9;
            assertEquals(t / Math.sqrt(t * t + freedom), row.getDouble(3), 1e-8, name);
            assertEquals(row.getDouble(1), row.getDouble(4) * row.getDouble(4), 1e-9, name);
            assertEquals(Math.signum(row.getDouble(5)), Math.signum(row.getDouble(4)), name);
            explained += row.getDouble(2);
            first += row.getDouble(6);
            impression += row.getDouble(7) * row.getDouble(7);
        }
        DriverFit fit = Objects.requireNonNull(outcome.result().fit());
        assertEquals(8, told.size());
        assertEquals(fit.rSquared(), explained, 1e-8);
        assertEquals(1, first, 1e-8);
        assertEquals(8 * fit.conditioning().firstFactorShare(), impression, 1e-7);
        Row run = stored(DriverRows.runs(outcome)).get(0);
        assertEquals(fit.rankTau(), run.getDouble(run.fieldIndex("rank_tau")), 1e-9);
        assertEquals(
                1,
                importance(outcome)
                        .where("level = 'theme'")
                        .selectExpr("sum(p_first)")
                        .first()
                        .getDouble(0),
                1e-8);
    }

    /** A cut with more values than anybody reads is not analysed, and said so. */
    @Test
    void cutsOfManyValuesAreLeftOutAloud() {
        List<Row> rows = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(6);
        for (int i = 0; i < 400; i++) {
            double[] ratings = new double[8];
            for (int j = 0; j < 8; j++) {
                ratings[j] = random.nextInt(1, 11);
            }
            rows.add(answer(i, Math.min(10, ratings[0] + random.nextInt(4)), "s" + i % 31, ratings));
        }
        DriverOutcome outcome = outcome(rows, 2);
        assertTrue(codes(outcome).contains("many_segments"));
        assertTrue(outcome.study().rankings().stream()
                .noneMatch(ranking -> ranking.segmentSet().equals("segment")));
    }
}
