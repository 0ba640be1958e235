package io.levier.jobs.drivers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * How many answers stand behind the columns that say yes or no: low ratings, limits exceeded, detractors. Moments know
 * their weight only, and few answers stay few however much they weigh.
 */
final class ColumnCounts {
    private static final List<GramSet> COUNTED = List.of(GramSet.ANSWERS, GramSet.TAILS, GramSet.LEVERS);

    private final DriverFrame frame;
    private final Map<GramSet, long[]> counts = new EnumMap<>(GramSet.class);
    private final Map<GramSet, Long> rows = new EnumMap<>(GramSet.class);

    private ColumnCounts(DriverFrame frame) {
        this.frame = frame;
    }

    /** Counts in one pass for all sets. */
    static ColumnCounts of(DriverFrame frame) {
        ColumnCounts counts = new ColumnCounts(frame);
        Map<GramSet, GramMatrix> matrices = new EnumMap<>(GramSet.class);
        COUNTED.stream().filter(frame::has).forEach(set -> {
            matrices.put(set, frame.matrix(set));
            counts.counts.put(set, new long[frame.layout(set).size()]);
        });
        MapPartitionsFunction<Row, Row> count = answers -> counted(answers, matrices);
        frame.usable()
                .mapPartitions(count, Encoders.row(StructType.fromDDL("gram_set string, n array<bigint>")))
                .collectAsList()
                .forEach(counts::add);
        return counts;
    }

    /** A row per set: the answers that know all columns, then those of them whose column is not 0. */
    private static Iterator<Row> counted(Iterator<Row> answers, Map<GramSet, GramMatrix> matrices) {
        Map<GramSet, long[]> found = new EnumMap<>(GramSet.class);
        Map<GramSet, double[]> vectors = new EnumMap<>(GramSet.class);
        matrices.forEach((set, matrix) -> {
            found.put(set, new long[matrix.layout().size()]);
            vectors.put(set, new double[matrix.layout().size()]);
        });
        while (answers.hasNext()) {
            double[] measures = GramMatrix.measures(answers.next());
            matrices.forEach((set, matrix) -> {
                double[] v = vectors.getOrDefault(set, new double[0]);
                if (matrix.fill(v, measures) == 0) {
                    long[] sums = found.getOrDefault(set, new long[0]);
                    for (int i = 0; i < v.length; i++) {
                        sums[i] += v[i] == 0 ? 0 : 1;
                    }
                }
            });
        }
        List<Row> rows = new ArrayList<>();
        found.forEach((set, sums) -> rows.add(
                RowFactory.create(set.code(), Arrays.stream(sums).boxed().toArray())));
        return rows.iterator();
    }

    private void add(Row row) {
        GramSet set = GramSet.of(row.getString(0));
        List<Long> more = row.getList(1);
        long[] sums = counts.getOrDefault(set, new long[0]);
        for (int i = 0; i < sums.length; i++) {
            sums[i] += more.get(i);
        }
        // The first column is the constant.
        rows.put(set, sums[0]);
    }

    /** Answers of a set that know all its columns. */
    long rows(GramSet set) {
        return rows.getOrDefault(set, 0L);
    }

    /** Those of them whose column is not 0. */
    long of(GramSet set, String column) {
        return counts.getOrDefault(set, new long[0])[frame.layout(set).position(column)];
    }
}
