package io.levier.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.jobs.testkit.OnSpark;
import io.levier.jobs.testkit.TableContents;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An export that broke off, or holds everything twice, is not published unless somebody says that it is right. */
@OnSpark
class VolumeGateTest {
    private final SparkSession spark;
    private Kiosk kiosk;

    VolumeGateTest(SparkSession spark) {
        this.spark = spark;
    }

    @BeforeEach
    void founds(@TempDir Path folder) throws IOException {
        kiosk = Kiosk.in(folder);
        kiosk.source("customer", "path: customer.csv");
    }

    private void deliver(String file, int from, int rows) {
        StringBuilder text = new StringBuilder("customer_id,created_at\n");
        IntStream.range(from, from + rows).forEach(i -> text.append(i).append(",2025-03-01T10:00:00Z\n"));
        kiosk.deliver(file, text.toString());
    }

    private int ingest(int rows, Object... more) {
        deliver("customer.csv", 0, rows);
        return kiosk.levier(more.length == 0 ? new Object[] {"ingest"} : new Object[] {"ingest", more[0]});
    }

    private void assertPublished(int rows) {
        assertEquals(rows, kiosk.texts(spark, "input/customer", "customer_id").size());
    }

    private Map<String, String> digests() {
        return new TableContents(spark, kiosk.warehouse()).digests();
    }

    @Test
    void refusesAWholeTableOfUnusuallyFewOrManyRows() {
        assertEquals(0, ingest(200), kiosk.console().err());
        Map<String, String> before = digests();
        assertEquals(4, ingest(99));
        assertTrue(
                kiosk.console()
                        .err()
                        .contains("table customer was delivered with 99 rows where 200 are usual (volume-drop 0.5)"),
                kiosk.console().err());
        assertEquals(4, ingest(401));
        assertTrue(
                kiosk.console().err().contains("401 rows where 200 are usual (volume-growth 1.0)"),
                kiosk.console().err());
        assertEquals(4, ingest(0));
        assertEquals(before, digests());

        assertEquals(0, ingest(100), kiosk.console().err());
        assertEquals(0, ingest(240), kiosk.console().err());
        assertPublished(240);
    }

    /** What somebody accepted is usual from then on, and stands in the run log with the rows it was said of. */
    @Test
    void takesWhatSomebodySaysIsRight() {
        for (int rows : new int[] {200, 210, 220}) {
            assertEquals(0, ingest(rows), kiosk.console().err());
        }
        assertEquals(4, ingest(20));
        assertEquals(0, ingest(20, "--accept-volume"), kiosk.console().err());
        assertPublished(20);
        assertTrue(
                kiosk.texts(spark, "ops/run_log", "coalesce(message, '')").stream()
                        .anyMatch(message -> message.startsWith("accepted: ") && message.contains("20 rows where 220")),
                "the run log does not keep it");
        assertEquals(0, ingest(21), kiosk.console().err());
        assertEquals(0, ingest(230), kiosk.console().err());
    }

    @Test
    void everySourceHasItsLimits() {
        kiosk.source("customer", "path: customer.csv", "volume-drop: 0.95", "volume-growth: 0.1");
        assertEquals(0, ingest(200), kiosk.console().err());
        assertEquals(0, ingest(11), kiosk.console().err());
        assertEquals(4, ingest(230));
    }

    /** Ten rows or twenty say nothing. */
    @Test
    void doesNotJudgeSmallTables() {
        for (int rows : new int[] {90, 10, 99}) {
            assertEquals(0, ingest(rows), kiosk.console().err());
        }
    }

    /** Files of changes are judged one by one, whether a week of them comes at once or not. */
    @Test
    void comparesFilesOfChangesWithTheFilesBefore() {
        kiosk.source("customer", "path: days", "delivers: changes");
        IntStream.range(1, 6).forEach(day -> deliver("days/2026-01-0" + day + ".csv", 1_000 * day, 100 + 10 * day));
        assertEquals(0, kiosk.levier("ingest"), kiosk.console().err());
        deliver("days/2026-01-06.csv", 6_000, 13);
        deliver("days/2026-01-07.csv", 7_000, 12);
        deliver("days/2026-01-08.csv", 8_000, 1_300);
        deliver("days/2026-01-09.csv", 9_900, 1_301);
        Map<String, String> before = digests();
        assertEquals(4, kiosk.levier("ingest"));
        for (String told :
                List.of("07.csv has 12 rows where 130 are usual", "09.csv has 1,301 rows where 130 are usual")) {
            assertTrue(kiosk.console().err().contains(told), kiosk.console().err());
        }
        assertEquals(
                -1, kiosk.console().err().indexOf("06.csv"), kiosk.console().err());
        assertEquals(
                -1, kiosk.console().err().indexOf("08.csv"), kiosk.console().err());
        assertEquals(before, digests());
        assertEquals(
                0, kiosk.levier("ingest", "--accept-volume"), kiosk.console().err());
        assertPublished(650 + 13 + 12 + 1_300 + 1_301);
    }
}
