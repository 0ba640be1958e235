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
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

/** Who is compared with whom, in a company whose loyal customers both call and buy more. */
@OnSpark
class ServiceMatchTest {
    private final SparkSession spark;
    private final StringBuilder months =
            new StringBuilder("person_id | period_type | period_start | period_end | orders_12m_at_start | segment\n");
    private final StringBuilder contacts = new StringBuilder("contact_id | person_id | started_on | is_answered\n");
    private final StringBuilder sales = new StringBuilder("order_id | person_id | ordered_on | is_purchase\n");

    ServiceMatchTest(SparkSession spark) {
        this.spark = spark;
    }

    /** So many customers with as many orders in the year before, some served on the 10th, some buying four days later. */
    private void group(String name, int customers, int orders, int served, int servedWhoBuy, int othersWhoBuy) {
        group("", name, customers, orders, served, servedWhoBuy, othersWhoBuy);
    }

    private void group(
            String segment, String name, int customers, int orders, int served, int servedWhoBuy, int othersWhoBuy) {
        for (int i = 0; i < customers; i++) {
            String person = segment + name + i;
            months.append(person + " | month | 2026-01-01 | 2026-02-01 | " + orders + " | " + segment + "\n");
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
        return uplift("");
    }

    /** The same of the persons whose names begin so. */
    private double uplift(String persons) {
        double excess = 0;
        int served = 0;
        for (String row : matches("2026-07-01T00:00:00Z").show("excess", "is_contacted", "person_id")) {
            String[] cells = row.split(" ", -1);
            if (!cells[2].startsWith(persons)) {
                continue;
            }
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

    /** Half of the others buy. Eight of ten who call do and two of ten who chat, which cancels out in all of them. */
    @Test
    void whatServiceDoesIsToldByTheFirstContact() {
        contacts.setLength(0);
        contacts.append(
                "contact_id | person_id | started_on | started_at | is_answered | channel | reason_l1 | team\n");
        for (int i = 0; i < 40; i++) {
            months.append("p" + i + " | month | 2026-01-01 | 2026-02-01 | 5 | A\n");
            if (i < 20) {
                String how = i < 10 ? "phone | price | north" : "chat | delay | south";
                contacts.append("b" + i + " | p" + i + " | 2026-01-10 | 2026-01-10 09:00:00 | true | " + how + "\n");
                // Later the same day, by another way: it does not count.
                contacts.append(
                        "a" + i + " | p" + i + " | 2026-01-10 | 2026-01-10 10:00:00 | true | email | other | east\n");
            }
            boolean buys = i < 8 || (i >= 10 && i < 12) || (i >= 20 && i < 30);
            if (buys) {
                sales.append("o" + i + " | p" + i + " | 2026-01-14 | true\n");
            }
        }
        assertEquals(0, uplift(), 1e-9);
        Map<String, Double> sums = new TreeMap<>();
        for (String row : matches("2026-07-01T00:00:00Z").show("excess", "contact_channel", "reason_l1", "team")) {
            String[] cells = row.split(" ", 2);
            sums.merge(cells[1], Double.parseDouble(cells[0]) / 10, Double::sum);
        }
        List<String> told = sums.entrySet().stream()
                .map(sum -> sum.getKey() + " " + Math.round(100 * sum.getValue()))
                .toList();
        assertEquals(List.of("chat delay south -30", "null null null 0", "phone price north 30"), told);
    }

    /** Contacts of before there was a record of the customer: nobody who is looked at was served. */
    @Test
    void aMonthThatServedNobodyKnownIsNoMonth() {
        group("known", 20, 1, 0, 0, 5);
        contacts.append("c | stranger | 2026-01-10 | true\n");
        assertEquals(List.of(), matches("2026-07-01T00:00:00Z").show("person_id"));
    }

    /**
     * Service has no effect at all: of A four in ten buy and of B one in ten, served or not. A calls five times as often as
     * B, so that the served as a whole buy more often.
     */
    @Test
    void whatSegmentsAreIsNoUplift() {
        for (int orders : List.of(0, 3)) {
            group("A", "with" + orders + "of", 100, orders, 50, 20, 20);
            group("B", "with" + orders + "of", 100, orders, 10, 1, 9);
        }
        assertEquals(0, uplift("A"), 1e-9);
        assertEquals(0, uplift("B"), 1e-9);
        assertEquals(0, uplift(), 1e-9);
    }

    /** Of every segment one customer of two was served; its loyal ones are as likely to be as the loyal of all others. */
    @Test
    void fewCustomersAreLikeAllOfTheSamePast() {
        for (int segment = 10; segment < 20; segment++) {
            group("s" + segment, "loyal", 2, 5, 1, 0, 0);
        }
        group("s10", "new", 2, 0, 1, 0, 0);
        group("s11", "new", 58, 0, 4, 0, 0);
        double month = 15.0 / 80;
        double loyal = (10 + 10 * month) / 30;
        double fresh = (5 + 10 * month) / 70;
        assertEquals((1 + 10 * loyal) / 12, propensity("s10loyal0"), 1e-12);
        assertEquals((1 + 10 * fresh) / 12, propensity("s10new0"), 1e-12);
        assertEquals((4 + 10 * fresh) / 68, propensity("s11new0"), 1e-12);
    }

    private double propensity(String person) {
        return matches("2026-07-01T00:00:00Z").show("person_id", "propensity").stream()
                .filter(row -> row.startsWith(person + " "))
                .mapToDouble(row -> Double.parseDouble(row.substring(person.length() + 1)))
                .sum();
    }

    /** Who buys and asks on one day may have asked because of it: that purchase was not known before, unlike a fortnight's. */
    @Test
    void aPurchaseOfTheDayIsNotOneBefore() {
        group("new", 40, 0, 20, 0, 0);
        for (int i = 0; i < 5; i++) {
            sales.append("day" + i + " | new" + i + " | 2026-01-10 | true\n");
            sales.append("late" + i + " | new" + (20 + i) + " | 2026-01-10 | true\n");
            sales.append("old" + i + " | new" + (5 + i) + " | 2025-12-26 | true\n");
        }
        assertEquals(1, new HashSet<>(matches("2026-07-01T00:00:00Z").show("propensity", "has_bought")).size());
        for (int i = 0; i < 5; i++) {
            sales.append("eve" + i + " | new" + i + " | 2026-01-09 | true\n");
        }
        for (int i = 25; i < 28; i++) {
            sales.append("fortnight" + i + " | new" + i + " | 2025-12-27 | true\n");
        }
        double justBought = (5 + 10 * (5 + 10 * 0.5) / 18) / 18;
        assertEquals(justBought, propensity("new0"), 1e-12);
        assertEquals(justBought, propensity("new25"), 1e-12);
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
