package io.levier.jobs.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.config.Publication;
import io.levier.common.survival.DiscreteHazard.Count;
import io.levier.common.table.curated.CustomerPeriod;
import io.levier.jobs.platform.TestSql;
import io.levier.jobs.testkit.OnSpark;
import io.levier.jobs.testkit.PipeTable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

/** Months in which customers left or stayed, and what they had said before. */
@OnSpark
class LeavingMonthsTest {
    private static final LocalDate UNTIL = LocalDate.of(2026, 5, 1);
    private static final Publication PUBLICATION = new Publication(10, 30, 0.95);

    private static final String MONTHS = """
            person_id | period_type | period_start | period_end | ltr_prev
            ana       | month       | 2026-01-01   | 2026-02-01 |
            ana       | month       | 2026-02-01   | 2026-03-01 |
            ana       | month       | 2026-03-01   | 2026-04-01 | 9
            ana       | month       | 2026-04-01   | 2026-05-01 | 9
            bo        | month       | 2026-01-01   | 2026-02-01 | 3
            bo        | month       | 2026-02-01   | 2026-03-01 | 3
            bo        | month       | 2026-03-01   | 2026-04-01 | 4
            cy        | month       | 2026-03-01   | 2026-04-01 |
            dee       | month       | 2026-02-01   | 2026-03-01 | 5
            dee       | month       | 2026-03-01   | 2026-04-01 | 5
            """;

    private final SparkSession spark;

    LeavingMonthsTest(SparkSession spark) {
        this.spark = spark;
    }

    /**
     * Ana begins within January and stays, Bo was there and leaves in March, Cy ends in March without leaving (a contract
     * nobody renewed), Dee comes into view within February.
     */
    @Test
    void countsMonthsSeenWhole() {
        Dataset<Row> stays = spark.sql("""
            select * from values
                ('ana', date'2026-01-10', 0, 111, false),
                ('bo', date'2025-06-15', 200, 280, true),
                ('cy', date'2025-03-20', 300, 366, false),
                ('dee', date'2023-02-10', 1100, 1177, false)
                as stay(person_id, began_on, entry_d, exit_d, has_left)
            """);
        Dataset<Row> months = PipeTable.of(spark, CustomerPeriod.TABLE, MONTHS);
        List<String> counted = LeavingMonths.of(TestSql.of(spark), stays, months, UNTIL).counts().stream()
                .map(LeavingMonthsTest::told)
                .sorted()
                .toList();
        assertEquals(
                List.of(
                        "2026-01-01 after 6: 3, 0 of 1",
                        "2026-02-01 after 0: unknown, 0 of 1",
                        "2026-02-01 after 6: 3, 0 of 1",
                        "2026-03-01 after 0: 9, 0 of 1",
                        "2026-03-01 after 24: 5, 0 of 1",
                        "2026-03-01 after 6: 4, 1 of 1",
                        "2026-04-01 after 0: 9, 0 of 1"),
                counted);
    }

    private static String told(Count count) {
        return LocalDate.ofEpochDay(count.levels().get(0)) + " after "
                + count.levels().get(1) + ": "
                + (count.x().get(1) == 1 ? "unknown" : Math.round(count.x().get(0)) + "") + ", " + count.events()
                + " of " + count.atRisk();
    }

    private static LeavingMonths made(int customers, double rate) {
        Random random = new Random(11);
        List<Count> counts = new ArrayList<>();
        for (int customer = 0; customer < customers; customer++) {
            double score = random.nextInt(11);
            boolean isKnown = customer % 4 > 0;
            for (int month = 0; month < 6; month++) {
                boolean isLeaving = random.nextDouble() < rate * (isKnown ? Math.pow(0.85, score) : 0.4);
                counts.add(new Count(
                        customer % 64,
                        List.of(month, customer % 3 + month / 3),
                        List.of(isKnown ? score : 0, isKnown ? 0.0 : 1.0),
                        1,
                        isLeaving ? 1 : 0));
                if (isLeaving) {
                    break;
                }
            }
        }
        return new LeavingMonths(counts);
    }

    @Test
    void tellsHowLeavingGoesWithTheScoreWhereEnoughLeft() {
        LeavingMonths months = made(3000, 0.1);
        List<Row> effects = months.effects(PUBLICATION);
        assertEquals(
                List.of("logit", "cloglog"),
                effects.stream().map(row -> row.getString(1)).toList());
        Row rates = effects.get(1);
        assertEquals("ok", rates.getString(2));
        assertTrue(rates.getDouble(7) < 0.85 && rates.getDouble(8) > 0.85, rates + "");
        assertTrue(rates.getDouble(8) < 1 && rates.getDouble(9) < 0.001, rates + "");
        assertTrue(effects.get(0).getDouble(6) < rates.getDouble(6), "odds move further than rates: " + effects);
    }

    @Test
    void saysLittleOfFewAndNothingOfFewer() {
        LeavingMonths few = made(110, 0.1);
        long events = few.counts().stream()
                .filter(count -> count.x().get(1) == 0)
                .mapToLong(Count::events)
                .sum();
        assertTrue(events >= 10 && events < 30, events + " departures");
        assertEquals("low_base", few.effects(PUBLICATION).get(0).getString(2));
        assertTrue(few.effects(PUBLICATION).get(0).isNullAt(6));
        assertEquals(List.of(), made(20, 0.05).effects(PUBLICATION));
    }
}
