package io.levier.jobs.effects;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.effect.Cell;
import io.levier.common.effect.CellMoments;
import io.levier.common.effect.ControlWeights;
import io.levier.common.effect.EffectEstimate;
import io.levier.common.effect.EffectStudy;
import io.levier.common.stats.Confidence;
import io.levier.common.table.curated.IdentityMap;
import io.levier.common.table.input.Initiative;
import io.levier.common.table.input.InitiativeScope;
import io.levier.jobs.platform.TestSql;
import io.levier.jobs.testkit.OnSpark;
import io.levier.jobs.testkit.PipeTable;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Sums made by SQL against sums over single customers, and places that begin, end, or begin in the middle of a month. */
@OnSpark
class MeasureEffectsTest {
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    private static final int FIRST_MONTH = 2025 * 12 + 1;
    private static final StructType OUTCOME = StructType.fromDDL(
            "customer_key string, person_id string, happened_on date, places array<string>, stratum string,"
                    + " x double, y double");
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
                "kind " + customer % 5 % 2,
                1.0,
                y);
    }

    private Dataset<Row> cells(List<Row> outcomes, List<Row> places) {
        return CustomerCells.cells(TestSql.of(spark), dated(outcomes, places), Optional.empty());
    }

    private Dataset<Row> dated(List<Row> outcomes, List<Row> places) {
        return TestSql.of(spark)
                .query(
                        "effects/dated_outcome",
                        Map.of(
                                "outcome",
                                        spark.createDataFrame(outcomes, OUTCOME).repartition(5),
                                "place_start", spark.createDataFrame(places, PLACES),
                                "customer_start", spark.createDataFrame(List.of(), PERSONS)),
                        Map.of("known_before", LocalDate.of(2027, 1, 1)));
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
        List<Row> sums = CustomerCells.sums(TestSql.of(spark), cells, false);
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

    /** Ten stores of 34 are reached at once and twelve later: what befalls a store befalls its customers together. */
    @Test
    void countsPlacesWhereItReachesManyAsAWhole() {
        Random random = new Random(4);
        List<Row> outcomes = new ArrayList<>();
        List<Row> places = new ArrayList<>();
        SortedSet<Cell> known =
                new TreeSet<>(Comparator.comparingInt(Cell::cohort).thenComparingInt(Cell::month));
        List<Map<Cell, double[]>> byStore = new ArrayList<>();
        for (int store = 0; store < 34; store++) {
            boolean isReached = store < 22;
            int begin = store < 10 ? 8 : 11;
            String place = "store=" + store;
            if (isReached) {
                places.add(RowFactory.create("i", place, Date.valueOf(FIRST.plusMonths(begin)), null));
            }
            Map<Cell, double[]> sums = new HashMap<>();
            for (int month = 0; month < 16; month++) {
                double ofStore = random.nextGaussian();
                Cell cell = new Cell(isReached ? FIRST_MONTH + begin : Cell.NEVER, FIRST_MONTH + month);
                known.add(cell);
                for (int customer = 0; customer < 6; customer++) {
                    double value =
                            Math.round(10 * (ofStore + random.nextGaussian() + (isReached && month >= begin ? 3 : 0)));
                    outcomes.add(outcome(100 * store + customer, month, place, value));
                    double[] sum = sums.computeIfAbsent(cell, of -> new double[2]);
                    sum[0]++;
                    sum[1] += value;
                }
            }
            byStore.add(sums);
        }
        CellMoments expected = new CellMoments(List.copyOf(known));
        byStore.forEach(sums -> {
            Map<Integer, double[]> placed = new TreeMap<>();
            sums.forEach((cell, sum) -> placed.put(expected.place(cell), sum));
            expected.addCluster(placed);
        });
        // As sure as the smallest cohort: the factor and the degrees of freedom are those of ten.
        expected.addClusters(10 - 34);
        Dataset<Row> dated = dated(outcomes, places);
        CustomerCells found = CustomerCells.of(TestSql.of(spark), dated, true, false, 12);
        assertTrue(found.byPlace());
        assertEquals(new Sides(204, 132, 144, 10), found.sides());
        for (boolean isExperiment : new boolean[] {false, true}) {
            EffectEstimate one = EffectStudy.of(expected, isExperiment, 12, Confidence.P95);
            EffectEstimate two = EffectStudy.of(found.moments(), isExperiment, 12, Confidence.P95);
            assertEquals(one.estimate(), two.estimate(), 1e-9);
            assertEquals(one.standardError(), two.standardError(), 1e-9);
            assertTrue(two.interval().holds(30), two + "");
        }
        assertEquals(6 * 22L, CellSums.reachedByMonth(found.sums()).getOrDefault(0, 0L));

        // Customers of a store are no chance of their own.
        EffectEstimate ofPlaces = EffectStudy.of(found.moments(), false, 12, Confidence.P95);
        EffectEstimate ofCustomers = EffectStudy.of(
                CustomerCells.of(TestSql.of(spark), dated, false, false, 12).moments(), false, 12, Confidence.P95);
        assertEquals(ofPlaces.estimate(), ofCustomers.estimate(), 1e-9);
        assertTrue(
                ofCustomers.standardError() < 0.7 * ofPlaces.standardError(),
                ofCustomers.standardError() + " " + ofPlaces.standardError());
        // One store of nine that begin in another month, and how stores of a month differ cannot be told.
        assertFalse(CustomerCells.of(TestSql.of(spark), dated(outcomes, places.subList(1, 22)), true, false, 12)
                .byPlace());
    }

    /**
     * Reached in month 8, of 16: what both sides were made up of before, counted customer by customer, and what that makes of
     * every cell.
     */
    @Test
    void thoseNeverReachedCountByWhatTheyAreMadeUpOf() {
        Random random = new Random(11);
        List<Row> outcomes = new ArrayList<>();
        Map<String, double[]> before = new TreeMap<>();
        Map<String, double[]> expected = new TreeMap<>();
        for (int customer = 0; customer < 90; customer++) {
            boolean isReached = customer % 3 == 0;
            for (int month = 0; month < 16; month++) {
                double value = random.nextInt(10);
                outcomes.add(outcome(customer, month, isReached ? "store=north" : "store=south", value));
                String kind = "kind " + customer % 5 % 2;
                if (month >= 2 && month < 8) {
                    before.computeIfAbsent(kind, name -> new double[2])[isReached ? 0 : 1]++;
                }
                double[] sums = expected.computeIfAbsent(
                        (isReached ? "reached " : kind + " ") + (FIRST_MONTH + month), cell -> new double[2]);
                sums[0]++;
                sums[1] += value;
            }
        }
        // Six months before, and a kind nobody reached is of.
        outcomes.add(RowFactory.create(
                "lone", null, Date.valueOf(FIRST.plusMonths(3)), new String[] {"store=south"}, "kind 9", 1.0, 1000.0));
        Dataset<Row> dated = dated(
                outcomes, List.of(RowFactory.create("i", "store=north", Date.valueOf(FIRST.plusMonths(8)), null)));
        CustomerCells cells = CustomerCells.of(TestSql.of(spark), dated, false, true, 6);
        ControlWeights weights = cells.weights().orElseThrow();
        assertEquals(90, cells.sides().customers());
        assertFalse(cells.byPlace());
        assertEquals(
                List.of("kind 0", "kind 1"), List.copyOf(weights.byStratum().keySet()));
        double reached = before.values().stream().mapToDouble(sums -> sums[0]).sum();
        double never = before.values().stream().mapToDouble(sums -> sums[1]).sum();
        before.forEach((kind, sums) -> assertEquals(
                sums[0] / reached / (sums[1] / never), weights.byStratum().getOrDefault(kind, 0.0), 1e-12, kind));
        for (Row sum : cells.sums()) {
            if (sum.get(0).equals(sum.get(2)) && sum.get(1).equals(sum.get(3))) {
                int month = sum.getInt(1);
                double x = 0;
                double y = 0;
                if (sum.getInt(0) == Cell.NEVER) {
                    for (String kind : List.of("kind 0", "kind 1")) {
                        double[] own = expected.getOrDefault(kind + " " + month, new double[2]);
                        x += weights.byStratum().getOrDefault(kind, 0.0) * own[0];
                        y += weights.byStratum().getOrDefault(kind, 0.0) * own[1];
                    }
                } else {
                    double[] own = expected.getOrDefault("reached " + month, new double[2]);
                    x = own[0];
                    y = own[1];
                }
                assertEquals(x, sum.<Double>getAs("x"), 1e-4, sum + "");
                assertEquals(y, sum.<Double>getAs("y"), 1e-3, sum + "");
            }
        }
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
            months.computeIfAbsent(row.getString(0) + " " + row.<Integer>getAs("cohort"), key -> new ArrayList<>())
                    .add(row.<Integer>getAs("month") - FIRST_MONTH);
        }
        assertEquals(
                Map.of(
                        "c1 " + (FIRST_MONTH + 3), List.of(0, 1, 3, 4),
                        "c2 " + Cell.NEVER, List.of(0, 1, 2, 3, 4, 5)),
                months);
    }

    /** One of the two numbers of a person is still in scope, and so is the store that is listed twice. */
    @Test
    void whatGoesOnForAnyPartHasNoEnd() {
        Map<String, Dataset<Row>> scopes = Map.of(
                "initiative_scope", PipeTable.of(spark, InitiativeScope.TABLE, """
                    | initiative_id | scope_kind | scope_value | started_at          | ended_at            |
                    | one           | customer   | A           | 2025-01-01 12:00:00 | 2025-03-01 12:00:00 |
                    | one           | customer   | B           | 2025-02-01 12:00:00 |                     |
                    | one           | customer   | C           | 2025-02-01 12:00:00 | 2025-04-01 12:00:00 |
                    | one           | store      | S1          | 2025-02-01 12:00:00 | 2025-04-01 12:00:00 |
                    | one           | store      | S1          | 2025-03-01 12:00:00 |                     |
                    """),
                "initiative", PipeTable.of(spark, Initiative.TABLE, """
                    | initiative_id | started_at          |
                    | one           | 2025-01-01 12:00:00 |
                    """),
                "identity_map", PipeTable.of(spark, IdentityMap.TABLE, """
                    | customer_id | person_id |
                    | A           | ana       |
                    | B           | ana       |
                    | C           | cy        |
                    """));
        Map<String, Object> zone = Map.of("zone", "Europe/Paris");
        Dataset<Row> persons = TestSql.of(spark).query("effects/customer_start", scopes, zone);
        assertEquals(
                List.of("[one,ana,2025-01-01,9999-12-31]", "[one,cy,2025-02-01,2025-04-01]"),
                persons.orderBy("person_id").collectAsList().stream()
                        .map(Row::toString)
                        .toList());
        Dataset<Row> places = TestSql.of(spark).query("effects/place_start", scopes, zone);
        assertEquals(
                List.of("[one,store=S1,2025-02-01,9999-12-31]"),
                places.collectAsList().stream().map(Row::toString).toList());
        Map<String, Dataset<Row>> both = Map.of(
                "outcome",
                spark.createDataFrame(
                        List.of(
                                RowFactory.create(
                                        "k1",
                                        "ana",
                                        Date.valueOf("2025-06-10"),
                                        new String[] {"store=S2"},
                                        "",
                                        1.0,
                                        5.0),
                                RowFactory.create(
                                        "k2",
                                        "cy",
                                        Date.valueOf("2025-06-10"),
                                        new String[] {"store=S1"},
                                        "",
                                        1.0,
                                        5.0),
                                RowFactory.create(
                                        "k3",
                                        "cy",
                                        Date.valueOf("2025-06-10"),
                                        new String[] {"store=S2"},
                                        "",
                                        1.0,
                                        5.0)),
                        OUTCOME),
                "place_start",
                places,
                "customer_start",
                persons);
        assertEquals(
                List.of("k1", "k2"),
                TestSql.of(spark)
                        .query("effects/dated_outcome", both, Map.of("known_before", Date.valueOf("2025-07-01")))
                        .orderBy("customer_key")
                        .collectAsList()
                        .stream()
                        .map(row -> row.getString(0))
                        .toList());
    }

    @Test
    void whatIsReachedInTwoWaysIsReachedWhenTheFirstBegins() {
        Row both = RowFactory.create(
                "c1", null, Date.valueOf(FIRST), new String[] {"segment=gold", "country=FR"}, "", 1.0, 1.0);
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

    /** One begins with four stores; another with two of them soon after, a third with one long before, a fourth elsewhere. */
    @Test
    void whatElseBeganWithTheSameIsNamed() {
        List<Row> places = new ArrayList<>();
        for (int store = 0; store < 4; store++) {
            places.add(start("one", store, 0, store == 3 ? 2 : null));
        }
        places.add(start("soon", 0, 3, null));
        places.add(start("soon", 1, 12, null));
        places.add(start("soon", 3, 4, null));
        places.add(start("long ago", 2, -13, null));
        places.add(start("elsewhere", 9, 1, null));
        places.add(start("ended", 2, -6, -1));
        List<Row> persons =
                List.of(RowFactory.create("one", "ana", Date.valueOf(FIRST), null), start("soon", "ana", 1));
        assertEquals(
                List.of("[ended,long ago,1.0]", "[long ago,ended,1.0]", "[one,soon,0.6]", "[soon,one,0.75]"),
                TestSql.of(spark)
                        .query(
                                "effects/shared_scope",
                                Map.of(
                                        "place_start", spark.createDataFrame(places, PLACES),
                                        "customer_start", spark.createDataFrame(persons, PERSONS)),
                                Map.of("known_before", FIRST.plusMonths(24), "window", 12))
                        .collectAsList()
                        .stream()
                        .map(Row::toString)
                        .toList());
    }

    private static Row start(String initiative, int store, int month, @Nullable Integer end) {
        return RowFactory.create(
                initiative,
                "store=" + store,
                Date.valueOf(FIRST.plusMonths(month)),
                end == null ? null : Date.valueOf(FIRST.plusMonths(end)));
    }

    private static Row start(String initiative, String person, int month) {
        return RowFactory.create(initiative, person, Date.valueOf(FIRST.plusMonths(month)), null);
    }

    /** Errors of a series count months, whatever it reached. */
    @Test
    void placesReachedAsAWholeAreNamedWithWhatErrorsCount() {
        CustomerCells cells = new CustomerCells(List.of(), new Sides(50, 50, 0, 5), false, Optional.empty());
        Plan plan = new Plan("one", "nps", "total", null, List.of("store"), 5, false);
        assertEquals(
                List.of("it reached 5 places as a whole: what else befell one of these places is in the effect"),
                EffectWarnings.of(plan, EffectEstimate.Method.INTERRUPTED_SERIES, cells, List.of()));
        assertEquals(
                List.of(
                        "it reached 5 places as a whole: errors count customers, and what else befell one of these places is in the effect"),
                EffectWarnings.of(plan, EffectEstimate.Method.DIFFERENCE_IN_DIFFERENCES, cells, List.of()));
    }
}
