package io.levier.jobs.journey;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.config.Publication;
import io.levier.common.journey.Journey;
import io.levier.common.stats.Confidence;
import io.levier.common.stats.Wilson;
import io.levier.common.table.curated.IdentityMap;
import io.levier.common.table.curated.Session;
import io.levier.common.table.derived.JourneyFunnel;
import io.levier.common.table.derived.ProcessSummary;
import io.levier.common.table.input.JourneyEvent;
import io.levier.common.table.input.WebSession;
import io.levier.jobs.journey.WalkedCase.Event;
import io.levier.jobs.platform.Schemas;
import io.levier.jobs.platform.TestSql;
import io.levier.jobs.testkit.OnSpark;
import io.levier.jobs.testkit.PipeTable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

/** Processes mined from drawn events against the same events gone through case by case in plain Java. */
@OnSpark
class ProcessMiningTest {
    private final SparkSession spark;
    private final ProcessMining mining;

    ProcessMiningTest(SparkSession spark) {
        this.spark = spark;
        this.mining =
                new ProcessMining(TestSql.of(spark), new ProcessRules(spark), DrawnProcess.AS_OF, DrawnProcess.ZONE);
    }

    private DrawnProcess.Mined mined(Journey journey, List<Event> events, int partitions) {
        return DrawnProcess.mined(mining, journey, DrawnProcess.tables(spark, journey, events, partitions));
    }

    private DrawnProcess.Mined mined(Journey journey, List<Event> events) {
        return mined(journey, events, 3);
    }

    @Test
    void describesEveryCaseAsWalkedThrough() {
        for (Journey journey : List.of(DrawnProcess.CASES, DrawnProcess.VISITS)) {
            List<Event> events = DrawnProcess.drawn(journey, 400);
            Map<String, WalkedCase> cases = DrawnProcess.walked(journey, events);
            List<String> expected =
                    cases.values().stream().map(WalkedCase::told).sorted().toList();
            assertEquals(expected, DrawnProcess.lines(mined(journey, events).cases(), WalkedCase.COLUMNS));
            assertTrue(cases.values().stream().anyMatch(WalkedCase::isComplete), "finished ones are among them");
            assertFalse(cases.values().stream().allMatch(WalkedCase::isComplete), "open ones are among them");
        }
    }

    @Test
    void countsWaysAndHidesThoseOfFew() {
        for (Journey journey : List.of(DrawnProcess.CASES, DrawnProcess.VISITS)) {
            List<Event> events = DrawnProcess.drawn(journey, 1_500);
            Map<String, List<WalkedCase>> ways = DrawnProcess.walked(journey, events).values().stream()
                    .filter(walk -> !walk.isCut())
                    .collect(groupingBy(walk -> walk.isComplete() + " " + walk.path()));
            List<String> shown = new ArrayList<>();
            Map<Boolean, Long> hidden = new HashMap<>();
            ways.forEach((way, cases) -> {
                long customers =
                        cases.stream().map(WalkedCase::customer).distinct().count();
                if (customers >= DrawnProcess.K) {
                    shown.add(way + " " + cases.size() + " " + customers);
                } else {
                    hidden.merge(cases.get(0).isComplete(), (long) cases.size(), Long::sum);
                }
            });
            assertTrue(shown.size() > 3, "ways of many: " + shown);
            hidden.forEach((isComplete, n) -> shown.add(isComplete + " null " + n + " null"));
            shown.sort(null);
            Dataset<Row> variants = mining.variants(mined(journey, events).cases(), DrawnProcess.K);
            assertEquals(shown, DrawnProcess.lines(variants, List.of("is_complete", "path", "n_cases", "n_customers")));
            assertEquals(
                    List.of("false 1.0", "true 1.0"),
                    DrawnProcess.lines(
                            variants.groupBy("is_complete").agg(Map.of("share", "sum")),
                            List.of("is_complete", "round(`sum(share)`, 9)")));
        }
    }

    @Test
    void countsWhatFollowsWhatAndItsWaits() {
        for (Journey journey : List.of(DrawnProcess.CASES, DrawnProcess.VISITS)) {
            List<Event> events = DrawnProcess.drawn(journey, 1_500);
            Map<String, List<Long>> waits = new TreeMap<>();
            Map<String, Long> n = new TreeMap<>();
            Map<String, Set<String>> customers = new TreeMap<>();
            DrawnProcess.walked(journey, events)
                    .values()
                    .forEach(walk -> walk.moves().forEach(move -> {
                        List<String> words = List.of(move.split(" ", -1));
                        String edge = words.get(0) + " " + words.get(1);
                        n.merge(edge, 1L, Long::sum);
                        customers.computeIfAbsent(edge, key -> new HashSet<>()).add(walk.customer());
                        waits.computeIfAbsent(edge, key -> new ArrayList<>());
                        if (words.size() > 2) {
                            waits.get(edge).add(Long.valueOf(words.get(2)));
                        }
                    }));
            List<String> expected = n.entrySet().stream()
                    .map(edge -> {
                        return edge.getKey() + " " + edge.getValue() + " "
                                + customers
                                        .getOrDefault(edge.getKey(), Set.of())
                                        .size() + " "
                                + DrawnProcess.median(waits.getOrDefault(edge.getKey(), List.of()));
                    })
                    .sorted()
                    .toList();
            assertEquals(
                    expected,
                    DrawnProcess.lines(
                            mining.edges(mined(journey, events).moves()),
                            List.of("from_activity", "to_activity", "n", "n_customers", "wait_p50_s")));
            List<Row> raw = mining.edges(mined(journey, events).moves()).collectAsList();
            List<Row> shown = EdgeRows.of(raw, DrawnProcess.K);
            for (int i = 0; i < raw.size(); i++) {
                boolean isHidden = shown.get(i).getString(11).equals("suppressed");
                assertTrue(isHidden || raw.get(i).<Long>getAs("n_customers") >= DrawnProcess.K, raw.get(i) + "");
                assertEquals(
                        isHidden ? null : raw.get(i).getAs("n"), shown.get(i).get(3));
                assertEquals(
                        isHidden ? null : raw.get(i).getAs("wait_p50_s"),
                        shown.get(i).get(7));
            }
        }
    }

    @Test
    void countsHowFarVisitsGet() {
        List<Event> events = DrawnProcess.drawn(DrawnProcess.VISITS, 1_500);
        List<WalkedCase> cases =
                List.copyOf(DrawnProcess.walked(DrawnProcess.VISITS, events).values());
        List<WalkedCase> begun = cases.stream()
                .filter(walk -> walk.beginOf("view") <= DrawnProcess.AS_OF.getEpochSecond() - 3_600)
                .toList();
        Map<Integer, Long> depths = begun.stream()
                .collect(groupingBy(
                        walk -> walk.funnel(DrawnProcess.FUNNEL.steps(), 3_600).size(), counting()));
        long first = begun.size();
        long third = depths.getOrDefault(3, 0L);
        long second = third + depths.getOrDefault(2, 0L);
        long customers =
                begun.stream().collect(mapping(WalkedCase::customer, toSet())).size();
        Map<String, Row> rows = new HashMap<>();
        funnel(events, 3)
                .forEach(row -> rows.put(row.getString(1) + " " + row.getString(2) + " " + row.getInt(3), row));
        assertEquals(first, at(rows, "total all 1").<Long>getAs("n_reached"));
        assertEquals(second, at(rows, "total all 2").<Long>getAs("n_reached"));
        assertEquals(third, at(rows, "total all 3").<Long>getAs("n_reached"));
        assertEquals(customers, at(rows, "total all 3").<Long>getAs("n_customers"));
        assertEquals(first - second, at(rows, "total all 2").<Long>getAs("n_dropped"));
        assertEquals(1 - (double) third / second, at(rows, "total all 3").<Double>getAs("dropoff"), 1e-12);
        List<Long> times = begun.stream()
                .map(walk -> walk.funnel(DrawnProcess.FUNNEL.steps(), 3_600))
                .filter(reached -> reached.size() == 3)
                .map(reached -> reached.get(2))
                .toList();
        assertEquals(
                DrawnProcess.median(times),
                String.valueOf(at(rows, "total all 3").<Double>getAs("time_p50_s")));
        // The cells of a cut add up to the total; the few with a tablet are hidden, and the next with them.
        assertEquals("suppressed", at(rows, "device tablet 1").getAs("status"));
        assertEquals("suppressed", at(rows, "device unknown 2").getAs("status"));
        assertEquals("ok", at(rows, "device mobile 2").getAs("status"));
    }

    /** Steps without a key are counted, those of tomorrow are not; who is not known counts as no visitor. */
    @Test
    void tellsHowManyStepsBelongToNoJourney() {
        Dataset<Row> events = PipeTable.of(spark, JourneyEvent.TABLE, """
                | event_id | case_key | at                  | activity | visitor_id | customer_id |
                | e1       | c1       | 2026-06-01 10:00:00 | view     | v1         |             |
                | e2       |          | 2026-06-01 10:00:00 | view     | v1         |             |
                | e3       |          | 2026-06-01 11:00:00 | cart     | v1         |             |
                | e4       |          | 2026-06-01 11:00:00 | cart     |            | ana         |
                | e5       |          | 2026-06-01 11:00:00 | cart     |            |             |
                | e6       |          | 2026-07-01 11:00:00 | cart     | v9         |             |
                """);
        Map<String, Dataset<Row>> all = Map.of("journey_event", events);
        List<String> told = MineJourneysJob.loose(mining.loose(all).first());
        assertEquals(1, told.size());
        assertTrue(told.get(0).startsWith("4 steps of 2 visitors in journey_event have no case_key"), told + "");
        Map<String, Dataset<Row>> keyed = Map.of("journey_event", events.where("case_key is not null"));
        assertEquals(List.of(), MineJourneysJob.loose(mining.loose(keyed).first()));
    }

    /** Where every customer has one visit, the interval is the plain one of Wilson. */
    @Test
    void givesThePlainIntervalToCustomersWithOneVisitEach() {
        List<Event> events = DrawnProcess.drawn(DrawnProcess.VISITS, 600).stream()
                .map(e -> new Event(e.caseKey(), e.caseKey(), e.at(), e.activity(), e.tie(), null, null))
                .toList();
        Row second = funnel(events, 1).stream()
                .filter(row -> row.getString(1).equals("total") && row.getInt(3) == 2)
                .findFirst()
                .orElseThrow();
        long before = second.<Long>getAs("n_reached") + second.<Long>getAs("n_dropped");
        double share = second.<Long>getAs("n_dropped") / (double) before;
        assertEquals(
                Wilson.interval(share, (double) before, Confidence.P95).low(),
                second.<Double>getAs("dropoff_low"),
                1e-12);
        assertEquals(
                Wilson.interval(share, (double) before, Confidence.P95).high(),
                second.<Double>getAs("dropoff_high"),
                1e-12);
    }

    private List<Row> funnel(List<Event> events, int partitions) {
        Map<String, Dataset<Row>> tables = DrawnProcess.tables(spark, DrawnProcess.VISITS, events, partitions);
        Dataset<Row> cases = mining.funnels(
                        List.of(DrawnProcess.VISITS), mining.steps(DrawnProcess.VISITS, tables), tables)
                .orElseThrow();
        List<Row> totals = mining.funnelTotals(cases).collectAsList();
        List<Row> rows =
                new FunnelRows(List.of(DrawnProcess.VISITS), new Publication(DrawnProcess.K, 30, 0.95)).of(totals);
        return spark.createDataFrame(rows, Schemas.withoutRunId(JourneyFunnel.TABLE))
                .collectAsList();
    }

    private static Row at(Map<String, Row> rows, String key) {
        return Optional.ofNullable(rows.get(key)).orElseThrow(() -> new AssertionError(key + " in " + rows.keySet()));
    }

    @Test
    void summarisesFinishedCases() {
        List<Event> events = DrawnProcess.drawn(DrawnProcess.CASES, 400);
        Collection<WalkedCase> all =
                DrawnProcess.walked(DrawnProcess.CASES, events).values();
        List<WalkedCase> done = all.stream().filter(WalkedCase::isWhole).toList();
        long cut = all.stream().filter(WalkedCase::isCut).count();
        Row total = mining.totals(mined(DrawnProcess.CASES, events).cases()).first();
        Row row = spark.createDataFrame(
                        List.of(new SummaryRows(new Publication(DrawnProcess.K, 30, 0.95)).of(total)),
                        Schemas.withoutRunId(ProcessSummary.TABLE))
                .first();
        assertEquals(done.size(), row.<Long>getAs("n_complete"));
        assertTrue(cut > 10, "cases whose beginning is not known: " + cut);
        assertEquals(cut, row.<Long>getAs("n_cut"));
        assertEquals(400 - cut - done.size(), row.<Long>getAs("n_open"));
        List<WalkedCase> handed = done.stream().filter(WalkedCase::isHanded).toList();
        assertEquals(
                (double) handed.stream().filter(WalkedCase::isSentBack).count() / handed.size(),
                row.<Double>getAs("pingpong_share"),
                1e-12);
        long fitting = done.stream().filter(WalkedCase::fits).count();
        assertTrue(fitting > 0 && fitting < done.size(), "both fitting and not: " + fitting);
        assertEquals((double) fitting / done.size(), row.<Double>getAs("conformance"), 1e-12);
        assertTrue(row.<Double>getAs("conformance_low") < row.<Double>getAs("conformance"));
        assertTrue(row.<Double>getAs("conformance_high") > row.<Double>getAs("conformance"));
    }

    @Test
    void saysTheSameHoweverTheEventsAreSpread() {
        List<Event> events = DrawnProcess.drawn(DrawnProcess.VISITS, 300);
        List<List<String>> found = new ArrayList<>();
        for (int partitions : List.of(1, 3, 7)) {
            String before = spark.conf().get("spark.sql.shuffle.partitions");
            spark.conf().set("spark.sql.shuffle.partitions", String.valueOf(partitions));
            try {
                DrawnProcess.Mined mined = mined(DrawnProcess.VISITS, events, partitions);
                Dataset<Row> moves = mined.moves();
                Dataset<Row> cases = mined.cases();
                List<String> all = new ArrayList<>(DrawnProcess.lines(cases, List.of(cases.columns())));
                Dataset<Row> variants = mining.variants(cases, 2);
                all.addAll(DrawnProcess.lines(variants, List.of(variants.columns())));
                Dataset<Row> edges = mining.edges(moves);
                all.addAll(DrawnProcess.lines(edges, List.of(edges.columns())));
                funnel(events, partitions).forEach(row -> all.add(row.toString()));
                found.add(all);
            } finally {
                spark.conf().set("spark.sql.shuffle.partitions", before);
            }
        }
        assertEquals(found.get(0), found.get(1));
        assertEquals(found.get(0), found.get(2));
    }

    /** One case with forty thousand steps among small ones: its way is told by its beginning and its length. */
    @Test
    void bearsACaseThatNeverStops() {
        Dataset<Row> events = spark.range(40_000)
                .selectExpr(
                        "concat('e', id) as event_id",
                        "timestamp_seconds(" + DrawnProcess.FIRST + " + id) as at",
                        "'endless' as case_key",
                        "if(id % 2 = 0, 'view', 'cart') as activity",
                        "cast(null as string) as customer_id",
                        "'v' as visitor_id",
                        "cast(null as string) as resource");
        Map<String, Dataset<Row>> tables =
                DrawnProcess.tables(spark, DrawnProcess.VISITS, DrawnProcess.drawn(DrawnProcess.VISITS, 20), 1);
        tables.put("journey_event", events);
        Row endless =
                DrawnProcess.mined(mining, DrawnProcess.VISITS, tables).cases().first();
        assertEquals(40_000, endless.<Long>getAs("n_steps"));
        String path = endless.getAs("path");
        assertTrue(path.endsWith(" > cart > +39950"), path);
    }

    @Test
    void tellsOfActivitiesNobodyEverDid() {
        List<Event> events = DrawnProcess.drawn(DrawnProcess.CASES, 50).stream()
                .filter(event -> !event.activity().equals("pending"))
                .toList();
        Dataset<Row> steps =
                mining.steps(DrawnProcess.CASES, DrawnProcess.tables(spark, DrawnProcess.CASES, events, 1));
        assertEquals(
                List.of("[case,pending]"),
                mining.unseen(List.of(DrawnProcess.CASES), steps).collectAsList().stream()
                        .map(Row::toString)
                        .toList());
    }

    /** Robots and staff are no visits, what has no key cannot be followed, and what comes later is not known yet. */
    @Test
    void followsOnlyVisitsOfCustomers() {
        Map<String, Dataset<Row>> tables = new HashMap<>();
        tables.put("journey_event", PipeTable.of(spark, JourneyEvent.TABLE, """
            event_id | case_key | at | activity | visitor_id
            1 | robot   | 2026-06-01 10:00:00 | view | r
            2 | visit   | 2026-06-01 10:00:00 | view | v
            3 |         | 2026-06-01 10:00:00 | view | v
            4 | visit   | 2026-07-01 00:00:00 | cart | v
            5 | journey | 2026-06-01 10:00:00 | view | w
            """));
        tables.put("web_session", PipeTable.of(spark, WebSession.TABLE, "session_id\nrobot\nvisit"));
        tables.put("session", PipeTable.of(spark, Session.TABLE, "session_id | visitor_key\nvisit | someone"));
        tables.put("identity_map", spark.createDataFrame(List.of(), Schemas.of(IdentityMap.TABLE)));
        assertEquals(
                List.of("journey view true", "visit view true"),
                DrawnProcess.lines(
                        mining.steps(DrawnProcess.VISITS, tables), List.of("case_key", "activity", "is_end")));
    }
}
