package io.levier.jobs.roi;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.levier.common.config.Publication;
import io.levier.common.config.RoiSettings;
import io.levier.common.roi.BenefitStream;
import io.levier.common.roi.CompanyRates;
import io.levier.common.roi.Evidence;
import io.levier.common.roi.Factor;
import io.levier.common.roi.MoneyLink;
import io.levier.common.roi.RoiRules;
import io.levier.common.table.Table;
import io.levier.common.table.curated.Contact;
import io.levier.common.table.curated.CustomerPeriod;
import io.levier.common.table.curated.Rating;
import io.levier.common.table.curated.Sale;
import io.levier.common.table.curated.Ticket;
import io.levier.common.table.derived.InitiativeEffect;
import io.levier.common.table.derived.InitiativeMoneyEffect;
import io.levier.common.table.derived.InitiativeReturn;
import io.levier.common.table.derived.RoiLedger;
import io.levier.common.table.input.Initiative;
import io.levier.common.table.input.InitiativeCost;
import io.levier.jobs.platform.Schemas;
import io.levier.jobs.platform.TestSql;
import io.levier.jobs.roi.Returned.Reach;
import io.levier.jobs.testkit.OnSpark;
import io.levier.jobs.testkit.PipeTable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

/** What initiatives bring back: those that can be told, and why the others cannot. */
@OnSpark
class ComputeRoiTest {
    private static final CompanyRates RATES = new CompanyRates(30, 0.02, 8, 0.5);
    private static final StructType PAYING =
            StructType.fromDDL("initiative_id string, stream string, segment string, months int");
    private static final RoiJobSettings SETTINGS = new RoiJobSettings(
            new RoiSettings(
                    new RoiRules(0.08, 24, 12, 36, 2000),
                    8,
                    0.5,
                    new TreeMap<>(Map.of("CHF", 1.1)),
                    List.of(
                            new MoneyLink("arpu", "total", BenefitStream.SALES, 1, 1, 1, MoneyLink.Basis.IDENTITY),
                            new MoneyLink(
                                    "nps",
                                    "total",
                                    BenefitStream.RETENTION,
                                    -0.02,
                                    -0.03,
                                    -0.01,
                                    MoneyLink.Basis.ASSUMPTION))),
            0.5,
            List.of("nps"),
            new Publication(10, 30, 0.95),
            "EUR",
            ZoneId.of("Europe/Paris"));

    private final SparkSession spark;

    ComputeRoiTest(SparkSession spark) {
        this.spark = spark;
    }

    private Map<String, Row> initiatives() {
        Map<String, Row> rows = new HashMap<>();
        TestSql.of(spark)
                .query(
                        "roi/initiative",
                        Map.of(
                                "initiative", PipeTable.of(spark, Initiative.TABLE, """
                                    | initiative_id | started_at          | expected_metric | expected_segment | expected_effect | status  |
                                    | good          | 2025-12-31 23:00:00 | arpu            |                  | 1               | running |
                                    | bad           | 2026-01-01 10:00:00 | arpu            |                  | 1               | running |
                                    | swiss         | 2026-01-01 10:00:00 | arpu            |                  | 1               | running |
                                    | dollar        | 2026-01-01 10:00:00 | arpu            |                  | 1               | running |
                                    | free          | 2026-01-01 10:00:00 | arpu            |                  | 1               | running |
                                    | unmeasured    | 2026-01-01 10:00:00 | arpu            |                  | 1               | running |
                                    | worthless     | 2026-01-01 10:00:00 | csat            |                  | 1               | running |
                                    | surprising    | 2026-01-01 10:00:00 | csat            |                  | 1               | running |
                                    | planned       | 2026-09-01 10:00:00 | driver_mean     | driver=delivery  | 10              | planned |
                                    | vague         | 2026-09-01 10:00:00 | arpu            |                  |                 | planned |
                                    """),
                                "initiative_effect", PipeTable.of(spark, InitiativeEffect.TABLE, """
                                    | initiative_id | method                    | grade | estimate | se  | matched |
                                    | good          | experiment                | a     | 2        | 0.2 |         |
                                    | bad           | difference_in_differences | b     | -1       | 0.2 |         |
                                    | swiss         | difference_in_differences | c     | 2        | 0.2 | 0.75    |
                                    | dollar        | difference_in_differences | b     | 2        | 0.2 |         |
                                    | free          | difference_in_differences | d     | 2        | 0.2 |         |
                                    | unmeasured    | none                      |       |          |     |         |
                                    | worthless     | experiment                | a     | 2        | 0.2 |         |
                                    """),
                                "initiative_money_effect", PipeTable.of(spark, InitiativeMoneyEffect.TABLE, """
                                    | initiative_id | metric_id | method                    | grade | estimate | se  | matched |
                                    | surprising    | arpu      | difference_in_differences | b     | 3        | 0.2 | 0.9     |
                                    """),
                                "initiative_cost", PipeTable.of(spark, InitiativeCost.TABLE, """
                                    | initiative_id | at                  | kind     | amount | currency |
                                    | good          | 2026-01-05 10:00:00 | training | 400    | EUR      |
                                    | good          | 2026-01-25 10:00:00 | training | 200    |          |
                                    | bad           | 2026-01-05 10:00:00 | tools    | 100    | EUR      |
                                    | swiss         | 2026-01-05 10:00:00 | tools    | 100    | CHF      |
                                    | dollar        | 2026-01-05 10:00:00 | tools    | 100    | USD      |
                                    | planned       | 2026-09-01 10:00:00 | tools    | 100    | EUR      |
                                    """)),
                        Map.of(
                                "as_of", Instant.parse("2026-07-01T00:00:00Z"),
                                "zone", "Europe/Paris",
                                "currency", "EUR"))
                .collectAsList()
                .forEach(row -> rows.put(row.getAs("initiative_id"), row));
        return rows;
    }

    private static Returned returned(Row initiative, long reached, long counted) {
        Reach reach = new Reach(reached, counted, reached == counted ? List.of() : List.of("first"));
        return new Returns(SETTINGS, RATES, true)
                .of(
                        initiative,
                        Worth.of(
                                MeasuredEffect.of(initiative, 0.5),
                                SETTINGS.roi().links(),
                                Map.of("delivery", new Factor(0.3, 0.05))),
                        Map.of(BenefitStream.SALES, reach, BenefitStream.RETENTION, reach));
    }

    private static Object cell(Row row, Table table, String column) {
        Object value = row.get(Schemas.withoutRunId(table).fieldIndex(column));
        return value == null ? "none" : value;
    }

    @Test
    void tellsReturnsOrWhyThereAreNone() {
        Map<String, Row> initiatives = initiatives();
        RoiRows rows = new RoiRows(24, 0.95);
        Map<String, Row> returns = new TreeMap<>();
        List<Returned> all = new ArrayList<>();
        initiatives.forEach((id, initiative) -> {
            Returned one = returned(initiative, 100, 100);
            all.add(one);
            returns.put(id, rows.of(one));
        });
        Map<String, String> statuses = new TreeMap<>();
        returns.forEach((id, row) ->
                statuses.put(id, cell(row, InitiativeReturn.TABLE, "status").toString()));
        assertEquals(
                new TreeMap<>(Map.of(
                        "good", "ok",
                        "bad", "ok",
                        "swiss", "ok",
                        "dollar", "unknown_currency",
                        "free", "no_costs",
                        "unmeasured", "not_measured",
                        "worthless", "no_link",
                        "surprising", "no_costs",
                        "planned", "ok",
                        "vague", "not_measured")),
                statuses);
        // Meant for satisfaction it moved sales: by three, half of it earned, for ninety of a hundred customers.
        Row surprising = returns.getOrDefault("surprising", RowFactory.create());
        assertEquals(new BigDecimal("1620.00"), cell(surprising, InitiativeReturn.TABLE, "benefit"));
        assertEquals("did", cell(surprising, InitiativeReturn.TABLE, "evidence"));
        Row good = returns.getOrDefault("good", RowFactory.create());
        // Two a customer and month, half of it earned, a hundred customers, twelve months.
        assertEquals(new BigDecimal("1200.00"), cell(good, InitiativeReturn.TABLE, "benefit"));
        assertEquals(new BigDecimal("1200.00"), cell(good, InitiativeReturn.TABLE, "benefit_proven"));
        assertEquals(100.0, cell(good, InitiativeReturn.TABLE, "roi_pct"));
        assertEquals(2.0, cell(good, InitiativeReturn.TABLE, "euro_per_euro"));
        assertEquals(6, cell(good, InitiativeReturn.TABLE, "payback_months"));
        assertEquals("randomised", cell(good, InitiativeReturn.TABLE, "evidence"));
        Row bad = returns.getOrDefault("bad", RowFactory.create());
        assertEquals(new BigDecimal("-600.00"), cell(bad, InitiativeReturn.TABLE, "benefit"));
        assertEquals(-700.0, cell(bad, InitiativeReturn.TABLE, "roi_pct"));
        assertEquals("none", cell(bad, InitiativeReturn.TABLE, "payback_months"));
        Row swiss = returns.getOrDefault("swiss", RowFactory.create());
        assertEquals(new BigDecimal("110.00"), cell(swiss, InitiativeReturn.TABLE, "cost"));
        assertEquals(new BigDecimal("0.00"), cell(swiss, InitiativeReturn.TABLE, "benefit_proven"));
        // A quarter of those reached had nobody alike: nothing is known of them.
        assertEquals(new BigDecimal("900.00"), cell(swiss, InitiativeReturn.TABLE, "benefit"));
        assertArrayEquals(
                new String[] {
                    "25 % of the customers that could count for sales have nobody alike they could be compared with: what it changed for them is not known and counts nothing"
                },
                (Object[]) cell(swiss, InitiativeReturn.TABLE, "warnings"));
        Row free = returns.getOrDefault("free", RowFactory.create());
        assertEquals("none", cell(free, InitiativeReturn.TABLE, "roi_pct"));
        assertEquals("model", cell(free, InitiativeReturn.TABLE, "evidence"));
        // Ten points of the driver, 0.3 of score each, two hundredths of a percent point of leaving each.
        Row planned = returns.getOrDefault("planned", RowFactory.create());
        double kept = 0;
        double money = 0;
        for (int month = 0; month < 24; month++) {
            kept = kept * 0.98 + (month < 12 ? 10 * 0.3 * 0.02 / 100 * 100 : 0);
            money += kept * 30;
        }
        assertEquals(money, ((BigDecimal) cell(planned, InitiativeReturn.TABLE, "benefit")).doubleValue(), 0.005);
        assertEquals("assumption", cell(planned, InitiativeReturn.TABLE, "evidence"));
        Row together = rows.together(all, false).orElseThrow();
        assertEquals(new BigDecimal("1500.00"), cell(together, InitiativeReturn.TABLE, "benefit"));
        assertEquals(new BigDecimal("810.00"), cell(together, InitiativeReturn.TABLE, "cost"));
        assertEquals(
                new BigDecimal("100.00"), cell(rows.together(all, true).orElseThrow(), InitiativeReturn.TABLE, "cost"));
    }

    @Test
    void nobodyReachedAndReachedBefore() {
        Row good = initiatives().getOrDefault("good", RowFactory.create());
        assertEquals("nobody_reached", returned(good, 0, 0).status());
        assertEquals("suppressed", returned(good, 9, 9).status());
        Returned shared = returned(good, 100, 40);
        assertEquals(
                List.of("of 100 customers reached 60 are counted for sales by first, which reached them first"),
                shared.warnings());
        Row swiss = initiatives().getOrDefault("swiss", RowFactory.create());
        assertEquals("suppressed", returned(swiss, 12, 12).status(), "nine are told of");
        List<Row> ledger = new RoiRows(24, 0.95).ledger(shared);
        assertEquals(2, ledger.size());
        assertEquals(new BigDecimal("600.00"), cell(ledger.get(0), RoiLedger.TABLE, "amount"));
        assertEquals(new BigDecimal("480.00"), cell(ledger.get(1), RoiLedger.TABLE, "amount"));
        assertEquals(40L, cell(ledger.get(1), RoiLedger.TABLE, "n_counted"));
        assertEquals(
                "no_link",
                new Returns(SETTINGS, RATES, false)
                        .of(
                                initiatives().getOrDefault("planned", RowFactory.create()),
                                List.of(new Worth(
                                        BenefitStream.RETENTION,
                                        List.of(new Factor(1, 0)),
                                        Evidence.ASSUMPTION,
                                        new MeasuredEffect("nps", "total", new Factor(1, 0), Evidence.ASSUMPTION, 1))),
                                Map.of())
                        .status());
    }

    /** Leaving was measured: what the score is assumed to do to it does not come on top. */
    @Test
    void whatWasMeasuredOfMoneyTakesThePlaceOfWhatIsAssumed() {
        List<MoneyLink> links = List.of(
                new MoneyLink("nps", "total", BenefitStream.RETENTION, -0.02, -0.03, -0.01, MoneyLink.Basis.ASSUMPTION),
                new MoneyLink("churn_rate", "total", BenefitStream.RETENTION, 1, 1, 1, MoneyLink.Basis.IDENTITY),
                new MoneyLink("arpu", "total", BenefitStream.SALES, 1, 1, 1, MoneyLink.Basis.IDENTITY));
        MeasuredEffect score = new MeasuredEffect("nps", "total", new Factor(5, 1), Evidence.RANDOMISED, 1);
        MeasuredEffect churn = new MeasuredEffect("churn_rate", "total", new Factor(-0.4, 0.1), Evidence.DID, 0.8);
        MeasuredEffect sales = new MeasuredEffect("arpu", "total", new Factor(2, 0.1), Evidence.DID, 0.8);
        List<Worth> measured = Worth.of(List.of(score, churn, sales), links, Map.of());
        assertEquals(
                List.of("RETENTION churn_rate DID", "SALES arpu DID"),
                measured.stream()
                        .map(way -> way.stream() + " " + way.effect().metric() + " " + way.evidence())
                        .toList());
        Worth assumed = Worth.of(List.of(score), links, Map.of()).get(0);
        assertEquals("nps", assumed.effect().metric());
        assertEquals(Evidence.ASSUMPTION, assumed.evidence());
    }

    /**
     * Ana and Bo buy in the north, Cy lives in France and Dee has gone: whoever comes first counts them, for the year it is
     * paid for. The effect of the last was measured in Belgium alone.
     */
    @Test
    void customersBelongToTheFirstThatReachedThem() {
        StructType places = StructType.fromDDL("initiative_id string, place string, started_on date, ended_on date");
        StructType persons =
                StructType.fromDDL("initiative_id string, person_id string, started_on date, ended_on date");
        Map<String, Dataset<Row>> inputs = new HashMap<>();
        inputs.put(
                "paying",
                spark.createDataFrame(
                        List.of(
                                RowFactory.create("one", "sales", "total", 12),
                                RowFactory.create("two", "sales", "driver=price", 12),
                                RowFactory.create("three", "retention", "total", 24),
                                RowFactory.create("three", "sales", "total", 12),
                                RowFactory.create("late", "sales", "total", 12),
                                RowFactory.create("later", "sales", "country=BE", 12)),
                        PAYING));
        inputs.put(
                "place_start",
                spark.createDataFrame(
                        List.of(
                                RowFactory.create("one", "store=north", java.sql.Date.valueOf("2026-01-01"), null),
                                RowFactory.create("two", "country=FR", java.sql.Date.valueOf("2026-02-01"), null),
                                RowFactory.create("late", "store=north", java.sql.Date.valueOf("2026-12-31"), null),
                                RowFactory.create("later", "store=north", java.sql.Date.valueOf("2027-01-01"), null)),
                        places));
        inputs.put(
                "customer_start",
                spark.createDataFrame(
                        List.of(RowFactory.create("three", "cy", java.sql.Date.valueOf("2026-03-01"), null)), persons));
        inputs.put("customer_period", PipeTable.of(spark, CustomerPeriod.TABLE, """
            | person_id | period_type | period_start | is_active_end | is_provisional | country |
            | ana       | month       | 2026-06-01   | true          | false          | FR      |
            | bo        | month       | 2026-06-01   | true          | false          | BE      |
            | cy        | month       | 2026-06-01   | true          | false          | FR      |
            | dee       | month       | 2026-06-01   | false         | false          | FR      |
            | dee       | month       | 2026-05-01   | true          | false          | FR      |
            """));
        inputs.put("sale", PipeTable.of(spark, Sale.TABLE, """
            | order_id | person_id | store_id |
            | 1        | ana       | north    |
            | 2        | bo        | north    |
            | 3        | dee       | north    |
            """));
        inputs.put("rating", PipeTable.of(spark, Rating.TABLE, "| person_id | store_id |\n| ana | north |"));
        inputs.put("contact", PipeTable.of(spark, Contact.TABLE, "| person_id | team |\n| cy | blue |"));
        inputs.put("ticket", PipeTable.of(spark, Ticket.TABLE, "| person_id | team |\n| cy | blue |"));
        assertEquals(
                List.of(
                        "[late,sales,2,0,[one]]",
                        "[later,sales,1,1,[]]",
                        "[one,sales,2,2,[]]",
                        "[three,retention,1,1,[]]",
                        "[three,sales,1,0,[two]]",
                        "[two,sales,2,1,[one]]"),
                TestSql.of(spark).query("roi/reach", inputs, Map.of()).collectAsList().stream()
                        .map(row -> "[" + row.getString(0) + "," + row.getString(1) + "," + row.getLong(2) + ","
                                + row.getLong(3) + "," + row.getList(4) + "]")
                        .toList());
    }
}
