package io.levier.jobs.drivers;

import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.unix_date;

import io.levier.common.drivers.PersonMeans;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/** One pass over the rows of a model: exact moments of every set, by segment cell, month and customer bucket. */
final class GramPass {
    private static final int MONTH = 0;
    private static final int BUCKET = 1;
    private static final int PERSON = 2;
    private static final int WEIGHT = 3;
    private static final int CELL = 4;
    static final int VECTOR = 5;
    static final String VECTOR_NAME = "v";

    private GramPass() {}

    /** The rows of {@code driver_gram}; all rows of a bucket must stand in one partition, customers together. */
    static Dataset<Row> of(DriverFrame frame) {
        Map<GramSet, GramMatrix> matrices = frame.matrices();
        String id = frame.model().id();
        // Without estimates a row that misses a driver is of no use.
        boolean isEstimated = frame.model().missing().usesGaps();
        MapPartitionsFunction<Row, GramLine> sum = rows -> new BucketByBucket(id, matrices, isEstimated, rows);
        return GramLine.table(frame.usable()
                .select(
                        unix_date(col("period_start")),
                        col("bucket"),
                        col("respondent_id"),
                        col("weight"),
                        array_join(col("cell"), GramKey.SEPARATOR),
                        col(VECTOR_NAME))
                .mapPartitions(sum, Encoders.bean(GramLine.class)));
    }

    /** Sums the rows of one bucket after another, so that no more than the matrices of a bucket are held at a time. */
    private static final class BucketByBucket implements Iterator<GramLine> {
        private final String model;
        private final Map<GramSet, GramMatrix> matrices;
        private final boolean isEstimated;
        private final Iterator<Row> rows;
        private Optional<Row> next = Optional.empty();
        private Iterator<GramLine> ready = Collections.emptyIterator();

        private BucketByBucket(
                String model, Map<GramSet, GramMatrix> matrices, boolean isEstimated, Iterator<Row> rows) {
            this.model = model;
            this.matrices = matrices;
            this.isEstimated = isEstimated;
            this.rows = rows;
            advance();
        }

        private void advance() {
            next = rows.hasNext() ? Optional.of(rows.next()) : Optional.empty();
        }

        @Override
        public boolean hasNext() {
            while (!ready.hasNext() && next.isPresent()) {
                ready = bucket(next.get().getInt(BUCKET)).iterator();
            }
            return ready.hasNext();
        }

        @Override
        public GramLine next() {
            if (!hasNext()) {
                throw new NoSuchElementException("no bucket is left");
            }
            return ready.next();
        }

        private List<GramLine> bucket(int bucket) {
            SetSums answers = new SetSums(GramSet.ANSWERS, matrix(GramSet.ANSWERS), isEstimated);
            // Between customers stands what stands between answers: the same columns, the same rows.
            PersonMeans means = new PersonMeans(matrix(GramSet.ANSWERS).layout());
            List<SetSums> others = matrices.entrySet().stream()
                    .filter(entry -> entry.getKey() != GramSet.ANSWERS && entry.getKey() != GramSet.BETWEEN)
                    .map(entry -> new SetSums(entry.getKey(), entry.getValue(), isEstimated))
                    .toList();
            long persons = 0;
            String person = "";
            int first = Integer.MAX_VALUE;
            while (next.isPresent() && next.get().getInt(BUCKET) == bucket) {
                Row row = next.get();
                String of = row.getString(PERSON);
                if (!of.equals(person)) {
                    means.endPerson();
                    person = of;
                    persons++;
                }
                int month = row.getInt(MONTH);
                first = Math.min(first, month);
                double[] measures = GramMatrix.measures(row);
                double weight = row.getDouble(WEIGHT);
                String cell = row.getString(CELL);
                if (answers.add(measures, weight, cell, month, person)) {
                    means.add(answers.row());
                }
                for (SetSums other : others) {
                    other.add(measures, weight, cell, month, person);
                }
                advance();
            }
            means.endPerson();
            int earliest = first;
            List<GramLine> sums = new ArrayList<>();
            // Sorted once a bucket, so that equal input gives equal files.
            Stream.concat(Stream.of(answers), others.stream())
                    .flatMap(set -> set.cells().entrySet().stream())
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(cell -> sums.add(GramLine.of(
                            model,
                            bucket,
                            cell.getKey().from(earliest),
                            cell.getValue().moments(),
                            cell.getValue().persons())));
            GramKey between = new GramKey(GramSet.BETWEEN, "", 0, first);
            sums.add(GramLine.of(model, bucket, between, means.between(), persons));
            return sums;
        }

        private GramMatrix matrix(GramSet set) {
            return Objects.requireNonNull(matrices.get(set), set::code);
        }
    }
}
