package io.levier.jobs.platform;

import java.util.Objects;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.classic.Dataset$;
import org.apache.spark.sql.delta.Snapshot;
import org.apache.spark.sql.delta.VersionChecksum;
import org.apache.spark.sql.delta.actions.AddFile;
import org.apache.spark.sql.delta.files.TahoeBatchFileIndex;
import org.apache.spark.sql.delta.files.TahoeLogFileIndex;
import org.apache.spark.sql.execution.datasources.HadoopFsRelation;
import org.apache.spark.sql.execution.datasources.LogicalRelation;
import org.jspecify.annotations.Nullable;
import scala.Option;
import scala.collection.immutable.Seq;

/**
 * The files of a small table as the checksum of its last commit names them ({@code allFiles} of the version checksum in
 * Delta's protocol). Delta would ask its log for them by a Spark job for every scan of every query: of a run on a small
 * company that was a third of the work. A table of more files than a checksum holds (50) is read as Delta reads it, with
 * its statistics to skip by.
 */
final class DeltaScan extends TahoeBatchFileIndex {
    private final String tableId;

    private DeltaScan(TahoeLogFileIndex index, Snapshot snapshot, Seq<AddFile> files) {
        super(index.spark(), "batch", files, index.deltaLog(), index.path(), snapshot, false);
        this.tableId = snapshot.metadata().id();
    }

    /** The rows of a table as of now, whatever is written to it later. */
    static Dataset<Row> of(SparkSession spark, String path) {
        Dataset<Row> table = spark.read().format("delta").load(path);
        org.apache.spark.sql.classic.Dataset<Row> classic = (org.apache.spark.sql.classic.Dataset<Row>) table;
        if (classic.queryExecution().analyzed() instanceof LogicalRelation relation
                && relation.relation() instanceof HadoopFsRelation files
                && files.location() instanceof TahoeLogFileIndex index) {
            Snapshot snapshot = index.getSnapshot();
            Option<Seq<AddFile>> named = snapshot.checksumOpt().flatMap(DeltaScan::all);
            if (named.isDefined()) {
                HadoopFsRelation listed = files.copy(
                        new DeltaScan(index, snapshot, named.get()),
                        files.partitionSchema(),
                        files.dataSchema(),
                        files.bucketSpec(),
                        files.fileFormat(),
                        files.options(),
                        files.sparkSession());
                return Dataset$.MODULE$.ofRows(
                        classic.sparkSession(),
                        relation.copy(
                                listed,
                                relation.output(),
                                relation.catalogTable(),
                                relation.isStreaming(),
                                relation.stream()));
            }
        }
        return table;
    }

    private static Option<Seq<AddFile>> all(VersionChecksum checksum) {
        Option<Seq<AddFile>> files = checksum.allFiles();
        return files.isDefined() && files.get().size() == checksum.numFiles() ? files : Option.empty();
    }

    @Override
    public Seq<AddFile> matchingFiles(Seq<Expression> partitionFilters, Seq<Expression> dataFilters) {
        return partitionFilters.isEmpty() ? addFiles() : super.matchingFiles(partitionFilters, dataFilters);
    }

    /** Two scans of one version are the same to whoever looks for work that is done already. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DeltaScan scan
                && path().equals(scan.path())
                && tableId.equals(scan.tableId)
                && snapshot().version() == scan.snapshot().version();
    }

    @Override
    public int hashCode() {
        return Objects.hash(path(), tableId, snapshot().version());
    }
}
