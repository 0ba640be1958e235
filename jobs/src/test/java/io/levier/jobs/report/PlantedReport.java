package io.levier.jobs.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.levier.common.config.ConfigLoader;
import io.levier.common.config.SuiteConfig;
import io.levier.common.table.derived.ChurnCalibration;
import io.levier.common.table.derived.ChurnFactor;
import io.levier.common.table.derived.ChurnModel;
import io.levier.common.table.derived.ChurnScore;
import io.levier.common.table.derived.MetricComponents;
import io.levier.common.table.derived.MetricDefinitions;
import io.levier.common.table.derived.MetricValues;
import io.levier.common.table.ops.DqResult;
import io.levier.common.table.ops.RunLog;
import io.levier.common.table.ops.RunWrite;
import io.levier.jobs.platform.Console;
import io.levier.jobs.platform.JobArgs;
import io.levier.jobs.platform.JobRunner;
import io.levier.jobs.platform.RunLedger;
import io.levier.jobs.platform.Warehouse;
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
import org.apache.spark.sql.SparkSession;

/** A warehouse with the tables of a small report, and the job run on it. */
final class PlantedReport {
    static final Instant AS_OF = Instant.parse("2026-06-30T22:00:00Z");

    /** How the ids of planted customers begin; none may be on a page. */
    static final String PERSON = "person-with-a-name-";

    private static final List<String> HOSTILE =
            List.of("<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "right-to-left \u202Etxt.exe");

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

    static final String SCORES = """
        | metric_id         | period_type | period_start | period_end | segment_set | segment_key | status     | value | ci_low | ci_high | n   | delta | delta_ci_low | delta_ci_high | sig  | mdd   | metric_version |
        | nps               | quarter     | 2026-04-01   | 2026-07-01 | total       | all         | ok         | 17.25 | 9.125  | 25.375  | 373 | -0.55 | -11.9        | 10.8          | flat | 16.25 | 1              |
        | nps_detractor_pct | quarter     | 2026-04-01   | 2026-07-01 | total       | all         | ok         | 27.5  | 20     | 35      | 373 |       |              |               |      |       | 1              |
        | nps_passive_pct   | quarter     | 2026-04-01   | 2026-07-01 | total       | all         | ok         | 27.75 | 20     | 35      | 373 |       |              |               |      |       | 1              |
        | nps_promoter_pct  | quarter     | 2026-04-01   | 2026-07-01 | total       | all         | ok         | 44.75 | 37     | 52      | 373 |       |              |               |      |       | 1              |
        | nps_weighted      | quarter     | 2026-04-01   | 2026-07-01 | total       | all         | ok         | 15.75 | 7      | 24      | 373 |       |              |               |      |       | 1              |
        | nps               | quarter     | 2026-04-01   | 2026-07-01 | country     | FR          | ok         | 21.5  | 13     | 30      | 300 |       |              |               |      |       | 1              |
        | nps               | quarter     | 2026-04-01   | 2026-07-01 | country     | BE          | ok         | 61.5  | 53     | 70      | 60  |       |              |               |      |       | 1              |
        | nps               | quarter     | 2026-04-01   | 2026-07-01 | country     | CH          | suppressed |       |        |         |     |       |              |               |      |       | 1              |
        """;

    /** A score with two countries that can be tested against the rest, and one too small to be shown. */
    void plantScore() {
        planted.write(MetricDefinitions.TABLE, """
            | metric_id         | name_en    | name_fr      | unit    | direction |
            | nps               | NPS        | NPS          | points  | higher    |
            | nps_detractor_pct | Detractors | Détracteurs  | percent | lower     |
            | nps_passive_pct   | Passives   | Passifs      | percent | neither   |
            | nps_promoter_pct  | Promoters  | Promoteurs   | percent | higher    |
            | nps_weighted      | Weighted   | Pondéré      | points  | higher    |
            """);
        planted.write(MetricValues.TABLE, SCORES);
        planted.write(MetricComponents.TABLE, """
            | metric_id | period_type | period_start | segment_set | segment_key | n   | n_customers | sum_x | sum_y   | sum_xx | sum_xy  | sum_yy |
            | nps       | quarter     | 2026-04-01   | total       | all         | 373 | 373         | 373   | 64.3425 | 373    | 64.3425 | 261.1  |
            | nps       | quarter     | 2026-04-01   | country     | FR          | 300 | 300         | 300   | 21.75   | 300    | 21.75   | 210    |
            | nps       | quarter     | 2026-04-01   | country     | BE          | 60  | 60          | 60    | 36.9    | 60     | 36.9    | 42     |
            """);
    }

    /** Three segments named by somebody with bad intentions. */
    void plantHostileSegments() {
        StringBuilder values = new StringBuilder(SCORES);
        for (String name : HOSTILE) {
            values.append("| nps | quarter | 2026-04-01 | 2026-07-01 | segment | " + name
                    + " | ok | 12.5 | 5 | 20 | 90 | | | | | | 1 |\n");
        }
        planted.write(MetricValues.TABLE, values.toString());
    }

    /** An import, and the closing word of its start, which is no job. */
    void plantImport() {
        planted.write(RunLog.TABLE, """
            | run_key | job    | state     | run_id         | at                   |
            | k       | ingest | SUCCEEDED | ingest-planted | 2026-06-30T22:00:00Z |
            | k       | start  | SUCCEEDED | start-planted  | 2026-06-30T22:00:00Z |
            """);
        planted.write(RunWrite.TABLE, """
            | run_key | job    | table_name  | rows_written | rows_read | rows_quarantined | rows_duplicate | at                   |
            | k       | ingest | sale_export | 9006         | 9051      | 45               | 0              | 2026-06-30T22:00:00Z |
            """);
        planted.write(DqResult.TABLE, """
            | table_name  | rule                   | column_name | n_rows | n_read |
            | sale_export | a placeholder, no date | updated_at  | 31     | 9051   |
            | sale_export | minimum 0.0            | amount      | 14     | 9051   |
            """);
    }

    void plantDrivers() {
        PlantedDrivers.plant(planted);
    }

    void plantChurn() {
        plantChurn(0.7875);
    }

    /** A model and the scores of 43 customers: 3 at high risk, 12 at medium, 28 at low. */
    void plantChurn(double aucLow) {
        planted.write(ChurnModel.TABLE, """
            | model_id | is_current | algorithm | form        | horizon_d | status | validation     | n_train | n_test | base_rate | auc    | auc_lo | auc_hi | calib_slope | lift_decile1 | baseline_rule                 | baseline_auc | warnings                                                                         |
            | churn-0  | false      | logistic  | contractual | 30        | ok     | rolling_origin | 100     | 100    | 0.125     | 0.9995 | 0.5    | 0.8375 | 1.0625      | 3.25         | rate by tenths of tenure_days | 0.6875       | left out, it knows the outcome: closing_day (AUC 0.984 alone, at least 0.970)    |
            | churn-1  | true       | logistic  | contractual | 90        | ok     | rolling_origin | 900     | 400    | 0.125     | 0.8125 | %s     | 0.8375 | 1.0625      | 3.25         | rate by tenths of tenure_days | 0.6875       | left out, it knows the outcome: closing_day (AUC 0.984 alone, at least 0.970)    |
            """.formatted(aucLow));
        planted.write(ChurnCalibration.TABLE, """
            | model_id | decile | n   | mean_predicted | observed |
            | churn-1  | 1      | 40  | 0.4            | 0.375    |
            | churn-1  | 2      | 360 | 0.09           | 0.1      |
            """);
        planted.write(ChurnFactor.TABLE, """
            | model_id | feature            | bin_no | bin     | n   | coefficient        |
            | churn-1  | late_deliveries_3m | 1      | (−∞; 0] | 800 | 0                  |
            | churn-1  | late_deliveries_3m | 2      | (0; ∞]  | 100 | 0.9162907318741551 |
            """);
        StringBuilder scores = new StringBuilder(
                "| person_id | as_of | horizon_d | prob | band | expected_revenue | revenue_at_risk | reason_1 |"
                        + " model_id |\n");
        for (int i = 0; i < 43; i++) {
            String risk = i < 3 ? "0.5 | high" : i < 15 ? "0.25 | medium" : "0.0625 | low";
            scores.append("| %s%d | 2026-07-01 | 90 | %s | 100.00 | 20.00 | late_deliveries_3m | churn-1 |%n"
                    .formatted(PERSON, i, risk));
        }
        planted.write(ChurnScore.TABLE, scores.toString());
    }

    int write(String directory) {
        SuiteConfig suite = ConfigLoader.load(Path.of("../conf"), Map.of(), Map.of());
        JobArgs args = new JobArgs();
        args.locate("input", warehouse.root(), home.resolve(directory).toString());
        Clock clock = Clock.fixed(AS_OF, ZoneOffset.UTC);
        PrintStream stream = new PrintStream(said, true, StandardCharsets.UTF_8);
        Console console = new Console(stream, stream, false, JobArgs.LogFormat.TEXT, clock);
        RunLedger ledger = new RunLedger(
                spark, warehouse, new RunLedger.Start("test", AS_OF, "test-version", "host", null, null), clock);
        return new JobRunner(spark, warehouse, ledger, suite, args, console, 1)
                .run(new WriteReportJob(), args, JobRunner.WhenMissing.REFUSE);
    }

    String page(String language) throws IOException {
        assertEquals(0, write("report"), this::said);
        return read("report", language);
    }

    /** A page that was written before. */
    String read(String directory, String language) throws IOException {
        return Files.readString(home.resolve(directory).resolve("driver-report." + language + ".html"));
    }
}
