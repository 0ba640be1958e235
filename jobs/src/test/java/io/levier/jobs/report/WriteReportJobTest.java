package io.levier.jobs.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.config.ConfigLoader;
import io.levier.common.config.SuiteConfig;
import io.levier.common.problem.BadArgument;
import io.levier.common.table.derived.MetricValues;
import io.levier.common.table.ops.RunWrite;
import io.levier.common.time.MonthRange;
import io.levier.jobs.platform.JobArgs;
import io.levier.jobs.testkit.SparkExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The report says what stands in the tables, in both languages, and why it does not say the rest. */
@ExtendWith(SparkExtension.class)
class WriteReportJobTest {
    private static final Pattern NUMBER_CELL = Pattern.compile("<td class=\"number\">([^<]*)</td>");

    private Path home;
    private PlantedReport planted;

    @BeforeEach
    void plantScore(SparkSession session, @TempDir Path temporary) {
        home = temporary;
        planted = new PlantedReport(session, home);
        planted.plantScore();
    }

    private static void assertSays(String page, String... texts) {
        String plain = page.replace('\u202F', ' ').replace('\u00A0', ' ');
        for (String text : texts) {
            assertTrue(plain.contains(text), "the page does not say: " + text);
        }
    }

    @Test
    void saysTheFiguresOfTheTables() throws IOException {
        planted.plantDrivers();
        planted.plantChurn();
        planted.tables().write(RunWrite.TABLE, """
            | run_key | job    | table_name  | rows_written | rows_read | rows_quarantined | rows_duplicate | at                   |
            | k       | ingest | sale_export | 9006         | 9051      | 45               | 0              | 2026-06-30T22:00:00Z |
            """);
        String english = planted.page("en");
        assertSays(english, "Q2 2026", "17.3", "[9.1; 25.4]", "373", "16.3");
        assertSays(english, "31.3%", "28.8%", "64.3%", "Delivery", "735 answers in which a driver is missing", "1,800");
        assertSays(english, "[4.3; 7.3]", "5.8", "50.0%", "65.0");
        assertSays(english, "0.813", "0.688", "3.25", "1.06", "High and medium risk", "30.0%", "€860", "2.5");
        assertSays(english, "9,051", "9,006", "45");
        String french = Files.readString(home.resolve("report/driver-report.fr.html"));
        assertSays(french, "2026", "17,3", "[9,1 ; 25,4]", "31,3 %", "64,3 %", "Livraison", "860 €", "9 051");
        assertTrue(planted.said().contains("driver-report.fr.html"), "files are not named");
    }

    @Test
    void saysTheSameNumbersInBothLanguages() throws IOException {
        planted.plantDrivers();
        planted.plantChurn();
        List<String> english = numbers(planted.page("en"), "en");
        List<String> french = numbers(Files.readString(home.resolve("report/driver-report.fr.html")), "fr");
        assertTrue(english.size() > 30, "number cells: " + english.size());
        assertEquals(english, french);
    }

    /** Number cells with the typography of the language taken away. */
    private static List<String> numbers(String page, String language) {
        List<String> numbers = new ArrayList<>();
        Matcher cells = NUMBER_CELL.matcher(page);
        while (cells.find()) {
            String plain = cells.group(1).replaceAll("[\\s\u00A0\u202F%€]", "");
            numbers.add(language.equals("fr") ? plain.replace(",", ".") : plain.replace(",", ""));
        }
        return numbers;
    }

    @Test
    void testsSegmentsAndKeepsSuppressedOnesSuppressed() throws IOException {
        String page = planted.page("en");
        String segments = section(page, "segments", "behaviour");
        assertSays(segments, "France", "21.5", "Belgium", "61.5", "above the others (significant)", "Switzerland");
        Matcher hidden =
                Pattern.compile("Switzerland</th>(.*?)</tr>", Pattern.DOTALL).matcher(segments);
        assertTrue(hidden.find(), "no row for the suppressed segment");
        assertFalse(hidden.group(1).matches("(?s).*<td class=\"number\">[−0-9].*"), hidden.group(1));
        assertSays(hidden.group(1), "fewer than 10");
    }

    /** Every section has content or the sentence that says why not: never a heading alone. */
    @Test
    void leavesNoSectionEmpty() throws IOException {
        for (String language : List.of("en", "fr")) {
            String[] sections = planted.page(language).split("<section ", -1);
            assertTrue(sections.length > 12, "sections: " + sections.length);
            for (int i = 1; i < sections.length; i++) {
                String section = sections[i].substring(0, sections[i].indexOf("</section>"));
                String afterHeading = section.substring(section.indexOf("</h2>") + 5);
                assertTrue(afterHeading.replaceAll("<[^>]*>", "").strip().length() > 20, section);
            }
        }
    }

    @Test
    void saysThatTheDemoCompanyIsMadeUp() throws IOException {
        assertSays(planted.page("en"), "These data are made up");
        assertSays(Files.readString(home.resolve("report/driver-report.fr.html")), "Ces données sont inventées");
    }

    @Test
    void showsNoRisksOfAModelThatIsNotToldFromChance() throws IOException {
        planted.plantChurn(0.4875);
        String churn = section(planted.page("en"), "churn", "actions");
        assertSays(churn, "not told from chance", "0.813", "tested on 400 customers");
        assertFalse(churn.contains("High and medium risk"), churn);
        assertFalse(churn.contains("Late deliveries in 3 months: more"), churn);
    }

    private static String section(String page, String id, String next) {
        return page.substring(page.indexOf("id=\"" + id + "\""), page.indexOf("id=\"" + next + "\""));
    }

    @Test
    void saysWhyAPartIsMissing() throws IOException {
        String english = planted.page("en");
        assertSays(
                english,
                "No driver analysis explains this score",
                "No churn model has been trained",
                "The data hold neither sales nor active customers",
                "The run log holds no import");
        assertSays(
                Files.readString(home.resolve("report/driver-report.fr.html")),
                "Aucune analyse n’explique ce score",
                "Aucun modèle d’attrition");
    }

    @Test
    void writesNoPageWhenNothingHasAValue() throws IOException {
        planted.tables().write(MetricValues.TABLE, """
            | metric_id | period_type | period_start | period_end | segment_set | segment_key | status         | n |
            | nps       | quarter     | 2026-04-01   | 2026-07-01 | total       | all         | not_computable | 0 |
            """);
        assertEquals(0, planted.write("report"), planted::said);
        assertSays(planted.said(), "no report: no period with a value is over yet");
        assertFalse(Files.exists(home.resolve("report")), "a page was written although there is nothing to say");
    }

    @Test
    void writesTheSameBytesAgainAndElsewhere() throws IOException {
        planted.plantDrivers();
        planted.plantChurn();
        assertEquals(0, planted.write("report"));
        assertEquals(0, planted.write("again"));
        for (String language : List.of("en", "fr")) {
            String name = "driver-report." + language + ".html";
            assertArrayEquals(
                    Files.readAllBytes(home.resolve("report").resolve(name)),
                    Files.readAllBytes(home.resolve("again").resolve(name)));
        }
        try (var files = Files.list(home.resolve("report"))) {
            assertEquals(2, files.count(), "files beside the pages");
        }
    }

    @Test
    void refusesAPeriodThatIsNoCalendarPeriod() {
        SuiteConfig suite = ConfigLoader.load(Path.of("../conf"), Map.of(), Map.of());
        ReportContent all = new WriteReportJob().settings(new JobArgs(), suite).content();
        ReportContent twoMonths = new ReportContent(
                all.company(),
                all.isMadeUp(),
                all.zone(),
                all.currency(),
                all.languages(),
                all.publication(),
                all.retention(),
                all.dimensions(),
                all.taxonomy(),
                all.driverModels(),
                Optional.of(new MonthRange(YearMonth.of(2026, 2), YearMonth.of(2026, 3))),
                all.command());
        BadArgument refused =
                assertThrows(BadArgument.class, () -> Focus.of(new Totals(List.of()), twoMonths, PlantedReport.AS_OF));
        assertTrue(String.valueOf(refused.getMessage()).contains("a month, a quarter or a year"), refused.getMessage());
    }
}
