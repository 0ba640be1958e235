package io.levier.jobs.metrics;

import io.levier.common.metric.CellAdder;
import io.levier.common.metric.CellState;
import io.levier.common.metric.CustomerSums;
import io.levier.common.metric.Partner;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;

/**
 * The sums of the cells of one partition, read off its prepared rows, those of a customer together. A cell comes out more
 * than once when there are too many to keep; the sums then add up.
 */
final class CellFold implements Iterator<Row> {
    /** What the sums of the cells kept may take, whatever the number of customers or values of a cut. */
    private static final long MOST_BYTES = 128L << 20;

    private static final int TOTAL = 0;

    private final CellPlan plan;
    private final RowShape shape;
    private final Iterator<Row> rows;
    private final Windows windows;
    private final CellAdder adder;
    private final PreparedRow prepared;
    private final CustomerSums ofRow = new CustomerSums();
    private final Map<Cell, CellState> cells = new HashMap<>();
    private final Map<Cell, CustomerSums> ofCustomer = new HashMap<>();
    private final List<Map<String, Integer>> keys = new ArrayList<>();
    private final List<List<String>> names = new ArrayList<>();
    private final long mostCells;
    private Iterator<Map.Entry<Cell, CellState>> ready = Collections.emptyIterator();
    private @Nullable String customer;

    CellFold(CellPlan plan, RowShape shape, Iterator<Row> rows) {
        this.plan = plan;
        this.shape = shape;
        this.rows = rows;
        this.windows = new Windows(plan.periods());
        this.adder = new CellAdder(plan.layout());
        this.prepared = new PreparedRow(plan.layout(), shape, windows.all().size());
        for (int set = 0; set < plan.sets().size(); set++) {
            keys.add(new HashMap<>());
            names.add(new ArrayList<>());
        }
        this.mostCells = Math.max(100, MOST_BYTES / Math.max(1, plan.layout().bytesOfCell()));
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
        Map.Entry<Cell, CellState> next = ready.next();
        Cell cell = next.getKey();
        return RowFactory.create(
                plan.periods().get(cell.period()).label(),
                cell.start(),
                plan.sets().get(cell.set()),
                names.get(cell.set()).get(cell.key()),
                next.getValue().toBytes());
    }

    private void fill() {
        cells.clear();
        while (rows.hasNext() && cells.size() < mostCells) {
            take(rows.next());
        }
        if (!rows.hasNext()) {
            closeCustomer();
        }
        ready = List.copyOf(cells.entrySet()).iterator();
    }

    private void take(Row row) {
        String who = row.getString(0);
        if (!Objects.equals(who, customer)) {
            closeCustomer();
            customer = who;
        }
        int[] starts = windows.startsOf(row.getInt(1));
        for (int window = 0; window < starts.length; window++) {
            if (window == 0 || shape.moves()) {
                prepared.look(row, window);
                adder.readRow(prepared, ofRow);
            }
            int period = windows.all().get(window).period();
            for (int set = 0; set < names.size(); set++) {
                Cell cell = new Cell(period, starts[window], set, keyOf(set, row));
                ofCustomer.computeIfAbsent(cell, key -> new CustomerSums()).add(ofRow);
                if (adder.hasTallies()) {
                    adder.tally(prepared, state(cell));
                }
            }
        }
    }

    private int keyOf(int set, Row row) {
        String name = row.getString(shape.columnOfSegment(set));
        return keys.get(set).computeIfAbsent(name, key -> {
            names.get(set).add(key);
            return names.get(set).size() - 1;
        });
    }

    private CellState state(Cell cell) {
        return cells.computeIfAbsent(cell, key -> plan.layout().empty());
    }

    /** A customer's sums of a period are whole: they may be squared, and multiplied with those of other periods. */
    private void closeCustomer() {
        ofCustomer.forEach((cell, sums) -> {
            CellState state = state(cell);
            adder.addCustomer(state, sums);
            Windows.Earlier earlier = windows.earlier(cell.period(), cell.start());
            share(state, Partner.PREVIOUS, sums, ofCustomer.get(cell.at(earlier.before())));
            share(state, Partner.YEAR_AGO, sums, ofCustomer.get(cell.at(earlier.yearBefore())));
            if (cell.set() != TOTAL) {
                CustomerSums all = ofCustomer.get(new Cell(cell.period(), cell.start(), TOTAL, 0));
                share(state, Partner.REST, sums, all == null ? null : all.without(sums));
            }
        });
        ofCustomer.clear();
    }

    private void share(CellState state, Partner partner, CustomerSums own, @Nullable CustomerSums there) {
        if (there != null) {
            adder.addShared(state, partner, own, there);
        }
    }
}
