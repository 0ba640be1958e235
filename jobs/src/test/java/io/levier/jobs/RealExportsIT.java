package io.levier.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.levier.common.table.DeclaredTables;
import io.levier.common.table.Layer;
import io.levier.jobs.testkit.Nightly;
import io.levier.jobs.testkit.SparkExtension;
import io.levier.jobs.testkit.TableContents;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The examples of {@code conf/examples} on the public data they are written for, against figures counted by others. The
 * data lie beside the checkout and are nowhere in it.
 */
@ExtendWith(SparkExtension.class)
class RealExportsIT {
    private static final Path DATA =
            Path.of(System.getProperty("levier.shared", "../../shared")).resolve("data");

    /** Loads the daily files of Online Retail in so many drops; one by one, all 305 take most of an hour. */
    private static final int DROPS = Integer.getInteger("levier.drops", 2);

    /**
     * What the incidents do not show: five flows of fewer than ten callers, and five more without which one of those
     * would be what remains at its activity.
     */
    private static final SortedSet<String> HIDDEN_FLOWS = new TreeSet<>(List.of(
            "(start) closed",
            "on_hold closed",
            "pending closed",
            "solved new",
            "solved pending",
            "(start) on_hold",
            "closed open",
            "new closed",
            "pending on_hold",
            "solved open"));

    private static final String[] UNTIL_CURATED = {"ingest", "resolve-identities", "curate"};

    private static final String[] UNTIL_CHURN = {"ingest", "resolve-identities", "curate", "train-churn"};

    private final SparkSession spark;
    private final CapturedConsole console = new CapturedConsole();

    /** Where Online Retail is loaded once for the tests that look at it. */
    @TempDir
    private static Path retail = Path.of("");

    /** Warehouses of examples that several tests look at, each made by whichever asks first. */
    @TempDir
    private static Path shared = Path.of("");

    @TempDir
    private Path home = Path.of("");

    RealExportsIT(SparkSession spark) {
        this.spark = spark;
    }

    @BeforeEach
    void dataAreThere() {
        assumeTrue(Files.isDirectory(DATA), "the real data are not beside the checkout: " + DATA);
    }

    private int run(String example, Path input, String warehouse, String... jobs) {
        return run(example, input, home.resolve(warehouse), jobs);
    }

    private int run(String example, Path input, Path warehouse, String... jobs) {
        List<Object> words = new ArrayList<>(List.of("run"));
        words.addAll(Arrays.asList(jobs));
        words.addAll(List.of(
                "--conf",
                SmallCompany.conf().resolve("examples").resolve(example),
                "--input",
                input,
                "--warehouse",
                warehouse,
                "--report",
                warehouse.resolveSibling("report")));
        return console.launch(SmallCompany.words(words.toArray()));
    }

    private void succeeds(String example, Path input, String... jobs) {
        assertEquals(0, run(example, input, example, jobs), () -> console.out() + console.err());
    }

    private Path succeedsOnce(String example, Path input, String... jobs) {
        Path warehouse = shared.resolve(example);
        if (Files.notExists(warehouse)) {
            assertEquals(0, run(example, input, warehouse, jobs), () -> console.out() + console.err());
        }
        return warehouse;
    }

    /** All jobs over the marketplace, as its example promises. */
    private Path olist() {
        return succeedsOnce("olist", DATA.resolve("olist"));
    }

    private Path incidents() {
        return succeedsOnce(
                "incidents",
                DATA.resolve("incidents"),
                "ingest",
                "resolve-identities",
                "curate",
                "gather-facts",
                "mine-journeys");
    }

    /** The one value an analyst would see. */
    private String value(String warehouse, String sql) {
        return value(home.resolve(warehouse), sql);
    }

    private static String value(Path warehouse, String sql) {
        CapturedConsole analyst = new CapturedConsole();
        String[] words = SmallCompany.words("query", "--warehouse", warehouse, "--sql", sql, "--format", "csv");
        assertEquals(0, analyst.launch(words), analyst.err());
        return analyst.lastLine().strip();
    }

    @Test
    void olistReviewsAreStarsAndNoNps() {
        Path olist = olist();
        assertEquals("1701 478 1281 2887 8597", value(olist, """
            select concat_ws(' ', array_agg(n))
            from (
                select count(*) as n from survey_answer
                where question_id = 'stars' group by value_number order by value_number
            )
            """));
        assertEquals(
                "0", value(olist, "select count(*) from metric_values where metric_id = 'nps' and value is not null"));
        assertTrue(Files.exists(shared.resolve("report/driver-report.fr.html")), console.out());
    }

    /** A language beside those of the house needs one file of the configuration. */
    @Test
    void olistMessagesAreReadInPortuguese() {
        Path olist = olist();
        assertEquals("pt true true true true", value(olist, """
                        select concat_ws(
                            ' ', language, is_read, n_with_topic > 0.6 * n_comments, has_sentiment,
                            macro_f1 > 2 * baseline_macro_f1 and accuracy > baseline_accuracy
                        )
                        from verbatim_language where n_comments > 1000
                        """));
        // Late parcels are complained of, the products themselves praised.
        assertEquals("true", value(olist, """
                        select max(csat) filter (where topic = 'product_quality')
                            > 20 + max(csat) filter (where topic = 'first_time_right')
                        from topic_metric where period_type = 'all'
                        """));
        assertEquals(
                "true",
                value(
                        olist,
                        "select count(distinct score_group) = 3 and max(place) = 3 from verbatim_quote"
                                + " where topic = 'delivery'"));
    }

    @Test
    void telcoChurnIsForeseen() {
        succeeds(
                "telco",
                DATA.resolve("telco/base"),
                "ingest",
                "resolve-identities",
                "curate",
                "train-churn",
                "score-churn");
        assertEquals(
                "true true true",
                value(
                        "telco",
                        "select concat_ws(' ', auc between 0.843 and 0.87, calib_slope between 0.9 and 1.1,"
                                + " lift_decile1 >= 2.8) from churn_model where is_current"));
        assertEquals(
                "true",
                value(
                        "telco",
                        "select exists(warnings, w -> w like '%penalty was chosen on the same folds%')"
                                + " from churn_model where is_current"));
        assertEquals(
                "true",
                value(
                        "telco",
                        "select bool_or(reason_1 in ('attribute_tech_support', 'attribute_online_security'))"
                                + " and not bool_or(reason_1 in ('attribute_senior_citizen', 'attribute_partner'))"
                                + " from churn_score"));
    }

    @ParameterizedTest
    @Nightly
    @ValueSource(strings = {"boosted-trees", "forest"})
    void telcoTreesComeCloseAndDoNotTakeOver(String challenger) {
        succeeds("telco", DATA.resolve("telco/base"), "ingest", "resolve-identities", "curate");
        assertEquals(
                0,
                console.launch(SmallCompany.words(
                        "train-churn",
                        "--conf",
                        SmallCompany.conf().resolve("examples/telco"),
                        "--input",
                        DATA.resolve("telco/base"),
                        "--warehouse",
                        home.resolve("telco"),
                        "--set",
                        "churn.challengers=" + challenger)),
                () -> console.out() + console.err());
        assertEquals(
                "true true",
                value(
                        "telco",
                        "select concat_ws(' ', auc between 0.838 and 0.87, calib_slope between 0.8 and 1.3)"
                                + " from churn_contest where algorithm = '" + challenger + "'"));
        assertEquals("logistic", value("telco", "select algorithm from churn_contest where is_chosen"));
    }

    /** Who bought within ninety days of the end of a month, counted from the files' orders by another way. */
    @Test
    void retailRepurchaseIsCountedAndCustomersAreValued() throws IOException {
        Path warehouse = retailAtOnce();
        assertEquals(
                0,
                run("online-retail", retail.resolve("exports"), warehouse, "fit-survival", "value-customers"),
                () -> console.out() + console.err());
        assertEquals("0", value(warehouse, """
            select count(*)
            from customer_period_label as label
            left join (
                select distinct label.person_id, label.period_start
                from customer_period_label as label
                inner join sale on sale.person_id = label.person_id and sale.is_purchase
                    and datediff(sale.ordered_on, label.as_of) between 0 and 89
            ) as buyer on buyer.person_id = label.person_id and buyer.period_start = label.period_start
            where label.y_churn <> (buyer.person_id is null) or label.y_repurchase = label.y_churn
            """));
        assertEquals("true true", value(warehouse, """
            select concat_ws(' ', max(label_window_end) <= date'2011-12-10', count(*) > 5000)
            from customer_period_label
            """));
        // Within a year hardly anybody is seen to stop: the lifetimes package finds r 0.83, alpha 68.89 and a 0.00.
        assertEquals("nbd warned true true true true", value(warehouse, """
            select concat_ws(' ', family, status, n_customers = (select count(*) from customer_value),
                r between 0.80 and 0.86, alpha_d between 67 and 72,
                test_expected between 0.7 * test_purchases and 1.3 * test_purchases)
            from value_model
            """));
        assertEquals("true", value(warehouse, """
            select min(p_alive) >= 0 and max(p_alive) <= 1 and min(expected_purchases) >= 0 from customer_value
            """));
    }

    @Test
    void columnsThatKnowTheOutcomeAreRefusedByName() {
        assertEquals(4, run("telco-v11", DATA.resolve("telco/v11"), "telco-v11", UNTIL_CHURN), console.out());
        for (String column :
                List.of("churn_reason", "churn_category", "customer_status", "satisfaction_score", "churn_score")) {
            assertTrue(
                    console.err()
                            .lines()
                            .anyMatch(line -> line.matches(
                                    ".*churn feature attribute_" + column + " \\(AUC [01]\\.[0-9]{3} alone.*")),
                    column + " is not among: " + console.err());
        }
    }

    @Test
    void sfoPassengersRecommendAsTheAirportCounted() {
        succeeds(
                "sfo-airport",
                DATA.resolve("sfo-airport"),
                "ingest",
                "resolve-identities",
                "curate",
                "compute-metrics",
                "rank-drivers",
                "write-report");
        String of2017 = "select concat_ws(' ', round(value, %d), n) from metric_values where metric_id = '%s'"
                + " and period_start = '2017-01-01' and segment_set = 'total' and segment_key = 'all'";
        assertEquals("39.84 2746", value("sfo-airport", of2017.formatted(2, "nps")));
        assertEquals("40.4 2746", value("sfo-airport", of2017.formatted(2, "nps_weighted")));
        assertEquals("4.0644 2688", value("sfo-airport", of2017.formatted(4, "csat_mean")));
    }

    /** R² and coefficients are those of a plain least-squares fit outside this project, with a dummy per service. */
    @Test
    void airlineServicesThatDoNotApplyAreNoBadRatings() {
        succeeds("airline", DATA.resolve("airline-satisfaction"), "ingest", "curate", "gather-facts", "rank-drivers");
        assertEquals("129880 0.502565", value("airline", """
            select concat_ws(' ', n, round(r2, 6)) from driver_run where is_main
            """));
        assertEquals(
                "online_boarding 13.6934,wifi 6.7828", value("airline", """
            select array_join(transform(array_sort(array_agg(struct(rank, driver_id, round(beta, 4) as beta))),
                driver -> concat(driver.driver_id, ' ', driver.beta)), ',')
            from driver_importance where is_main and rank <= 2
            """).replace("\"", ""));
    }

    @Test
    void incidentsAreCountedByCaseAndChannel() {
        Path incidents = incidents();
        assertEquals(
                "24918 275",
                value(incidents, "select concat_ws(' ', count(*), count_if(reopened_count > 0)) from case_ticket"));
        assertEquals("email 146 form 51 phone 22", value(incidents, """
            select array_join(array_sort(array_agg(concat(channel, ' ', hours))), ' ')
            from (
                select channel,
                    cast(round(percentile(timestampdiff(second, opened_at, last_solved_at) / 3600, 0.5)) as int) as hours
                from case_ticket where channel is not null group by channel
            )
            """));
        assertEquals("13549", value(incidents, "select count_if(reassigned_count = 0) from case_ticket"));
    }

    @Test
    void incidentsGoTheWaysDuckDbFinds() {
        Path incidents = incidents();
        IncidentOracle oracle = new IncidentOracle(DATA.resolve("incidents/incident_event_log.csv.gz"));
        assertEquals("24918", value(incidents, "select count(*) from process_case"));

        SortedMap<String, Long> follows = oracle.follows();
        SortedMap<String, Long> found =
                counts(incidents, "process_edge", "concat(from_activity, ' ', to_activity)", "n");
        assertEquals(follows.keySet(), found.keySet());
        SortedSet<String> hidden = new TreeSet<>(found.keySet());
        found.values().removeIf(n -> n < 0);
        hidden.removeAll(found.keySet());
        assertEquals(HIDDEN_FLOWS, hidden);
        follows.keySet().removeAll(hidden);
        assertEquals(follows, found);

        SortedMap<String, Long> ways = oracle.ways();
        SortedMap<String, Long> variants =
                counts(incidents, "process_variant where is_complete", "coalesce(path, 'rest')", "n_cases");
        long finished = ways.values().stream().mapToLong(Long::longValue).sum();
        assertEquals(
                finished, variants.values().stream().mapToLong(Long::longValue).sum());
        variants.remove("rest");
        assertTrue(variants.size() > 20, "ways shown: " + variants.size());
        ways.keySet().retainAll(variants.keySet());
        assertEquals(ways, variants);
    }

    /** Numbers of a derived table by what they count; -1 where a number is not shown. */
    private SortedMap<String, Long> counts(Path warehouse, String table, String what, String number) {
        SortedMap<String, Long> counts = new TreeMap<>();
        List<String> words = table.contains(" ") ? List.of(table.split(" where ", 2)) : List.of(table, "true");
        spark.read()
                .format("delta")
                .load(warehouse.resolve("derived").resolve(words.get(0)).toString())
                .where(words.get(1))
                .selectExpr(what, "coalesce(" + number + ", -1)")
                .collectAsList()
                .forEach(row -> counts.put(row.getString(0), row.getLong(1)));
        return counts;
    }

    /** All at once, or in drops in the order of a bad week: the tables are the same. */
    @Test
    @Nightly
    void retailIsTheSameHoweverItComes() throws IOException {
        Path atOnce = retailAtOnce();
        assertEquals("18532 4338 397884 8911407.90", value(atOnce, """
            select concat_ws(' ', count(*), count(distinct person_id), sum(n_lines), sum(net_amount))
            from sale where is_purchase and person_id is not null
            """));

        List<Path> files = files(DATA.resolve("online-retail/by-day"));
        Path dropped = Files.createDirectories(home.resolve("drops").resolve("by-day"));
        int perDrop = (files.size() + DROPS - 1) / DROPS;
        // From the middle on, then from the beginning: half of it is late.
        List<Path> order = new ArrayList<>(files.subList(files.size() / 2, files.size()));
        order.addAll(files.subList(0, files.size() / 2));
        for (int first = 0; first < order.size(); first += perDrop) {
            for (Path file : order.subList(first, Math.min(order.size(), first + perDrop))) {
                Files.createSymbolicLink(dropped.resolve(file.getFileName()), file);
            }
            assertEquals(0, run("online-retail", home.resolve("drops"), "by-drops", UNTIL_CURATED), console.err());
        }
        SortedMap<String, String> found = new TableContents(spark, home.resolve("by-drops")).digests();
        assertTrue(found.size() > 10, "tables: " + found.keySet());
        SortedMap<String, String> expected = new TableContents(spark, atOnce).digests();
        // Another test may have valued the customers of the same warehouse.
        expected.keySet()
                .removeIf(table -> DeclaredTables.byName(table).orElseThrow().layer() == Layer.DERIVED);
        assertEquals(expected, found);
    }

    /** The warehouse of Online Retail with all of its files at once, curated by whichever test asks first. */
    private Path retailAtOnce() throws IOException {
        Path warehouse = retail.resolve("warehouse");
        if (Files.notExists(warehouse)) {
            Path exports = Files.createDirectories(retail.resolve("exports"));
            Files.createSymbolicLink(exports.resolve("by-day"), DATA.resolve("online-retail/by-day"));
            assertEquals(
                    0, run("online-retail", exports, warehouse, UNTIL_CURATED), () -> console.out() + console.err());
        }
        return warehouse;
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 0.99, 0.97", "2, 0.98, 0.93", "3, 0.99, 0.95"})
    void recordsOfOnePersonFindEachOther(int number, double precision, double recall) throws IOException {
        String file = "febrl_dataset" + number + ".csv";
        Path exports = Files.createDirectories(home.resolve("exports/febrl"));
        Files.createSymbolicLink(
                exports.resolve(file), DATA.resolve("record-linkage").resolve(file));
        succeeds("febrl", home.resolve("exports"), "ingest", "resolve-identities");
        assertLinked("febrl", precision, recall);
    }

    @Test
    void madeUpRecordsOfOnePersonFindEachOther() {
        succeeds("fake-1000", DATA.resolve("record-linkage"), "ingest", "resolve-identities");
        assertLinked("fake-1000", 0.95, 0.80);
    }

    private void assertLinked(String warehouse, double precision, double recall) {
        String measured = "select value from identity_quality where measure = 'pairwise_%s'";
        double foundPrecision = Double.parseDouble(value(warehouse, measured.formatted("precision")));
        double foundRecall = Double.parseDouble(value(warehouse, measured.formatted("recall")));
        assertTrue(foundPrecision >= precision, "precision " + foundPrecision);
        assertTrue(foundRecall >= recall, "recall " + foundRecall);
    }
}
