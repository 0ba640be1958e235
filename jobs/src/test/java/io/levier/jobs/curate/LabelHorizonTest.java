package io.levier.jobs.curate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.config.ConfigLoader;
import io.levier.common.table.Table;
import io.levier.common.table.curated.CustomerPeriodLabel;
import io.levier.common.table.curated.IdentityMap;
import io.levier.common.table.input.Customer;
import io.levier.common.table.input.OrderHeader;
import io.levier.jobs.platform.Console;
import io.levier.jobs.platform.JobArgs;
import io.levier.jobs.platform.JobRunner;
import io.levier.jobs.platform.RunLedger;
import io.levier.jobs.platform.Warehouse;
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
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A shop that says nothing of its horizon: customers buy every hundred days, and a quarter would call them all lost. */
@OnSpark
class LabelHorizonTest {
    private static final Instant AS_OF = Instant.parse("2026-07-01T00:00:00Z");

    private final SparkSession spark;
    private final Path home;
    private final Warehouse warehouse;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    LabelHorizonTest(SparkSession spark, @TempDir Path home) {
        this.spark = spark;
        this.home = home;
        this.warehouse = Warehouse.at(
                home.resolve("warehouse").toString(), spark.sparkContext().hadoopConfiguration());
    }

    private void write(Table table, String pipes) {
        PipeTable.of(spark, table, pipes)
                .write()
                .format("delta")
                .mode("overwrite")
                .save(warehouse.pathOf(table));
    }

    private void plant(int customers) {
        StringBuilder records = new StringBuilder("customer_id | created_at\n");
        StringBuilder identities = new StringBuilder("customer_id | person_id | first_seen_at | run_id\n");
        StringBuilder orders =
                new StringBuilder("order_id | customer_id | ordered_at | status | type | net_amount | currency\n");
        for (int i = 0; i < customers; i++) {
            LocalDate day = LocalDate.of(2025, 1, 1).plusDays(i % 90);
            records.append("c%d | %s 10:00:00%n".formatted(i, day));
            identities.append("c%d | p%d | %s 10:00:00 | test%n".formatted(i, i, day));
            for (int n = 0; day.isBefore(LocalDate.of(2026, 6, 1)); n++) {
                orders.append("o%d.%d | c%d | %s 12:00:00 | paid | sale | 20 | EUR%n".formatted(i, n, i, day));
                day = day.plusDays(95 + (i + n) % 10);
            }
        }
        write(Customer.TABLE, records.toString());
        write(IdentityMap.TABLE, identities.toString());
        write(OrderHeader.TABLE, orders.toString());
    }

    private List<Integer> horizons() throws IOException {
        Files.createDirectories(home.resolve("conf"));
        Files.writeString(home.resolve("conf/suite.yaml"), "company: Kiosk\nas-of: 2026-07-01T00:00:00Z\n");
        CurateArgs args = new CurateArgs();
        args.locate("input", warehouse.root(), home.resolve("report").toString());
        Clock clock = Clock.fixed(AS_OF, ZoneOffset.UTC);
        PrintStream stream = new PrintStream(said, true, StandardCharsets.UTF_8);
        RunLedger ledger = new RunLedger(
                spark, warehouse, new RunLedger.Start("test", AS_OF, "test-version", "host", null, null), clock);
        int code = new JobRunner(
                        spark,
                        warehouse,
                        ledger,
                        ConfigLoader.load(home.resolve("conf"), Map.of(), Map.of()),
                        args,
                        new Console(stream, stream, false, JobArgs.LogFormat.TEXT, clock),
                        1)
                .run(new CurateJob(), args, JobRunner.WhenMissing.REFUSE);
        assertEquals(0, code, () -> said.toString(StandardCharsets.UTF_8));
        return spark.read()
                .format("delta")
                .load(warehouse.pathOf(CustomerPeriodLabel.TABLE))
                .select("horizon_d")
                .distinct()
                .as(Encoders.INT())
                .collectAsList();
    }

    /** Gaps last 95 to 104 days: 19 of 20 last 104 at most, so four months. */
    @Test
    void gapsSetTheHorizonAndTheLogSaysSo() throws IOException {
        plant(80);
        assertEquals(List.of(120), horizons());
        String told = said.toString(StandardCharsets.UTF_8);
        assertTrue(told.contains("labels of 120 days: retention.horizon-days is not set"), told);
    }
}
