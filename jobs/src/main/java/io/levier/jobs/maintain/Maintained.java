package io.levier.jobs.maintain;

import io.levier.common.table.Table;
import io.levier.common.table.ops.TableSize;
import io.levier.jobs.platform.Schemas;
import io.levier.jobs.platform.TableUpkeep;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import org.apache.spark.sql.Row;

/**
 * A table before and after its maintenance.
 *
 * @param isDiscreet whether its log tells nothing of persons
 */
record Maintained(Table table, TableUpkeep.Size before, TableUpkeep.Size after, boolean isDiscreet) {

    /** Small files that are none any more. */
    long compacted() {
        return Math.max(0, before.smallFiles() - after.smallFiles());
    }

    /** Files that lay there before or were left behind by compaction, and are gone. */
    long removed() {
        long replaced = Math.max(0, before.files() - after.files());
        return Math.max(0, before.otherFiles() + replaced - after.otherFiles());
    }

    /** As a row of {@code table_size} without its run. */
    Row toRow(Instant at) {
        return Schemas.sparseRow(
                TableSize.TABLE,
                Map.ofEntries(
                        Map.entry(TableSize.TABLE_NAME, table.name()),
                        Map.entry(TableSize.N_FILES, after.files()),
                        Map.entry(TableSize.BYTES, after.bytes()),
                        Map.entry(TableSize.N_SMALL_FILES, after.smallFiles()),
                        Map.entry(TableSize.N_OLD_FILES, after.otherFiles()),
                        Map.entry(TableSize.OLD_BYTES, after.otherBytes()),
                        Map.entry(TableSize.N_COMMITS, after.commits()),
                        Map.entry(TableSize.N_COMPACTED_FILES, compacted()),
                        Map.entry(TableSize.N_REMOVED_FILES, removed()),
                        Map.entry(TableSize.MEASURED_AT, Timestamp.from(at))));
    }
}
