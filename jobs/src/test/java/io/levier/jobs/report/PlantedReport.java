package io.levier.jobs.report;

import static io.levier.jobs.report.PlantedTables.row;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.levier.common.config.ConfigLoader;
import io.levier.common.config.SuiteConfig;
import io.levier.common.table.derived.ChurnCalibration;
import io.levier.common.table.derived.ChurnFactor;
import io.levier.common.table.derived.ChurnModel;
import io.levier.common.table.derived.ChurnScore;
import io.levier.common.table.derived.DriverImportance;
import io.levier.common.table.derived.DriverPerformance;
import io.levier.common.table.derived.DriverRun;
import io.levier.common.table.derived.DriverSimulation;
import io.levier.common.table.derived.MetricComponents;
import io.levier.common.table.derived.MetricDefinitions;
import io.levier.common.table.derived.MetricValues;
import io.levier.jobs.platform.Console;
import io.levier.jobs.platform.JobArgs;
import io.levier.jobs.platform.JobRunner;
import io.levier.jobs.platform.RunLedger;
import io.levier.jobs.platform.Warehouse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;

/** A warehouse with the tables of a small report, and the job run on it. */
final class PlantedReport {
    static final Instant AS_OF = Instant.parse("2026-06-30T22:00:00Z");

    /** How the ids of planted customers begin; none may be on a page. */
    static final String PERSON = "person-with-a-name-";

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final SparkSession spark;
    private final Path home;
    private final Warehouse warehouse;
    private final PlantedTables planted;

    PlantedReport(SparkSession session, Path home) {
        this.spark = session;
        this.home = home;
        this.warehouse = Warehouse.at(
                home.resolve("warehouse").toString(), session.sparkContext().hadoopConfiguration());
        this.planted = new PlantedTables(session, warehouse);
    }

    /** Tables a test adds or replaces. */
    PlantedTables tables() {
        return planted;
    }

    /** What was printed. */
    String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    void plantScore() {
        List<Map<String, Object>> definitions = new ArrayList<>();
        for (String metric : List.of("nps", "nps_detractor_pct", "nps_passive_pct", "nps_promoter_pct")) {
            definitions.add(row(
                    "metric_id",
                    metric,
                    "metric_version",
                    1,
                    "metric_group",
                    "perception",
                    "name_en",
                    metric,
                    "name_fr",
                    metric,
                    "purpose",
                    "p",
                    "formula_text",
                    "f",
                    "fact_table",
                    "rating",
                    "unit",
                    metric.equals("nps") ? "points" : "percent",
                    "direction",
                    "higher",
                    "ci_method",
                    "test"));
        }
        planted.write(MetricDefinitions.TABLE, definitions);
        planted.write(MetricValues.TABLE, scores());
        planted.write(
                MetricComponents.TABLE,
                List.of(
                        sums("total", "all", 373, 0.1725),
                        sums("country", "FR", 300, 0.0725),
                        sums("country", "BE", 60, 0.615)));
    }

    static List<Map<String, Object>> scores() {
        return List.of(
                value("nps", "total", "all", "ok", 17.25, 373L),
                value("nps_detractor_pct", "total", "all", "ok", 27.5, 373L),
                value("nps_passive_pct", "total", "all", "ok", 27.75, 373L),
                value("nps_promoter_pct", "total", "all", "ok", 44.75, 373L),
                value("nps", "country", "FR", "ok", 21.5, 300L),
                value("nps", "country", "BE", "ok", 61.5, 60L),
                value("nps", "country", "CH", "suppressed", null, null));
    }

    static Map<String, Object> value(String metric, String set, String key, String status, Double value, Long n) {
        Map<String, Object> row = row(
                "metric_id",
                metric,
                "metric_version",
                1,
                "period_type",
                "quarter",
                "period_start",
                Date.valueOf("2026-04-01"),
                "period_end",
                Date.valueOf("2026-07-01"),
                "segment_set",
                set,
                "segment_key",
                key,
                "unit",
                "points",
                "status",
                status,
                "value",
                value,
                "n",
                n,
                "n_customers",
                n,
                "ci_method",
                "test",
                "ci_level",
                0.95,
                "data_as_of",
                Timestamp.from(AS_OF));
        if (value != null) {
            row.put("ci_low", value - 8.125);
            row.put("ci_high", value + 8.125);
        }
        if (metric.equals("nps") && set.equals("total")) {
            row.putAll(row(
                    "delta",
                    -0.55,
                    "delta_ci_low",
                    -11.9,
                    "delta_ci_high",
                    10.8,
                    "sig",
                    "flat",
                    "mdd",
                    16.25,
                    "p_value",
                    0.9,
                    "p_adj",
                    0.9));
        }
        return row;
    }

    /** Sums of n customers with one answer each, of mean m and second moment 0.7. */
    private static Map<String, Object> sums(String set, String key, int n, double mean) {
        return row(
                "metric_id",
                "nps",
                "metric_version",
                1,
                "period_type",
                "quarter",
                "period_start",
                Date.valueOf("2026-04-01"),
                "segment_set",
                set,
                "segment_key",
                key,
                "n",
                (long) n,
                "n_customers",
                (long) n,
                "sum_x",
                (double) n,
                "sum_y",
                n * mean,
                "sum_part",
                n * 0.4,
                "sum_xx",
                (double) n,
                "sum_xy",
                n * mean,
                "sum_yy",
                n * 0.7,
                "sum_ww",
                (double) n);
    }

    void plantDrivers() {
        planted.write(
                DriverRun.TABLE,
                List.of(row(
                        "model",
                        "nps",
                        "outcome",
                        "nps_points",
                        "family",
                        "ols",
                        "block",
                        "perception",
                        "period_from",
                        Date.valueOf("2024-01-01"),
                        "period_to",
                        Date.valueOf("2026-07-01"),
                        "status",
                        "warned",
                        "n",
                        1800L,
                        "n_persons",
                        1100L,
                        "n_incomplete",
                        735L,
                        "k",
                        2,
                        "r2",
                        0.3125,
                        "cv_r2",
                        0.2875,
                        "max_share_gap",
                        6.5,
                        "missing_policy",
                        "complete",
                        "vcov_type",
                        "CR1",
                        "buckets",
                        256,
                        "replicates",
                        999,
                        "seed",
                        7L,
                        "warnings",
                        new String[] {"weak_r2"})));
        planted.write(
                DriverImportance.TABLE,
                List.of(driver("delivery", 64.25, 1, 8.125, 0.0001), driver("price_value", 35.75, 2, 4.375, 0.4)));
        planted.write(
                DriverPerformance.TABLE, List.of(performance("delivery", 58.5), performance("price_value", 71.5)));
        planted.write(DriverSimulation.TABLE, List.of(gain("delivery", 5.75), gain("price_value", 0.25)));
    }

    private static Map<String, Object> driver(String id, double share, int rank, double beta, double p) {
        return row(
                "model",
                "nps",
                "driver_id",
                id,
                "method",
                "shapley",
                "lmg_pct",
                share,
                "lo",
                share - 5,
                "hi",
                share + 5,
                "rank",
                rank,
                "rank_p05",
                rank,
                "rank_p95",
                rank,
                "johnson_pct",
                share + 0.5,
                "beta",
                beta,
                "beta_lo",
                beta - 2,
                "beta_hi",
                beta + 2,
                "p_adj",
                p,
                "above_noise",
                true,
                "is_suppressor",
                false,
                "status",
                "ok");
    }

    private static Map<String, Object> performance(String id, double mean) {
        return row(
                "model",
                "nps",
                "driver_id",
                id,
                "n",
                1800L,
                "mean",
                mean / 10,
                "mean_norm100",
                mean,
                "ci_low",
                mean - 1,
                "ci_high",
                mean + 1,
                "quadrant",
                "fix",
                "x_cut",
                65.0,
                "y_cut",
                50.0);
    }

    private static Map<String, Object> gain(String id, double gain) {
        return row(
                "model",
                "nps",
                "driver_id",
                id,
                "scenario",
                "plus_one",
                "mean_shift",
                0.9,
                "outcome_base",
                17.25,
                "gain",
                gain,
                "gain_lo",
                gain - 1.5,
                "gain_hi",
                gain + 1.5,
                "assumption",
                "others held");
    }

    void plantChurn() {
        plantChurn(0.7875);
    }

    void plantChurn(double aucLow) {
        planted.write(
                ChurnModel.TABLE,
                List.of(row(
                        "model_id",
                        "churn-1",
                        "algorithm",
                        "logistic",
                        "form",
                        "contractual",
                        "horizon_d",
                        90,
                        "status",
                        "ok",
                        "validation",
                        "rolling_origin",
                        "n_train",
                        900L,
                        "n_test",
                        400L,
                        "base_rate",
                        0.125,
                        "features",
                        new String[] {"late_deliveries_3m"},
                        "reg_param",
                        0.01,
                        "elastic_net",
                        0.1,
                        "auc",
                        0.8125,
                        "auc_lo",
                        aucLow,
                        "auc_hi",
                        0.8375,
                        "calib_slope",
                        1.0625,
                        "lift_decile1",
                        3.25,
                        "baseline_rule",
                        "rate by tenths of tenure_days",
                        "baseline_auc",
                        0.6875,
                        "path",
                        "models/churn-1",
                        "warnings",
                        new String[0])));
        planted.write(
                ChurnCalibration.TABLE,
                List.of(
                        row("model_id", "churn-1", "decile", 1, "n", 40L, "mean_predicted", 0.4, "observed", 0.375),
                        row("model_id", "churn-1", "decile", 2, "n", 360L, "mean_predicted", 0.09, "observed", 0.1)));
        planted.write(ChurnFactor.TABLE, List.of(factor("(−∞; 0]", 800, 0), factor("(0; ∞]", 100, Math.log(2.5))));
        List<Map<String, Object>> scores = new ArrayList<>();
        for (int i = 0; i < 43; i++) {
            boolean isHigh = i < 3;
            scores.add(row(
                    "person_id",
                    PERSON + i,
                    "as_of",
                    Date.valueOf("2026-07-01"),
                    "horizon_d",
                    90,
                    "prob",
                    isHigh ? 0.5 : i < 15 ? 0.25 : 0.0625,
                    "decile",
                    1,
                    "band",
                    isHigh ? "high" : i < 15 ? "medium" : "low",
                    "expected_revenue",
                    new BigDecimal("100.00"),
                    "revenue_at_risk",
                    new BigDecimal("20.00"),
                    "reason_1",
                    "late_deliveries_3m",
                    "model_id",
                    "churn-1"));
        }
        planted.write(ChurnScore.TABLE, scores);
    }

    private static Map<String, Object> factor(String bin, long n, double coefficient) {
        return row(
                "model_id", "churn-1", "feature", "late_deliveries_3m", "bin", bin, "n", n, "coefficient", coefficient);
    }

    int write(String directory) {
        SuiteConfig suite = ConfigLoader.load(Path.of("../conf"), Map.of(), Map.of());
        JobArgs args = new JobArgs();
        args.locate("input", warehouse.root(), home.resolve(directory).toString());
        Clock clock = Clock.fixed(AS_OF, ZoneOffset.UTC);
        PrintStream stream = new PrintStream(said, true, StandardCharsets.UTF_8);
        Console console = new Console(stream, stream, false, JobArgs.LogFormat.TEXT, clock);
        RunLedger ledger =
                new RunLedger(spark, warehouse, new RunLedger.Start("test", AS_OF, "test-version", "host"), clock);
        return new JobRunner(spark, warehouse, ledger, suite, args, console, 1)
                .run(new WriteReportJob(), args, JobRunner.WhenMissing.REFUSE);
    }

    String page(String language) throws IOException {
        assertEquals(0, write("report"), this::said);
        return Files.readString(home.resolve("report").resolve("driver-report." + language + ".html"));
    }
}
