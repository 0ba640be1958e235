package io.levier.jobs.curate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.config.Retention;
import io.levier.common.table.curated.CustomerPeriod;
import io.levier.common.table.curated.Sale;
import io.levier.jobs.platform.TestSql;
import io.levier.jobs.testkit.OnSpark;
import io.levier.jobs.testkit.PipeTable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

/** How long to wait for the next purchase, against percentiles of sorted gaps. */
@OnSpark
class PurchaseGapTest {
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2025, 12, 31);

    private final SparkSession spark;

    PurchaseGapTest(SparkSession spark) {
        this.spark = spark;
    }

    private Row longest(Dataset<Row> sales, Dataset<Row> months, long fewest) {
        List<Row> rows = TestSql.of(spark)
                .query(
                        "retention/purchase_gap",
                        Map.of("sale", sales, "customer_period", months),
                        Map.of(
                                "as_of",
                                Instant.parse("2026-01-01T00:00:00Z"),
                                "zone",
                                "Europe/Paris",
                                "fewest_gaps",
                                fewest))
                .collectAsList();
        assertTrue(rows.size() <= 1);
        return rows.isEmpty() ? RowFactory.create() : rows.get(0);
    }

    /** Linear between the two gaps nearest to nineteen twentieths of the way. */
    private static double percentile(List<Integer> gaps) {
        List<Integer> sorted = gaps.stream().sorted().toList();
        double place = 0.95 * (sorted.size() - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.size() - 1);
        return sorted.get(below) + (place - below) * (sorted.get(above) - sorted.get(below));
    }

    /** Members buy every week or two, guests every month or two; one guest came once, one order was given back. */
    @Test
    void theSegmentWithTheLongestGapsDecides() {
        SplittableRandom random = new SplittableRandom(5);
        StringBuilder sales = new StringBuilder("order_id | person_id | ordered_on | is_purchase | net_amount\n");
        StringBuilder months = new StringBuilder("person_id | period_type | period_start | segment\n");
        List<Integer> guests = new ArrayList<>();
        List<Integer> all = new ArrayList<>();
        int order = 0;
        for (int person = 0; person < 60; person++) {
            boolean isMember = person % 3 > 0;
            LocalDate day = FIRST.plusDays(random.nextInt(20));
            months.append("p%d | month | 2025-01-01 | %s%n".formatted(person, isMember ? "guest" : "member"));
            months.append("p%d | month | 2025-12-01 | %s%n".formatted(person, isMember ? "member" : "guest"));
            while (day.isBefore(LAST)) {
                sales.append("%d | p%d | %s | true | 10%n".formatted(order++, person, day));
                // A second order of the day is no gap.
                sales.append("%d | p%d | %s | true | 5%n".formatted(order++, person, day));
                int gap = isMember ? 7 + random.nextInt(8) : 25 + random.nextInt(40);
                day = day.plusDays(gap);
                if (day.isBefore(LAST)) {
                    all.add(gap);
                    if (!isMember) {
                        guests.add(gap);
                    }
                }
            }
            sales.append("%d | p%d | 2025-12-31 | false | 10%n".formatted(order++, person));
            sales.append("%d | p%d | 2026-01-05 | true | 10%n".formatted(order++, person));
        }
        Dataset<Row> bought = PipeTable.of(spark, Sale.TABLE, sales.toString());
        Dataset<Row> known = PipeTable.of(spark, CustomerPeriod.TABLE, months.toString());
        Row longest = longest(bought.repartition(3), known, 20);
        assertEquals("guest", longest.getString(0));
        assertEquals(guests.size(), longest.getLong(1));
        assertEquals(percentile(guests), longest.getDouble(2), 1e-9);
        assertEquals(longest, longest(bought.repartition(7), known.repartition(5), 20));
        Row everybody = longest(bought, known, guests.size() + 1L);
        assertTrue(everybody.getDouble(2) > 0 && !"guest".equals(everybody.getString(0)), everybody::toString);
        assertEquals(percentile(all), everybody.getDouble(2), 1e-9);
        assertEquals(0, longest(bought, known, all.size() + 1L).size());
    }

    @Test
    void horizonsAreWholeMonths() {
        assertEquals(30, Retention.fittingHorizon(4));
        assertEquals(60, Retention.fittingHorizon(30.5));
        assertEquals(90, Retention.fittingHorizon(90));
        assertEquals(120, Retention.fittingHorizon(90.05));
    }
}
