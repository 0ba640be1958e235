package io.levier.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.table.Table;
import io.levier.common.table.derived.CustomerValue;
import io.levier.common.table.derived.SurvivalCurve;
import io.levier.common.table.derived.SurvivalGroup;
import io.levier.common.table.derived.ValueModel;
import io.levier.jobs.testkit.SparkExtension;
import io.levier.jobs.testkit.TableContents;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A shop without contracts, whose customers stop without telling: how long they stay and what they are worth. */
@ExtendWith(SparkExtension.class)
class RetentionIT {
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    private static final int DAYS = 546;

    private final SparkSession spark;

    RetentionIT(SparkSession spark) {
        this.spark = spark;
    }

    private static Kiosk shop(Path folder, int customers) throws IOException {
        Kiosk kiosk = Kiosk.in(folder);
        kiosk.set("retention: {form: non-contractual, horizon-days: 60, activity-window-days: 90}");
        kiosk.source("customer", "path: customers.csv");
        kiosk.source("order_header", "path: orders.csv");
        Random random = new Random(3);
        StringBuilder people = new StringBuilder("customer_id,created_at,segment\n");
        StringBuilder orders = new StringBuilder("order_id,customer_id,ordered_at,status,net_amount,currency\n");
        int order = 0;
        for (int i = 0; i < customers; i++) {
            boolean loyal = i % 2 == 0;
            double day = random.nextInt(DAYS - 60);
            people.append(
                    "c" + i + "," + FIRST.plusDays((long) day) + "T08:00:00Z," + (loyal ? "club" : "guest") + "\n");
            int level = 20 + random.nextInt(100);
            double gap = 15 + 30 * random.nextDouble();
            while (day < DAYS) {
                orders.append(order++ + ",c" + i + "," + FIRST.plusDays((long) day) + "T11:00:00Z,delivered,"
                        + (level / 2 + random.nextInt(level)) + ".00,EUR\n");
                if (random.nextDouble() < (loyal ? 0.15 : 0.5)) {
                    break;
                }
                day += 1 - gap * Math.log(random.nextDouble());
            }
        }
        kiosk.deliver("customers.csv", people.toString());
        kiosk.deliver("orders.csv", orders.toString());
        return kiosk;
    }

    private List<Row> rows(Kiosk kiosk, Table table, String condition) {
        return new TableContents(spark, kiosk.warehouse())
                .rows(table)
                .where(condition)
                .orderBy(
                        table.keys().get(0).name(),
                        table.keys().get(table.keys().size() - 1).name())
                .collectAsList();
    }

    @Test
    void staysAndValuesAreTold(@TempDir Path folder) throws IOException {
        Kiosk kiosk = shop(folder, 800);
        String[] jobs = {"run", "ingest", "resolve-identities", "curate", "fit-survival", "value-customers"};
        assertEquals(0, kiosk.levier((Object[]) jobs), kiosk.console().err());

        Row club = rows(kiosk, SurvivalGroup.TABLE, "segment_key = 'club'").get(0);
        Row guest = rows(kiosk, SurvivalGroup.TABLE, "segment_key = 'guest'").get(0);
        assertTrue(club.<Double>getAs("mean_lo_d") > guest.<Double>getAs("mean_hi_d"), club + " and " + guest);
        assertTrue(club.<Double>getAs("rate_ratio") < 0.8 && guest.<Double>getAs("rate_ratio") > 1.2, guest + "");
        List<Row> curve = rows(kiosk, SurvivalCurve.TABLE, "segment_set = 'total'");
        // Whoever buys once stays as long as the purchase counts.
        assertEquals(1, curve.get(3).<Double>getAs("survival"), curve.get(3) + "");
        assertTrue(curve.get(4).<Double>getAs("survival") < 0.8, curve.get(4) + "");

        Row model = rows(kiosk, ValueModel.TABLE, "true").get(0);
        assertEquals("mbg-nbd", model.getAs("family"), model + "");
        assertTrue(model.<Double>getAs("test_rmse") < model.<Double>getAs("rule_rmse"), model + "");
        assertEquals(1, model.<Double>getAs("test_expected") / model.<Long>getAs("test_purchases"), 0.2, model + "");
        List<Row> values = rows(kiosk, CustomerValue.TABLE, "true");
        assertEquals(800, values.size());
        Row sums = new TableContents(spark, kiosk.warehouse())
                .rows(CustomerValue.TABLE)
                .selectExpr("avg(p_alive)", "min(value)", "max(abs(value - expected_purchases * expected_value))")
                .first();
        assertTrue(sums.getDouble(0) > 0.05 && sums.getDouble(0) < 0.6, sums + "");
        assertTrue(sums.getDecimal(1).signum() >= 0, sums + "");
        assertTrue(sums.getDouble(2) <= 0.01, sums + "");
    }

    @Test
    void whatCannotBeValuedIsRefusedWithTheReason(@TempDir Path folder) throws IOException {
        Kiosk kiosk = shop(folder, 120);
        String[] jobs = {"run", "ingest", "resolve-identities", "curate", "value-customers"};
        assertEquals(0, kiosk.levier((Object[]) jobs), kiosk.console().err());
        Row model = rows(kiosk, ValueModel.TABLE, "true").get(0);
        assertEquals("refused", model.getAs("status"), model + "");
        assertEquals(List.of("120 buyers, 200 are needed"), model.<String>getList(model.fieldIndex("warnings")));
        assertEquals(0, rows(kiosk, CustomerValue.TABLE, "true").size());

        String[] contracts = {"value-customers", "--set", "retention.form=contractual"};
        assertEquals(0, kiosk.levier((Object[]) contracts), kiosk.console().err());
        Row refused = rows(kiosk, ValueModel.TABLE, "true").get(0);
        assertEquals(
                List.of("contracts tell who is still a customer: see churn_score"),
                refused.<String>getList(refused.fieldIndex("warnings")));
    }
}
