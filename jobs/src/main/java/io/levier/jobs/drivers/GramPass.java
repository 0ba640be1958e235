package io.levier.jobs.drivers;

import static org.apache.spark.sql.functions.col;

import io.levier.common.drivers.GramColumn;
import io.levier.common.drivers.GramLayout;
import io.levier.common.drivers.Moments;
import io.levier.common.table.derived.DriverGram;
import io.levier.jobs.platform.Schemas;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Date;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.spark.api.java.function.MapGroupsFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** One pass over the rows of a model: exact moments per month and customer bucket. */
final class GramPass {

    private GramPass() {}

    /** The rows of {@code driver_gram}; all rows of a bucket must stand in one partition, customers together. */
    static Dataset<Row> of(DriverFrame frame) {
        List<String> names =
                frame.layout().columns().stream().map(GramColumn::name).toList();
        List<Double> shifts =
                frame.layout().columns().stream().map(GramColumn::shift).toList();
        List<Double> units =
                frame.layout().columns().stream().map(GramColumn::unit).toList();
        String model = frame.model().id();
        GramLayout layout = frame.layout();
        MapPartitionsFunction<Row, Row> sum = rows -> {
            List<Row> sums = new ArrayList<>();
            summed(layout, rows)
                    .forEach((key, cell) -> sums.add(RowFactory.create(
                            model,
                            key.month(),
                            key.bucket(),
                            names.toArray(),
                            shifts.toArray(),
                            units.toArray(),
                            cell.moments.rows(),
                            cell.persons,
                            decimals(cell.moments))));
            return sums.iterator();
        };
        return frame.rows().mapPartitions(sum, Encoders.row(Schemas.withoutRunId(DriverGram.TABLE)));
    }

    private record Key(Date month, int bucket) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byBucket = Integer.compare(bucket, other.bucket);
            return byBucket == 0 ? month.compareTo(other.month) : byBucket;
        }
    }

    /** Moments of a month and bucket, and how many customers they come from. */
    private static final class Cell {
        private final Moments moments;
        private long persons;
        private String lastPerson = "";

        private Cell(GramLayout layout) {
            moments = new Moments(layout);
        }
    }

    private static Map<Key, Cell> summed(GramLayout layout, Iterator<Row> rows) {
        Map<Key, Cell> cells = new TreeMap<>();
        double[] v = new double[layout.size()];
        while (rows.hasNext()) {
            Row row = rows.next();
            Cell cell = cells.computeIfAbsent(new Key(row.getDate(0), row.getInt(1)), key -> new Cell(layout));
            fill(v, row);
            cell.moments.add(v, row.getDouble(3));
            if (!Objects.equals(cell.lastPerson, row.getString(2))) {
                cell.persons++;
                cell.lastPerson = row.getString(2);
            }
        }
        return cells;
    }

    static void fill(double[] v, Row row) {
        List<Double> values = row.getList(4);
        for (int i = 0; i < v.length; i++) {
            v[i] = values.get(i);
        }
    }

    private static Object[] decimals(Moments moments) {
        return moments.exactSums().stream().map(BigDecimal::new).toArray();
    }

    /** Moments of every bucket over all months; buckets without rows are empty. */
    static List<Moments> byBucket(GramLayout layout, Dataset<Row> grams) {
        MapGroupsFunction<Integer, Row, Row> add = (bucket, rows) -> {
            Moments sum = new Moments(layout);
            rows.forEachRemaining(row -> sum.merge(restored(layout, row)));
            return RowFactory.create(bucket, sum.rows(), decimals(sum));
        };
        List<Moments> buckets = new ArrayList<>();
        for (int i = 0; i < DriverFrame.BUCKETS; i++) {
            buckets.add(new Moments(layout));
        }
        grams.select(col(DriverGram.BUCKET.name()), col(DriverGram.N.name()), col(DriverGram.TOTAL.name()))
                .groupByKey(
                        (org.apache.spark.api.java.function.MapFunction<Row, Integer>) row -> row.getInt(0),
                        Encoders.INT())
                .mapGroups(
                        add,
                        Encoders.row(org.apache.spark.sql.types.StructType.fromDDL(
                                "bucket int, n bigint, total array<decimal(38,0)>")))
                .collectAsList()
                .forEach(row -> buckets.set(row.getInt(0), restored(layout, row)));
        return buckets;
    }

    private static Moments restored(GramLayout layout, Row row) {
        List<BigDecimal> total = row.getList(2);
        List<BigInteger> exact =
                total.stream().map(BigDecimal::toBigIntegerExact).toList();
        return Moments.restored(layout, row.getLong(1), exact);
    }
}
