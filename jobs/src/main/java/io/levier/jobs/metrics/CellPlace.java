package io.levier.jobs.metrics;

import java.io.Serializable;
import java.util.Comparator;
import org.apache.spark.Partitioner;
import org.apache.spark.sql.Row;

/**
 * A segment in a period.
 *
 * @param start first day, days since 1970-01-01
 */
record CellPlace(String periodType, int start, String set, String key) implements Serializable {

    static CellPlace of(Row row) {
        return new CellPlace(row.getString(0), row.getInt(1), row.getString(2), row.getString(3));
    }

    /** Segment by segment, the periods of each one after the other. */
    record Order() implements Comparator<CellPlace>, Serializable {
        private static final Comparator<CellPlace> ORDER = Comparator.comparing(CellPlace::periodType)
                .thenComparing(CellPlace::set)
                .thenComparing(CellPlace::key)
                .thenComparingInt(CellPlace::start);

        @Override
        public int compare(CellPlace one, CellPlace other) {
            return ORDER.compare(one, other);
        }
    }

    /** All periods of a segment stand together. */
    static final class BySegment extends Partitioner {
        private static final long serialVersionUID = 1;
        private static final int PRIME = 31;

        private final int partitions;

        BySegment(int partitions) {
            this.partitions = partitions;
        }

        @Override
        public int numPartitions() {
            return partitions;
        }

        @Override
        public int getPartition(Object place) {
            CellPlace cell = (CellPlace) place;
            int hash = (cell.periodType().hashCode() * PRIME + cell.set().hashCode()) * PRIME
                    + cell.key().hashCode();
            return Math.floorMod(hash, partitions);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof BySegment same && same.partitions == partitions;
        }

        @Override
        public int hashCode() {
            return partitions;
        }
    }
}
