package io.levier.jobs.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.levier.jobs.testkit.OnSpark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How service is run comes from its tables, and the tables of the report say what its JSON says. */
@OnSpark
class ConductTest {
    @TempDir
    static Path home = Path.of("");

    private static String english = "";
    private static String french = "";

    @BeforeAll
    static void writeOnce(SparkSession session) throws IOException {
        PlantedReport planted = new PlantedReport(session, home);
        planted.plantScore();
        planted.plantDrivers();
        planted.plantChurn();
        PlantedSurroundings.plant(planted.tables());
        PlantedConduct.plant(planted.tables());
        english = plain(planted.page("en"));
        french = plain(planted.read("report", "fr"));
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
            assertTrue(page.contains(text), "the page does not say: " + text);
        }
    }

    @Test
    void saysWhereServiceFallsShortInThePeriod() {
        assertSays(
                english,
                "1 of 2 drivers is perceived below what is expected, Q2 2026.",
                "“Delivery”: perceived −12.8 points [−15.0; −10.5] against what is expected. Most is lost on the way"
                        + " promised → delivered, 11.8 points of 100.",
                "−8.5 [−9.3; −7.8]",
                "−11.5 [−20.3; −2.8]",
                "promises low base, fewer than 30",
                "knowledge −1.8");
        assertSays(french, "« Livraison » : perçu à −12,8 points", "sur le chemin promis → livré");
        for (String other : List.of("66.6", "77.7", "knowledge −7.8", "ghost", "repair")) {
            assertFalse(
                    english.contains(other), "another period, another driver of a part, or nothing known: " + other);
        }
    }

    @Test
    void saysWhichTargetsAreReachedAndWhoIsInCharge() {
        assertSays(
                english,
                "Of 2 targets, 1 is reached and 1 is missed with the whole interval; 0 are not decided.",
                "All customers, NPS: 17.3 [9.1; 25.4], target 40.0. In charge: Management.",
                "5.0 hours",
                "6.0 hours",
                "Product line: lamps",
                "In charge: Product management.",
                "Nothing tells it of this part.");
        assertSays(french, "Responsable : Direction.", "Délai de première réponse");
    }

    @Test
    void saysHowTheLoopIsClosed() {
        assertSays(
                english,
                "150 of 200 alerts that may be followed up were (75.0%), 90 of them in time; 30 are overdue. 66 of 120"
                        + " closed ones ended with a customer content again.",
                "of 118 customers followed up differs by +0.75 [0.25; 1.25] from that of 240 others alike",
                "Customer service: Detractors",
                "30.3 hours",
                "€41,250");
        assertSays(french, "Service client : Détracteurs", "150 sur 200 alertes");
    }

    @Test
    void saysWhatInitiativesBringBackAndOnWhatItRests() throws IOException {
        String told = "Initiatives begun: €12,500 spent, €31,850 [14,200; 50,000] expected back within 24 months of the"
                + " start of each; €18,400 of it is proven. The weakest it rests on: an assumption of the configuration.";
        assertSays(
                english,
                told,
                "Call-back desk",
                "156% [14; 303]",
                "I2 (planned)",
                "All customers it reaches are counted by an initiative that reached them first.",
                "Its effect was not measured, or nobody says what is expected of it.",
                "Customers kept",
                "others who went the same way before",
                "8,310");
        assertFalse(english.contains("−100%"), "a return of nobody");
        String finance = plain(file("finance.en.html"));
        assertSays(finance, told, "Accounts of the initiatives", "Customers kept", "98.1%");
        assertFalse(finance.contains("Most is lost on the way"), "what is no matter of finance");
        assertSays(
                finance,
                "Where the score was higher, revenue grew more afterwards, and not before",
                "0.21% [0.08; 0.34]",
                "not tested");
        assertFalse(english.contains("Does growth follow the score"), "what is finance's alone");
        assertSays(plain(file("finance.fr.html")), "Initiatives engagées : 12 500 € dépensés", "Clients conservés");
        assertSays(plain(file("management.en.html")), told, "For finance: what initiatives return");
    }

    @Test
    void saysWhatIsSaidInPublicOfAllMonthsTogether() {
        assertSays(
                english,
                "61.3% [58.8; 63.8] of what is said about the brands looked at is about us.",
                "71.5% [68.0; 75.0], half of them within 2.6 hours.",
                "−48.3 [−55.0; −41.5]");
        for (String other : List.of("34.6%", "99.8")) {
            assertFalse(english.contains(other), other);
        }
    }

    @Test
    void actionsHaveAnOwnerAndADateOfTheConfiguration() {
        assertSays(english, "Logistics", "29 September 2026", "Answers concerned", "1,633");
        assertSays(french, "Logistique", "29 septembre 2026");
    }

    /** Every number of every table stands at its place in the JSON, and nothing of a table starts a formula. */
    @Test
    void theTablesHoldWhatTheJsonHolds(SparkSession session) throws IOException {
        JsonNode json = new ObjectMapper().readTree(file("driver-report.json"));
        TreeSet<String> listed = new TreeSet<>();
        for (JsonNode table : json.get("tables")) {
            List<Row> rows = session.read()
                    .option("header", true)
                    .option("multiLine", true)
                    .option("escape", "\"")
                    .csv(home.resolve("report")
                            .resolve(table.get("file").asText())
                            .toString())
                    .collectAsList();
            assertEquals(table.get("rows").asInt(), rows.size(), table.toString());
            listed.add(table.get("file").asText());
            for (Row row : rows) {
                for (int i = 0; i < row.size(); i++) {
                    String cell = row.isNullAt(i) ? "" : row.getString(i);
                    assertTrue(cell.matches("(?s)|[^=+@\t\r-].*|-?\\d.*"), table.get("name") + ": " + cell);
                }
            }
        }
        TreeSet<String> written = new TreeSet<>();
        try (Stream<Path> files = Files.list(home.resolve("report").resolve("tables"))) {
            files.forEach(path -> written.add("tables/" + path.getFileName()));
        }
        assertEquals(listed, written);
        assertEquals(
                numbers(json.at("/ranking/drivers"), "/importance/percent"),
                column(session, "ranking_drivers", "importance_percent"));
        assertEquals(
                numbers(json.at("/conduct/returns/entries"), "/amount/value"),
                column(session, "conduct_returns_entries", "amount_value"));
        assertEquals(
                numbers(json.at("/surroundings/outlook/0/months"), "/range/high"),
                column(session, "surroundings_outlook_months", "range_high").subList(0, 2));
        assertTrue(numbers(json.at("/conduct/gaps/gaps"), "/size/value").contains(-12.75));
    }

    private static List<Double> numbers(JsonNode list, String pointer) {
        List<Double> numbers = new ArrayList<>();
        list.forEach(node -> numbers.add(node.at(pointer).asDouble()));
        return numbers;
    }

    private static List<Double> column(SparkSession session, String table, String column) {
        return session
                .read()
                .option("header", true)
                .option("inferSchema", true)
                .csv(home.resolve("report/tables/" + table + ".csv").toString())
                .collectAsList()
                .stream()
                .map(row -> row.<Number>getAs(column).doubleValue())
                .toList();
    }
}
