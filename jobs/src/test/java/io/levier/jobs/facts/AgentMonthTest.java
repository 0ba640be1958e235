package io.levier.jobs.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.table.curated.AgentDay;
import io.levier.common.table.input.Interaction;
import io.levier.jobs.testkit.OnSpark;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

/** How far agents are from what is usual, against z-scores in plain arithmetic. */
@OnSpark
class AgentMonthTest {
    private static final String HEADING =
            "agent_id | day | team | scheduled_s | present_in_schedule_s | present_s | engaged_s | paid_s | n_contacts\n";

    private final SparkSession spark;

    AgentMonthTest(SparkSession spark) {
        this.spark = spark;
    }

    /** Of 1000 planned seconds so many present; half of them with customers; 3600 paid seconds for so many contacts. */
    private static String day(String agent, String day, int present, int contacts) {
        return "%s | %s | north | 1000 | %d | %d | %d | 3600 | %d\n"
                .formatted(agent, day, present, present, present / 2, contacts);
    }

    private static List<Double> z(List<Integer> values) {
        double mean = values.stream().mapToInt(value -> value).average().orElseThrow();
        double squares = values.stream()
                .mapToDouble(value -> (value - mean) * (value - mean))
                .sum();
        double deviation = Math.sqrt(squares / (values.size() - 1));
        return values.stream().map(value -> (value - mean) / deviation).toList();
    }

    /**
     * Five agents of a month; one works on two days. They all spend half of their presence on customers, so that tells
     * nothing; the fifth hurries, and is not the more engaged for it.
     */
    @Test
    void isTheMeanOfWhatDiffers() {
        List<Integer> presence = List.of(900, 800, 700, 950, 600);
        List<Integer> pace = List.of(4, 5, 6, 5, 40);
        StringBuilder days = new StringBuilder(HEADING);
        for (int i = 0; i < 5; i++) {
            days.append(day("a" + i, "2026-01-05", presence.get(i), pace.get(i)));
        }
        days.append(day("a0", "2026-01-06", 900, 4));
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            double kept = z(presence).get(i);
            double paced = Math.max(-1, Math.min(1, z(pace).get(i)));
            expected.add(String.format(
                    Locale.ROOT,
                    "a%d 2026-01-01 north %.6f null null %.6f 2 %.6f",
                    i,
                    kept,
                    paced,
                    (kept + paced) / 2));
        }
        assertEquals(expected, months(days.toString(), ""));
    }

    /** A quiet February of one of them leaves January as it was; four agents are too few to say what is usual. */
    @Test
    void laterMonthsChangeNoneBeforeThem() {
        StringBuilder days = new StringBuilder(HEADING);
        for (int i = 0; i < 5; i++) {
            days.append(day("a" + i, "2026-01-05", 500 + 100 * i, 4 + i));
        }
        List<String> january = months(days.toString(), "");
        days.append(day("a0", "2026-02-05", 100, 90));
        List<String> both = months(days.toString(), "");
        assertEquals(
                january, both.stream().filter(row -> row.contains("2026-01-01")).toList());
        assertEquals(6, both.size());

        StringBuilder few = new StringBuilder(HEADING);
        for (int i = 0; i < 4; i++) {
            few.append(day("a" + i, "2026-01-05", 500 + 100 * i, 4 + i));
        }
        assertEquals(
                "a0 2026-01-01 north null null null null 0 null",
                months(few.toString(), "").get(0));
    }

    /** Four agents are not five, however many of their months are pooled; five within a year are. */
    @Test
    void monthsAreNoAgents() {
        StringBuilder days = new StringBuilder(HEADING);
        for (int month = 1; month <= 3; month++) {
            for (int i = 0; i < 4; i++) {
                days.append(day("a" + i, "2026-0" + month + "-05", 500 + 100 * i + 2 * month, 4 + i));
            }
        }
        String february = "2026-02-01";
        assertTrue(
                months(days.toString(), "").stream().allMatch(row -> row.endsWith(" null null null null 0 null")),
                "four agents are measured against each other");

        days.append(day("b", "2025-03-05", 700, 4));
        List<String> judged = months(days.toString(), "").stream()
                .filter(row -> row.contains(" 2 "))
                .toList();
        assertEquals(8, judged.size(), judged.toString());
        assertTrue(
                judged.stream().allMatch(row -> row.contains("2026-01-01") || row.contains(february)),
                "of March the fifth is out of sight: " + judged);
    }

    /** One of four offers answered, none, half, all and all; what nobody was offered is not counted. */
    @Test
    void answersAreHeldAgainstOffers() {
        StringBuilder days = new StringBuilder(HEADING);
        StringBuilder offers =
                new StringBuilder("interaction_id | agent_id | channel | direction | started_at | outcome\n");
        List<Integer> answered = List.of(1, 0, 2, 4, 4);
        for (int i = 0; i < 5; i++) {
            days.append("a" + i + " | 2026-01-05 | north | | | | | | 0\n");
            for (int k = 0; k < 4; k++) {
                offers.append("%d%d | a%d | phone | in | 2026-01-05 10:00:00 | %s\n"
                        .formatted(i, k, i, k < answered.get(i) ? "answered" : "abandoned"));
            }
            offers.append("%dx | a%d | phone | out | 2026-01-05 10:00:00 | answered\n".formatted(i, i));
        }
        offers.append("nobody | | phone | in | 2026-01-05 10:00:00 | abandoned\n");
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            expected.add(String.format(
                    Locale.ROOT,
                    "a%d 2026-01-01 north null %.6f null null 1 null",
                    i,
                    z(answered).get(i)));
        }
        assertEquals(expected, months(days.toString(), offers.toString()));
    }

    private List<String> months(String days, String offers) {
        FactRows months = FactRows.of(spark, "agent_month").given(AgentDay.TABLE, days);
        if (!offers.isEmpty()) {
            months.given(Interaction.TABLE, offers);
        }
        return months
                .show(
                        "agent_id",
                        "period_start",
                        "team",
                        "presence_z",
                        "answer_z",
                        "facing_z",
                        "pace_z",
                        "n_measures",
                        "engagement")
                .stream()
                .map(AgentMonthTest::rounded)
                .toList();
    }

    private static String rounded(String row) {
        List<String> words = new ArrayList<>();
        for (String word : row.split(" ", -1)) {
            words.add(
                    word.matches("-?[0-9.]+(E-?[0-9]+)?") && word.contains(".")
                            ? String.format(Locale.ROOT, "%.6f", Double.parseDouble(word))
                            : word);
        }
        return String.join(" ", words);
    }
}
