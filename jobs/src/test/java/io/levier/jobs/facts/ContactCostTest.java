package io.levier.jobs.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.levier.common.table.curated.Contact;
import io.levier.common.table.input.FxRate;
import io.levier.common.table.input.Interaction;
import io.levier.common.table.input.ServiceCost;
import io.levier.jobs.platform.TestSql;
import io.levier.jobs.testkit.OnSpark;
import io.levier.jobs.testkit.PipeTable;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

/** Who bears what customer service costs, against shares worked out by hand. */
@OnSpark
class ContactCostTest {
    private final SparkSession spark;

    ContactCostTest(SparkSession spark) {
        this.spark = spark;
    }

    /**
     * March: 100, 300 and 200 seconds of work, and a mail whose work nobody noted, as long as the others on average. Of 80
     * for all they bear 10, 30, 20 and 20; of 20 for calls 5 and 15; of 30 for the north 10 and 20. April has an amount
     * nobody can convert, May one somebody can, and a line for nobody. One of its two contacts had begun in April. What calls cost in June no line tells.
     */
    @Test
    void everyLineIsSharedByTheWorkOfThoseItIsFor() {
        List<String> costs = FactRows.of(spark, "contact")
                .given(Interaction.TABLE, """
                    | interaction_id | customer_id | channel | team  | started_at          | outcome   | talk_s | hold_s | acw_s | concurrent_max | ended_at            |
                    | call           | ana         | phone   | north | 2026-03-02 10:00:00 | answered  | 70     | 10     | 20    |                |                     |
                    | long           | bo          | phone   | south | 2026-03-03 10:00:00 | answered  | 280    |        | 20    |                |                     |
                    | mail           | cy          | email   | south | 2026-03-04 10:00:00 | answered  | 50     |        |       |                |                     |
                    | chat           | di          | chat    | north | 2026-03-05 10:00:00 | answered  | 360    |        | 20    | 2              |                     |
                    | lost           | di          | phone   | north | 2026-03-06 10:00:00 | abandoned |        |        |       |                |                     |
                    | robot          | di          | bot     |       | 2026-03-07 10:00:00 | answered  | 10     |        | 0     |                |                     |
                    | april          | ana         | phone   | north | 2026-04-02 10:00:00 | answered  | 70     | 10     | 20    |                |                     |
                    | eve            | bo          | phone   | north | 2026-04-30 10:00:00 | answered  |        |        |       |                | 2026-05-02 10:00:00 |
                    | may            | ana         | phone   |       | 2026-04-30 22:30:00 | answered  |        |        |       |                |                     |
                    | june           | ana         | phone   | north | 2026-06-02 10:00:00 | answered  | 70     | 10     | 20    |                |                     |
                    """)
                .given(ServiceCost.TABLE, """
                    | cost_id | month      | kind     | amount | currency | channel | team  |
                    | all     | 2026-03-31 | staffing | 80     | EUR      |         |       |
                    | calls   | 2026-03-01 | telecom  | 20     |          | phone   |       |
                    | north   | 2026-03-15 | staffing | 30     | EUR      |         | north |
                    | rent    | 2026-03-01 | other    | 999    | EUR      |         |       |
                    | april   | 2026-04-01 | staffing | 50     | EUR      |         |       |
                    | dollars | 2026-04-01 | telecom  | 10     | USD      |         |       |
                    | changed | 2026-05-02 | telecom  | 10     | USD      |         |       |
                    | nobody  | 2026-05-02 | telecom  | 12     | EUR      | chat    |       |
                    | post    | 2026-06-01 | staffing | 7      | EUR      | email   |       |
                    """)
                .given(FxRate.TABLE, """
                    | currency | rate_date  | rate |
                    | USD      | 2026-05-01 | 0.9  |
                    """)
                .show("contact_id", "cost");

        assertEquals(
                List.of(
                        "april null",
                        "call 25.0",
                        "chat 40.0",
                        "eve 4.5",
                        "june null",
                        "long 45.0",
                        "lost null",
                        "mail 20.0",
                        "may 4.5",
                        "robot null"),
                costs);
    }

    /** What is borne is borne to the cent; of May twelve are left over, and nobody called in June. */
    @Test
    void tellsWhatNobodyBears() {
        Dataset<Row> lines = spark.sql("""
                select * from values
                    ('all', date'2026-03-01', null, null, 80.00), ('may', date'2026-05-01', null, null, 9.00),
                    ('nobody', date'2026-05-01', 'chat', null, 12.00), ('june', date'2026-06-01', null, null, 7.00)
                    as cost_line(cost_id, month, channel, team, amount)
                """);
        Dataset<Row> contacts = PipeTable.of(spark, Contact.TABLE, """
            | contact_id | started_on | cost      |
            | 1          | 2026-03-01 | 26.666667 |
            | 2          | 2026-03-02 | 53.333333 |
            | 3          | 2026-03-03 |           |
            | 4          | 2026-05-03 | 9         |
            """);
        assertEquals(
                "[19.0]",
                TestSql.of(spark)
                        .query("ops/unborne_cost", Map.of("cost_line", lines, "contact", contacts), Map.of())
                        .first()
                        .toString());
    }
}
