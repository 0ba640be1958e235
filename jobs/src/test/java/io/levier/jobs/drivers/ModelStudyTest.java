package io.levier.jobs.drivers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.levier.common.config.DriverModel;
import io.levier.common.drivers.BucketGrams;
import io.levier.common.drivers.Design;
import io.levier.common.drivers.DriverAnalysis;
import io.levier.common.drivers.DriverImportance;
import io.levier.common.drivers.DriverResult;
import io.levier.common.drivers.DriverSettings;
import io.levier.common.drivers.Mediation;
import io.levier.common.metric.Label;
import io.levier.common.stats.Confidence;
import io.levier.common.table.derived.DriverRun;
import io.levier.jobs.platform.Schemas;
import io.levier.jobs.testkit.SparkExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The golden panel through the whole pass: rankings by outcome and segment, behaviour, and the same bytes for any split. */
@ExtendWith(SparkExtension.class)
class ModelStudyTest {
    private static final Path SHARED =
            Path.of(System.getProperty("levier.shared", "../../shared")).resolve("golden");

    private static final StructType FEEDBACK = StructType.fromDDL("response_id string, respondent_id string,"
            + " period_start date, weight double, ltr double, ratings map<string,double>, segment string,"
            + " y_churn boolean, y_revenue decimal(18,2)");

    private static final StructType RATING =
            StructType.fromDDL("metric_role string, driver_id string, scale_min double, scale_max double");

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
                    null));
        }
        return rows;
    }

    private static JsonNode golden(String run) throws IOException {
        return new ObjectMapper()
                .readTree(SHARED.resolve("relative_importance.json").toFile())
                .get(run);
    }

    private Dataset<Row> scales() {
        List<Row> rows = new ArrayList<>();
        for (int j = 1; j <= 8; j++) {
            rows.add(RowFactory.create("DRIVER", "x" + j, 1.0, 10.0));
        }
        return spark.createDataFrame(rows, RATING);
    }

    private static DriverModel model(DriverModel.Missing missing) {
        return new DriverModel(
                "nps",
                new Label("NPS", "NPS"),
                DriverModel.Outcome.NPS,
                DriverModel.Block.PERCEPTION,
                Optional.empty(),
                List.of(),
                List.of(),
                List.of("segment"),
                missing,
                0.5,
                99,
                7);
    }

    private DriverOutcome outcome(List<Row> rows, int partitions) {
        return outcome(rows, partitions, DriverModel.Missing.COMPLETE);
    }

    private DriverOutcome outcome(List<Row> rows, int partitions, DriverModel.Missing missing) {
        DriverModel model = model(missing);
        Dataset<Row> feedback = spark.createDataFrame(rows, FEEDBACK).repartition(partitions);
        List<DriverTerm> terms = DriverTerms.of(model, feedback, scales());
        DriverFrame frame = DriverFrame.of(model, terms, feedback, true, partitions);
        LocalDate latest = rows.stream()
                .map(row -> row.getDate(2).toLocalDate())
                .max(LocalDate::compareTo)
                .orElseThrow();
        GramBook book = Objects.requireNonNull(GramBook.of(List.of(frame), Map.of("nps", latest), GramPass.of(frame))
                .get("nps"));
        RespondentCounts respondents = RespondentCounts.of(frame, latest);
        Design design = frame.design();
        BucketGrams grams = book.grams(design, GramBook.Part.ALL);
        DriverResult result = new DriverAnalysis(new DriverSettings(99, Confidence.P95, 7, 0.05))
                .explain(grams, design, respondents.persons());
        long used = grams.total().rows();
        Ranking main = new Ranking("nps_points", Ranking.TOTAL, Ranking.ALL, true, result, used, respondents.persons());
        ModelStudy study = ModelStudy.of(frame, book, respondents, Confidence.P95, main);
        frame.release();
        return new DriverOutcome(
                model, terms, main, null, study, List.of(), 0, rows.size(), latest, latest.plusMonths(1));
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
        DriverOutcome outcome = outcome(panel(), 3);
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
        DriverOutcome outcome = outcome(panel(), 3, DriverModel.Missing.EM);
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
        DriverOutcome complete = outcome(panel(), 3);
        assertEquals(StudyRows.asymmetry(complete), StudyRows.asymmetry(outcome));
        assertEquals(StudyRows.mediation(complete), StudyRows.mediation(outcome));
    }

    /** Promoters minus detractors is the score, so their effects differ by the effect on the score. */
    @Test
    void effectsOnPromotersAndDetractorsMakeTheEffectOnTheScore() throws IOException {
        DriverOutcome outcome = outcome(panel(), 2);
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
        DriverOutcome outcome = outcome(rows, 2);
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
}
