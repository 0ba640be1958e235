package io.levier.jobs.journey;

import static java.util.stream.Collectors.groupingBy;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.config.Publication;
import io.levier.common.table.derived.ProcessPeriod;
import io.levier.common.table.derived.ProcessViolation;
import io.levier.jobs.journey.WalkedCase.Event;
import io.levier.jobs.platform.Schemas;
import io.levier.jobs.platform.TestSql;
import io.levier.jobs.testkit.OnSpark;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

/** Which rules of a model are broken how often, and how processes went month by month, against cases gone through in Java. */
@OnSpark
class ProcessRulesTest {
    private final SparkSession spark;
    private final ProcessMining mining;

    ProcessRulesTest(SparkSession spark) {
        this.spark = spark;
        this.mining =
                new ProcessMining(TestSql.of(spark), new ProcessRules(spark), DrawnProcess.AS_OF, DrawnProcess.ZONE);
    }

    private DrawnProcess.Mined mined(List<Event> events) {
        return DrawnProcess.mined(
                mining, DrawnProcess.CASES, DrawnProcess.tables(spark, DrawnProcess.CASES, events, 3));
    }

    private List<Row> violations(DrawnProcess.Mined mined, int few) {
        List<Row> found = mining.violations(List.of(DrawnProcess.CASES), mined.moves(), mined.disorder(), mined.cases())
                .collectAsList();
        List<Row> edges = EdgeRows.of(mining.edges(mined.moves()).collectAsList(), few);
        List<Row> rows = new ViolationRows(edges, mining.totals(mined.cases()).collectAsList(), few).of(found);
        return spark.createDataFrame(rows, Schemas.withoutRunId(ProcessViolation.TABLE))
                .collectAsList();
    }

    private static String rule(Row row) {
        return row.getAs("kind") + " " + row.getAs("from_activity") + " " + row.getAs("to_activity");
    }

    @Test
    void tellsWhichRuleIsBrokenHowOften() {
        List<Event> events = DrawnProcess.drawn(DrawnProcess.CASES, 1_500);
        List<WalkedCase> whole = DrawnProcess.walked(DrawnProcess.CASES, events).values().stream()
                .filter(WalkedCase::isWhole)
                .toList();
        Map<String, String> expected = new TreeMap<>(Map.of(
                "missing_activity (any) solved", "0 0 0 0.000000000",
                "wrong_order open solved", "0 0 0 0.000000000",
                "wrong_order pending closed", "0 0 0 0.000000000"));
        Map<String, Long> times = new HashMap<>();
        Map<String, Set<String>> cases = new HashMap<>();
        Map<String, Set<String>> customers = new HashMap<>();
        whole.forEach(walk -> walk.broken().forEach(rule -> {
            times.merge(rule, 1L, Long::sum);
            cases.computeIfAbsent(rule, key -> new HashSet<>()).add(walk.key());
            customers.computeIfAbsent(rule, key -> new HashSet<>()).add(walk.customer());
        }));
        times.forEach((rule, n) -> {
            int breaking = cases.getOrDefault(rule, Set.of()).size();
            expected.put(
                    rule,
                    n + " " + breaking + " "
                            + customers.getOrDefault(rule, Set.of()).size() + " "
                            + String.format(Locale.ROOT, "%.9f", (double) breaking / whole.size()));
        });
        Map<String, String> found = new TreeMap<>();
        violations(mined(events), 1).stream()
                // Rules broken by open cases only are told with none.
                .filter(row -> row.<Long>getAs("n") > 0 || expected.containsKey(rule(row)))
                .forEach(row -> found.put(
                        rule(row),
                        row.getAs("n") + " " + row.getAs("n_cases") + " " + row.getAs("n_customers") + " "
                                + String.format(Locale.ROOT, "%.9f", row.<Double>getAs("share"))));
        assertEquals(expected, found);
        for (String kind : WalkedCase.KINDS) {
            boolean isThere = kind.equals("unknown_activity")
                    || kind.equals("wrong_end")
                    || times.keySet().stream().anyMatch(rule -> rule.startsWith(kind));
            assertTrue(isThere, kind + " is broken by some: " + times.keySet());
        }
    }

    /** Of what few do nothing is told, nor where the flow it is about is hidden or few do it in other cases. */
    @Test
    void hidesRulesFewBreak() {
        DrawnProcess.Mined mined = mined(DrawnProcess.drawn(DrawnProcess.CASES, 400));
        Map<String, Row> open = new HashMap<>();
        violations(mined, 1).forEach(row -> open.put(rule(row), row));
        List<Row> rows = violations(mined, DrawnProcess.K);
        long hidden = 0;
        for (Row row : rows) {
            long customers = Objects.requireNonNull(open.get(rule(row))).getAs("n_customers");
            if (row.getAs("status").equals("suppressed")) {
                hidden++;
                assertTrue(row.isNullAt(4) && row.isNullAt(5) && row.isNullAt(6) && row.isNullAt(7), row + "");
            } else {
                assertTrue(customers == 0 || customers >= DrawnProcess.K, row + " of " + customers);
            }
        }
        assertTrue(hidden > 0 && hidden < rows.size(), hidden + " of " + rows.size() + " rules are hidden");
    }

    @Test
    void tellsHowProcessesWentByTheMonthTheirCasesEnd() {
        List<Event> events = DrawnProcess.drawn(DrawnProcess.CASES, 1_500);
        Map<LocalDate, List<WalkedCase>> months = DrawnProcess.walked(DrawnProcess.CASES, events).values().stream()
                .filter(WalkedCase::isWhole)
                .collect(groupingBy(
                        walk -> walk.endedOn(DrawnProcess.ZONE).withDayOfMonth(1),
                        TreeMap::new,
                        java.util.stream.Collectors.toList()));
        assertEquals(2, months.size(), "in the zone of the company some end in July");
        Map<String, String> expected = new TreeMap<>();
        months.forEach((month, cases) -> expected.putAll(measures(month, cases)));
        Map<String, String> found = new TreeMap<>();
        periods(mined(events), 1).stream()
                .filter(row -> row.getAs("period_type").equals("month"))
                .forEach(row -> found.put(row.getAs("period_start") + " " + row.getAs("measure"), told(row)));
        assertEquals(expected, found);
    }

    private static String told(Row row) {
        return String.format(Locale.ROOT, "%.9f", row.<Double>getAs("value"))
                + " " + row.getAs("numerator") + " " + row.getAs("denominator") + " " + row.getAs("n_cases") + " "
                + row.getAs("n_customers") + " " + row.getAs("from_activity") + " " + row.getAs("to_activity") + " "
                + row.getAs("status");
    }

    private static Map<String, String> measures(LocalDate month, List<WalkedCase> cases) {
        long n = cases.size();
        Map<String, Long> ways = new TreeMap<>();
        Map<String, Long> waits = new TreeMap<>();
        List<Long> times = new ArrayList<>();
        for (WalkedCase walk : cases) {
            ways.merge(walk.path(), 1L, Long::sum);
            times.add(walk.throughput());
            for (String move : walk.moves()) {
                List<String> words = List.of(move.split(" ", -1));
                if (words.size() > 2) {
                    waits.merge(words.get(0) + " " + words.get(1), Long.valueOf(words.get(2)), Long::sum);
                }
            }
        }
        times.sort(null);
        long handed = cases.stream().filter(WalkedCase::isHanded).count();
        long longest = waits.values().stream().max(Long::compare).orElseThrow();
        String where = waits.entrySet().stream()
                .filter(wait -> wait.getValue() == longest)
                .findFirst()
                .orElseThrow()
                .getKey();
        String all =
                n + " " + cases.stream().map(WalkedCase::customer).distinct().count();
        boolean goesOn =
                month.plusMonths(1).atStartOfDay(DrawnProcess.ZONE).toInstant().isAfter(DrawnProcess.AS_OF);
        String status = goesOn ? "provisional" : n < 30 ? "low_base" : "ok";
        Map<String, String> measures = new HashMap<>();
        measures.put("variant_count", plain(ways.size(), all, status));
        measures.put(
                "top_variant_share",
                share(ways.values().stream().max(Long::compare).orElseThrow(), n, all, status));
        measures.put("conformance_rate", share(count(cases, WalkedCase::fits), n, all, status));
        measures.put("rework_rate", share(count(cases, WalkedCase::isReworked), n, all, status));
        measures.put("pingpong_rate", share(count(cases, WalkedCase::isSentBack), handed, all, status));
        measures.put("throughput_p50", plain(quantile(times, 0.5), all, status));
        measures.put("throughput_p90", plain(quantile(times, 0.9), all, status));
        long sum = times.stream().mapToLong(Long::longValue).sum();
        measures.put(
                "bottleneck_wait",
                share(longest, sum, all, status).replace("null null " + status, where + " " + status));
        Map<String, String> dated = new HashMap<>();
        measures.forEach((measure, told) -> dated.put(month + " " + measure, told));
        return dated;
    }

    private static long count(Collection<WalkedCase> cases, java.util.function.Predicate<WalkedCase> what) {
        return cases.stream().filter(what).count();
    }

    private static String share(long some, long of, String all, String status) {
        return String.format(Locale.ROOT, "%.9f", (double) some / of) + " " + some + " " + of + " " + all
                + " null null " + status;
    }

    private static String plain(double value, String all, String status) {
        return String.format(Locale.ROOT, "%.9f", value) + " null null " + all + " null null " + status;
    }

    /** Between the two nearest, as the distance from them is. */
    private static double quantile(List<Long> sorted, double at) {
        double place = at * (sorted.size() - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.size() - 1);
        return sorted.get(below) + (place - below) * (sorted.get(above) - sorted.get(below));
    }

    private List<Row> periods(DrawnProcess.Mined mined, int few) {
        List<Row> periods = mining.periods(mined.cases()).collectAsList();
        List<Row> rows = new PeriodRows(
                        new Publication(few, 30, 0.95),
                        Finality.of(
                                List.of(DrawnProcess.CASES, DrawnProcess.VISITS),
                                DrawnProcess.AS_OF,
                                DrawnProcess.ZONE))
                .of(
                        periods,
                        mining.periodWaits(mined.moves(), mined.cases()).collectAsList(),
                        new HiddenPeriods(
                                periods,
                                mining.periodCustomers(mined.cases()).collectAsList(),
                                mining.totals(mined.cases()).collectAsList(),
                                few));
        return spark.createDataFrame(rows, Schemas.withoutRunId(ProcessPeriod.TABLE))
                .collectAsList();
    }

    /** June is over, but not the ten hours of silence that finish the last visits of it: some may still end in June. */
    @Test
    void periodsAreFinalWhenSilenceIsOver() {
        List<Event> events = DrawnProcess.drawn(DrawnProcess.VISITS, 600);
        List<Row> rows = periods(
                DrawnProcess.mined(
                        mining, DrawnProcess.VISITS, DrawnProcess.tables(spark, DrawnProcess.VISITS, events, 3)),
                1);
        List<Row> june = rows.stream()
                .filter(row -> row.getAs("period_start").toString().equals("2026-06-01"))
                .toList();
        assertFalse(june.isEmpty());
        assertTrue(june.stream().allMatch(row -> row.getAs("status").equals("provisional")), june + "");
        List<Row> quarter = rows.stream()
                .filter(row -> row.getAs("period_start").toString().equals("2026-04-01"))
                .toList();
        assertFalse(quarter.isEmpty());
        assertTrue(quarter.stream().allMatch(row -> row.getAs("status").equals("provisional")), quarter + "");
    }

    /** July has few customers: June would tell them, as both together are the third quarter's neighbours in all that is known. */
    @Test
    void hidesMonthsThatWouldTellOfFew() {
        List<Row> rows = periods(mined(DrawnProcess.drawn(DrawnProcess.CASES, 1_500)), 40);
        assertTrue(rows.stream().allMatch(row -> row.getAs("status").equals("suppressed")), rows + "");
        assertTrue(rows.stream().allMatch(row -> row.isNullAt(4) && row.isNullAt(7)), rows + "");
    }
}
