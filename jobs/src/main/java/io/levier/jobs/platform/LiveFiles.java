package io.levier.jobs.platform;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.delta.Snapshot;
import org.apache.spark.sql.delta.VersionChecksum;
import scala.Option;

/**
 * Files of the current version of a table.
 *
 * @param small of these, in partitions that have several
 */
record LiveFiles(long files, long bytes, long small) {

    /** How many there are; the checksum of the last commit tells, where there is one. */
    static long number(Snapshot snapshot) {
        Option<VersionChecksum> checksum = snapshot.checksumOpt();
        return checksum.isDefined() ? checksum.get().numFiles() : snapshot.numOfFiles();
    }

    /** Of a table with few files the checksum of its last commit tells all; most are such, and need no job. */
    static LiveFiles of(Snapshot snapshot) {
        Option<VersionChecksum> checksum = snapshot.checksumOpt();
        if (checksum.isDefined() && checksum.get().numFiles() < TableUpkeep.SEVERAL) {
            return new LiveFiles(checksum.get().numFiles(), checksum.get().tableSizeBytes(), 0);
        }
        Row found = snapshot.allFiles()
                .toDF()
                .groupBy(col("partitionValues").cast("string"))
                .agg(
                        count(lit(1)).as("n"),
                        sum("size").as("bytes"),
                        count_if(col("size").lt(TableUpkeep.SMALL)).as("small"))
                .agg(
                        coalesce(sum("n"), lit(0L)),
                        coalesce(sum("bytes"), lit(0L)),
                        coalesce(
                                sum(when(col("small").geq(TableUpkeep.SEVERAL), col("small"))
                                        .otherwise(0L)),
                                lit(0L)))
                .first();
        return new LiveFiles(found.getLong(0), found.getLong(1), found.getLong(2));
    }
}
