package io.levier.jobs.platform;

import io.levier.common.problem.BrokenContract;
import io.levier.common.problem.OutsideFailure;
import io.levier.common.problem.Problem;
import io.levier.common.table.DeclaredTables;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.delta.DeltaLog;
import org.apache.spark.sql.delta.DeltaOperations;
import org.apache.spark.sql.delta.OptimisticTransaction;
import org.apache.spark.sql.delta.actions.Metadata;
import org.apache.spark.sql.types.StructType;
import scala.Option;
import scala.collection.immutable.Map$;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Brings the tables of an older version of Levier to what they are declared as today. Each table is one commit: a run that
 * is killed leaves tables of before and tables of after, and the next one does the rest.
 */
public final class Migration {
    /** What Delta's history calls a commit that tells of columns and words and touches no row. */
    static final String OPERATION = "UPDATE SCHEMA";

    private final SparkSession spark;
    private final Warehouse warehouse;

    public Migration(SparkSession spark, Warehouse warehouse) {
        this.spark = spark;
        this.warehouse = warehouse;
    }

    /**
     * The tables that are not as declared, in the order they are declared.
     *
     * @throws BrokenContract when a table is newer than this program
     */
    public List<TableShape> plan() {
        List<Table> held = DeclaredTables.ALL.stream().filter(warehouse::holds).toList();
        List<TableShape> shapes = held.stream()
                .map(table -> TableShape.of(spark, warehouse, table))
                .filter(shape -> shape.kind() != TableShape.Kind.DECLARED)
                .toList();
        List<Problem> newer = shapes.stream()
                .filter(shape -> shape.kind() == TableShape.Kind.NEWER)
                .map(shape -> new Problem(
                        "this program is older than the data: " + shape.table() + " "
                                + String.join(", ", shape.differences()),
                        "use the version of Levier that wrote it, or another warehouse"))
                .toList();
        if (!newer.isEmpty()) {
            throw new BrokenContract(newer);
        }
        return shapes;
    }

    /** Upgrades one table of the plan; one that has to be written anew is left as it is. */
    public void upgrade(TableShape shape, String runKey) {
        warehouse.fence().requireHeld();
        switch (shape.kind()) {
            case WORDS, COLUMNS -> tell(shape.table());
            case LAYOUT, ROWS -> writeOnceMore(shape.table(), runKey);
            case DECLARED, ANEW, NEWER -> {
                // Nothing that could be done here.
            }
        }
    }

    /** One commit with the declared columns and words; rows of before have no value in columns that came. */
    private void tell(Table table) {
        SparkSession.setActiveSession(spark);
        OptimisticTransaction transaction =
                DeltaLog.forTable(spark, warehouse.pathOf(table)).startTransaction(Option.empty(), Option.empty());
        Metadata before = transaction.metadata();
        StructType declared = Schemas.of(table);
        Map<String, String> properties = new HashMap<>(CollectionConverters.asJava(before.configuration()));
        properties.keySet().removeAll(NewTable.STATISTICS_PROPERTIES);
        properties.putAll(TableShape.properties(table));
        transaction.updateMetadata(
                before.copy(
                        before.id(),
                        before.name(),
                        table.grain(),
                        before.format(),
                        declared.json(),
                        before.partitionColumns(),
                        Map$.MODULE$.from(CollectionConverters.asScala(properties)),
                        before.createdTime()),
                false);
        transaction.commit(
                CollectionConverters.asScala(List.<org.apache.spark.sql.delta.actions.Action>of())
                        .toSeq(),
                new DeltaOperations.UpdateSchema(before.schema(), declared));
    }

    /** The same rows under the declared columns: what they held stays known by the name it had. */
    private void writeOnceMore(Table table, String runKey) {
        String contentId = LastCommit.of(warehouse, table).contentId().orElse(runKey);
        CommitTicket ticket = CommitTicket.draw(warehouse.fence(), "migrate", runKey, contentId);
        NewTable.write(
                warehouse,
                table,
                spark.read().format("delta").load(warehouse.pathOf(table)).to(Schemas.of(table)),
                ticket);
        ticket.readBack(warehouse, table);
    }

    /** Folders of tables this program does not declare: nothing writes, reads or erases there any more. */
    public List<String> strangers() {
        List<String> strangers = new ArrayList<>();
        for (Layer layer : Layer.values()) {
            Path folder = new Path(warehouse.root(), layer.name().toLowerCase(Locale.ROOT));
            try {
                FileSystem files = folder.getFileSystem(warehouse.hadoop());
                if (files.exists(folder)) {
                    for (FileStatus table : files.listStatus(folder)) {
                        String name = table.getPath().getName();
                        if (files.exists(new Path(table.getPath(), "_delta_log"))
                                && DeclaredTables.byName(name)
                                        .filter(known -> known.layer() == layer)
                                        .isEmpty()) {
                            strangers.add(folder.getName() + "/" + name);
                        }
                    }
                }
            } catch (IOException e) {
                throw new OutsideFailure("cannot list " + folder + ": " + e.getMessage(), "check the file system", e);
            }
        }
        return strangers.stream().sorted().toList();
    }
}
