package io.levier.jobs.effects;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.config.ConfigLoader;
import io.levier.common.table.Table;
import io.levier.common.table.curated.CustomerPeriod;
import io.levier.common.table.curated.IdentityMap;
import io.levier.common.table.derived.InitiativeEffect;
import io.levier.common.table.derived.InitiativeMoneyEffect;
import io.levier.common.table.input.Initiative;
import io.levier.common.table.input.InitiativeScope;
import io.levier.jobs.bench.MadeTables;
import io.levier.jobs.platform.Console;
import io.levier.jobs.platform.JobArgs;
import io.levier.jobs.platform.JobRunner;
import io.levier.jobs.platform.RunLedger;
import io.levier.jobs.testkit.OnSpark;
import io.levier.jobs.testkit.PipeTable;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two years of 900 customers: a third of them, drawn by lot, were reached after a year and from then on leave less. What was
 * meant to be moved is told or refused, each with its reason; what was moved of money is told besides.
 */
@OnSpark
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MeasureEffectsJobTest {
    private static final Instant AS_OF = Instant.parse("2026-01-01T10:00:00Z");

    private final Map<String, Row> effects = new TreeMap<>();
    private final Map<String, Row> money = new TreeMap<>();

    @BeforeAll
    void measure(SparkSession spark, @TempDir Path home) {
        MadeTables made = MadeTables.in(spark, home.resolve("warehouse").toString());
        made.save(Initiative.TABLE, PipeTable.of(spark, Initiative.TABLE, """
            | initiative_id | started_at          | expected_metric | expected_segment | expected_effect |
            | aimless       | 2025-01-01 00:00:00 |                 |                  |                 |
            | boundless     | 2025-01-01 00:00:00 | churn_rate      |                  |                 |
            | counting      | 2025-01-01 00:00:00 | revenue_net     |                  |                 |
            | elsewhere     | 2025-01-01 00:00:00 | nps             | planet=mars      |                 |
            | kept          | 2025-01-01 00:00:00 | churn_rate      |                  | -5              |
            | liked         | 2025-01-01 00:00:00 | nps             |                  |                 |
            | placed        | 2025-01-01 00:00:00 | churn_rate      |                  |                 |
            | sold          | 2025-01-01 00:00:00 | arpu            | country=FR       |                 |
            | unheard       | 2025-01-01 00:00:00 | happiness       |                  |                 |
            | whispered     | 2025-01-01 00:00:00 | churn_rate      |                  |                 |
            """));
        Dataset<Row> reached = spark.range(0, 300)
                .selectExpr("explode(array('kept', 'sold')) as initiative_id", "id")
                .union(spark.range(0, 3).selectExpr("'whispered' as initiative_id", "id"))
                .selectExpr(
                        "initiative_id",
                        "'customer' as scope_kind",
                        "concat('c', id) as scope_value",
                        "timestamp'2025-01-01 00:00:00' as started_at",
                        "'random' as assignment");
        made.save(InitiativeScope.TABLE, reached);
        made.save(InitiativeScope.TABLE, PipeTable.of(spark, InitiativeScope.TABLE, """
            | initiative_id | scope_kind | scope_value | started_at          |
            | aimless       | store      | S1          | 2025-01-01 00:00:00 |
            | counting      | store      | S1          | 2025-01-01 00:00:00 |
            | elsewhere     | store      | S1          | 2025-01-01 00:00:00 |
            | liked         | store      | S1          | 2025-01-01 00:00:00 |
            | placed        | store      | S1          | 2025-01-01 00:00:00 |
            | unheard       | store      | S1          | 2025-01-01 00:00:00 |
            """));
        Dataset<Row> persons =
                spark.range(0, 900).selectExpr("concat('c', id) as customer_id", "concat('p', id) as person_id");
        made.save(IdentityMap.TABLE, persons);
        made.save(
                CustomerPeriod.TABLE,
                spark.range(0, 900L * 24)
                        .selectExpr("id div 24 as customer", "cast(id % 24 as int) as month")
                        .selectExpr(
                                "concat('p', customer) as person_id",
                                "'month' as period_type",
                                "add_months(date'2024-01-01', month) as period_start",
                                "add_months(date'2024-01-01', month + 1) as period_end",
                                "false as is_provisional",
                                "true as is_active_start",
                                "true as is_active_end",
                                "if(customer % 2 = 0, 'FR', 'BE') as country",
                                "'s' as segment",
                                "pmod(xxhash64(customer, month, 'left'), 1000)"
                                        + " < if(customer < 300 and month >= 12, 50, 100) as is_churned",
                                "cast(40 + pmod(xxhash64(customer, month, 'spent'), 20)"
                                        + " + if(customer < 300 and month >= 12 and customer % 2 = 0, 4, 0) as decimal(18, 2))"
                                        + " as revenue_net",
                                "cast(pmod(xxhash64(customer, month, 'called'), 2) as bigint) as n_interactions"));
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        assertEquals(0, run(spark, made, home, said), () -> said.toString(StandardCharsets.UTF_8));
        rows(spark, made, InitiativeEffect.TABLE).forEach(row -> effects.put(row.getAs("initiative_id"), row));
        rows(spark, made, InitiativeMoneyEffect.TABLE)
                .forEach(row -> money.put(row.getAs("initiative_id") + " " + row.getAs("metric_id"), row));
    }

    private static int run(SparkSession spark, MadeTables made, Path home, ByteArrayOutputStream said) {
        JobArgs args = new JobArgs();
        args.locate("input", made.warehouse().root(), home.resolve("report").toString());
        Clock clock = Clock.fixed(AS_OF, ZoneOffset.UTC);
        PrintStream stream = new PrintStream(said, true, StandardCharsets.UTF_8);
        RunLedger ledger = new RunLedger(
                spark, made.warehouse(), new RunLedger.Start("test", AS_OF, "test-version", "host", null, null), clock);
        return new JobRunner(
                        spark,
                        made.warehouse(),
                        ledger,
                        ConfigLoader.load(Path.of("../conf"), Map.of(), Map.of()),
                        args,
                        new Console(stream, stream, false, JobArgs.LogFormat.TEXT, clock),
                        1)
                .run(new MeasureEffectsJob(), args, JobRunner.WhenMissing.REFUSE);
    }

    private static Iterable<Row> rows(SparkSession spark, MadeTables made, Table table) {
        return spark.read().format("delta").load(made.path(table)).collectAsList();
    }

    private static Row row(Map<String, Row> rows, String key) {
        return Objects.requireNonNull(rows.get(key), () -> key + " among " + rows.keySet());
    }

    private String refusal(String initiative) {
        Row row = row(effects, initiative);
        assertEquals("none", row.getAs("method"), row + "");
        assertTrue(row.isNullAt(row.fieldIndex("estimate")), row + "");
        return row.<String>getList(row.fieldIndex("warnings")).get(0);
    }

    /** Five leave in a hundred instead of ten, as drawn by lot. */
    @Test
    void whatWasDrawnByLotIsAnExperiment() {
        Row kept = row(effects, "kept");
        assertEquals("experiment", kept.getAs("method"), kept + "");
        assertEquals("a", kept.getAs("grade"), kept + "");
        assertEquals(-5, kept.<Double>getAs("estimate"), 2.5 * kept.<Double>getAs("se"), kept + "");
        assertTrue(kept.<Double>getAs("ci_high") < 0, kept + "");
        assertEquals(2.8 * kept.<Double>getAs("se"), kept.<Double>getAs("mde"), 1e-5);
        assertEquals(900L, kept.<Long>getAs("n_customers"));
    }

    /** Of money all customers reached are told, whatever part of it was aimed at. */
    @Test
    void whatWasMovedOfMoneyIsToldBesides() {
        Row sales = row(money, "kept arpu");
        assertEquals(2, sales.<Double>getAs("estimate"), 2.5 * sales.<Double>getAs("se"), sales + "");
        Row contacts = row(money, "kept contact_rate");
        assertEquals(0, contacts.<Double>getAs("estimate"), 3 * contacts.<Double>getAs("se"), contacts + "");
        assertTrue(!money.containsKey("kept churn_rate"), "it stands in initiative_effect");
        Row french = row(effects, "sold");
        assertEquals(4, french.<Double>getAs("estimate"), 2.5 * french.<Double>getAs("se"), french + "");
        Row all = row(money, "sold arpu");
        assertEquals(2, all.<Double>getAs("estimate"), 2.5 * all.<Double>getAs("se"), all + "");
        assertTrue(money.keySet().stream().noneMatch(key -> key.startsWith("whispered") || key.startsWith("placed")));
    }

    @Test
    void whatCannotBeToldSaysWhy() {
        assertEquals("it does not say what it is meant to move: expected_metric is empty", refusal("aimless"));
        assertEquals("it does not say whom it reaches: initiative_scope has no row of it", refusal("boundless"));
        assertEquals(
                "revenue_net is neither a mean nor a share: its change cannot be told row by row", refusal("counting"));
        assertTrue(
                refusal("elsewhere").startsWith("expected_segment planet=mars is neither total nor dimension=value"),
                refusal("elsewhere"));
        assertEquals("there is no table rating", refusal("liked"));
        assertEquals("rows of customer_period do not tell their store", refusal("placed"));
        assertEquals("no metric happiness is defined", refusal("unheard"));
        assertTrue(refusal("whispered").contains("nothing is shown"), refusal("whispered"));
    }
}
