package io.levier.jobs.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.table.Field;
import io.levier.common.table.Privacy;
import io.levier.common.table.Table;
import io.levier.common.table.derived.MetricValues;
import io.levier.jobs.testkit.SparkExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Nothing in the tables can make a page act, load or tell on a customer. */
@ExtendWith(SparkExtension.class)
class ReportSafetyTest {
    private static final List<String> HOSTILE =
            List.of("<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "right-to-left \u202Etxt.exe");

    @Test
    void namesFromTheDataAreInertOnBothPages(SparkSession session, @TempDir Path home) throws IOException {
        PlantedReport planted = new PlantedReport(session, home);
        planted.plantScore();
        planted.plantDrivers();
        planted.plantChurn();
        StringBuilder values = new StringBuilder(PlantedReport.SCORES);
        for (String name : HOSTILE) {
            values.append("| nps | quarter | 2026-04-01 | 2026-07-01 | segment | " + name
                    + " | ok | 12.5 | 5 | 20 | 90 | | | | | |\n");
        }
        planted.tables().write(MetricValues.TABLE, values.toString());
        for (String language : List.of("en", "fr")) {
            String page = planted.page(language);
            assertTrue(page.contains("alert(1)"), "the names are on the page, as text");
            for (String inert : List.of("<script", "<img", "\u202E", "src=", "http-equiv=\"refresh")) {
                assertFalse(page.contains(inert) && !page.contains("&lt;" + inert), inert);
            }
            assertFalse(page.matches("(?s).*<[^>]*\\son\\w+=.*"), "a handler in a tag");
            assertTrue(page.contains("default-src 'none'"), "the page forbids itself to load anything");
            String noNamespace = page.replace("http://www.w3.org/2000/svg", "");
            assertFalse(noNamespace.contains("://") || noNamespace.contains("url("), "an address to load from");
        }
    }

    @Test
    void pagesNameNoCustomer(SparkSession session, @TempDir Path home) throws IOException {
        PlantedReport planted = new PlantedReport(session, home);
        planted.plantScore();
        planted.plantChurn();
        for (String language : List.of("en", "fr")) {
            assertFalse(planted.page(language).contains(PlantedReport.PERSON), "an id of a customer");
        }
        try (var files = Files.list(home.resolve("report"))) {
            assertEquals(2, files.count(), "files beside the pages");
        }
    }

    /** Ids are needed to count and to join; names, addresses and what customers wrote are not. */
    @Test
    void noTableOfTheReportHoldsMoreOfCustomersThanIds() {
        assertTrue(Question.allTables().size() > 12, "tables: " + Question.allTables());
        for (Table table : Question.allTables()) {
            for (Field field : table.fields()) {
                assertTrue(
                        field.privacy() == Privacy.PLAIN || field.privacy() == Privacy.LINK,
                        table.name() + "." + field.name() + " is " + field.privacy());
            }
        }
    }
}
