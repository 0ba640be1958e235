package io.levier.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.levier.jobs.testkit.Folders;
import io.levier.jobs.testkit.LevierJar;
import io.levier.jobs.testkit.SparkExtension;
import io.levier.jobs.testkit.TableContents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.SortedMap;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * A run killed with signal 9 at random instants, and started again until it comes through: whatever a reader sees in
 * between is whole, and what stands there in the end is what an undisturbed run leaves.
 *
 * <p>It takes minutes for each kill, so it runs when asked for: import and curation of a small company, or the whole pipeline
 * of the demo, for which a hundred kills take hours; {@code jobs/target/kills.txt} tells of each kill:
 *
 * <pre>mvn verify -Pit -Dit.test=KilledIT -Dtest=NoSuchTest -Dsurefire.failIfNoSpecifiedTests=false -Dlevier.kills=100
 * mvn … -Dlevier.kills=100 -Dlevier.kills.jobs=all</pre>
 */
@ExtendWith(SparkExtension.class)
class KilledIT {
    private static final int KILLED = 128 + 9;
    private static final int KILLS = Integer.getInteger("levier.kills", 0);

    private static final int CUSTOMERS = Integer.getInteger("levier.kills.customers", 150);
    private static final String ALL = "all";

    /** The jobs of the run, by commas. */
    private static final String JOBS = System.getProperty("levier.kills.jobs", "ingest,resolve-identities,curate");

    /** Enough of a company for import, identities and curation, and little enough for many starts. */
    private static final List<String> SOURCES =
            List.of("customer", "order_header", "survey", "survey_question", "survey_response", "survey_answer");

    /** Before this share of a run there is a starting program and nothing written. */
    private static final double EARLIEST = 0.15;

    /** The instants are the same in every trial of as many kills, though what they hit is not. */
    private static final long SEED = Long.getLong("levier.kills.seed", 20_261_126);

    private final SparkSession spark;
    private final Path home;
    private final Random random = new Random(SEED);

    private SortedMap<String, String> undisturbed;
    private Duration length;
    private int kills;

    KilledIT(SparkSession spark, @TempDir Path home) {
        this.spark = spark;
        this.home = home;
        this.undisturbed = Collections.emptySortedMap();
        this.length = Duration.ZERO;
    }

    @BeforeEach
    void runsUndisturbed() throws IOException, InterruptedException {
        assumeTrue(KILLS > 0, "asked for by -Dlevier.kills=5");
        CapturedConsole generator = new CapturedConsole();
        String[] exports = SmallCompany.words(
                "generate-data", "--output", home.resolve("exports"), "--scale", CUSTOMERS, "--dirt", "typical");
        assertEquals(0, generator.launch(exports), generator.err());
        if (!JOBS.equals(ALL)) {
            Path sources = Kiosk.in(home).home().resolve("conf/sources");
            for (String table : SOURCES) {
                Files.copy(SmallCompany.conf().resolve("sources/" + table + ".yaml"), sources.resolve(table + ".yaml"));
            }
        }
        long start = System.nanoTime();
        LevierJar.Ended whole = LevierJar.run(words(home.resolve("undisturbed")));
        length = Duration.ofNanos(System.nanoTime() - start);
        assertEquals(0, whole.code(), whole.err());
        undisturbed = digests(home.resolve("undisturbed"));
        assertTrue(undisturbed.containsKey("customer_period_label"), undisturbed.toString());
        note("undisturbed: " + length.toSeconds() + " s, " + undisturbed.size() + " tables");
    }

    @Test
    void theTablesAreThoseOfAnUndisturbedRun() throws IOException, InterruptedException {
        int tables = 0;
        for (int round = 1; kills < KILLS; round++) {
            Path warehouse = home.resolve("warehouse-" + round);
            while (kills < KILLS && isKilled(warehouse)) {
                tables = Math.max(tables, assertWhole(warehouse));
            }
            // What an earlier start has finished is not done again, so a later one is over before its instant.
            LevierJar.Ended ended = LevierJar.run(words(warehouse));
            assertEquals(0, ended.code(), ended.err());
            assertEquals(undisturbed, digests(warehouse), "after " + kills + " kills");
            note("round " + round + ": equal to the undisturbed run after " + kills + " kills");
            Folders.remove(warehouse);
        }
        assertTrue(KILLS < 10 || tables > 10, "tables seen between the kills: " + tables);
    }

    private boolean isKilled(Path warehouse) throws IOException, InterruptedException {
        double share = EARLIEST + (1 - EARLIEST) * random.nextDouble();
        Duration instant = Duration.ofMillis((long) (share * length.toMillis()));
        LevierJar.Ended ended = LevierJar.runAndKill(instant, words(warehouse));
        if (ended.code() == 0) {
            return false;
        }
        assertEquals(KILLED, ended.code(), ended.err());
        kills++;
        note(String.format(Locale.ROOT, "kill %d after %.1f s: %s", kills, instant.toMillis() / 1e3, ended.lastLine()));
        return true;
    }

    private String[] words(Path warehouse) {
        boolean isWhole = JOBS.equals(ALL);
        List<Object> words = new ArrayList<>(List.of("run"));
        words.addAll(isWhole ? List.of() : List.of(JOBS.split(",")));
        words.addAll(List.of(
                "--conf",
                isWhole ? SmallCompany.conf() : home.resolve("conf"),
                "--input",
                home.resolve("exports"),
                "--warehouse",
                warehouse,
                "--report",
                warehouse.resolveSibling("report"),
                "--set",
                "spark.sql.shuffle.partitions=2"));
        return SmallCompany.tiny(SmallCompany.words(words.toArray()));
    }

    private SortedMap<String, String> digests(Path warehouse) {
        return new TableContents(spark, warehouse).digests();
    }

    /** Every table that is there holds what it is to hold. */
    private int assertWhole(Path warehouse) {
        if (!Files.isDirectory(warehouse)) {
            return 0;
        }
        SortedMap<String, String> found = digests(warehouse);
        found.forEach((table, digest) -> assertEquals(undisturbed.get(table), digest, table + " after kill " + kills));
        return found.size();
    }

    private static void note(String line) throws IOException {
        Files.writeString(
                Path.of("target", "kills.txt"), line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
