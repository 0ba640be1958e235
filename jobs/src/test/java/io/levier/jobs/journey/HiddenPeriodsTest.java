package io.levier.jobs.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.config.Publication;
import io.levier.common.table.derived.ProcessPeriod;
import io.levier.common.table.derived.ProcessSummary;
import io.levier.jobs.platform.Schemas;
import io.levier.jobs.platform.TestSql;
import io.levier.jobs.testkit.OnSpark;
import java.sql.Date;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

/** What is told of one process must not give away another: metrics tell of all of them together. */
@OnSpark
class HiddenPeriodsTest {
    private static final int FEW = 10;
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
    private static final StructType COUNTED =
            StructType.fromDDL("process string, period_type string, period_start date,"
                    + " n_customers bigint, n_customers_modelled bigint, n_customers_handed bigint");

    private final SparkSession spark;

    HiddenPeriodsTest(SparkSession spark) {
        this.spark = spark;
    }

    /** Customers of a process in a month: all, those of a model, those with somebody in charge. */
    private record Month(String process, LocalDate start, long all, long modelled, long handed) {
        PeriodPlace place() {
            return new PeriodPlace(process, "month", start);
        }

        private Row row() {
            return RowFactory.create(process, "month", Date.valueOf(start), all, modelled, handed);
        }

        static Month sum(String process, LocalDate start, List<Month> of) {
            return new Month(process, start, sum(of, Month::all), sum(of, Month::modelled), sum(of, Month::handed));
        }

        static long sum(List<Month> of, ToLongFunction<Month> base) {
            return of.stream().mapToLong(base).sum();
        }
    }

    private List<Row> rows(List<Month> months) {
        return spark.createDataFrame(months.stream().map(Month::row).toList(), COUNTED)
                .collectAsList();
    }

    /** Nobody is a customer of two processes, or in two months: sums are plain ones. */
    private HiddenPeriods hidden(List<Month> months) {
        List<Month> together = new ArrayList<>();
        months.stream()
                .collect(Collectors.groupingBy(Month::start))
                .forEach((start, of) -> together.add(Month.sum("all", start, of)));
        List<Month> totals = new ArrayList<>();
        months.stream()
                .collect(Collectors.groupingBy(Month::process))
                .forEach((process, of) -> totals.add(Month.sum(process, JANUARY, of)));
        return new HiddenPeriods(rows(months), rows(together), rows(totals), FEW);
    }

    @Test
    void anotherProcessIsHiddenBesideALoneSmallOne() {
        List<Month> months = new ArrayList<>();
        // In the months around all are many, so that no process is alone in its year.
        for (LocalDate start : List.of(JANUARY, JANUARY.plusMonths(1), JANUARY.plusMonths(2))) {
            months.add(new Month("chat", start, 50, 0, 0));
            months.add(new Month("contact", start, start.equals(JANUARY) ? 4 : 60, 0, 0));
            months.add(new Month("visit", start, 700, 700, 0));
        }
        HiddenPeriods hidden = hidden(months);
        Set<String> inJanuary = months.stream()
                .filter(month -> month.start().equals(JANUARY) && hidden.isHidden(month.place()))
                .map(Month::process)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of("chat", "contact"), inJanuary, "what is left of the total is of both");
    }

    /** Whatever the counts: nobody who takes what is shown from the total is left with one process, or with few. */
    @Test
    void nothingIsLeftByWhatIsShown() {
        Random draws = new Random(5);
        int shown = 0;
        int withheld = 0;
        for (int round = 0; round < 60; round++) {
            List<Month> months = new ArrayList<>();
            for (int process = 0; process < 3 + round % 3; process++) {
                for (int month = 0; month < 6; month++) {
                    long all = draws.nextInt(8) == 0 ? 1 + draws.nextInt(9) : 20 + draws.nextInt(100);
                    long handed = draws.nextInt(3) == 0 ? draws.nextInt((int) all) : all;
                    months.add(new Month(
                            "p" + process, JANUARY.plusMonths(month), all, process % 3 == 0 ? 0 : all, handed));
                }
            }
            HiddenPeriods hidden = hidden(months);
            Map<LocalDate, List<Month>> byStart = months.stream().collect(Collectors.groupingBy(Month::start));
            for (List<Month> together : byStart.values()) {
                List<Month> untold = together.stream()
                        .filter(month -> hidden.isHidden(month.place()))
                        .toList();
                List<Month> withoutPingPong = together.stream()
                        .filter(month -> hidden.isPingPongHidden(month.place()))
                        .toList();
                assertNothingLeft(together, untold, Month::all);
                assertNothingLeft(together, untold, Month::modelled);
                assertNothingLeft(together, withoutPingPong, Month::handed);
                withheld += untold.size();
                shown += together.size() - untold.size();
            }
        }
        assertTrue(withheld > 100 && shown > 300, shown + " are shown, " + withheld + " are not");
    }

    private static void assertNothingLeft(List<Month> all, List<Month> untold, ToLongFunction<Month> base) {
        List<Month> some =
                all.stream().filter(month -> base.applyAsLong(month) > 0).toList();
        some.stream()
                .filter(month -> base.applyAsLong(month) < FEW)
                .forEach(month -> assertTrue(untold.contains(month), month + " is of few"));
        List<Month> left = untold.stream().filter(some::contains).toList();
        // What all are few of is no metric either.
        if (!left.isEmpty() && Month.sum(some, base) >= FEW) {
            assertTrue(left.size() > 1 && Month.sum(left, base) >= FEW, left + " is what is left of " + some);
        }
    }

    private Row counted(long customersHanded, long handed) {
        return spark.sql("select 'case' as process, 'month' as period_type, date'2026-01-01' as period_start,"
                        + " 100L as n_cases, 80L as n_customers, 80L as n_customers_modelled, 50L as n_customers_top,"
                        + " true as has_model, 90L as n_fits, 20L as n_rework, 3L as n_pingpong, 10L as n_variants,"
                        + " 60L as n_top, 5000L as sum_throughput_s, 40d as throughput_p50_s, 70d as throughput_p90_s,"
                        + " 100L as n_complete, 0L as n_open, 0L as n_cut, 200L as sum_nn, 180L as sum_nf,"
                        + " 170L as sum_ff, 99000000L as sum_fitness_millionths, " + customersHanded
                        + "L as n_customers_handed, " + handed + "L as n_handed")
                .first();
    }

    private Map<String, String> statuses(long customersHanded, long handed) {
        List<Row> counted = List.of(counted(customersHanded, handed));
        Finality finality = new Finality(
                Map.of(), JANUARY.plusMonths(1).atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC);
        List<Row> rows = new PeriodRows(new Publication(FEW, 30, 0.95), finality)
                .of(counted, List.of(), new HiddenPeriods(counted, counted, counted, FEW));
        Map<String, String> statuses = new HashMap<>();
        spark.createDataFrame(rows, Schemas.withoutRunId(ProcessPeriod.TABLE))
                .collectAsList()
                .forEach(row ->
                        statuses.put(row.getAs("measure"), row.getAs("status") + (row.isNullAt(4) ? " untold" : "")));
        return statuses;
    }

    /** Of a hundred cases few have somebody in charge: the share of those sent back is of these alone. */
    @Test
    void pingPongIsOfThoseWithSomebodyInCharge() {
        assertEquals("suppressed untold", statuses(4, 40).get("pingpong_rate"), "of four customers");
        assertEquals("low_base", statuses(15, 20).get("pingpong_rate"), "of twenty cases");
        assertEquals("ok", statuses(40, 60).get("pingpong_rate"));
        statuses(4, 40)
                .forEach((measure, status) -> assertTrue(
                        measure.equals("pingpong_rate") || status.equals("ok"),
                        measure + " is of all cases: " + status));
    }

    @Test
    void theSummaryTellsNoPingPongOfFew() {
        assertEquals("null ok", summary(4, 40), "of four customers");
        assertEquals("0.15 low_base", summary(15, 20), "of twenty cases");
        assertEquals("0.05 ok", summary(40, 60));
    }

    private String summary(long customersHanded, long handed) {
        Row row = spark.createDataFrame(
                        List.of(new SummaryRows(new Publication(FEW, 30, 0.95)).of(counted(customersHanded, handed))),
                        Schemas.withoutRunId(ProcessSummary.TABLE))
                .first();
        return row.getAs("pingpong_share") + " " + row.getAs("status");
    }

    /** Customers of all, of modelled and of handed cases against those walked through, by month and in all. */
    @Test
    void countsTheCustomersOfEveryBase() {
        ProcessMining mining =
                new ProcessMining(TestSql.of(spark), new ProcessRules(spark), DrawnProcess.AS_OF, DrawnProcess.ZONE);
        // Of some customers nobody is in charge of any case.
        List<WalkedCase.Event> events = DrawnProcess.drawn(DrawnProcess.CASES, 300).stream()
                .map(e -> e.customer().matches(".*[048]")
                        ? new WalkedCase.Event(e.caseKey(), e.customer(), e.at(), e.activity(), e.tie(), null, null)
                        : e)
                .toList();
        List<WalkedCase> whole = DrawnProcess.walked(DrawnProcess.CASES, events).values().stream()
                .filter(WalkedCase::isWhole)
                .toList();
        DrawnProcess.Mined mined = DrawnProcess.mined(
                mining, DrawnProcess.CASES, DrawnProcess.tables(spark, DrawnProcess.CASES, events, 3));
        List<String> expected = new ArrayList<>();
        whole.stream()
                .collect(Collectors.groupingBy(
                        walk -> walk.endedOn(DrawnProcess.ZONE).withDayOfMonth(1)))
                .forEach((month, cases) -> expected.add(month + " " + customers(cases)));
        expected.sort(null);
        List<String> columns = List.of("period_start", "n_customers", "n_customers_modelled", "n_customers_handed");
        assertEquals(
                expected, DrawnProcess.lines(mining.periods(mined.cases()).where("period_type = 'month'"), columns));
        assertEquals(
                expected,
                DrawnProcess.lines(mining.periodCustomers(mined.cases()).where("period_type = 'month'"), columns),
                "of one process they are those of all");
        assertEquals(
                List.of(customers(whole)),
                DrawnProcess.lines(mining.totals(mined.cases()), columns.subList(1, columns.size())));
        assertNotEquals(whole.stream().map(WalkedCase::customer).distinct().count(), handed(whole));
    }

    private static long handed(List<WalkedCase> cases) {
        return cases.stream()
                .filter(WalkedCase::isHanded)
                .map(WalkedCase::customer)
                .distinct()
                .count();
    }

    private static String customers(List<WalkedCase> cases) {
        long all = cases.stream().map(WalkedCase::customer).distinct().count();
        return all + " " + all + " " + handed(cases);
    }
}
