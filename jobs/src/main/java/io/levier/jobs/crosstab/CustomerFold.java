package io.levier.jobs.crosstab;

import io.levier.common.stats.WideSums;
import io.levier.jobs.crosstab.SumKey.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;

/**
 * The sums of one partition, read off its rows {@code customer, entries}, those of a customer together. What a customer
 * adds is multiplied when the customer is complete. A key comes out more than once when there are too many to keep; the
 * sums then add up.
 */
final class CustomerFold implements Iterator<Row> {
    /** Some tens of megabytes of sums, whatever the number of customers. */
    private static final int MOST_KEYS = 50_000;

    private final Iterator<Row> rows;
    private final Map<SumKey, WideSums> sums = new HashMap<>();
    private final Map<Slice, SortedMap<Place, long[]>> ofCustomer = new HashMap<>();
    private Iterator<Row> ready = Collections.emptyIterator();
    private @Nullable String customer;

    CustomerFold(Iterator<Row> rows) {
        this.rows = rows;
    }

    /** A crosstab and period. */
    private record Slice(String table, int start) {}

    private record Place(String row, String column) implements Comparable<Place> {
        private static final Comparator<Place> ORDER =
                Comparator.comparing(Place::row).thenComparing(Place::column);

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    @Override
    public boolean hasNext() {
        while (!ready.hasNext() && rows.hasNext()) {
            fill();
        }
        return ready.hasNext();
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ready.next();
    }

    private void fill() {
        sums.clear();
        while (rows.hasNext() && sums.size() < MOST_KEYS) {
            take(rows.next());
        }
        if (!rows.hasNext()) {
            closeCustomer();
        }
        List<Row> lines = new ArrayList<>(sums.size());
        sums.forEach((key, line) -> lines.add(line(key, line)));
        ready = lines.iterator();
    }

    private void take(Row row) {
        if (!Objects.equals(row.getString(0), customer)) {
            closeCustomer();
            customer = row.getString(0);
        }
        List<Row> entries = row.getList(1);
        for (Row entry : entries) {
            long[] values = ofCustomer
                    .computeIfAbsent(new Slice(entry.getString(0), entry.getInt(1)), slice -> new TreeMap<>())
                    .computeIfAbsent(
                            new Place(entry.getString(2), entry.getString(3)), place -> new long[CellPass.QUANTITIES]);
            for (int i = 0; i < values.length; i++) {
                values[i] = Math.addExact(values[i], entry.getLong(CellPass.FIRST_QUANTITY + i));
            }
        }
    }

    /** A customer's sums of a table and period are whole: they may be multiplied. */
    private void closeCustomer() {
        ofCustomer.forEach((slice, cells) -> {
            add(new SumKey(slice.table(), slice.start(), Kind.TABLE, null, null, null, null), 0, 1, 1);
            TreeSet<String> ofRows = new TreeSet<>();
            SortedMap<String, long[]> ofColumns = new TreeMap<>();
            cells.forEach((place, values) -> {
                SumKey cell =
                        new SumKey(slice.table(), slice.start(), Kind.CELL, place.row(), place.column(), null, null);
                add(cell, 0, 1, 1);
                for (int i = 0; i < values.length; i++) {
                    add(cell, i + 1, values[i], 1);
                }
                ofRows.add(place.row());
                long[] mean = ofColumns.computeIfAbsent(place.column(), column -> new long[2]);
                mean[0] = Math.addExact(mean[0], values[CellPass.MEAN_BASE]);
                mean[1] = Math.addExact(mean[1], values[CellPass.MEAN_SUM]);
                cells.tailMap(place)
                        .forEach((other, others) ->
                                add(pair(slice, place, other), 0, values[CellPass.WEIGHT], others[CellPass.WEIGHT]));
            });
            ofRows.forEach(
                    row -> add(new SumKey(slice.table(), slice.start(), Kind.ROW, row, null, null, null), 0, 1, 1));
            ofColumns.forEach((column, mean) -> closeColumn(slice, column, mean, ofColumns));
        });
        ofCustomer.clear();
    }

    private void closeColumn(Slice slice, String column, long[] mean, SortedMap<String, long[]> ofColumns) {
        add(new SumKey(slice.table(), slice.start(), Kind.COLUMN, null, column, null, null), 0, 1, 1);
        if (mean[0] == 0) {
            return;
        }
        ofColumns.tailMap(column).forEach((other, others) -> {
            if (others[0] != 0) {
                SumKey means = new SumKey(slice.table(), slice.start(), Kind.MEANS, null, column, null, other);
                add(means, 0, mean[0], others[0]);
                add(means, 1, mean[0], others[1]);
                add(means, 2, mean[1], others[0]);
                add(means, 3, mean[1], others[1]);
            }
        });
    }

    private static SumKey pair(Slice slice, Place place, Place other) {
        return new SumKey(
                slice.table(), slice.start(), Kind.PAIR, place.row(), place.column(), other.row(), other.column());
    }

    private void add(SumKey key, int sum, long a, long b) {
        sums.computeIfAbsent(key, wanted -> new WideSums(wanted.kind().sums())).addProduct(sum, a, b);
    }

    private static Row line(SumKey key, WideSums sums) {
        Object[] cells = new Object[CellPass.KEYS + CellPass.MOST_SUMS];
        cells[0] = key.table();
        cells[1] = key.start();
        cells[2] = key.kind().name();
        cells[3] = key.row();
        cells[4] = key.column();
        cells[5] = key.otherRow();
        cells[6] = key.otherColumn();
        for (int i = 0; i < sums.size(); i++) {
            cells[CellPass.KEYS + i] = new BigDecimal(sums.value(i));
        }
        return RowFactory.create(cells);
    }
}
