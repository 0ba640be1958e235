package io.levier.jobs.platform;

import io.delta.tables.DeltaMergeBuilder;
import io.delta.tables.DeltaTable;
import io.levier.common.table.Field;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** What MERGE does to a table; each returns the number of rows it touched. The history names columns and no values. */
final class Merge {
    private final DeltaMergeBuilder merge;

    private Merge(DeltaMergeBuilder merge) {
        this.merge = merge;
    }

    /**
     * @param beside session whose commits carry the note
     * @param input rows, under the alias {@link Tables#INPUT}
     * @param isSame condition over {@link Tables#INPUT} and {@link Tables#STANDING}
     */
    static Merge into(SparkSession beside, String path, Dataset<Row> input, Column isSame) {
        return new Merge(DeltaTable.forPath(beside, path).as(Tables.STANDING).merge(input.as(Tables.INPUT), isSame));
    }

    long upserting(Column wins) {
        return rows(merge.whenMatched(wins).updateAll().whenNotMatched().insertAll());
    }

    long deleting() {
        return rows(merge.whenMatched().delete());
    }

    /** Empties cells of the same rows. */
    long blanking(List<Field> cells) {
        Map<String, String> nothing = new TreeMap<>();
        cells.forEach(cell -> nothing.put(cell.name(), "null"));
        return rows(merge.whenMatched().updateExpr(nothing));
    }

    private static long rows(DeltaMergeBuilder merge) {
        // Nothing is told of a commit that was turned away.
        return merge.execute().collectAsList().stream()
                .mapToLong(row -> row.<Long>getAs("num_affected_rows"))
                .sum();
    }
}
