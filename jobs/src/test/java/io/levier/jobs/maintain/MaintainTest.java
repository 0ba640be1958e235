package io.levier.jobs.maintain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.config.ConfigLoader;
import io.levier.common.config.SuiteConfig;
import io.levier.common.table.Table;
import io.levier.common.table.input.Holiday;
import io.levier.common.table.ops.TableSize;
import io.levier.jobs.command.CommandLine;
import io.levier.jobs.platform.Console;
import io.levier.jobs.platform.Job;
import io.levier.jobs.platform.JobArgs;
import io.levier.jobs.platform.JobContext;
import io.levier.jobs.platform.JobRunner;
import io.levier.jobs.platform.JobSpec;
import io.levier.jobs.platform.RunLedger;
import io.levier.jobs.platform.RunSummary;
import io.levier.jobs.platform.Warehouse;
import io.levier.jobs.testkit.Folders;
import io.levier.jobs.testkit.OnSpark;
import io.levier.jobs.testkit.PipeTable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What maintenance joins, removes, keeps and tells, on one small table. */
@OnSpark
class MaintainTest {
    private static final int COMMAND_LINE = 1;
    private static final Table TABLE = Holiday.TABLE;

    private final SparkSession spark;
    private final SuiteConfig suite = ConfigLoader.load(Path.of("../conf"), Map.of(), Map.of());
    private Path home;
    private Warehouse warehouse;

    MaintainTest(SparkSession spark) {
        this.spark = spark;
    }

    @BeforeEach
    void finds(@TempDir Path folder) {
        home = folder;
        warehouse = Warehouse.at(folder.toString(), spark.sparkContext().hadoopConfiguration());
    }

    /** What the console says of a job that must end with this code. */
    private <A extends JobArgs, S> String run(int code, Job<A, S> job, String... words) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, false, StandardCharsets.UTF_8);
        Clock clock = Clock.systemUTC();
        Console console = new Console(out, out, false, JobArgs.LogFormat.TEXT, clock);
        RunLedger.Start start = new RunLedger.Start("weekly", Instant.EPOCH, "test", "here", null, null);
        A args = job.newArgs();
        CommandLine.fill(args, job.spec().name(), List.of(words));
        JobRunner runner =
                new JobRunner(spark, warehouse, new RunLedger(spark, warehouse, start, clock), suite, args, console, 1);
        int ended = runner.run(job, args, JobRunner.WhenMissing.REFUSE);
        String told = said.toString(StandardCharsets.UTF_8);
        assertEquals(code, ended, told);
        return told;
    }

    private void write(int rows, int files) {
        run(0, new Writing(rows, files));
    }

    private Path folder() {
        return home.resolve("input").resolve(TABLE.name());
    }

    private Dataset<Row> open() {
        return spark.read().format("delta").load(warehouse.pathOf(TABLE));
    }

    private Dataset<Row> version(int version) {
        return spark.read().format("delta").option("versionAsOf", version).load(warehouse.pathOf(TABLE));
    }

    private static List<String> rows(Dataset<Row> table) {
        return table.collectAsList().stream().map(Row::toString).sorted().toList();
    }

    private long dataFiles() throws IOException {
        try (Stream<Path> files = Files.list(folder())) {
            return files.filter(file -> file.toString().endsWith(".parquet")).count();
        }
    }

    /** A file of a write that never came to its end. */
    private Path stray(int days) throws IOException {
        Path file = Files.writeString(folder().resolve("part-of-" + days + "-days.parquet"), "PAR1");
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofDays(days))));
        return file;
    }

    /** What {@code table_size} says of the table: files, small ones, old ones, joined ones, removed ones. */
    private String told() {
        return spark.read()
                .format("delta")
                .load(warehouse.pathOf(TableSize.TABLE))
                .where("table_name = '" + TABLE.name() + "'")
                .select("n_files", "n_small_files", "n_old_files", "n_compacted_files", "n_removed_files")
                .first()
                .mkString(" ");
    }

    @Test
    void joinsSmallFilesAndKeepsTheirRowsAndThoseWhoReadThem() throws IOException {
        write(90, 9);
        List<String> before = rows(open());
        Dataset<Row> opened = open();
        String said = run(0, new MaintainJob());
        assertTrue(said.contains("9 small files joined, 0 left, 0 files removed"), said);
        assertEquals("1 0 9 9 0", told());
        assertEquals(10, dataFiles());
        assertEquals(before, rows(open()));
        assertEquals(before, rows(opened), "a table that was opened before is still read");
        assertEquals(before, rows(version(0)), "who began to read before finds the files of before");
    }

    @Test
    void leavesAFewSmallFilesAlone() throws IOException {
        write(70, 7);
        run(0, new MaintainJob());
        assertEquals("7 0 0 0 0", told());
        assertEquals(7, dataFiles());
    }

    @Test
    void removesWhatIsOlderThanItKeepsAndNotWhatAnEarlierVersionNeeds() throws IOException {
        write(5, 1);
        write(6, 1);
        Path old = stray(8);
        Path young = stray(6);
        run(0, new MaintainJob(), "--keep-days", "40");
        assertEquals("1 0 3 0 0", told());
        run(0, new MaintainJob());
        assertEquals("1 0 2 0 1", told());
        assertFalse(Files.exists(old), "eight days are more than seven");
        assertTrue(Files.exists(young), "six days are not");
        assertEquals(5, rows(version(0)).size());
        assertEquals(6, rows(open()).size());
    }

    @Test
    void touchesNothingWhenItIsOnlyTried() throws IOException {
        write(90, 9);
        stray(8);
        Map<String, String> before = Folders.digests(home, name -> true);
        String said = run(0, new MaintainJob(), "--dry-run");
        assertTrue(said.contains("0 small files joined, 9 left, 0 files removed"), said);
        assertEquals(before, Folders.digests(home, name -> true));
    }

    @Test
    void refusesToTakeFilesAwayUnderThoseWhoRead() {
        write(5, 1);
        String said = run(COMMAND_LINE, new MaintainJob(), "--keep-days", "6");
        assertTrue(said.contains("less than 7 days are not safe"), said);
        assertFalse(warehouse.holds(TableSize.TABLE));
    }

    /** Days as rows, in so many files. */
    private record Writing(int days, int files) implements Job<JobArgs, String> {
        @Override
        public JobSpec spec() {
            return new JobSpec("write", "writes", List.of(), List.of(), List.of(TABLE), List.of());
        }

        @Override
        public JobArgs newArgs() {
            return new JobArgs();
        }

        @Override
        public String settings(JobArgs args, SuiteConfig config) {
            return days + " in " + files;
        }

        @Override
        public RunSummary run(JobContext context, String settings) {
            String rows = IntStream.range(0, days)
                    .mapToObj(day -> "schedule " + day + " | 2026-05-01 | Labour Day\n")
                    .collect(Collectors.joining("", "schedule_id | holiday_date | name\n", ""));
            context.tables()
                    .replaceAll(
                            TABLE, PipeTable.of(context.spark(), TABLE, rows).repartition(files));
            return RunSummary.of();
        }
    }
}
