package io.levier.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.table.Table;
import io.levier.common.table.derived.ChurnModel;
import io.levier.common.table.derived.ChurnScore;
import io.levier.common.table.derived.CustomerValue;
import io.levier.common.table.derived.SurvivalCurve;
import io.levier.common.table.derived.SurvivalGroup;
import io.levier.common.table.derived.Uplift;
import io.levier.common.table.derived.UpliftCurvePoint;
import io.levier.common.table.derived.ValueModel;
import io.levier.jobs.testkit.Nightly;
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

        String said = kiosk.console().out() + kiosk.console().err();
        assertTrue(said.contains("customers are left out: they bought within 90 days of the first purchase"), said);
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
    @Nightly
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

    /** A model learned otherwise leaves the earlier one on record; where none can be learned, nobody is scored. */
    @Test
    void modelsStayOnRecordAndTheCurrentOneScores(@TempDir Path folder) throws IOException {
        Kiosk kiosk = shop(folder, 800);
        String[] jobs = {"run", "ingest", "resolve-identities", "curate", "train-churn", "score-churn"};
        assertEquals(0, kiosk.levier((Object[]) jobs), kiosk.console().err());
        String first = rows(kiosk, ChurnModel.TABLE, "is_current").get(0).getAs("model_id");
        assertFalse(rows(kiosk, ChurnScore.TABLE, "true").isEmpty());
        assertEquals(0, kiosk.levier("train-churn", "--force"), kiosk.console().err());
        assertEquals(1, rows(kiosk, ChurnModel.TABLE, "true").size(), "the same model is held once");

        String[] otherwise = {"run", "train-churn", "score-churn", "--set", "churn.exclude=orders_trend"};
        assertEquals(0, kiosk.levier((Object[]) otherwise), kiosk.console().err());
        List<Row> other = rows(kiosk, ChurnModel.TABLE, "is_current");
        assertEquals(1, other.size());
        assertFalse(other.get(0).getAs("model_id").equals(first), other + "");
        assertEquals(2, rows(kiosk, ChurnModel.TABLE, "true").size());
        assertEquals(
                0,
                rows(kiosk, ChurnScore.TABLE, "model_id <> '" + other.get(0).getAs("model_id") + "'")
                        .size());

        String[] none = {"run", "train-churn", "score-churn", "--set", "churn.minimum-persons=100000"};
        assertEquals(0, kiosk.levier((Object[]) none), kiosk.console().err());
        assertEquals(0, rows(kiosk, ChurnModel.TABLE, "is_current").size());
        assertEquals(2, rows(kiosk, ChurnModel.TABLE, "true").size());
        assertEquals(0, rows(kiosk, ChurnScore.TABLE, "true").size());
    }

    /**
     * Half of the customers are written to on 2 March, drawn by chance: of guests 75 % instead of 45 % buy again by the end
     * of April, of club members 60 % either way. An initiative whose customers somebody chose is refused.
     */
    @Test
    @Nightly
    void contactsDrawnByChanceAreMeasured(@TempDir Path folder) throws IOException {
        int customers = 1600;
        Kiosk kiosk = Kiosk.in(folder);
        kiosk.set("history-start: 2025-12-01");
        kiosk.set("retention: {form: non-contractual, horizon-days: 60, activity-window-days: 90}");
        kiosk.source("customer", "path: customers.csv");
        kiosk.source("order_header", "path: orders.csv");
        kiosk.source("initiative_scope", "path: scopes.csv");
        Random random = new Random(29);
        StringBuilder people = new StringBuilder("customer_id,created_at,segment\n");
        StringBuilder orders = new StringBuilder("order_id,customer_id,ordered_at,status,net_amount,currency\n");
        StringBuilder scopes =
                new StringBuilder("initiative_id,scope_kind,scope_value,started_at,ended_at,assignment\n");
        double[][] counts = new double[2][2];
        for (int i = 0; i < customers; i++) {
            boolean isGuest = random.nextBoolean();
            boolean isDrawn = random.nextBoolean();
            people.append("c" + i + ",2025-12-05T08:00:00Z," + (isGuest ? "guest" : "club") + "\n");
            LocalDate before = LocalDate.of(2026, 1, 10).plusDays(random.nextInt(40));
            orders.append("a" + i + ",c" + i + "," + before + "T11:00:00Z,delivered,30.00,EUR\n");
            boolean stays = random.nextDouble() < (isGuest ? isDrawn ? 0.75 : 0.45 : 0.6);
            if (stays) {
                LocalDate after = LocalDate.of(2026, 3, 5).plusDays(random.nextInt(50));
                orders.append("b" + i + ",c" + i + "," + after + "T11:00:00Z,delivered,30.00,EUR\n");
            }
            counts[isDrawn ? 1 : 0][0]++;
            counts[isDrawn ? 1 : 0][1] += stays ? 1 : 0;
            if (isDrawn) {
                scopes.append("letter,customer,c" + i + ",2026-03-02T08:00:00Z,,random\n");
            }
            if (isGuest) {
                scopes.append("call,customer,c" + i + ",2026-03-02T08:00:00Z,,rollout\n");
            }
        }
        kiosk.deliver("customers.csv", people.toString());
        kiosk.deliver("orders.csv", orders.toString());
        kiosk.deliver("scopes.csv", scopes.toString());
        String[] jobs = {"run", "ingest", "resolve-identities", "curate", "measure-uplift"};
        assertEquals(0, kiosk.levier((Object[]) jobs), kiosk.console().err());

        Row letter = rows(kiosk, Uplift.TABLE, "initiative_id = 'letter'").get(0);
        assertEquals("ok", letter.getAs("status"), letter + "");
        assertEquals((long) counts[1][0], letter.<Long>getAs("n_treated"), letter + "");
        double counted = counts[1][1] / counts[1][0] - counts[0][1] / counts[0][0];
        assertEquals(counted, letter.<Double>getAs("effect"), 1e-9, "the effect, counted by hand");
        assertTrue(
                letter.<Double>getAs("effect_lo") < 0.15 && letter.<Double>getAs("effect_hi") > 0.15,
                "fifteen points were planted: " + letter);
        assertTrue(letter.<Double>getAs("qini_lo") > 0, "guests are told from club members: " + letter);
        List<Row> curve = rows(kiosk, UpliftCurvePoint.TABLE, "initiative_id = 'letter'");
        assertEquals(21, curve.size());
        Row call = rows(kiosk, Uplift.TABLE, "initiative_id = 'call'").get(0);
        assertEquals("refused", call.getAs("status"), call + "");
        assertTrue(call.<String>getAs("reason").contains("chosen, not drawn"), call + "");
    }
}
