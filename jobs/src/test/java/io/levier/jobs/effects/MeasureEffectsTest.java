package io.levier.jobs.effects;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.effect.Cell;
import io.levier.common.effect.CellMoments;
import io.levier.common.effect.EffectEstimate;
import io.levier.common.effect.EffectStudy;
import io.levier.common.stats.Confidence;
import io.levier.jobs.platform.TestSql;
import io.levier.jobs.testkit.SparkExtension;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Sums made by SQL against sums over single customers, and places that begin, end, or begin in the middle of a month. */
@ExtendWith(SparkExtension.class)
class MeasureEffectsTest {
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    private static final int FIRST_MONTH = 2025 * 12 + 1;
    private static final StructType OUTCOME = StructType.fromDDL(
            "customer_key string, person_id string, happened_on date, places array<string>, x double, y double");
    private static final StructType PLACES =
            StructType.fromDDL("initiative_id string, place string, started_on date, ended_on date");
    private static final StructType PERSONS =
            StructType.fromDDL("initiative_id string, person_id string, started_on date, ended_on date");

    private final SparkSession spark;

    MeasureEffectsTest(SparkSession spark) {
        this.spark = spark;
    }

    private static Row outcome(int customer, int month, String place, double y) {
        return RowFactory.create(
                "c" + customer,
                null,
                Date.valueOf(FIRST.plusMonths(month).plusDays(customer % 28)),
                new String[] {place},
                1.0,
                y);
    }

    private Dataset<Row> cells(List<Row> outcomes, List<Row> places) {
        return TestSql.of(spark)
                .query(
                        "effects/customer_cell",
                        Map.of(
                                "outcome",
                                        spark.createDataFrame(outcomes, OUTCOME).repartition(5),
                                "place_start", spark.createDataFrame(places, PLACES),
                                "customer_start", spark.createDataFrame(List.of(), PERSONS)),
                        Map.of());
    }

    @Test
    void sumsOfSqlAreThoseOfSingleCustomers() {
        Random random = new Random(9);
        List<Row> outcomes = new ArrayList<>();
        List<Cell> known = new ArrayList<>();
        for (int month = 0; month < 16; month++) {
            known.add(new Cell(FIRST_MONTH + 8, FIRST_MONTH + month));
        }
        for (int month = 0; month < 16; month++) {
            known.add(new Cell(Cell.NEVER, FIRST_MONTH + month));
        }
        CellMoments expected = new CellMoments(known);
        for (int customer = 0; customer < 150; customer++) {
            boolean isReached = customer % 3 == 0;
            Map<Integer, double[]> sums = new TreeMap<>();
            for (int month = 0; month < 16; month++) {
                for (int answer = 0; answer < random.nextInt(3); answer++) {
                    double value = customer % 7 + random.nextInt(10) + (isReached && month >= 8 ? 5 : 0);
                    outcomes.add(outcome(customer, month, isReached ? "store=north" : "store=south", value));
                    double[] sum = sums.computeIfAbsent((isReached ? 0 : 16) + month, cell -> new double[2]);
                    sum[0]++;
                    sum[1] += value;
                }
            }
            expected.addCluster(sums);
        }
        Dataset<Row> cells = cells(
                outcomes, List.of(RowFactory.create("i", "store=north", Date.valueOf(FIRST.plusMonths(8)), null)));
        List<Row> sums = TestSql.of(spark)
                .query("effects/cell_sum", Map.of("customer_cell", cells), Map.of())
                .orderBy("cohort", "month", "other_cohort", "other_month")
                .collectAsList();
        CellMoments found = CellSums.moments(sums, 150);
        assertEquals(known, found.cells());
        EffectEstimate one = EffectStudy.of(expected, false, 12, Confidence.P95);
        EffectEstimate two = EffectStudy.of(found, false, 12, Confidence.P95);
        assertEquals(one.estimate(), two.estimate(), 1e-9);
        assertEquals(one.standardError(), two.standardError(), 1e-9);
        assertEquals(one.pretrendP(), two.pretrendP(), 1e-6);
        assertTrue(two.interval().holds(5) && two.interval().low() > 2, two + "");
        assertEquals(EffectEstimate.Method.DIFFERENCE_IN_DIFFERENCES, two.method());
        assertTrue(CellSums.reachedByMonth(sums).getOrDefault(0, 0L) > 10);
    }

    /** Begun on the 15th: that month is on neither side. Ended: what comes after is not of it. */
    @Test
    void partialMonthsAndWhatHasEndedAreLeftOut() {
        List<Row> outcomes = new ArrayList<>();
        for (int month = 0; month < 6; month++) {
            outcomes.add(outcome(1, month, "team=blue", 1));
            outcomes.add(outcome(2, month, "team=red", 1));
        }
        Map<String, List<Integer>> months = new HashMap<>();
        for (Row row : cells(
                        outcomes,
                        List.of(RowFactory.create(
                                "i",
                                "team=blue",
                                Date.valueOf(FIRST.plusMonths(2).plusDays(14)),
                                Date.valueOf(FIRST.plusMonths(5)))))
                .orderBy("customer_key", "month")
                .collectAsList()) {
            months.computeIfAbsent(row.getString(0) + " " + row.getInt(1), key -> new ArrayList<>())
                    .add(row.getInt(2) - FIRST_MONTH);
        }
        assertEquals(
                Map.of(
                        "c1 " + (FIRST_MONTH + 3), List.of(0, 1, 3, 4),
                        "c2 " + Cell.NEVER, List.of(0, 1, 2, 3, 4, 5)),
                months);
    }

    @Test
    void whatIsReachedInTwoWaysIsReachedWhenTheFirstBegins() {
        Row both = RowFactory.create(
                "c1", null, Date.valueOf(FIRST), new String[] {"segment=gold", "country=FR"}, 1.0, 1.0);
        List<Row> places = List.of(
                RowFactory.create("i", "segment=gold", Date.valueOf(FIRST.plusMonths(4)), null),
                RowFactory.create("i", "country=FR", Date.valueOf(FIRST.plusMonths(2)), null));
        assertEquals(
                FIRST_MONTH + 2,
                cells(List.of(both), places).select("cohort").first().getInt(0));
        assertEquals(
                Cell.NEVER,
                cells(List.of(both), List.of()).select("cohort").first().getInt(0));
    }
}
