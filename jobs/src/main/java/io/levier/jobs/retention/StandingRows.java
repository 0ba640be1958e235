package io.levier.jobs.retention;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;

/**
 * Rows that many queries ask. Each query of a cached table is planned through everything the table came from, which takes
 * longer than a few thousand rows do; these begin with the rows. Lost ones are computed again as those of a cache are.
 */
final class StandingRows {

    private StandingRows() {}

    /** The rows, computed once and kept until {@code unpersist}. */
    static Dataset<Row> of(Dataset<Row> rows) {
        return rows.sparkSession()
                .createDataFrame(rows.javaRDD(), rows.schema())
                .persist(StorageLevel.MEMORY_AND_DISK());
    }
}
