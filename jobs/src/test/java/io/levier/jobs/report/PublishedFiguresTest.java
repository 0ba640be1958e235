package io.levier.jobs.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.table.derived.ReportFigure;
import io.levier.jobs.testkit.OnSpark;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A report is held against the one before, as that one told it, and is kept for the next. */
@OnSpark
class PublishedFiguresTest {
    /** Reports of the quarter before, of this one (an earlier version of itself), of the next, and of a month. */
    private static final String KEPT = """
        | period_type | period_start | kind   | subject     | name_en         | name_fr       | figure_rank | value | ci_low | ci_high | confidence | n    | as_of                |
        | quarter     | 2025-10-01   | score  | nps         | NPS             | NPS           |             | -77   | -80    | -74     | 0.95       | 300  | 2026-01-01T00:00:00Z |
        | quarter     | 2026-01-01   | score  | nps         | NPS             | NPS           |             | 20.25 | 12.25  | 28.25   | 0.95       | 300  | 2026-04-01T00:00:00Z |
        | quarter     | 2026-01-01   | driver | price_value | Value for money | Prix          | 1           | 59.75 | 55.75  | 63.75   | 0.95       | 1700 | 2026-04-01T00:00:00Z |
        | quarter     | 2026-01-01   | driver | delivery    | Delivery        | Livraison     | 2           | 40.25 | 36.25  | 44.25   | 0.95       | 1700 | 2026-04-01T00:00:00Z |
        | quarter     | 2026-01-01   | risk   | service     | Service         | Service       | 1           | 512   |        |         | 0.95       | 40   | 2026-04-01T00:00:00Z |
        | quarter     | 2026-04-01   | score  | nps         | NPS             | NPS           |             | 88    | 85     | 91      | 0.95       | 300  | 2026-06-01T00:00:00Z |
        | quarter     | 2026-04-01   | driver | packaging   | Packaging       | Emballage     | 1           | 100   | 99     | 100     | 0.95       | 300  | 2026-06-01T00:00:00Z |
        | quarter     | 2026-07-01   | score  | nps         | NPS             | NPS           |             | 66    | 64     | 68      | 0.95       | 300  | 2026-10-01T00:00:00Z |
        | month       | 2026-03-01   | score  | nps         | NPS             | NPS           |             | 55    | 54     | 56      | 0.95       | 300  | 2026-04-01T00:00:00Z |
        """;

    private final SparkSession spark;

    PublishedFiguresTest(SparkSession spark) {
        this.spark = spark;
    }

    private PlantedReport planted(Path home) {
        PlantedReport planted = new PlantedReport(spark, home);
        planted.plantScore();
        planted.plantDrivers();
        planted.plantChurn();
        PlantedHistory.plant(planted.tables());
        return planted;
    }

    private static String changes(String page) {
        return page.substring(page.indexOf("id=\"changes\""), page.indexOf("id=\"initiatives\""))
                .replace('\u202F', ' ')
                .replace('\u00A0', ' ');
    }

    private static void assertSays(String page, String... texts) {
        for (String text : texts) {
            assertTrue(page.contains(text), "the page does not say: " + text + "\n" + page);
        }
    }

    @Test
    void saysThatThereIsNoReportBefore(@TempDir Path home) throws IOException {
        PlantedReport planted = planted(home);
        assertSays(changes(planted.page("en")), "No earlier report is kept to be held against this one");
        assertSays(changes(planted.page("en")), "No earlier report is kept");
        assertSays(changes(planted.read("report", "fr")), "Aucun rapport antérieur n’est conservé");
    }

    @Test
    void isHeldAgainstTheReportOfThePeriodBeforeAsThatOneToldIt(@TempDir Path home) throws IOException {
        PlantedReport planted = planted(home);
        planted.tables().write(ReportFigure.TABLE, KEPT);

        String changes = changes(planted.page("en"));
        // Errors of 8.125 and 8 make 11.403; of 5 and 4, 6.403.
        assertSays(
                changes,
                "The report of Q1 2026 is kept as it was told",
                "NPS: 17.3 [9.1; 25.4] now, 20.3 [12.3; 28.3] then; a difference of −3.0 points [−14.4; 8.4], which these"
                        + " intervals do not tell from none.",
                "“Delivery” carries 64.3% [59.3; 69.3] of what is explained now, 40.3% [36.3; 44.3] then; a difference of"
                        + " +24.0 percentage points [17.6; 30.4].",
                "First among the drivers is “Delivery” now, and was “Value for money” then.",
                "Most revenue at risk goes with “Price” now, and went with “Service” then.");
        for (String other : List.of("88", "66.0", "55.0", "−77", "Packaging")) {
            assertFalse(changes.contains(other), "a figure of another report: " + other);
        }
        String french = changes(planted.read("report", "fr"));
        assertSays(french, "−3,0 points [−14,4 ; 8,4]", "« Livraison » porte 64,3 % [59,3 ; 69,3]");
    }

    /** Written twice, the rows of this quarter are there once and those of other reports as they were. */
    @Test
    void keepsWhatItToldOnceHoweverOftenItIsWritten(@TempDir Path home) throws IOException {
        PlantedReport planted = planted(home);
        planted.tables().write(ReportFigure.TABLE, KEPT);
        String first = planted.page("en");
        List<String> once = kept(planted);
        String second = planted.page("en");

        assertEquals(first, second, "the same report, byte by byte");
        assertEquals(once, kept(planted));
        assertEquals(
                List.of(
                        "month 2026-03-01 score nps 55.0",
                        "quarter 2025-10-01 score nps -77.0",
                        "quarter 2026-01-01 driver delivery 40.25",
                        "quarter 2026-01-01 driver price_value 59.75",
                        "quarter 2026-01-01 risk service 512.0",
                        "quarter 2026-01-01 score nps 20.25",
                        "quarter 2026-04-01 driver delivery 64.25",
                        "quarter 2026-04-01 driver price_value 35.75",
                        "quarter 2026-04-01 risk delivery -34.0",
                        "quarter 2026-04-01 risk price 123.0",
                        "quarter 2026-04-01 score nps 17.25",
                        "quarter 2026-07-01 score nps 66.0"),
                once);
    }

    private static List<String> kept(PlantedReport planted) {
        return planted.tables().read(ReportFigure.TABLE).collectAsList().stream()
                .map(row -> row.getAs("period_type") + " " + row.getAs("period_start") + " " + row.getAs("kind") + " "
                        + row.getAs("subject") + " " + row.getAs("value"))
                .sorted()
                .toList();
    }
}
