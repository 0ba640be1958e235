package io.levier.jobs.drivers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.config.DriverBehaviour;
import io.levier.common.config.DriverColumn;
import io.levier.common.config.DriverGoals;
import io.levier.common.config.DriverModel;
import io.levier.common.drivers.BucketGrams;
import io.levier.common.drivers.DriverWarning;
import io.levier.common.drivers.Player;
import io.levier.common.metric.Label;
import io.levier.common.stats.MultipleTests;
import io.levier.jobs.testkit.OnSpark;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What becomes of a few made-up answers before they are summed: scales, straight lines, categories, counts. */
@OnSpark
class DriverFrameTest {
    private static final StructType FEEDBACK = StructType.fromDDL("response_id string, respondent_id string,"
            + " period_start date, weight double, ltr double, ratings map<string,double>, channel string,"
            + " y_churn boolean, y_revenue decimal(18,2), csat_norm100 double, ces double,"
            + " revenue_12m_at_start decimal(18,2), is_active_start boolean, is_active_end boolean,"
            + " revenue_net decimal(18,2)");

    private static final StructType RATING = StructType.fromDDL("response_id string, metric_role string,"
            + " driver_id string, scale_min double, scale_max double, item_kind string");

    private final SparkSession spark;

    DriverFrameTest(SparkSession spark) {
        this.spark = spark;
    }

    private static Row answer(int id, double weight, double ltr, @Nullable Double... ratings) {
        Map<String, Double> rated = new HashMap<>();
        for (int j = 0; j < ratings.length; j++) {
            if (ratings[j] != null) {
                rated.put("x" + (j + 1), ratings[j]);
            }
        }
        return RowFactory.create(
                "r" + id,
                "p" + id,
                Date.valueOf("2026-03-01"),
                weight,
                ltr,
                rated,
                id % 2 == 0 ? "web" : "shop",
                null,
                null,
                null,
                (double) (1 + id % 7),
                null,
                null,
                null,
                null);
    }

    private static Row scale(String response, String role, String driver, double high) {
        return RowFactory.create(response, role, driver, 1.0, high, null);
    }

    private static DriverModel model(DriverModel.Outcome outcome, List<DriverColumn> columns) {
        return model(outcome, columns, List.of(), DriverModel.Missing.COMPLETE);
    }

    private static DriverModel model(
            DriverModel.Outcome outcome,
            List<DriverColumn> columns,
            List<String> segments,
            DriverModel.Missing missing) {
        return new DriverModel(
                "m",
                new Label("M", "M"),
                outcome,
                DriverModel.Block.PERCEPTION,
                Optional.empty(),
                List.of(),
                columns,
                List.of(),
                List.of(),
                DriverBehaviour.PLAIN,
                DriverGoals.NONE,
                segments,
                missing,
                DriverModel.Weights.OWN,
                MultipleTests.BENJAMINI_HOCHBERG,
                0.0,
                99,
                7);
    }

    private static DriverModel nps() {
        return model(DriverModel.Outcome.NPS, List.of());
    }

    private ModelTerms terms(DriverModel model, Dataset<Row> feedback, Row... scales) {
        return ModelTerms.of(model, feedback, spark.createDataFrame(List.of(scales), RATING));
    }

    private static List<String> names(ModelTerms terms) {
        return terms.drivers().stream().map(term -> term.player().name()).toList();
    }

    private Dataset<Row> feedback(List<Row> rows) {
        return spark.createDataFrame(rows, FEEDBACK);
    }

    /** A 4 of five is not a 4 of ten: such an item is left out and said so, unless the model asks one survey only. */
    @Test
    void itemsOnTwoScalesAreLeftOut() {
        List<Row> rows = List.of(answer(1, 1, 9, 4.0, 4.0), answer(2, 1, 3, 2.0, 2.0));
        Row[] scales = {
            scale("r1", "DRIVER", "x1", 5),
            scale("r2", "DRIVER", "x1", 10),
            scale("r1", "DRIVER", "x2", 5),
            scale("r2", "DRIVER", "x2", 5)
        };
        ModelTerms both = terms(nps(), feedback(rows), scales);
        assertEquals(List.of("x2"), names(both));
        assertEquals(
                List.of("x1 is left out: some answers rate it from 1 to 5, others from 1 to 10; part them with where in"
                        + " drivers/m.yaml"),
                both.leftOut());
        ModelTerms one = terms(nps(), feedback(rows.subList(0, 1)), scales);
        assertEquals(List.of("x1", "x2"), names(one));
        assertTrue(one.leftOut().isEmpty());
    }

    /** Ease is a driver of recommendation, and no driver of ease. */
    @Test
    void easeDoesNotExplainItself() {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            rows.add(answer(i, 1, i % 11, (double) (1 + i % 5), (double) (1 + i % 4), (double) (1 + i % 7)));
        }
        Row[] scales = {scale("any", "DRIVER", "x1", 5), scale("any", "DRIVER", "x2", 5), scale("any", "CES", "x3", 7)};
        assertEquals(
                List.of("x1", "x2"), names(terms(model(DriverModel.Outcome.CES, List.of()), feedback(rows), scales)));
        ModelTerms terms = terms(nps(), feedback(rows), scales);
        assertEquals(List.of("x1", "x2", "x3"), names(terms));
        AnswerVectors vectors = AnswerVectors.of(nps(), terms, feedback(rows), 2);
        DriverFrame frame = DriverFrame.of(vectors, Answers.of(vectors));
        frame.release();
        assertEquals(
                List.of("x1", "x2"),
                frame.layout(GramSet.EFFORT).players().stream()
                        .map(Player::name)
                        .toList());
        assertEquals(3, frame.layout(GramSet.ANSWERS).players().size());
    }

    /** Five alike of six are a straight line, with the sixth left blank; four alike are too few to say. */
    @Test
    void aBlankDoesNotHideAStraightLine() {
        List<Row> rows = List.of(
                answer(1, 1, 9, 4.0, 4.0, 4.0, 4.0, 4.0, null),
                answer(2, 1, 9, 4.0, 4.0, 4.0, 4.0, null, null),
                answer(3, 1, 9, 4.0, 4.0, 4.0, 4.0, 4.0, 4.0),
                answer(4, 1, 9, 4.0, 4.0, 4.0, 4.0, 4.0, 5.0),
                answer(5, 1, 9));
        Row[] scales = new Row[6];
        for (int j = 0; j < scales.length; j++) {
            scales[j] = scale("any", "DRIVER", "x" + (j + 1), 5);
        }
        AnswerVectors vectors = AnswerVectors.of(nps(), terms(nps(), feedback(rows), scales), feedback(rows), 2);
        Map<String, String> straight = new TreeMap<>();
        vectors.rows()
                .collectAsList()
                .forEach(row -> straight.put(
                        row.getAs("respondent_id"), row.<String>getList(4).get(0)));
        vectors.release();
        assertEquals(Map.of("p1", "yes", "p2", "no", "p3", "yes", "p4", "no", "p5", "no"), straight);
    }

    /** Twenty answers stay twenty, however much they weigh. */
    @Test
    void answersAreCountedNotWeighed() {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            boolean isLow = i < 20;
            rows.add(answer(i, isLow ? 9 : 0.5, isLow ? 2 : 9, isLow ? 1.0 : 5.0, (double) (1 + i % 5)));
        }
        ModelTerms terms =
                terms(nps(), feedback(rows), scale("any", "DRIVER", "x1", 5), scale("any", "DRIVER", "x2", 5));
        AnswerVectors vectors = AnswerVectors.of(nps(), terms, feedback(rows), 3);
        DriverFrame frame = DriverFrame.of(vectors, Answers.of(vectors));
        ColumnCounts counts = ColumnCounts.of(frame);
        frame.release();
        assertEquals(100, counts.rows(GramSet.TAILS));
        assertEquals(20, counts.of(GramSet.TAILS, "x1.low"));
        assertEquals(80, counts.of(GramSet.TAILS, "x1.high"));
        assertEquals(20, counts.of(GramSet.ANSWERS, "detractor"));
    }

    /** What is compared is made of answers without gaps, and rests on the customers behind those. */
    @Test
    void customersBehindComparisonsHaveNoGaps() {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            // Of the shop every third answer lacks a rating, of the web none.
            rows.add(answer(i, 1, i % 11, (double) (1 + i % 5), i % 6 == 1 ? null : (double) (1 + i % 4)));
        }
        DriverModel model = model(DriverModel.Outcome.NPS, List.of(), List.of("channel"), DriverModel.Missing.EM);
        ModelTerms terms =
                terms(model, feedback(rows), scale("any", "DRIVER", "x1", 5), scale("any", "DRIVER", "x2", 5));
        AnswerVectors vectors = AnswerVectors.of(model, terms, feedback(rows), 2);
        DriverFrame frame = DriverFrame.of(vectors, Answers.of(vectors));
        RespondentCounts counts = RespondentCounts.of(frame, LocalDate.of(2026, 3, 1));
        frame.release();
        assertEquals(60, counts.persons());
        assertEquals(50, counts.complete());
        assertEquals(30, counts.ofSegment(0, "shop"));
        assertEquals(20, counts.completeOfSegment(0, "shop"));
        assertEquals(30, counts.completeOfSegment(0, "web"));
        assertEquals(50, counts.ofSpan(GramBook.Span.LATEST));
    }

    /** A row tells by the bits of one number which ratings it lacks: of more items gaps are not estimated, and that is said. */
    @Test
    void gapsOfTooManyItemsAreNotEstimated() {
        int items = BucketGrams.MOST_WITH_GAPS + 2;
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            @Nullable Double[] ratings = new Double[items];
            for (int j = i % 3 == 0 ? 1 : 0; j < items; j++) {
                ratings[j] = 1.0 + (i + j) % 5;
            }
            rows.add(answer(i, 1, i % 11, ratings));
        }
        Row[] scales = new Row[items];
        for (int j = 0; j < items; j++) {
            scales[j] = scale("any", "DRIVER", "x" + (j + 1), 5);
        }
        for (DriverModel.Missing missing :
                List.of(DriverModel.Missing.EM, DriverModel.Missing.PAIRWISE, DriverModel.Missing.AUTO)) {
            DriverModel model = model(DriverModel.Outcome.NPS, List.of(), List.of(), missing);
            ModelTerms terms = terms(model, feedback(rows), scales);
            assertEquals(items, terms.drivers().size());
            AnswerVectors vectors = AnswerVectors.of(model, terms, feedback(rows), 2);
            DriverFrame frame = DriverFrame.of(vectors, Answers.of(vectors));
            assertEquals(DriverModel.Missing.COMPLETE, frame.model().missing());
            assertEquals(List.of(DriverWarning.GAPS_NOT_ESTIMATED), frame.warnings());
            assertEquals(20, frame.usable().count(), "answers with every rating");
            frame.release();
        }
        DriverModel complete = nps();
        AnswerVectors vectors = AnswerVectors.of(complete, terms(complete, feedback(rows), scales), feedback(rows), 2);
        assertEquals(List.of(), DriverFrame.of(vectors, Answers.of(vectors)).warnings(), "nothing was asked for");
        vectors.release();
    }

    /** An item whose scale nobody has told is no driver, and nothing to be loud about. */
    @Test
    void itemsWithoutScaleAreNoDrivers() {
        ModelTerms terms = terms(nps(), feedback(List.of(answer(1, 1, 9, 4.0, 4.0))), scale("any", "DRIVER", "x2", 5));
        assertEquals(List.of("x2"), names(terms));
        assertTrue(terms.leftOut().isEmpty());
    }

    /** All categories together say nothing that the constant does not: one of them is compared with. */
    @Test
    void allCategoriesButOneHaveAColumn() {
        List<Row> rows = List.of(answer(1, 1, 9), answer(2, 1, 8), answer(3, 1, 2));
        MeasuredColumn column =
                MeasuredColumn.driver(channel(8), feedback(rows)).orElseThrow();
        assertEquals(
                List.of("channel=web"),
                column.columns().stream()
                        .map(derived -> derived.column().name())
                        .toList());
        MeasuredColumn pooled =
                MeasuredColumn.driver(channel(1), feedback(rows)).orElseThrow();
        assertEquals(
                List.of("channel=shop"),
                pooled.columns().stream()
                        .map(derived -> derived.column().name())
                        .toList());
        assertFalse(
                MeasuredColumn.driver(channel(8), feedback(rows.subList(0, 1))).isPresent());
    }

    private static DriverColumn channel(int categories) {
        return new DriverColumn(
                "channel",
                "channel",
                DriverColumn.Kind.CATEGORY,
                0,
                0,
                categories,
                new Label("C", "C"),
                Optional.empty());
    }
}
