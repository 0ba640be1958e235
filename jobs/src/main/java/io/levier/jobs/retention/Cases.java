package io.levier.jobs.retention;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pmod;

import java.io.Serializable;
import java.sql.Date;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.storage.StorageLevel;
import org.jspecify.annotations.Nullable;

/**
 * Labelled rows as {@link TrainingRows} has them. As long as they are few they also stand on the driver: a fit asks them
 * hundreds of questions, and a job takes longer than the answer.
 */
final class Cases {
    /** Up to so many rows stand on the driver: a hundred megabytes at most. */
    static final int FEW = 50_000;

    private static final long ROWS_PER_PART = 200_000;

    private final Dataset<Row> rows;
    private final List<String> columns;
    private final @Nullable List<Row> here;
    private final @Nullable Long count;
    private final boolean isOrdered;

    private Cases(Dataset<Row> rows, List<String> columns, @Nullable List<Row> here, @Nullable Long count) {
        this(rows, columns, here, count, false);
    }

    private Cases(
            Dataset<Row> rows,
            List<String> columns,
            @Nullable List<Row> here,
            @Nullable Long count,
            boolean isOrdered) {
        this.rows = rows;
        this.columns = columns;
        this.here = here;
        this.count = count;
        this.isOrdered = isOrdered;
    }

    /** What is computed from rows part by part: in any order, unless the rows stand in one, see {@link #byCustomer}. */
    interface Summary<A extends Serializable> extends Serializable {

        /** Of the rows of a part. */
        A of(Iterator<Row> rows);

        /** Of the rows of both. */
        A merge(A one, A other);
    }

    /** All rows. */
    static Cases of(Dataset<Row> rows) {
        return of(rows, FEW);
    }

    /**
     * All rows.
     *
     * @param most this many stand on the driver
     */
    static Cases of(Dataset<Row> rows, int most) {
        long count = rows.count();
        List<String> columns = List.of(rows.columns());
        if (count > most) {
            return new Cases(rows, columns, null, count);
        }
        int person = columns.indexOf("person_id");
        int period = columns.indexOf("period_start");
        List<Row> here = new ArrayList<>(rows.collectAsList());
        // However the rows were parted, a fit adds them up in the same order.
        here.sort(Comparator.comparing((Row row) -> row.getString(person))
                .thenComparing(row -> row.isNullAt(period) ? new Date(0) : row.getDate(period)));
        return new Cases(rows, columns, here, count);
    }

    Dataset<Row> rows() {
        return rows;
    }

    /** The rows where they are few, by customer and time; null otherwise. */
    @Nullable
    List<Row> here() {
        return here;
    }

    /** How many; of some of many rows, counted when asked for. */
    long count() {
        return count == null ? rows.count() : count;
    }

    <A extends Serializable> A sum(Summary<A> summary) {
        if (here != null) {
            return summary.of(here.iterator());
        }
        JavaRDD<A> parts =
                rows.javaRDD().mapPartitions(part -> List.of(summary.of(part)).iterator());
        if (isOrdered) {
            return parts.collect().stream()
                    .reduce(summary::merge)
                    .orElseGet(() -> summary.of(List.<Row>of().iterator()));
        }
        return parts.getNumPartitions() == 0 ? summary.of(List.<Row>of().iterator()) : parts.treeReduce(summary::merge);
    }

    /** Rows of some cut-offs. */
    Cases at(List<RollingOrigin.CutOff> cutOffs) {
        int period = columns.indexOf("period_start");
        Set<Date> months = new HashSet<>();
        cutOffs.forEach(cutOff -> months.add(Date.valueOf(cutOff.periodStart())));
        return where(col("period_start").isin(months.toArray()), row -> months.contains(row.getDate(period)));
    }

    /** Rows of customers who are not in a fold. */
    Cases outside(int fold, int folds) {
        return where(
                pmod(col("fold"), lit((long) folds)).notEqual((long) fold),
                row -> row.getLong(TrainingRows.FOLD) % folds != fold);
    }

    /**
     * The rows with those of a customer in one part, one after the other, in a number of parts that depends on nothing but
     * the rows: what is summed over them is the same to the last bit however the cluster is cut. They stand until
     * {@link #release}.
     */
    Cases byCustomer() {
        if (here != null) {
            return this;
        }
        long all = count();
        return new Cases(inOrder(all).persist(StorageLevel.MEMORY_AND_DISK()), columns, null, all, true);
    }

    /** The rows by customer and time, those of a customer in one part; the number of parts depends on nothing but the rows. */
    Dataset<Row> inOrder() {
        return inOrder(count());
    }

    private Dataset<Row> inOrder(long all) {
        return rows.repartition(parts(all), col("person_id")).sortWithinPartitions("person_id", "period_start");
    }

    /** In how many parts so many rows are worked on, wherever that is done. */
    static int parts(long count) {
        return (int) (1 + count / ROWS_PER_PART);
    }

    /** Lets go of rows that stand by customer. */
    void release() {
        if (isOrdered) {
            rows.unpersist();
        }
    }

    private Cases where(Column condition, Predicate<Row> same) {
        Dataset<Row> fewer = rows.where(condition);
        if (here == null) {
            return new Cases(fewer, columns, null, null);
        }
        List<Row> kept = here.stream().filter(same).toList();
        return new Cases(fewer, columns, kept, (long) kept.size());
    }

    /** The rows with label, fold, these features in this order, and the keys. */
    Cases with(List<Feature> features) {
        List<String> names = new ArrayList<>(List.of("label", "fold"));
        features.forEach(feature -> names.add(feature.name()));
        names.addAll(List.of("person_id", "period_start"));
        Dataset<Row> narrow =
                rows.select(names.stream().map(name -> col("`" + name + "`")).toArray(Column[]::new));
        if (here == null) {
            return new Cases(narrow, names, null, count);
        }
        int[] places = names.stream().mapToInt(columns::indexOf).toArray();
        List<Row> kept = here.stream()
                .map(row -> RowFactory.create(
                        Arrays.stream(places).mapToObj(row::get).toArray()))
                .toList();
        return new Cases(narrow, names, kept, count);
    }
}
