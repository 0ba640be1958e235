package io.levier.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.table.DeclaredTables;
import io.levier.common.table.Table;
import io.levier.jobs.testkit.OnSpark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verbs that look: check-conf, plan, describe, status and verdict, on a company that has only its customers. */
@OnSpark
class LookVerbsTest {
    private static final int GATE = 4;

    private static Path home;

    private final CapturedConsole console = new CapturedConsole();

    /** A second later at each look, so that what happened last can be told. */
    private static final class Ticking extends Clock {
        private Instant now = Instant.parse("2026-07-01T00:00:00Z");

        @Override
        public Instant instant() {
            now = now.plusSeconds(1);
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    /** Two starts of ingest: one that worked, and one whose rows broke the contract. */
    @BeforeAll
    static void starts(@TempDir Path folder, SparkSession spark) throws IOException {
        home = folder;
        Path conf = Files.createDirectories(home.resolve("conf/sources"));
        Files.writeString(conf.resolve("customer.yaml"), "path: customer.csv\n");
        Path base =
                home.resolve("conf").toRealPath().relativize(Path.of("../conf").toRealPath());
        Files.writeString(
                conf.resolveSibling("suite.yaml"), "company: Kiosk\nas-of: 2026-07-01T00:00:00Z\nbase: " + base + "\n");
        export(
                "good",
                "customer_id,created_at,email\n1,2025-03-01T10:00:00Z,ana@example.org\n2,2025-03-02T10:00:00Z,\n");
        export("bad", "customer_id,created_at,email\n1,yesterday,ana@example.org\n2,2025-03-02T10:00:00Z,\n");
        Clock clock = new Ticking();
        CapturedConsole good = new CapturedConsole(clock);
        assertEquals(0, good.launch(ingest("good")), good.err());
        CapturedConsole bad = new CapturedConsole(clock);
        assertEquals(GATE, bad.launch(ingest("bad")), bad.err());
    }

    private static void export(String name, String text) throws IOException {
        Files.writeString(Files.createDirectories(home.resolve(name)).resolve("customer.csv"), text);
    }

    private static String[] ingest(String input) {
        return words("ingest", "--input", home.resolve(input).toString(), "--run-key", input);
    }

    private static String[] words(String... words) {
        return Stream.concat(
                        Stream.of(words),
                        Stream.of("--conf", home.resolve("conf").toString(), "--warehouse", warehouse()))
                .toArray(String[]::new);
    }

    private static String warehouse() {
        return home.resolve("warehouse").toString();
    }

    private static long files() throws IOException {
        try (Stream<Path> files = Files.walk(home.resolve("warehouse"))) {
            return files.count();
        }
    }

    private String line(String start) {
        return console.out()
                .lines()
                .filter(line -> line.strip().startsWith(start))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no line " + start + " in\n" + console.out()));
    }

    @Test
    void verdictRepeatsTheCodeOfAStart() {
        assertEquals(0, console.launch(words("verdict", "--run-key", "good")), console.err());
        assertTrue(line("LEVIER-RESULT").startsWith("LEVIER-RESULT run=good status=SUCCEEDED code=0"), console.out());
        CapturedConsole later = new CapturedConsole();
        assertEquals(GATE, later.launch(words("verdict", "--run-key", "bad")), later.err());
        assertTrue(later.out().startsWith("LEVIER-RESULT run=bad status=FAILED code=4"), later.out());
    }

    @Test
    void verdictKnowsNoOtherStart() {
        assertEquals(1, console.launch(words("verdict", "--run-key", "goood")));
        assertTrue(console.err().contains("knows no start \"goood\""), console.err());
        CapturedConsole nameless = new CapturedConsole();
        assertEquals(1, nameless.launch(words("verdict")));
        assertTrue(nameless.err().contains("verdict needs the name of a start"), nameless.err());
    }

    @Test
    void verdictAsksForTheJobsThatAreNamed() {
        assertEquals(GATE, console.launch(words("verdict", "ingest", "--run-key", "bad")), console.err());
        CapturedConsole later = new CapturedConsole();
        assertEquals(5, later.launch(words("verdict", "ingest", "curate", "--run-key", "good")), later.out());
        assertTrue(
                later.err().contains("the start good has not come to its end: of curate it has no end"), later.err());
    }

    /** The start was made a few seconds after the instant the console stands at. */
    @Test
    void verdictIsRedWhenTheLastStartIsOfAnotherNight() {
        assertEquals(0, console.launch(words("verdict", "--run-key", "good", "--within", "20h")), console.err());
        Clock dayAfter = Clock.fixed(Instant.parse("2026-07-02T00:00:00Z"), ZoneOffset.UTC);
        CapturedConsole later = new CapturedConsole(dayAfter);
        assertEquals(5, later.launch(words("verdict", "--run-key", "good", "--within", "20h")), later.out());
        assertTrue(later.err().contains("the start good last ended at 2026-07-01T00:00:"), later.err());
        assertTrue(later.err().contains("before 2026-07-01T04:00:00Z"), later.err());
        assertEquals(1, later.launch(words("verdict", "--run-key", "good", "--within", "20")), later.out());
        assertTrue(later.err().contains("--within 20 is not a length of time"), later.err());
    }

    @Test
    void statusTellsHowTheLastStartEnded() {
        assertEquals(0, console.launch(words("status")), console.err());
        assertTrue(line("ingest").contains("FAILED"), console.out());
        assertTrue(console.out().contains("(1 row)"), console.out());
    }

    @Test
    void statusOfNothingIsEmpty(@TempDir Path empty) {
        assertEquals(
                0,
                console.launch("status", "--conf", home.resolve("conf").toString(), "--warehouse", empty.toString()),
                console.err());
        assertTrue(console.out().contains("(0 rows)"), console.out());
    }

    @Test
    void planForetellsAndDoesNothing() throws IOException {
        long before = files();
        assertEquals(
                0, console.launch(words("plan", "--input", home.resolve("good").toString())), console.err());
        assertTrue(line("1  ingest").contains("looks"), console.out());
        assertTrue(line("2  resolve-identities").contains("never run"), console.out());
        assertTrue(console.out().contains("compute-metrics"), console.out());
        assertEquals(before, files(), "plan has written");
    }

    /** Months of Paris: the first begins in December by the clock of Greenwich, the last ends in summer time. */
    @Test
    void planTellsTheInstantsOfItsMonths() {
        assertEquals(0, console.launch(words("plan", "--from", "2026-01", "--to", "2026-03")), console.err());
        assertTrue(
                console.out().contains("months 2026-01..2026-03 [2025-12-31T23:00:00Z, 2026-03-31T22:00:00Z)"),
                console.out());
    }

    @Test
    void planOfNothingStartsWithIngest(@TempDir Path empty) throws IOException {
        assertEquals(
                0,
                console.launch("plan", "--conf", home.resolve("conf").toString(), "--warehouse", empty.toString()),
                console.err());
        assertTrue(line("1  ingest").contains("never run"), console.out());
        try (Stream<Path> files = Files.list(empty)) {
            assertEquals(List.of(), files.toList(), "plan has written");
        }
    }

    @Test
    void describesEveryTableAndWhatTheWarehouseHasOfIt() {
        assertEquals(0, console.launch("describe", "--warehouse", warehouse()), console.err());
        DeclaredTables.CURATED.forEach(table -> assertTrue(console.out().contains(table.name()), table.name()));
        DeclaredTables.DERIVED.forEach(table -> assertTrue(console.out().contains(table.name()), table.name()));
        assertTrue(line("customer ").contains("2"), console.out());
    }

    @Test
    void describesColumns() {
        assertEquals(0, console.launch("describe", "customer", "metric_values", "--warehouse", warehouse()));
        assertTrue(console.out().contains("2 rows · "), console.out());
        assertTrue(console.out().contains("written by ingest"), console.out());
        assertTrue(line("email").contains("direct"), console.out());
        assertTrue(line("metric_id").contains("key"), console.out());
        assertTrue(console.out().contains("not in this warehouse"), console.out());
    }

    @Test
    void describesNoOtherTable() {
        assertEquals(1, console.launch("describe", "metric_value"));
        assertTrue(console.err().contains("did you mean \"metric_values\"?"), console.err());
    }

    @Test
    void describesMetricsAndDrivers() {
        assertEquals(0, console.launch("describe", "nps", "delivery", "--conf", "../conf"), console.err());
        assertTrue(line("asks").contains("Would customers recommend us?"), console.out());
        assertTrue(line("unit").contains("points, higher is better"), console.out());
        assertTrue(line("cut by").contains("country"), console.out());
        assertTrue(line("goal").contains("loyalty"), console.out());
        assertTrue(line("owner").contains("customer-experience"), console.out());
        assertTrue(line("variants").contains("nps (default), nps_1_10, nps_account"), console.out());
        assertTrue(line("theme").contains("reliability (Promises and reliability)"), console.out());
        CapturedConsole other = new CapturedConsole();
        assertEquals(1, other.launch("describe", "delivry", "--conf", "../conf"));
        assertTrue(other.err().contains("did you mean \"delivery\"?"), other.err());
    }

    @Test
    void writesTheWholeDictionary(@TempDir Path folder) throws IOException {
        Path directory = folder.resolve("dictionary");
        assertEquals(
                0,
                console.launch("describe", "--dictionary", directory.toString(), "--conf", "../conf"),
                console.err());
        String markdown = Files.readString(directory.resolve("data-dictionary.md"));
        for (String page : List.of(
                markdown.replace("\\_", "_"),
                Files.readString(directory.resolve("data-dictionary.en.html")),
                Files.readString(directory.resolve("data-dictionary.fr.html")))) {
            for (Table table : DeclaredTables.DERIVED) {
                assertTrue(page.contains(table.name()), table.name());
                assertTrue(page.contains(table.frenchName().replace("'", page.startsWith("#") ? "'" : "&#39;")));
            }
            assertTrue(page.contains("nps_promoter_pct") && page.contains("first_time_right"), "metrics and drivers");
            assertFalse(page.contains("<script"), "a page without a script");
        }
    }

    @Test
    void writesAContractForEachFloor(@TempDir Path folder) throws IOException {
        Path directory = folder.resolve("contracts");
        assertEquals(0, console.launch("describe", "--contracts", directory.toString()), console.err());
        assertTrue(console.out().contains("levier-derived.odcs.yaml"), console.out());
        assertFalse(console.out().contains("grain"), "the list of tables is not printed as well");
        for (String floor : List.of("input", "curated", "derived", "ops")) {
            assertTrue(
                    Files.readString(directory.resolve("levier-" + floor + ".odcs.yaml"))
                            .startsWith("apiVersion: v3.1.0\n"),
                    floor);
        }
        Path file = Files.writeString(folder.resolve("file"), "in the way");
        CapturedConsole inTheWay = new CapturedConsole();
        assertEquals(5, inTheWay.launch("describe", "--contracts", file.toString()));
        assertTrue(inTheWay.err().contains("the data contracts cannot be written to " + file), inTheWay.err());
    }

    @Test
    void servesSqlOnlyWithAPasswordThatIsLongEnough(@TempDir Path folder) throws IOException {
        assertEquals(1, console.launch("serve-sql", "--conf", "../conf"));
        assertTrue(console.err().contains("serve-sql needs a password"), console.err());
        Path file = Files.writeString(folder.resolve("password"), "too-short\n");
        CapturedConsole tooShort = new CapturedConsole();
        assertEquals(1, tooShort.launch("serve-sql", "--conf", "../conf", "--password-file", file.toString()));
        assertTrue(tooShort.err().contains("shorter than 16 characters"), tooShort.err());
        assertFalse(tooShort.err().contains("too-short"), "the password is shown");
    }

    @Test
    void printsViewsOfWhatThereIs() {
        assertEquals(2, console.launch("publish-views", "--warehouse", warehouse()));
        assertTrue(console.err().contains("there are no tables"), console.err());
        CapturedConsole badName = new CapturedConsole();
        assertEquals(1, badName.launch("publish-views", "--schema", "a; drop"));
    }

    @Test
    void checksTheConfigurationsOfTheHouse() {
        for (String conf : List.of("../conf", "../conf/examples/olist", "../conf/examples/sfo-airport")) {
            CapturedConsole check = new CapturedConsole();
            assertEquals(0, check.launch("check-conf", "--conf", conf), check.err());
            assertTrue(check.out().startsWith(conf + " is in order"), check.out());
            assertTrue(check.out().contains("not looked at"), check.out());
        }
    }

    @Test
    void checksExports() throws IOException {
        export("narrow", "customer_id,created,email\n1,2025-03-01T10:00:00Z,\n");
        Path empty = Files.createDirectories(home.resolve("nothing"));
        assertEquals(
                2,
                console.launch(
                        words("check-conf", "--input", home.resolve("narrow").toString())));
        assertTrue(console.err().contains("has no column \"created_at\""), console.err());
        CapturedConsole absent = new CapturedConsole();
        assertEquals(2, absent.launch(words("check-conf", "--input", empty.toString())));
        assertTrue(absent.err().contains("there is no " + empty.resolve("customer.csv")), absent.err());
        CapturedConsole good = new CapturedConsole();
        assertEquals(
                0,
                good.launch(words("check-conf", "--input", home.resolve("good").toString())),
                good.err());
        assertTrue(good.out().contains("1 found under"), good.out());
    }

    @Test
    void tellsTheKeyThatWasMeant() {
        assertEquals(2, console.launch(words("check-conf", "--set", "publication.min-bse=20")));
        assertTrue(console.err().contains("did you mean \"publication.min-base\"?"), console.err());
        assertFalse(console.err().contains("\tat "), console.err());
    }

    @Test
    void aDryRunLeavesNoTrace() {
        Path nowhere = home.resolve("nowhere");
        int code = console.launch(SmallCompany.words(
                "ingest",
                "--dry-run",
                "--conf",
                home.resolve("conf"),
                "--input",
                home.resolve("good"),
                "--warehouse",
                nowhere));
        assertEquals(0, code, console.err());
        assertTrue(console.out().contains("2 rows accepted"), console.out());
        assertTrue(console.out().contains("dry run: nothing written"), console.out());
        assertFalse(Files.exists(nowhere));
    }
}
