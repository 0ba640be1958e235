package io.levier.jobs.drivers;

import io.levier.common.drivers.GramColumn;
import io.levier.common.drivers.GramLayout;
import io.levier.common.drivers.Moments;
import io.levier.common.drivers.PersonMeans;
import io.levier.common.table.derived.DriverGram;
import io.levier.jobs.platform.Schemas;
import java.sql.Date;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

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
        MapPartitionsFunction<Row, Row> sum = rows -> new BucketByBucket(id, matrices, isEstimated, rows);
        return frame.usable().mapPartitions(sum, Encoders.row(Schemas.withoutRunId(DriverGram.TABLE)));
    }

    /** Moments of one key, and how many customers they come from. */
    private static final class Cell {
        private final Moments moments;
        private long persons;
        private String lastPerson = "";

        private Cell(GramLayout layout) {
            moments = new Moments(layout);
        }

        private void add(double[] v, double weight, String person) {
            moments.add(v, weight);
            if (!lastPerson.equals(person)) {
                persons++;
                lastPerson = person;
            }
        }
    }

    /** Sums the rows of one bucket after another, so that no more than the matrices of a bucket are held at a time. */
    private static final class BucketByBucket implements Iterator<Row> {
        private final String model;
        private final Map<GramSet, GramMatrix> matrices;
        private final boolean isEstimated;
        private final Iterator<Row> rows;
        private final Map<GramSet, double[]> vectors = new EnumMap<>(GramSet.class);
        private Optional<Row> next = Optional.empty();
        private Iterator<Row> ready = Collections.emptyIterator();

        private BucketByBucket(
                String model, Map<GramSet, GramMatrix> matrices, boolean isEstimated, Iterator<Row> rows) {
            this.model = model;
            this.matrices = matrices;
            this.isEstimated = isEstimated;
            this.rows = rows;
            matrices.forEach(
                    (set, matrix) -> vectors.put(set, new double[matrix.layout().size()]));
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
        public Row next() {
            if (!hasNext()) {
                throw new NoSuchElementException("no bucket is left");
            }
            return ready.next();
        }

        private List<Row> bucket(int bucket) {
            Map<GramKey, Cell> cells = new HashMap<>();
            PersonMeans means = new PersonMeans(matrix(GramSet.BETWEEN).layout());
            long persons = 0;
            String person = "";
            Date first = next.orElseThrow().getDate(MONTH);
            while (next.isPresent() && next.get().getInt(BUCKET) == bucket) {
                Row row = next.get();
                Date month = row.getDate(MONTH);
                if (!row.getString(PERSON).equals(person)) {
                    means.endPerson();
                    person = row.getString(PERSON);
                    persons++;
                }
                first = month.before(first) ? month : first;
                double[] measures = GramMatrix.measures(row);
                double weight = row.getDouble(WEIGHT);
                for (Map.Entry<GramSet, GramMatrix> entry : matrices.entrySet()) {
                    GramSet set = entry.getKey();
                    double[] v = vector(set);
                    long missing = entry.getValue().fill(v, measures);
                    boolean isUsed = missing == 0 || (missing > 0 && isEstimated && set == GramSet.ANSWERS);
                    if (isUsed && set == GramSet.BETWEEN) {
                        means.add(v, weight);
                    } else if (isUsed) {
                        List<String> cell = set == GramSet.ANSWERS ? row.getList(CELL) : List.of();
                        cells.computeIfAbsent(
                                        new GramKey(set, cell, missing, month, bucket),
                                        key -> new Cell(entry.getValue().layout()))
                                .add(v, weight, person);
                    }
                }
                advance();
            }
            means.endPerson();
            List<Row> sums = new ArrayList<>();
            // Sorted once a bucket, so that equal input gives equal files.
            cells.keySet().stream().sorted().forEach(key -> {
                Cell cell = Objects.requireNonNull(cells.get(key));
                sums.add(row(key, cell.moments, cell.persons));
            });
            sums.add(row(new GramKey(GramSet.BETWEEN, List.of(), 0, first, bucket), means.between(), persons));
            return sums;
        }

        private GramMatrix matrix(GramSet set) {
            return Objects.requireNonNull(matrices.get(set), set::code);
        }

        private double[] vector(GramSet set) {
            return Objects.requireNonNull(vectors.get(set), set::code);
        }

        private Row row(GramKey key, Moments moments, long persons) {
            List<GramColumn> columns = moments.layout().columns();
            return RowFactory.create(
                    model,
                    key.set().code(),
                    key.cell().toArray(),
                    key.missing(),
                    key.month(),
                    key.bucket(),
                    columns.stream().map(GramColumn::name).toArray(),
                    columns.stream().map(GramColumn::shift).toArray(),
                    columns.stream().map(GramColumn::unit).toArray(),
                    moments.rows(),
                    persons,
                    Arrays.stream(moments.lowSums()).boxed().toArray(),
                    Arrays.stream(moments.highSums()).boxed().toArray());
        }
    }
}
