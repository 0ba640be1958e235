package io.levier.jobs.drivers;

import io.levier.common.config.DriverModel;
import io.levier.common.drivers.BucketGrams;
import io.levier.common.drivers.Design;
import io.levier.common.drivers.GramLayout;
import io.levier.common.drivers.Moments;
import io.levier.common.table.derived.DriverGram;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.MapGroupsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * The moments of one model on the driver, months pooled into the latest, those before them and all earlier: what every
 * statistic is computed from. Its size depends on segments and buckets, not on customers.
 */
final class GramBook {
    /** Months on each side of the comparison of periods. */
    static final int MONTHS_COMPARED = 3;

    private static final int MODEL = 0;
    private static final int SET = 1;
    private static final int CELL = 2;
    private static final int MISSING = 3;
    private static final int MONTH = 4;
    private static final int BUCKET = 5;
    private static final int ROWS = 6;
    private static final int LOW = 7;
    private static final int HIGH = 8;

    private static final StructType POOLED = StructType.fromDDL("model string, gram_set string, cell array<string>,"
            + " missing bigint, span string, bucket int, n bigint,"
            + " total array<bigint>, total_high array<bigint>");

    /** When a row was answered, counted from the latest month of its model. */
    enum Span {
        LATEST,
        BEFORE,
        EARLIER
    }

    private record Entry(GramSet set, List<String> cell, long missing, Span span, int bucket, Moments moments) {}

    /** What is needed of a model to read its matrices, on executors too. */
    private record Shape(Map<GramSet, GramLayout> layouts, LocalDate latest, BucketGrams.Gaps gaps)
            implements Serializable {

        GramLayout layout(GramSet set) {
            return Objects.requireNonNull(layouts.get(set), set::code);
        }

        Span span(LocalDate month) {
            if (month.isAfter(latest.minusMonths(MONTHS_COMPARED))) {
                return Span.LATEST;
            }
            return month.isAfter(latest.minusMonths(2L * MONTHS_COMPARED)) ? Span.BEFORE : Span.EARLIER;
        }

        Moments moments(Row row) {
            return Moments.restored(
                    layout(GramSet.of(row.getString(SET))), row.getLong(ROWS), longs(row, LOW), longs(row, HIGH));
        }

        private static long[] longs(Row row, int at) {
            return row.<Long>getList(at).stream().mapToLong(Long::longValue).toArray();
        }
    }

    private final Shape shape;
    private final List<Entry> entries = new ArrayList<>();

    private GramBook(Shape shape) {
        this.shape = shape;
    }

    /**
     * Reads the matrices of several models in one job.
     *
     * @param latest latest month of each model
     */
    static Map<String, GramBook> of(List<DriverFrame> frames, Map<String, LocalDate> latest, Dataset<Row> grams) {
        Map<String, Shape> shapes = new HashMap<>();
        Map<String, GramBook> books = new HashMap<>();
        for (DriverFrame frame : frames) {
            String id = frame.model().id();
            Shape shape = new Shape(
                    frame.layouts(),
                    of(latest, id),
                    frame.model().missing() == DriverModel.Missing.PAIRWISE
                            ? BucketGrams.Gaps.PAIRWISE
                            : BucketGrams.Gaps.ESTIMATED);
            shapes.put(id, shape);
            books.put(id, new GramBook(shape));
        }
        MapFunction<Row, String> key = row -> row.getString(MODEL) + "\u0001" + row.getString(SET) + "\u0001"
                + String.join("\u0002", row.<String>getList(CELL)) + "\u0001"
                + of(shapes, row.getString(MODEL)).span(row.getDate(MONTH).toLocalDate()) + "\u0001"
                + row.getLong(MISSING) + "\u0001"
                + row.getInt(BUCKET);
        MapGroupsFunction<String, Row, Row> pool = (any, rows) -> {
            Row first = rows.next();
            Shape shape = of(shapes, first.getString(MODEL));
            Moments sum = shape.moments(first);
            rows.forEachRemaining(row -> sum.merge(shape.moments(row)));
            return RowFactory.create(
                    first.getString(MODEL),
                    first.getString(SET),
                    first.getList(CELL).toArray(),
                    first.getLong(MISSING),
                    shape.span(first.getDate(MONTH).toLocalDate()).name(),
                    first.getInt(BUCKET),
                    sum.rows(),
                    Arrays.stream(sum.lowSums()).boxed().toArray(),
                    Arrays.stream(sum.highSums()).boxed().toArray());
        };
        grams.select(
                        DriverGram.MODEL.name(),
                        DriverGram.GRAM_SET.name(),
                        DriverGram.SEGMENT_CELL.name(),
                        DriverGram.MISSING.name(),
                        DriverGram.PERIOD_START.name(),
                        DriverGram.BUCKET.name(),
                        DriverGram.N.name(),
                        DriverGram.TOTAL.name(),
                        DriverGram.TOTAL_HIGH.name())
                .groupByKey(key, Encoders.STRING())
                .mapGroups(pool, Encoders.row(POOLED))
                .collectAsList()
                .forEach(row -> of(books, row.getString(MODEL)).add(row));
        return books;
    }

    private static <T> T of(Map<String, T> byModel, String model) {
        return Objects.requireNonNull(byModel.get(model), () -> "driver model " + model);
    }

    private void add(Row row) {
        entries.add(new Entry(
                GramSet.of(row.getString(SET)),
                List.copyOf(row.getList(CELL)),
                row.getLong(MISSING),
                Span.valueOf(row.getString(MONTH)),
                row.getInt(BUCKET),
                shape.moments(row)));
    }

    /** What a design reads of all answers, or of those of a segment; with estimates where drivers are missing. */
    BucketGrams grams(Design design, Part part) {
        List<SortedMap<Long, Moments>> buckets = new ArrayList<>();
        for (int k = 0; k < AnswerVectors.BUCKETS; k++) {
            buckets.add(new TreeMap<>());
        }
        boolean isComplete = true;
        for (Entry entry : entries) {
            if (entry.set() == GramSet.ANSWERS && part.takes(entry.cell(), entry.span())) {
                isComplete &= entry.missing() == 0;
                buckets.get(entry.bucket())
                        .computeIfAbsent(entry.missing(), any -> new Moments(shape.layout(GramSet.ANSWERS)))
                        .merge(entry.moments());
            }
        }
        return isComplete
                ? BucketGrams.of(buckets(GramSet.ANSWERS, part), design)
                : BucketGrams.withMissing(buckets, design, shape.gaps());
    }

    /** Which answers. */
    interface Part {
        Part ALL = (cell, span) -> true;

        boolean takes(List<String> cell, Span span);

        static Part of(Span wanted) {
            return (cell, span) -> span == wanted;
        }

        /** Answers whose segment has a value, or all others. */
        static Part of(int segment, String value, boolean isInside) {
            return (cell, span) -> cell.get(segment).equals(value) == isInside;
        }
    }

    /** Complete rows of a set in every bucket; buckets without rows are empty. */
    List<Moments> buckets(GramSet set) {
        return buckets(set, Part.ALL);
    }

    List<Moments> buckets(GramSet set, Part part) {
        List<Moments> buckets = new ArrayList<>();
        for (int k = 0; k < AnswerVectors.BUCKETS; k++) {
            buckets.add(new Moments(shape.layout(set)));
        }
        entries.stream()
                .filter(entry -> entry.set() == set && entry.missing() == 0 && part.takes(entry.cell(), entry.span()))
                .forEach(entry -> buckets.get(entry.bucket()).merge(entry.moments()));
        return buckets;
    }

    /** Values of a segment, in order. */
    SortedSet<String> values(int segment) {
        SortedSet<String> values = new TreeSet<>();
        entries.stream()
                .filter(entry -> entry.set() == GramSet.ANSWERS)
                .forEach(entry -> values.add(entry.cell().get(segment)));
        return values;
    }
}
