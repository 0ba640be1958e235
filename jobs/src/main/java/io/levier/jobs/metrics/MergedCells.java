package io.levier.jobs.metrics;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;

import io.levier.common.metric.CellLayout;
import io.levier.common.metric.CellState;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;

/** The sums of cells, whole: those of several partitions added up, one row per cell, the periods of a segment in order. */
final class MergedCells {
    private static final int CELL_COLUMNS = 4;
    private static final String STATE = "state";

    private MergedCells() {}

    /** @param partial rows of {@link CellSumming#SCHEMA}, some of the same cell */
    static Dataset<Row> of(CellLayout layout, Dataset<Row> partial) {
        Column[] segment = {col("period_type"), col("segment_set"), col("segment_key")};
        return partial.repartition(segment)
                .sortWithinPartitions("period_type", "segment_set", "segment_key", "period_start")
                .mapPartitions(new Merge(layout), Encoders.row(CellSumming.SCHEMA));
    }

    /** Each cell beside the one of all rows of its period. */
    static Dataset<Row> withTotals(Dataset<Row> cells) {
        Dataset<Row> totals = cells.where(col("segment_set").equalTo("total"))
                .select(
                        col("period_type").as("total_type"),
                        col("period_start").as("total_start"),
                        col(STATE).as("total_state"));
        return cells.join(
                        broadcast(totals),
                        col("period_type")
                                .equalTo(col("total_type"))
                                .and(col("period_start").equalTo(col("total_start"))))
                .drop("total_type", "total_start")
                .sortWithinPartitions("period_type", "segment_set", "segment_key", "period_start");
    }

    private record Merge(CellLayout layout) implements MapPartitionsFunction<Row, Row> {
        @Override
        public Iterator<Row> call(Iterator<Row> rows) {
            return new Merging(layout, rows);
        }
    }

    /** Rows of one cell follow each other; it comes out when the next one begins. */
    private static final class Merging implements Iterator<Row> {
        private final CellLayout layout;
        private final Iterator<Row> rows;
        private @Nullable Row ahead;

        private Merging(CellLayout layout, Iterator<Row> rows) {
            this.layout = layout;
            this.rows = rows;
            this.ahead = rows.hasNext() ? rows.next() : null;
        }

        @Override
        public boolean hasNext() {
            return ahead != null;
        }

        @Override
        public Row next() {
            Row cell = ahead;
            if (cell == null) {
                throw new NoSuchElementException();
            }
            CellState whole = layout.empty();
            whole.addBytes(cell.getAs(CELL_COLUMNS));
            ahead = null;
            while (rows.hasNext() && ahead == null) {
                Row other = rows.next();
                if (isSameCell(cell, other)) {
                    whole.addBytes(other.getAs(CELL_COLUMNS));
                } else {
                    ahead = other;
                }
            }
            return RowFactory.create(cell.get(0), cell.get(1), cell.get(2), cell.get(3), whole.toBytes());
        }

        private static boolean isSameCell(Row one, Row other) {
            for (int i = 0; i < CELL_COLUMNS; i++) {
                if (!one.get(i).equals(other.get(i))) {
                    return false;
                }
            }
            return true;
        }
    }
}
