package io.levier.jobs.metrics;

import io.levier.common.metric.CellLayout;
import io.levier.common.metric.CellState;
import java.io.Serializable;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;

/**
 * The sums of cells, whole: those of several partitions added up, one cell after the other, the periods of a segment in
 * order. Cells are few, so they are moved as they are: planning a query for each fact table would take longer.
 */
final class MergedCells {

    private MergedCells() {}

    /** A cell and its stored state. */
    static final class Merged implements Serializable {
        private static final long serialVersionUID = 1;

        private final CellPlace place;
        private final byte[] state;

        /** @param state as {@link CellState#toBytes} gives it */
        Merged(CellPlace place, byte[] state) {
            this.place = place;
            this.state = state;
        }

        CellPlace place() {
            return place;
        }

        byte[] state() {
            return state;
        }
    }

    /** @param partial rows of {@link CellSumming#SCHEMA}, some of the same cell */
    static JavaRDD<Merged> of(CellLayout layout, Dataset<Row> partial) {
        int partitions = Integer.parseInt(partial.sparkSession().conf().get("spark.sql.shuffle.partitions"));
        return partial.javaRDD()
                .mapToPair(row -> new Tuple2<>(CellPlace.of(row), row.<byte[]>getAs(4)))
                .repartitionAndSortWithinPartitions(new CellPlace.BySegment(partitions), new CellPlace.Order())
                .mapPartitions(cells -> new Merging(layout, cells));
    }

    /** States of one cell follow each other; it comes out when the next one begins. */
    private static final class Merging implements Iterator<Merged> {
        private final CellLayout layout;
        private final Iterator<Tuple2<CellPlace, byte[]>> cells;
        private @Nullable Tuple2<CellPlace, byte[]> ahead;

        private Merging(CellLayout layout, Iterator<Tuple2<CellPlace, byte[]>> cells) {
            this.layout = layout;
            this.cells = cells;
            this.ahead = cells.hasNext() ? cells.next() : null;
        }

        @Override
        public boolean hasNext() {
            return ahead != null;
        }

        @Override
        public Merged next() {
            Tuple2<CellPlace, byte[]> cell = ahead;
            if (cell == null) {
                throw new NoSuchElementException();
            }
            CellState whole = layout.empty();
            whole.addBytes(cell._2());
            ahead = null;
            while (cells.hasNext() && ahead == null) {
                Tuple2<CellPlace, byte[]> other = cells.next();
                if (other._1().equals(cell._1())) {
                    whole.addBytes(other._2());
                } else {
                    ahead = other;
                }
            }
            return new Merged(cell._1(), whole.toBytes());
        }
    }
}
