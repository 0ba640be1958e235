package io.levier.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.levier.jobs.testkit.LevierJar;
import io.levier.jobs.testkit.SparkExtension;
import io.levier.jobs.testkit.TableContents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeSet;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Import and curation killed with signal 9 again and again: whatever a reader sees in between is whole, and what stands
 * there in the end is what an undisturbed run leaves.
 */
@ExtendWith(SparkExtension.class)
class KilledIT {
    private static final int KILLED = 128 + 9;

    /** It takes minutes, so it runs when asked for: {@code -Dlevier.kills=5}. */
    private static final int KILLS = Integer.getInteger("levier.kills", 0);

    private static final int CUSTOMERS = 150;

    /** Enough of a company for every step, and little enough for many starts. */
    private static final List<String> SOURCES =
            List.of("customer", "order_header", "survey", "survey_question", "survey_response", "survey_answer");

    /** The shares of a run after which it is killed are the same in every test, though what they hit is not. */
    private static final long SEED = 20_261_126;

    private final SparkSession spark;
    private final Path home;

    KilledIT(SparkSession spark, @TempDir Path home) {
        this.spark = spark;
        this.home = home;
    }

    @Test
    void theTablesAreThoseOfAnUndisturbedRun() throws IOException, InterruptedException {
        assumeTrue(KILLS > 0, "asked for by -Dlevier.kills=5");
        CapturedConsole generator = new CapturedConsole();
        String[] exports = SmallCompany.words(
                "generate-data", "--output", home.resolve("exports"), "--scale", CUSTOMERS, "--dirt", "typical");
        assertEquals(0, generator.launch(exports), generator.err());
        Path sources = Kiosk.in(home).home().resolve("conf/sources");
        for (String table : SOURCES) {
            Files.copy(SmallCompany.conf().resolve("sources/" + table + ".yaml"), sources.resolve(table + ".yaml"));
        }
        long start = System.nanoTime();
        LevierJar.Ended whole = LevierJar.run(words(home.resolve("undisturbed")));
        Duration length = Duration.ofNanos(System.nanoTime() - start);
        assertEquals(0, whole.code(), whole.err());
        SortedMap<String, String> undisturbed = digests(home.resolve("undisturbed"));
        assertTrue(undisturbed.containsKey("customer_period_label"), undisturbed.toString());

        Path warehouse = home.resolve("warehouse");
        String[] words = words(warehouse);
        Random random = new Random(SEED);
        int kills = 0;
        int tables = 0;
        for (int i = 0; i < KILLS; i++) {
            // From early to late, so that few kills too hit the import and the curation.
            int share = 25 + 70 * i / KILLS + random.nextInt(70 / KILLS);
            Duration instant = length.multipliedBy(share).dividedBy(100);
            LevierJar.Ended ended = LevierJar.runAndKill(instant, words);
            assertTrue(ended.code() == KILLED || ended.code() == 0, ended.code() + ": " + ended.err());
            kills += ended.code() == KILLED ? 1 : 0;
            tables = Math.max(tables, assertWhole(undisturbed, warehouse, instant));
        }
        // What an earlier start has finished is not done again, so a later one may be over before its instant.
        assertTrue(kills > 0, "killed " + kills + " times");
        assertTrue(tables > 10, "tables seen between the kills: " + tables);

        LevierJar.Ended ended = LevierJar.run(words);
        assertEquals(0, ended.code(), ended.err());
        assertEquals(undisturbed, digests(warehouse));
    }

    private String[] words(Path warehouse) {
        return SmallCompany.words(
                "run",
                "ingest",
                "resolve-identities",
                "curate",
                "--conf",
                home.resolve("conf"),
                "--input",
                home.resolve("exports"),
                "--warehouse",
                warehouse,
                "--report",
                warehouse.resolveSibling("report"));
    }

    private SortedMap<String, String> digests(Path warehouse) {
        return new TableContents(spark, warehouse).digests();
    }

    /** Every table that is there holds what it is to hold. */
    private int assertWhole(SortedMap<String, String> undisturbed, Path warehouse, Duration instant) {
        if (!Files.isDirectory(warehouse)) {
            return 0;
        }
        SortedMap<String, String> found = digests(warehouse);
        for (String table : new TreeSet<>(found.keySet())) {
            assertEquals(undisturbed.get(table), found.get(table), table + " after a kill at " + instant);
        }
        return found.size();
    }
}
