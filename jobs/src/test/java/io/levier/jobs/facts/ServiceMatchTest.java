package io.levier.jobs.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.table.curated.Contact;
import io.levier.common.table.curated.CustomerPeriod;
import io.levier.common.table.curated.Sale;
import io.levier.jobs.testkit.OnSpark;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

/** Who is compared with whom, in a company whose loyal customers both call and buy more. */
@OnSpark
class ServiceMatchTest {
    private final SparkSession spark;
    private final StringBuilder months =
            new StringBuilder("person_id | period_type | period_start | period_end | orders_12m_at_start | country\n");
    private final StringBuilder contacts = new StringBuilder("contact_id | person_id | started_on | is_answered\n");
    private final StringBuilder sales = new StringBuilder("order_id | person_id | ordered_on | is_purchase\n");

    ServiceMatchTest(SparkSession spark) {
        this.spark = spark;
    }

    /** So many customers with as many orders in the year before, some served on the 10th, some buying four days later. */
    private void group(String name, int customers, int orders, int served, int servedWhoBuy, int othersWhoBuy) {
        for (int i = 0; i < customers; i++) {
            String person = name + i;
            months.append(person + " | month | 2026-01-01 | 2026-02-01 | " + orders + " | FR\n");
            if (i < served) {
                contacts.append("c" + person + " | " + person + " | 2026-01-10 | true\n");
            }
            if (i < servedWhoBuy || (i >= served && i < served + othersWhoBuy)) {
                sales.append("o" + person + " | " + person + " | 2026-01-14 | true\n");
            }
        }
    }

    private FactRows matches(String asOf) {
        return FactRows.of(spark, "service_match")
                .given(CustomerPeriod.TABLE, months.toString())
                .given(Contact.TABLE, contacts.toString())
                .given(Sale.TABLE, sales.toString())
                .asOf(asOf);
    }

    /** In points: what the served bought more often than others alike, by the rows of the fact. */
    private double uplift() {
        double excess = 0;
        int served = 0;
        for (String row : matches("2026-07-01T00:00:00Z").show("excess", "is_contacted")) {
            String[] cells = row.split(" ", -1);
            excess += Double.parseDouble(cells[0]);
            served += cells[1].equals("true") ? 1 : 0;
        }
        return 100 * excess / served;
    }

    /** Of the loyal half call and half buy, of the others a tenth: the served buy more often, and not because of it. */
    @Test
    void whatWasThereBeforeIsNoUplift() {
        group("loyal", 40, 5, 20, 10, 10);
        group("new", 60, 0, 10, 1, 5);
        double served = 11.0 / 30;
        double others = 15.0 / 70;
        assertTrue(served - others > 0.15, "they differ as they are");
        assertEquals(0, uplift(), 1e-9);
    }

    /** The same, but of the loyal who were served fifteen buy: 25 points more for two thirds of the served. */
    @Test
    void whatIsAddedToThoseServedIs() {
        group("loyal", 40, 5, 20, 15, 10);
        group("new", 60, 0, 10, 1, 5);
        assertEquals(25 * 20 / 30.0, uplift(), 1e-9);
    }

    /** Whoever nobody is like is left out, and a month is not told before its last week is over. */
    @Test
    void onlyWhatCanBeComparedIsTold() {
        group("loyal", 10, 5, 10, 10, 0);
        group("new", 60, 0, 30, 3, 3);
        Set<String> strata = new HashSet<>(matches("2026-02-08T00:00:00Z").show("stratum", "is_contacted"));
        List<String> told = matches("2026-02-08T00:00:00Z").show("person_id");
        assertTrue(told.stream().noneMatch(person -> person.startsWith("loyal")), told.toString());
        assertEquals(60, told.size());
        assertEquals(2, strata.size(), strata.toString());
        assertEquals(List.of(), matches("2026-02-06T00:00:00Z").show("person_id"));
    }

    /** Two served on the 5th and one on the 20th: the others are looked at on the 5th about twice as often. */
    @Test
    void othersAreLookedAtOnTheDaysOfTheServed() {
        group("new", 300, 0, 0, 0, 0);
        contacts.append(
                "c1 | new0 | 2026-01-05 | true\nc2 | new1 | 2026-01-05 | true\nc3 | new2 | 2026-01-20 | true\n");
        // A machine, and a second contact of the month.
        contacts.append("c4 | new3 | 2026-01-07 | false\nc5 | new0 | 2026-01-25 | true\n");
        List<String> days = new ArrayList<>(matches("2026-07-01T00:00:00Z").show("moment_on", "is_contacted"));
        assertEquals(2, days.stream().filter("2026-01-05 true"::equals).count());
        assertEquals(1, days.stream().filter("2026-01-20 true"::equals).count());
        long early = days.stream().filter("2026-01-05 false"::equals).count();
        long late = days.stream().filter("2026-01-20 false"::equals).count();
        assertEquals(297, early + late);
        assertTrue(early > 170 && early < 225, early + " of 297");
    }
}
