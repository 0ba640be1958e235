package io.levier.jobs.metrics;

import io.levier.common.metric.CellLayout;
import io.levier.common.stats.WideSums;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * The sums of the cells of one partition, read off its rows: {@code customer, period_type, period_start, segments,
 * quantities}, those of a customer and period together. A cell comes out more than once when there are too many to keep;
 * the sums then add up.
 */
final class CellFold implements Iterator<Map.Entry<Cell, WideSums>> {
    /** Some tens of megabytes of sums, whatever the number of customers or values of a cut. */
    private static final int MOST_CELLS = 50_000;

    private final CellLayout layout;
    private final List<String> sets;
    private final Iterator<Row> rows;
    private final Map<Cell, WideSums> cells = new HashMap<>();
    private final Map<Cell, long[]> ofCustomer = new HashMap<>();
    private Iterator<Map.Entry<Cell, WideSums>> ready = Collections.emptyIterator();
    private @Nullable String customer;
    private String periodType = "";
    private int start;

    /** @param sets the cuts, in the order of the segments of a row */
    CellFold(CellLayout layout, List<String> sets, Iterator<Row> rows) {
        this.layout = layout;
        this.sets = sets;
        this.rows = rows;
    }

    @Override
    public boolean hasNext() {
        while (!ready.hasNext() && rows.hasNext()) {
            fill();
        }
        return ready.hasNext();
    }

    @Override
    public Map.Entry<Cell, WideSums> next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ready.next();
    }

    private void fill() {
        cells.clear();
        while (rows.hasNext() && cells.size() < MOST_CELLS) {
            take(rows.next());
        }
        if (!rows.hasNext()) {
            closeCustomer();
        }
        ready = List.copyOf(cells.entrySet()).iterator();
    }

    private void take(Row row) {
        if (row.getInt(2) != start
                || !row.getString(1).equals(periodType)
                || !Objects.equals(row.getString(0), customer)) {
            closeCustomer();
            customer = row.getString(0);
            periodType = row.getString(1);
            start = row.getInt(2);
        }
        List<String> segments = row.getList(3);
        List<Long> quantities = row.getList(4);
        for (int set = 0; set < segments.size(); set++) {
            Cell cell = new Cell(periodType, start, sets.get(set), segments.get(set));
            long[] sums = ofCustomer.computeIfAbsent(cell, key -> new long[quantities.size()]);
            for (int i = 0; i < sums.length; i++) {
                sums[i] = Math.addExact(sums[i], quantities.get(i));
            }
        }
    }

    /** A customer's sums of a period are whole: they may be squared. */
    private void closeCustomer() {
        ofCustomer.forEach(
                (cell, sums) -> layout.addCustomer(cells.computeIfAbsent(cell, key -> layout.empty()), sums));
        ofCustomer.clear();
    }
}
