package io.levier.jobs.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.config.ConfigLoader;
import io.levier.common.config.SuiteConfig;
import io.levier.common.table.Field;
import io.levier.common.table.FieldType;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;
import io.levier.jobs.testkit.OnSpark;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When a job has nothing to do, and when its tables are no longer what its last success left. */
@OnSpark
class StandingTest {
    private static final int DEFECT = 3;
    private static final String IDLE = "unchanged, nothing to do";

    private final SparkSession spark;
    private final SuiteConfig suite = ConfigLoader.load(Path.of("../conf"), Map.of(), Map.of());
    private Warehouse warehouse;

    StandingTest(SparkSession spark) {
        this.spark = spark;
    }

    @BeforeEach
    void finds(@TempDir Path folder) {
        warehouse = Warehouse.at(folder.toString(), spark.sparkContext().hadoopConfiguration());
    }

    private RunLedger ledger() {
        RunLedger.Start start = new RunLedger.Start("nightly", Instant.EPOCH, "test", "here", null, null);
        return new RunLedger(spark, warehouse, start, Clock.systemUTC());
    }

    /** What the console says of a start of its own, which must end with this code. */
    private String run(int code, Counting job) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, false, StandardCharsets.UTF_8);
        Console console = new Console(out, out, false, JobArgs.LogFormat.TEXT, Clock.systemUTC());
        JobRunner runner = new JobRunner(spark, warehouse, ledger(), suite, new JobArgs(), console, 1);
        int ended = runner.run(job, new JobArgs(), JobRunner.WhenMissing.REFUSE);
        String told = said.toString(StandardCharsets.UTF_8);
        assertEquals(code, ended, told);
        return told;
    }

    private long count(Table table) {
        return DeltaScan.of(spark, warehouse.pathOf(table)).count();
    }

    @Test
    void aSecondStartOfTheSameHasNothingToDo() {
        assertFalse(run(0, new Counting(2, false)).contains(IDLE));
        assertTrue(run(0, new Counting(2, false)).contains(IDLE));
        assertTrue(ledger().isSettled("count"));
    }

    /** It wrote the one table and not the other: the success of before no longer tells what stands there. */
    @Test
    void whatFailedHalfWayIsWrittenOverByTheNextStart() {
        run(0, new Counting(2, false));
        run(DEFECT, new Counting(5, true));
        assertEquals(List.of(5L, 2L), List.of(count(Counting.ONE), count(Counting.OTHER)));
        assertFalse(ledger().isSettled("count"));
        assertFalse(run(0, new Counting(2, false)).contains(IDLE));
        assertEquals(List.of(2L, 2L), List.of(count(Counting.ONE), count(Counting.OTHER)));
        assertTrue(run(0, new Counting(2, false)).contains(IDLE));
    }

    /** A process that is killed leaves nothing behind but the word that it has begun. */
    @Test
    void whatWasKilledIsDoneAgain() {
        run(0, new Counting(2, false));
        ledger().log(new RunLedger.Entry("count", "count-other", "5"), RunLedger.State.STARTED, 0, null, null);
        assertFalse(run(0, new Counting(2, false)).contains(IDLE));
    }

    /** Who was refused before he began has touched nothing. */
    @Test
    void whatNeverBeganChangesNothing() {
        run(0, new Counting(2, false));
        ledger().log(new RunLedger.Entry("count", "", ""), RunLedger.State.FAILED, 2, "no such setting", null);
        assertTrue(run(0, new Counting(2, false)).contains(IDLE));
    }

    /** Writes so many rows into one table, and into the other when nothing comes between. */
    private record Counting(long rows, boolean fails) implements Job<JobArgs, String> {
        static final Table ONE = numbers("numbers");
        static final Table OTHER = numbers("other_numbers");

        private static Table numbers(String name) {
            Field id = Field.key("id", FieldType.BIGINT, "Number", "Numéro");
            return new Table(name, Layer.DERIVED, "One row per number", "Nombres", List.of(id), List.of());
        }

        @Override
        public JobSpec spec() {
            return new JobSpec("count", "counts", List.of(), List.of(), List.of(ONE, OTHER), List.of());
        }

        @Override
        public JobArgs newArgs() {
            return new JobArgs();
        }

        @Override
        public String settings(JobArgs args, SuiteConfig config) {
            return String.valueOf(rows);
        }

        @Override
        public RunSummary run(JobContext context, String settings) {
            context.tables().replaceAll(ONE, context.spark().range(rows).toDF());
            if (fails) {
                throw new IllegalStateException("half way");
            }
            context.tables().replaceAll(OTHER, context.spark().range(rows).toDF());
            return RunSummary.of();
        }
    }
}
