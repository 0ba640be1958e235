package io.levier.jobs.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.delta.tables.DeltaTable;
import io.levier.common.table.Field;
import io.levier.common.table.FieldType;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;
import io.levier.jobs.testkit.OnSpark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows that maintenance moves stay known by the name they were written under: whoever reads them need not do so again. */
@OnSpark
class TableUpkeepTest {
    private static final Table TABLE = new Table(
            "numbers",
            Layer.DERIVED,
            "One row per number",
            "Nombres",
            List.of(Field.key("id", FieldType.BIGINT, "Number", "Numéro")),
            List.of());
    private static final Optional<String> CONTENT = Optional.of("content-1");

    private final SparkSession spark;
    private static final CommitTicket TICKET = CommitTicket.draw(Fence.OPEN, "count", "run-1", "content-1");

    private Path home;
    private Warehouse warehouse;
    private TableUpkeep upkeep;

    TableUpkeepTest(SparkSession spark) {
        this.spark = spark;
    }

    @BeforeEach
    void writes(@TempDir Path folder) {
        home = folder;
        warehouse = Warehouse.at(folder.toString(), spark.sparkContext().hadoopConfiguration());
        NewTable.write(warehouse, TABLE, spark.range(90).toDF().repartition(9), TICKET);
        upkeep = new TableUpkeep(spark, warehouse, TABLE);
    }

    private Optional<String> content() {
        return LastCommit.of(warehouse, TABLE).contentId();
    }

    private long commits() throws IOException {
        try (Stream<Path> files = Files.list(home.resolve("derived/numbers/_delta_log"))) {
            return files.filter(file -> file.toString().endsWith(".json")).count();
        }
    }

    private long count() {
        return DeltaScan.of(spark, warehouse.pathOf(TABLE)).count();
    }

    @Test
    void theContentIsKnownAfterCompactionThoughItsCommitIsForgotten() throws IOException {
        upkeep.compact();
        LastCommit last = LastCommit.of(warehouse, TABLE);
        assertEquals(1, last.version());
        assertEquals(CONTENT, last.contentId());
        assertEquals(Optional.of(TICKET.note()), last.note());
        upkeep.forgetHistory();
        assertEquals(1, commits());
        assertEquals(CONTENT, content());
        assertEquals(90, count());
    }

    /** Another tool joined the files, or an earlier version of Levier did: the last commit has no note. */
    @Test
    void theContentIsKnownWhoeverJoinedTheFiles() throws IOException {
        DeltaTable.forPath(spark, warehouse.pathOf(TABLE)).optimize().executeCompaction();
        upkeep.forgetHistory();
        assertEquals(1, commits());
        assertEquals(CONTENT, content());
        assertEquals(90, count());
    }

    @Test
    void aCheckpointStandsAtACommitThatKnowsTheContent() {
        DeltaTable.forPath(spark, warehouse.pathOf(TABLE)).optimize().executeCompaction();
        upkeep.checkpoint();
        assertEquals(CONTENT, content());
        assertEquals(2, LastCommit.of(warehouse, TABLE).version());
        upkeep.checkpoint();
        assertEquals(2, LastCommit.of(warehouse, TABLE).version(), "it is said once");
    }

    /** What somebody else wrote has no name of ours, and gets none by being tidied up. */
    @Test
    void rowsOfOthersStayUnknown() throws IOException {
        spark.range(90, 180)
                .repartition(9)
                .write()
                .format("delta")
                .mode("append")
                .save(warehouse.pathOf(TABLE));
        assertEquals(Optional.empty(), content());
        upkeep.compact();
        upkeep.forgetHistory();
        assertEquals(1, commits());
        assertEquals(Optional.empty(), content());
        assertEquals(180, count());
    }
}
