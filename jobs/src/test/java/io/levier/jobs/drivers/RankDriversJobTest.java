package io.levier.jobs.drivers;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.config.ConfigLoader;
import io.levier.common.table.Table;
import io.levier.common.table.curated.CustomerPeriod;
import io.levier.common.table.curated.CustomerPeriodLabel;
import io.levier.common.table.curated.Feedback;
import io.levier.common.table.curated.Rating;
import io.levier.common.table.derived.DriverGram;
import io.levier.common.table.derived.DriverResponse;
import io.levier.common.table.derived.DriverRun;
import io.levier.common.table.derived.DriverSimulation;
import io.levier.jobs.bench.MadeTables;
import io.levier.jobs.platform.Console;
import io.levier.jobs.platform.JobArgs;
import io.levier.jobs.platform.JobRunner;
import io.levier.jobs.platform.RunLedger;
import io.levier.jobs.testkit.OnSpark;
import io.levier.jobs.testkit.PipeTable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole job on a small warehouse: a third of the customers, those of short standing first, are never heard of. */
@OnSpark
class RankDriversJobTest {
    private static final Instant AS_OF = Instant.parse("2026-07-01T00:00:00Z");

    private final SparkSession spark;
    private final Path home;
    private final MadeTables made;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    RankDriversJobTest(SparkSession spark, @TempDir Path home) {
        this.spark = spark;
        this.home = home;
        this.made = MadeTables.in(spark, home.resolve("warehouse").toString());
    }

    private Dataset<Row> read(Table table) {
        return spark.read().format("delta").load(made.path(table));
    }

    private void plant() {
        Dataset<Row> rows = spark.createDataFrame(LaggedControlsTest.planted(), LaggedControlsTest.FEEDBACK)
                .withColumn("person_id", col("respondent_id"))
                .withColumn("survey_type", lit("relational"));
        Dataset<Row> months = rows.withColumn("period_type", lit("month"))
                .withColumn("mrr_start", lit(10))
                .withColumn("contract_days", col("tenure_days"));
        made.save(CustomerPeriod.TABLE, months);
        made.save(
                CustomerPeriodLabel.TABLE,
                rows.where("y_churn is not null")
                        .withColumn("horizon_d", lit(60))
                        .withColumn("censored", lit(false)));
        made.save(
                Feedback.TABLE,
                rows.where(expr("coalesce(tenure_days, 0) > 1500 or pmod(xxhash64(response_id), 3) > 0")));
        made.save(Rating.TABLE, PipeTable.of(spark, Rating.TABLE, """
                | response_id | metric_role | driver_id | scale_min | scale_max | item_kind |
                | any         | DRIVER      | habit     | 1         | 10        |           |
                | any         | DRIVER      | care      | 1         | 10        |           |
                """));
    }

    private void configure(String model) throws IOException {
        Files.createDirectories(home.resolve("conf/drivers"));
        Files.writeString(home.resolve("conf/suite.yaml"), "company: Kiosk\nas-of: 2026-07-01T00:00:00Z\n");
        Files.writeString(home.resolve("conf/drivers/nps.yaml"), model);
    }

    private int run() {
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
                        ConfigLoader.load(home.resolve("conf"), Map.of(), Map.of()),
                        args,
                        new Console(stream, stream, false, JobArgs.LogFormat.TEXT, clock),
                        1)
                .run(new RankDriversJob(), args, JobRunner.WhenMissing.REFUSE);
    }

    private static List<String> texts(Dataset<Row> rows, String expression) {
        return rows.selectExpr(expression + " as text").orderBy("text").collectAsList().stream()
                .map(row -> row.getString(0))
                .toList();
    }

    @Test
    void behaviourIsExplainedAmongCustomersAlike() throws IOException {
        plant();
        configure("""
                label: {en: Drivers, fr: Facteurs}
                replicates: 99
                together: [care, habit]
                efforts: {care: 2, habit: 1}
                adjustment: holm
                behaviour:
                  respondents: like-all
                  controls:
                    - {id: tenure, column: tenure_days, maximum: 3650, label: {en: Tenure, fr: Ancienneté}}
                    - {id: plan, kind: category, label: {en: Plan, fr: Formule}}
                    - {id: price, column: mrr_start, label: {en: Price, fr: Prix}}
                    - {id: month, column: period_start, kind: category, categories: 30, label: {en: Month, fr: Mois}}
                """);
        assertEquals(0, run(), () -> said.toString(StandardCharsets.UTF_8));
        Dataset<Row> runs = read(DriverRun.TABLE).where("segment_set = 'total'");
        assertEquals(
                List.of(
                        "active_same_month same_month holm",
                        "detractor answer holm",
                        "ltr answer holm",
                        "nps_points answer holm",
                        "promoter answer holm",
                        "retained after holm",
                        "revenue_before before holm",
                        "revenue_next after holm",
                        "revenue_same_month same_month holm"),
                texts(runs, "outcome || ' ' || timing || ' ' || p_adjustment"));
        Row retained = runs.where("outcome = 'retained'").first();
        assertEquals(60, retained.<Integer>getAs("horizon_d"));
        assertTrue(retained.<Double>getAs("r2_controls") > 0.01, retained::toString);
        assertEquals(
                List.of("all", "answered", "answered_weighted", "silent"),
                texts(read(DriverResponse.TABLE).where("status = 'ok'"), "answer_group"));
        Row answered =
                read(DriverResponse.TABLE).where("answer_group = 'answered'").first();
        assertEquals(retained.<Long>getAs("n"), answered.<Long>getAs("n"), "who answered with a label");
        assertTrue(answered.<Double>getAs("retained_gap_lo") > 0, "those of long standing answer and stay");
        assertEquals(
                List.of("care + habit together_plus_one", "care + habit together_worst_third_to_median"),
                texts(read(DriverSimulation.TABLE).where("scenario like 'together%'"), "driver_id || ' ' || scenario"));
        assertEquals(
                List.of("1", "2"),
                texts(read(DriverSimulation.TABLE).where("scenario = 'plus_one'"), "cast(priority as string)"));
        // A matrix per bucket, whatever the number of months.
        assertTrue(read(DriverGram.TABLE).where("gram_set = 'behaviour'").count() <= AnswerVectors.BUCKETS);
    }
}
