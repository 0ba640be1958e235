package io.levier.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.table.Table;
import io.levier.common.table.curated.IdentityMap;
import io.levier.common.table.ops.RunLog;
import io.levier.jobs.testkit.SparkExtension;
import io.levier.jobs.testkit.TableContents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.delta.DeltaLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A job that fails is done again a day later as it would have been done then. */
@ExtendWith(SparkExtension.class)
class RetryIT {
    private final SparkSession spark;
    private final Instant start = Clock.systemUTC().instant();

    RetryIT(SparkSession spark) {
        this.spark = spark;
    }

    /** A company that says nothing of an as-of: it is the start of the day. */
    private static Kiosk company(Path folder) throws IOException {
        Kiosk kiosk = Kiosk.in(folder);
        Path suite = kiosk.home().resolve("conf/suite.yaml");
        Files.writeString(suite, Files.readString(suite).replaceAll("(?m)^as-of:.*\n", "time-zone: UTC\n"));
        kiosk.source("customer", "path: customer.csv");
        kiosk.source("order_header", "path: order_header.csv");
        kiosk.deliver("customer.csv", "customer_id,created_at\na,2025-01-01T08:00:00Z\nb,2025-01-01T08:00:00Z\n");
        kiosk.deliver("order_header.csv", """
                order_id,customer_id,ordered_at,status,net_amount,currency
                1,a,2026-01-10T08:00:00Z,placed,10.00,EUR
                2,b,2026-02-10T08:00:00Z,placed,20.00,EUR
                3,b,2026-03-10T08:00:00Z,placed,30.00,EUR
                """);
        return kiosk;
    }

    /** The company on a day, with nothing said yet; the day goes on while the test does. */
    private Kiosk on(String day, Kiosk kiosk) {
        Clock clock = Clock.offset(Clock.systemUTC(), Duration.between(start, Instant.parse(day + "T08:00:00Z")));
        return new Kiosk(kiosk.home(), new CapturedConsole(clock));
    }

    private static Kiosk succeeds(Kiosk kiosk, Object... words) {
        assertEquals(0, kiosk.levier(words), () -> kiosk.console().err());
        return kiosk;
    }

    private List<String> texts(Kiosk kiosk, Table table, String expression) {
        return new TableContents(spark, kiosk.warehouse())
                .rows(table).selectExpr(expression).distinct().collectAsList().stream()
                        .map(row -> String.valueOf(row.get(0)))
                        .sorted()
                        .toList();
    }

    private static Path orders(Kiosk kiosk) throws IOException {
        try (Stream<Path> files = Files.list(kiosk.warehouse().resolve("input/order_header"))) {
            return files.filter(file -> file.toString().endsWith(".parquet"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void whatFailedIsDoneADayLaterAsOfThen(@TempDir Path folder) throws IOException {
        Kiosk kiosk = company(folder);
        succeeds(on("2026-04-01", kiosk), "ingest");
        assertTrue(succeeds(on("2026-04-01", kiosk), "retry").console().out().contains("nothing failed"));
        // The disk has lost a file for a while.
        Path lost = orders(kiosk);
        Path found = folder.resolve("found");
        Files.move(lost, found);
        DeltaLog.clearCache();
        Kiosk night = on("2026-04-01", kiosk);
        assertNotEquals(0, night.levier("run", "resolve-identities", "--period=2026-02", "--run-key", "night"));
        assertTrue(
                night.console().lastLine().contains("run=night status=FAILED"),
                night.console().lastLine());
        Files.move(found, lost);
        DeltaLog.clearCache();

        Kiosk later = succeeds(on("2026-04-02", kiosk), "retry", "--run-key", "again");
        String told = later.console().out();
        assertTrue(
                told.contains("retry of night, in which resolve-identities failed: levier run resolve-identities"
                        + " --period 2026-02"),
                told);
        assertTrue(told.contains("as of 2026-04-01T00:00:00Z"), told);
        assertTrue(later.console().lastLine().contains("run=again status=SUCCEEDED"), told);
        assertEquals(List.of("2"), texts(kiosk, IdentityMap.TABLE, "string(count(distinct person_id))"));
        assertEquals(
                List.of("SUCCEEDED 2026-04-01 2026-02"),
                texts(
                                kiosk,
                                RunLog.TABLE,
                                "if(run_key = 'again' and job = 'resolve-identities' and state <> 'STARTED',"
                                        + " concat_ws(' ', state, date(as_of), substr(months, 1, 7)), null)")
                        .stream()
                        .filter(text -> !text.equals("null"))
                        .toList());

        Kiosk done = succeeds(on("2026-04-03", kiosk), "retry");
        assertTrue(
                done.console().out().contains("nothing failed"), done.console().out());
        Kiosk other = on("2026-04-03", kiosk);
        assertEquals(1, other.levier("retry", "--period", "2026-02"));
        assertTrue(
                other.console().err().contains("retry keeps the as-of and the months"),
                other.console().err());
    }
}
