package io.levier.jobs.platform;

import static org.apache.spark.sql.functions.col;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.levier.common.config.ConfigLoader;
import io.levier.common.config.SuiteConfig;
import io.levier.common.problem.OutsideFailure;
import io.levier.common.table.Field;
import io.levier.common.table.FieldType;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;
import io.levier.jobs.testkit.OnSpark;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** One writer at a time: who is refused, who takes over from whom, and what a holder may do that was taken for dead. */
@OnSpark
class WarehouseLockTest {
    private static final Clock CLOCK = Clock.systemUTC();
    private static final int OUTSIDE = 5;
    private static final Table NUMBERS = new Table(
            "numbers",
            Layer.DERIVED,
            "One row per number",
            "Nombres",
            List.of(Field.key("id", FieldType.BIGINT, "Number", "Numéro")),
            List.of());
    private static final CountDownLatch STANDS_STILL = new CountDownLatch(1);
    private static final CountDownLatch GOES_ON = new CountDownLatch(1);
    private static final JobSpec COUNTS =
            new JobSpec("count", "counts", List.of(), List.of(), List.of(NUMBERS), List.of());

    private Path home;
    private Warehouse warehouse;

    @BeforeEach
    void finds(@TempDir Path folder) {
        home = folder;
        warehouse = Warehouse.at(folder.toString(), new Configuration());
    }

    private static RunLedger.Start start(String name) {
        return new RunLedger.Start(name, Instant.EPOCH, "test", "host-of-" + name, null, null);
    }

    private WarehouseLock take(String name, Clock clock) {
        return WarehouseLock.take(warehouse, start(name), Duration.ZERO, clock);
    }

    private Path file() {
        return home.resolve(".levier-lock");
    }

    private void fallSilent() throws IOException {
        fallSilent(Duration.ofMinutes(11));
    }

    private void fallSilent(Duration longer) throws IOException {
        Files.setLastModifiedTime(
                file(),
                FileTime.from(Files.getLastModifiedTime(file()).toInstant().minus(longer)));
    }

    @Test
    void namesTheHolderToWhoeverComesSecond() {
        try (WarehouseLock held = take("first", CLOCK)) {
            held.requireHeld();
            OutsideFailure refusal = assertThrows(OutsideFailure.class, () -> take("second", CLOCK));
            assertTrue(
                    String.valueOf(refusal.getMessage()).contains("run first host host-of-first pid "), refusal + "");
        }
        assertFalse(Files.exists(file()), "the lock is left behind");
    }

    @Test
    void takesOverAfterSilenceAndTellsTheSilent() throws IOException {
        WarehouseLock stopped = take("stopped", CLOCK);
        fallSilent();
        try (WarehouseLock next = take("next", CLOCK)) {
            next.requireHeld();
            OutsideFailure lost = assertThrows(OutsideFailure.class, stopped::requireHeld);
            assertTrue(String.valueOf(lost.getMessage()).contains("taken over by run next"), lost + "");
            stopped.close();
            next.requireHeld();
            assertEquals(List.of(), stopped.met(), "it found nobody");
            WarehouseLock.Met met = next.met().get(0);
            assertEquals("taken_over", met.event());
            assertTrue(met.holder().startsWith("run stopped host host-of-stopped pid "), met + "");
        }
    }

    /** Who holds it for a second is waited for, and named to whoever looks at what the start met. */
    @Test
    void tellsWhomItWaitedFor() throws InterruptedException {
        WarehouseLock held = take("first", CLOCK);
        Thread leaving = new Thread(() -> {
            LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
            held.close();
        });
        leaving.start();
        try (WarehouseLock next = WarehouseLock.take(warehouse, start("second"), Duration.ofMinutes(1), CLOCK)) {
            WarehouseLock.Met met = next.met().get(0);
            assertEquals("waited", met.event());
            assertTrue(met.holder().startsWith("run first host host-of-first pid "), met + "");
            assertEquals(1, next.met().size());
        }
        leaving.join();
    }

    /** An hour ahead here: by the clock that stamps the files the holder has just written. */
    @Test
    void believesTheClockOfTheFiles() {
        try (WarehouseLock held = take("first", CLOCK)) {
            assertThrows(OutsideFailure.class, () -> take("ahead", Clock.offset(CLOCK, Duration.ofHours(1))));
            held.requireHeld();
        }
    }

    /** What a process of a host that is gone has left behind, as far as this machine can tell. */
    private String leftBehind(String host) throws IOException, InterruptedException {
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        try (WarehouseLock held = take(host, CLOCK)) {
            held.requireHeld();
            return Files.readString(file())
                    .replace(" pid " + ProcessHandle.current().pid() + " ", " pid " + gone.pid() + " ");
        }
    }

    @Test
    void takesOverAtOnceFromAProcessItWouldSee() throws IOException, InterruptedException {
        assumeTrue(Files.exists(Path.of("/proc/self/ns/pid")), "this machine does not tell which processes are seen");
        Files.writeString(file(), leftBehind("next"));
        take("next", CLOCK).close();
        Files.writeString(file(), leftBehind("elsewhere"));
        assertThrows(OutsideFailure.class, () -> take("next", CLOCK));
    }

    /** Two containers on one host share its name: the process of the one has no number in the other, and works. */
    @Test
    void waitsForBeatsOfAProcessItMayNotSee() throws IOException, InterruptedException {
        for (String elsewhere : List.of(
                leftBehind("next").replaceFirst(" among .*", " among anothercontainer"),
                leftBehind("next").replaceFirst(" among .*", ""))) {
            Files.writeString(file(), elsewhere);
            assertThrows(OutsideFailure.class, () -> take("next", CLOCK), elsewhere);
            fallSilent(Duration.ofMinutes(2));
            assertThrows(OutsideFailure.class, () -> take("next", CLOCK), elsewhere);
            fallSilent(Duration.ofMinutes(2));
            assertThrows(OutsideFailure.class, () -> take("on-another-host", CLOCK), elsewhere);
            take("next", CLOCK).close();
        }
    }

    /** It stood still between two writes, another start took the warehouse, and it goes on: it writes nothing more. */
    @Test
    void letsAHolderThatComesBackToLifeWriteNothing(SparkSession spark) throws IOException {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(err, false, StandardCharsets.UTF_8);
        Console console = new Console(out, out, false, JobArgs.LogFormat.TEXT, CLOCK);
        SuiteConfig suite = ConfigLoader.load(Path.of("../conf"), Map.of(), Map.of());
        Warehouse local = Warehouse.at(home.toString(), spark.sparkContext().hadoopConfiguration());
        try (WarehouseLock stopped = take("stopped", CLOCK)) {
            RunLedger ledger = new RunLedger(spark, local, start("stopped"), CLOCK);
            JobRunner runner = new JobRunner(spark, local.fencedBy(stopped), ledger, suite, new JobArgs(), console, 1);
            int code = runner.run(new Counting(NUMBERS, this), new JobArgs(), JobRunner.WhenMissing.REFUSE);
            assertEquals(OUTSIDE, code, err.toString(StandardCharsets.UTF_8));
            assertTrue(err.toString(StandardCharsets.UTF_8).contains("taken over by run next"), err + "");
        }
        assertEquals(1, DeltaScan.of(spark, local.pathOf(NUMBERS)).count());
        take("after", CLOCK).close();
    }

    /** Writes one row, stands still for so long that another start comes and goes, and writes two. */
    private record Counting(Table table, WarehouseLockTest test) implements Job<JobArgs, String> {
        @Override
        public JobSpec spec() {
            return COUNTS;
        }

        @Override
        public JobArgs newArgs() {
            return new JobArgs();
        }

        @Override
        public String settings(JobArgs args, SuiteConfig suite) {
            return "";
        }

        @Override
        public RunSummary run(JobContext context, String settings) {
            context.tables().replaceAll(table, context.spark().range(1).toDF());
            try {
                test.fallSilent();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            test.take("next", CLOCK).close();
            context.tables().replaceAll(table, context.spark().range(2).toDF());
            return RunSummary.of();
        }
    }

    private Tables tables(SparkSession spark, Fence fence, String run) {
        Warehouse local = Warehouse.at(home.toString(), spark.sparkContext().hadoopConfiguration());
        return new Tables(spark, local.fencedBy(fence), COUNTS, run, Tables.Mode.WRITE);
    }

    private List<Long> numbers(SparkSession spark) {
        return DeltaScan.of(
                        spark, Path.of(home.toString(), "derived", "numbers").toString())
                .orderBy("id")
                .as(Encoders.LONG())
                .collectAsList();
    }

    /** A fence whose holder is stopped after it was asked: it goes on in the middle of a write that others overtook. */
    private record Blind(WarehouseLock lock) implements Fence {
        @Override
        public void requireHeld() {}

        @Override
        public OptionalLong nextToken() {
            return lock.nextToken();
        }
    }

    /**
     * The holder is stopped after the check and before the commit, another start takes over, writes and goes: whatever
     * way the stopped one writes, Delta turns it away, and it finds out.
     */
    @Test
    void aCommitThatComesTooLateIsTurnedAway(SparkSession spark) throws IOException {
        Dataset<Row> three = spark.range(3).toDF();
        Column isSame = col(Tables.STANDING + ".id").equalTo(col(Tables.INPUT + ".id"));
        try (WarehouseLock stopped = take("stopped", CLOCK)) {
            Tables late = tables(spark, new Blind(stopped), "late");
            late.replaceAll(NUMBERS, spark.range(1).toDF());
            assertEquals(List.of(0L), numbers(spark));
            fallSilent();
            try (WarehouseLock next = take("next", CLOCK)) {
                tables(spark, next, "next").replaceAll(NUMBERS, spark.range(2).toDF());
            }
            for (Executable write : List.<Executable>of(
                    () -> late.replaceAll(NUMBERS, three),
                    () -> late.replaceWhere(NUMBERS, three, "id >= 0"),
                    () -> late.append(NUMBERS, three),
                    () -> late.merge(NUMBERS, three),
                    () -> late.delete(NUMBERS, three, isSame, "late"))) {
                OutsideFailure turnedAway = assertThrows(OutsideFailure.class, write);
                assertTrue(String.valueOf(turnedAway.getMessage()).contains("turned away"), turnedAway + "");
                assertEquals(List.of(0L, 1L), numbers(spark));
            }
            assertTrue(late.writes().size() == 1, "a write that was turned away is booked");
        }
        try (WarehouseLock after = take("after", CLOCK)) {
            tables(spark, after, "after").merge(NUMBERS, three);
        }
        assertEquals(List.of(0L, 1L, 2L), numbers(spark));
    }

    /** The same, only that it was stopped while it wrote: its rows were computed before the other start came. */
    @Test
    void aCommitOvertakenInTheMiddleIsRefused(SparkSession spark) throws Exception {
        try (WarehouseLock stopped = take("stopped", CLOCK)) {
            Tables late = tables(spark, new Blind(stopped), "late");
            late.replaceAll(NUMBERS, spark.range(1).toDF());
            Dataset<Row> slow = spark.range(0, 3, 1, 1)
                    .map((MapFunction<Long, Long>) WarehouseLockTest::standStill, Encoders.LONG())
                    .toDF("id");
            Future<Long> writing = CompletableFuture.supplyAsync(() -> late.append(NUMBERS, slow));
            assertTrue(STANDS_STILL.await(1, TimeUnit.MINUTES), "it never came to write");
            fallSilent();
            try (WarehouseLock next = take("next", CLOCK)) {
                tables(spark, next, "next").append(NUMBERS, spark.range(7, 8).toDF());
            }
            GOES_ON.countDown();
            ExecutionException refused = assertThrows(ExecutionException.class, writing::get);
            assertInstanceOf(OutsideFailure.class, Blame.of(refused), () -> Defect.told(refused));
        }
        assertEquals(List.of(0L, 7L), numbers(spark));
    }

    private static Long standStill(Long number) throws InterruptedException {
        STANDS_STILL.countDown();
        assertTrue(GOES_ON.await(1, TimeUnit.MINUTES), "nobody came");
        return number;
    }

    /** Clocks are set back, and files are lost: no start begins below what the tables have seen. */
    @Test
    void numbersRiseWhateverTheClockSays() throws IOException {
        long first = token("first");
        Path memory = home.resolve(".levier-token");
        Files.writeString(memory, Files.readString(memory).replaceFirst("[0-9]+", "99999999999"));
        Files.delete(home.resolve("..levier-token.crc"));
        long ahead = token("of a clock that was ahead");
        assertTrue(ahead > first);
        assertTrue(token("of a clock set right") > ahead);
        Files.delete(memory);
        assertTrue(token("without memory") >= first);
        Files.writeString(memory, "");
        assertTrue(token("killed while writing") >= first);
    }

    private long token(String name) {
        try (WarehouseLock lock = take(name.replace(' ', '-'), CLOCK)) {
            long token = lock.nextToken().orElseThrow();
            assertEquals(token + 1, lock.nextToken().orElseThrow());
            return token;
        }
    }
}
