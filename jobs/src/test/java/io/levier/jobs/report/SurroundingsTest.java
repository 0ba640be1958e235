package io.levier.jobs.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.levier.common.table.derived.MetricValues;
import io.levier.jobs.testkit.OnSpark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands around the score comes from its tables, and each reader gets the part that is theirs. */
@OnSpark
class SurroundingsTest {
    @TempDir
    static Path home = Path.of("");

    @BeforeAll
    static void writeOnce(SparkSession session) {
        PlantedReport planted = new PlantedReport(session, home);
        planted.plantScore();
        planted.tables().write(MetricValues.TABLE, PlantedReport.SCORES + """
            | nps | quarter | 2026-04-01   | 2026-07-01 | team       | After-sales/../Été | ok         | 11.25 | 4.5  | 18 | 140 | 3.5 | 1.25 | 5.75 | up | 2 | 1 |
            | nps | quarter | 2026-04-01   | 2026-07-01 | team       | after-sales ete    | low_base   | 9.125 | 1    | 17 | 12  |     |      |      |    |   | 1 |
            | nps | quarter | 2026-04-01   | 2026-07-01 | team       | hidden             | suppressed |       |      |    |     |     |      |      |    |   | 1 |
            | nps | quarter | 2026-04-01   | 2026-07-01 | product_line | lamps            | ok         | 14.5  | 6    | 23 | 150 |     |      |      |    |   | 1 |
            | topic_share | quarter | 2026-04-01 | 2026-07-01 | topic | delivery | ok | 23.75 | 21 | 26.5 | 900 | | | | | | 1 |
            | topic_share | quarter | 2026-04-01 | 2026-07-01 | topic_by_product_line | delivery × lamps | ok | 31.25 | 26 | 36.5 | 120 | | | | | | 1 |
            | topic_share | quarter | 2026-04-01 | 2026-07-01 | topic_by_product_line | price_value × lamps | suppressed | | | | | | | | | | 1 |
            | topic_share | quarter | 2026-04-01 | 2026-07-01 | topic_by_product_line | courtesy × garden lamps | ok | 66.25 | 60 | 72 | 130 | | | | | | 1 |
            """);
        planted.plantDrivers();
        planted.plantChurn();
        planted.plantImport();
        PlantedSurroundings.plant(planted.tables());
        PlantedSurroundings.plantCalls(planted.tables());
        assertEquals(0, planted.write("report"), planted::said);
    }

    private static String file(String name) throws IOException {
        return Files.readString(home.resolve("report").resolve(name));
    }

    private static String plain(String page) {
        return page.replaceAll("<style>[^<]*</style>", "")
                .replaceAll("<[^>]*>", "|")
                .replace('\u202F', ' ')
                .replace('\u00A0', ' ');
    }

    private static void assertSays(String page, String... texts) {
        for (String text : texts) {
            assertTrue(plain(page).contains(text), "the page does not say: " + text);
        }
    }

    @Test
    void saysWhatCustomersWrite() throws IOException {
        String page = file("driver-report.en.html");
        assertSays(
                page,
                "“Delivery”, in 105 of 420 comments",
                "“Delivery” (May 2026: 40.0% of the comments, 23.8% before)",
                "Chosen by a rule, not by hand: nearest, by test.",
                "“Trois semaines de retard.”",
                "25.0%",
                "[21.0%".replace("%", ""),
                "-4.3".replace('-', '−'));
        assertFalse(plain(page).contains("January 2026: 45.0%"), "a month of another quarter");
        assertFalse(plain(page).contains("9.9"), "comments without a topic");
        assertTrue(page.contains("<p dir=\"auto\" lang=\"fr\">"), "the language of a quote");
        assertSays(file("driver-report.fr.html"), "« Livraison », dans 105 sur 420 verbatims");
    }

    /** A company that asks for satisfaction only has no promoters, and quotes all the same. */
    @Test
    void quotesTheSatisfiedAndTheDissatisfied() throws IOException {
        String page = file("driver-report.en.html");
        String voices = plain(page.substring(page.indexOf("id=\"voices\""), page.indexOf("id=\"social\"")));
        assertSays(
                voices.replaceAll("[|\\s]+", " "),
                "“The invoice came twice.” Low score, 7 May 2026",
                "“At last an invoice I understand.” High score, 9 May 2026");
        assertFalse(voices.contains("An invoice like any other."), "the middle group stands in the annex only");
        assertSays(page, "“An invoice like any other.”");
    }

    @Test
    void warnsOfWhatCameLateAndOfAHistoryThatBeginsWithTheData() throws IOException {
        assertSays(
                file("driver-report.en.html"),
                "Facts that came late would change 2 closed periods of customers",
                "The history begins with the data");
        assertSays(
                file("driver-report.fr.html"),
                "changeraient 2 périodes closes",
                "L’historique commence avec les données");
    }

    @Test
    void hostileWordsOfCustomersAreText() throws IOException {
        for (String language : List.of("en", "fr")) {
            String page = file("driver-report." + language + ".html");
            assertTrue(page.contains("=HYPERLINK(&quot;http://evil&quot;) &lt;script&gt;"), language);
            assertFalse(page.contains("<script") || page.contains("\u202E"), language);
            assertTrue(page.contains("😀"), language);
            assertTrue(page.contains("long long") && !page.contains("long ".repeat(90)), "a quote that is cut");
        }
    }

    @Test
    void saysWhetherTheScoreRisesMonthByMonth() throws IOException {
        assertSays(
                file("driver-report.en.html"),
                "NPS: upward over the 36 months to June 2026, +0.3 points a month in the median (significant, better).",
                "seasonally adjusted");
        assertFalse(plain(file("driver-report.en.html")).contains("9.1 points a month"), "of one country");
        assertSays(
                file("driver-report.fr.html"),
                "NPS : en hausse sur les 36 mois jusqu’à juin 2026, +0,3 point par mois");
    }

    /** Of two Wilson intervals of 800 customers each, by Newcombe: 14 points between 10.4 and 17.6. */
    @Test
    void saysWhichRulesCasesBreakAndWhetherTheyDoSoAsOftenAsBefore() throws IOException {
        String whole = file("driver-report.en.html");
        String journeys = plain(whole.substring(whole.indexOf("id=\"journeys\""), whole.indexOf("id=\"friction\"")));
        assertSays(
                journeys,
                "Cases: the rule of the model most often broken: “Closed” comes before “Solved”, in 121 of 1,210 finished"
                        + " cases (10.0%).",
                "“Closed” right after “New”",
                "begins with “Waiting for the customer”",
                "Cases, As intended: 90.0% in Q2 2026, 76.0% in Q1 2026, a difference of +14.0 percentage points"
                        + " [10.4; 17.6].",
                "14.0% of 1,000");
        assertFalse(journeys.contains("ends with"), "the fourth rule");
        assertFalse(journeys.contains("Rework: 14.0% in"), "a difference that is not told");
        assertFalse(journeys.contains("33.0%") || journeys.contains("22.0%") || journeys.contains("11.0%"), journeys);
        assertSays(
                file("driver-report.fr.html"),
                "« Clos » vient avant « Résolu », dans 121 des 1 210 dossiers terminés (10,0 %)",
                "soit un écart de +14,0 points de pourcentage [10,4 ; 17,6]");
    }

    @Test
    void saysWhereCasesWaitWhatChangedAndWhatComes() throws IOException {
        String page = file("driver-report.en.html");
        assertSays(
                page,
                "Cases: 61.3% of all time between two steps passes from “New” to “Opened” (median 13.0 hours).",
                "Cases: the largest loss comes just before “Solved”: 8.8% of those who got that far.",
                "81.3% [79.0; 83.5]",
                "26.0 hours",
                "5.0 days",
                "“Call-back desk”, NPS: +4.3 points [1.1; 7.4] compared with what would have been without it",
                "B: comparison group not drawn at random, trends parallel beforehand.",
                "For 1 of 3 initiatives, the difference from a comparison group is distinguishable",
                "Not distinguishable from no change; a true change of 3.8 would mostly have been.",
                "NPS: 18.3 expected in August 2026, four times in five within [10.8; 25.8].",
                "The target of 25.0 is reached then with a probability of 8.8%.");
        assertFalse(plain(page).contains("66.6"), "the forecast of a segment");
        assertFalse(plain(page).contains("777"), "the funnel of a cut");
        assertSays(file("driver-report.fr.html"), "Dossiers : 61,3 % de tout le temps", "26,0 heures");
    }

    @Test
    void writesOnePageForEachOwnerWhateverTheyAreCalled() throws IOException {
        TreeSet<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.list(home.resolve("report"))) {
            files.forEach(file -> names.add(file.getFileName().toString()));
        }
        TreeSet<String> expected = new TreeSet<>(List.of("driver-report.json", "tables"));
        for (String language : List.of("en", "fr")) {
            for (String stem : List.of(
                    "driver-report",
                    "management",
                    "finance",
                    "call-list",
                    "product-line-lamps",
                    "team-after-sales-ete",
                    "team-after-sales-ete-2")) {
                expected.add(stem + "." + language + ".html");
            }
        }
        assertEquals(expected, names);
        String first = file("team-after-sales-ete.en.html");
        String second = file("team-after-sales-ete-2.en.html");
        String told = first.contains("11.3") ? first : second;
        String few = first.contains("11.3") ? second : first;
        assertSays(told, "Team: After-sales/../Été", "11.3", "[4.5; 18.0]", "17.3", "+3.5 points");
        assertSays(few, "9.1", "low base, fewer than 30");
        assertFalse(plain(few).contains("11.3"), "figures of another owner");
    }

    /** Beside what all customers write; of another product line whose name ends alike, and of too few, nothing. */
    @Test
    void tellsWhatCustomersOfAProductLineWriteAbout() throws IOException {
        String page = file("product-line-lamps.en.html");
        assertSays(page, "What its customers write about", "Delivery", "31.3%", "[26.0; 36.5]", "23.8%");
        assertFalse(plain(page).contains("66.3"), "topics of another product line");
        assertFalse(plain(page).contains("Value for money"), "a topic of too few");
        assertSays(file("product-line-lamps.fr.html"), "Ce dont ses clients parlent", "31,3 %");
        assertFalse(file("team-after-sales-ete.en.html").contains("What its customers write"), "no topics by team");
    }

    @Test
    void callsOnlyThoseWhoAgreed() throws IOException {
        String calls = file("call-list.en.html");
        assertSays(
                calls,
                "For 14 customers a call is expected to pay; 1 of them agreed to be contacted.",
                PlantedReport.PERSON + "0",
                "31.3%",
                "€31",
                "€13",
                "Late deliveries");
        for (int i = 1; i < 15; i++) {
            assertFalse(calls.contains(PlantedReport.PERSON + i), "customer " + i + " did not agree, or is gone");
        }
        assertSays(file("call-list.fr.html"), "1 d’entre eux", "Livraisons en retard");
        for (String name : List.of("driver-report.en.html", "management.en.html", "driver-report.json")) {
            assertFalse(file(name).contains(PlantedReport.PERSON), name + " names a customer");
        }
    }

    @Test
    void saysWhoWaitsForAnAnswerTheMostUrgentFirst() throws IOException {
        String calls = plain(file("call-list.en.html"));
        assertSays(
                file("call-list.en.html"),
                "Customers with an open case: 2; waiting longer than the rule allows: 1.",
                "|waiting-2|",
                "|Detractors|",
                "|Delivery|",
                "|€318|",
                "|28 June 2026, overdue|");
        assertTrue(calls.indexOf("waiting-2") < calls.indexOf("waiting-1"), calls);
        assertSays(file("call-list.fr.html"), "28 juin 2026, en retard", "Réclamations");
        assertFalse(file("driver-report.json").contains("waiting-"), "the figures for programs name a customer");
    }

    @Test
    void saysWhereItChafes() throws IOException {
        assertSays(
                file("driver-report.en.html"),
                "without those who write of it the score of all comments differs by +4.3 points (96 customers)",
                "Cases: the largest loss comes just before “Solved”: 8.8% [7.3; 10.5] of those who had come",
                "Cases: most time passes at “New → Opened”: 61.3%");
        assertFalse(plain(file("driver-report.en.html")).contains("|1.5% [1.3; 1.8]|"), "the fourth of a kind");
        assertSays(file("driver-report.fr.html"), "Dossiers : la perte la plus forte se situe juste avant « Résolu »");
    }

    /** Rounded as the page rounds, every number of a table that stands in the tables stands in the JSON too. */
    @Test
    void theJsonHoldsTheFiguresOfThePage() throws IOException {
        JsonNode json = new ObjectMapper().readTree(file("driver-report.json"));
        assertEquals(17.25, json.at("/score/measure/value").asDouble(), 0);
        assertEquals(-4.25, json.at("/surroundings/voices/topics/0/impact").asDouble(), 0);
        assertEquals(
                25.75, json.at("/surroundings/outlook/0/months/1/range/high").asDouble(), 0);
        assertEquals(
                "Livraison",
                json.at("/surroundings/voices/topics/0/label/french").asText());
        assertTrue(json.at("/behaviour/missing/english").asText().startsWith("The data hold neither"), "a reason");
        List<Double> known = new ArrayList<>();
        collect(json, known);
        List<String> absent = new ArrayList<>();
        String page = plain(file("driver-report.en.html")
                .replaceAll("(?s)<svg .*?</svg>", "")
                .replaceAll("(?s)<section id=\"(answer|methods|glossary|reproduce)\".*?</section>", ""));
        Matcher cells = Pattern.compile("\\|([^|]*)\\|").matcher(page);
        int seen = 0;
        while (cells.find()) {
            String cell = cells.group(1).strip();
            if (cell.matches("[−+]?\\d[\\d,]*(\\.\\d+)?%?")) {
                seen++;
                String number =
                        cell.replace("%", "").replace(",", "").replace("−", "-").replace("+", "");
                if (known.stream().noneMatch(value -> isShownAs(value, number))) {
                    absent.add(cell);
                }
            }
        }
        assertTrue(seen > 40, "numbers compared: " + seen);
        // The accepted share of an import is told as its counts; the share in the list of the score as that in the list
        // of staying plus the difference of both.
        assertEquals(List.of("99.5%", "38.5%"), absent, "figures of the page that are not in the JSON");
    }

    private static boolean isShownAs(double value, String number) {
        int point = number.indexOf('.');
        double half = 0.5 * Math.pow(10, point < 0 ? 0 : point + 1 - number.length());
        return Math.abs(value - Double.parseDouble(number)) <= half * 1.000001;
    }

    private static void collect(JsonNode node, List<Double> numbers) {
        if (node.isNumber()) {
            numbers.add(node.asDouble());
        }
        node.forEach(child -> collect(child, numbers));
    }
}
