package io.levier.jobs.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.delta.exceptions.DeltaConcurrentModificationException;
import io.levier.common.problem.BrokenContract;
import io.levier.common.problem.UserProblem;
import io.levier.common.table.Field;
import io.levier.common.table.FieldType;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;
import io.levier.jobs.testkit.Folders;
import io.levier.jobs.testkit.OnSpark;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.ipc.RemoteException;
import org.apache.hadoop.security.AccessControlException;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whose turn it is: what is worth another try, what somebody has to mend, and what is left for us. */
@OnSpark
class BlameTest {
    private static final int CONTRACT = 2;
    private static final int OUTSIDE = 5;

    @Test
    void aFullDiskIsSomebodyElsesTurnHoweverDeepItIsTold() {
        Throwable failure = new IllegalStateException(
                "Job aborted", new IllegalStateException("Task failed", new IOException("No space left on device")));
        UserProblem problem = Blame.of(failure);
        assertNotNull(problem);
        assertEquals(5, problem.exitCode());
        assertTrue(String.valueOf(problem.getMessage()).contains("make room in the warehouse"), problem + "");
    }

    @Test
    void whatTheUserCanMendIsToldAsItIs() {
        BrokenContract broken = new BrokenContract("there is no column score", "map it");
        assertEquals(broken, Blame.of(new IllegalStateException(broken)));
    }

    private static UserProblem blamed(int code, Throwable failure) {
        UserProblem problem = Blame.of(new IllegalStateException("Job aborted", failure));
        assertNotNull(problem, Defect.told(failure));
        assertEquals(code, problem.exitCode(), problem + "");
        return problem;
    }

    private static void assertTold(UserProblem problem, String... parts) {
        for (String part : parts) {
            assertTrue(String.valueOf(problem.getMessage()).contains(part), problem + "");
        }
    }

    /** What S3, HDFS and networks throw on a bad night: the next try may be granted. */
    @Test
    void whatRefusesFromOutsideIsWorthAnotherTry() {
        for (IOException refusal : List.of(
                new ConnectException("Call From driver to namenode:8020 failed: Connection refused"),
                new SocketTimeoutException("Read timed out"),
                new UnknownHostException("namenode"),
                new RemoteException(
                        "org.apache.hadoop.hdfs.server.namenode.SafeModeException", "Name node is in safe mode."),
                new AccessControlException("Permission denied: user=levier"),
                new IOException("Input/output error"))) {
            assertTold(
                    blamed(OUTSIDE, refusal),
                    refusal.getClass().getSimpleName(),
                    String.valueOf(refusal.getMessage()),
                    "run again");
        }
    }

    /** What Delta throws when another program changed a table between our reading and our writing. */
    private static final class Conflict extends DeltaConcurrentModificationException {
        private static final long serialVersionUID = 1L;

        Conflict() {
            super("Files were added by a concurrent update");
        }
    }

    @Test
    void whoWritesBesideUsIsToldToStop() {
        assertTold(blamed(OUTSIDE, new Conflict()), "another program wrote to a table", "run again");
    }

    private static String written(SparkSession spark, Path folder) {
        String path = folder.resolve("numbers").toString();
        spark.range(3).coalesce(1).write().format("delta").save(path);
        spark.range(4).coalesce(1).write().format("delta").mode("append").save(path);
        return path;
    }

    private static Throwable read(SparkSession spark, String path) {
        return assertThrows(
                Exception.class, () -> spark.read().format("delta").load(path).collectAsList());
    }

    /** Without the file the same is found an hour later: somebody has to bring it back. */
    @Test
    void aDataFileThatIsGoneIsToldWithTheWayOut(SparkSession spark, @TempDir Path folder) throws IOException {
        String path = written(spark, folder);
        for (Path file : found(path, ".*\\.parquet")) {
            Files.delete(file);
        }
        assertTold(blamed(CONTRACT, read(spark, path)), "is gone: ", "/numbers/part-", "backup", "run --force");
    }

    @Test
    void aTornLogIsToldWithTheWayOut(SparkSession spark, @TempDir Path folder) throws IOException {
        // Another place: of a table it knows Delta remembers the log.
        String path = Folders.copy(Path.of(written(spark, folder)), folder.resolve("derived/numbers"))
                .toString();
        for (Path checksum : found(path + "/_delta_log", ".*\\.crc")) {
            Files.delete(checksum);
        }
        Path last = Path.of(path, "_delta_log", "0".repeat(19) + "1.json");
        Files.write(last, Arrays.copyOf(Files.readAllBytes(last), (int) Files.size(last) / 2));
        assertTold(blamed(CONTRACT, read(spark, path)), "the log of a table cannot be read", "backup");
        Table table = new Table(
                "numbers",
                Layer.DERIVED,
                "One row per number",
                "Nombres",
                List.of(Field.key("id", FieldType.BIGINT, "Number", "Numéro")),
                List.of());
        Warehouse warehouse = Warehouse.at(folder.toString(), new Configuration());
        BrokenContract torn = assertThrows(BrokenContract.class, () -> LastCommit.of(warehouse, table));
        assertTold(torn, "the log of a table cannot be read", "/numbers/_delta_log");
    }

    private static List<Path> found(String folder, String name) throws IOException {
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            return files.filter(file -> file.getFileName().toString().matches(name))
                    .toList();
        }
    }

    /** A stream is closed by a program: nobody outside said so, and the next try would say it again. */
    @Test
    void anythingElseIsOurs() {
        assertNull(Blame.of(new IllegalStateException("No luck", new IOException("stream closed"))));
    }
}
