package io.levier.common.metric;

import io.levier.common.stats.WideSums;
import java.util.ArrayList;
import java.util.List;

/**
 * Adds rows to customers and customers to cells. Of the many quantities of a layout a row has few, so only those are
 * touched. Keeps scratch space: one thread, one adder.
 */
public final class CellAdder {
    private final CellLayout layout;
    private final int[][] variablesOfQuantity;
    private final int[][] termsOfVariable;
    private final int[][] pairsOfVariable;
    private final Scratch own;
    private final Scratch other;
    private final int[] lastUse;
    private int use;

    /** Values of the variables of one customer in one cell. */
    private static final class Scratch {
        private final long[] values;
        private final int[] touched;
        private int size;

        private Scratch(int variables) {
            values = new long[variables];
            touched = new int[variables];
        }

        private void clear() {
            for (int i = 0; i < size; i++) {
                values[touched[i]] = 0;
            }
            size = 0;
        }

        private void put(int variable, long value) {
            if (value != 0) {
                values[variable] = value;
                touched[size++] = variable;
            }
        }
    }

    public CellAdder(CellLayout layout) {
        this.layout = layout;
        int variables = layout.variables().size();
        variablesOfQuantity = index(
                layout.quantities().size(),
                variables,
                at -> List.of(layout.variables().get(at).quantity()));
        termsOfVariable = index(
                variables,
                layout.terms().size(),
                at -> List.of(layout.terms().get(at).left()));
        pairsOfVariable = index(variables, layout.pairs().size(), at -> {
            CellLayout.Pair pair = layout.pairs().get(at);
            return List.of(pair.base(), pair.x(), pair.y());
        });
        own = new Scratch(variables);
        other = new Scratch(variables);
        lastUse = new int[layout.pairs().size()];
    }

    private interface Keys {
        List<Integer> of(int entry);
    }

    /** For each key the entries that name it. */
    private static int[][] index(int keys, int entries, Keys named) {
        List<List<Integer>> lists = new ArrayList<>();
        for (int key = 0; key < keys; key++) {
            lists.add(new ArrayList<>());
        }
        for (int entry = 0; entry < entries; entry++) {
            for (int key : named.of(entry)) {
                if (!lists.get(key).contains(entry)) {
                    lists.get(key).add(entry);
                }
            }
        }
        return lists.stream()
                .map(list -> list.stream().mapToInt(entry -> entry).toArray())
                .toArray(int[][]::new);
    }

    /** The quantities of one row, in place of what was there. */
    public void readRow(RowValues row, CustomerSums into) {
        into.clear();
        List<CellLayout.Place> quantities = layout.quantities();
        for (int i = 0; i < quantities.size(); i++) {
            CellLayout.Place place = quantities.get(i);
            if (row.holds(place.condition())) {
                long value = place.number() == CellLayout.ONE ? CellLayout.STEPS : row.number(place.number());
                if (value != 0) {
                    into.add(i, value);
                }
            }
        }
    }

    /** Counts the values of one row in a cell it is in. */
    public void tally(RowValues row, CellState cell) {
        List<CellLayout.TallyPlace> tallies = layout.tallies();
        for (int i = 0; i < tallies.size(); i++) {
            CellLayout.Place place = tallies.get(i).values();
            if (row.holds(place.condition())) {
                cell.tally(i).add(place.number() == CellLayout.ONE ? CellLayout.STEPS : row.number(place.number()));
            }
        }
    }

    public boolean hasTallies() {
        return !layout.tallies().isEmpty();
    }

    /** Adds one customer, whole: the sums are squared. */
    public void addCustomer(CellState cell, CustomerSums customer) {
        load(own, customer);
        WideSums sums = cell.sums();
        for (int i = 0; i < own.size; i++) {
            long left = own.values[own.touched[i]];
            for (int term : termsOfVariable[own.touched[i]]) {
                int right = layout.terms().get(term).right();
                if (right == CellLayout.ONE) {
                    sums.addProduct(term, left, 1);
                } else if (own.values[right] != 0) {
                    sums.addProduct(term, left, own.values[right]);
                }
            }
        }
    }

    /** Adds what one customer of a cell is in the cell it is compared with. */
    public void addShared(CellState cell, Partner partner, CustomerSums customer, CustomerSums there) {
        load(own, customer);
        load(other, there);
        use++;
        for (int i = 0; i < own.size; i++) {
            for (int pair : pairsOfVariable[own.touched[i]]) {
                if (lastUse[pair] != use) {
                    lastUse[pair] = use;
                    addShared(cell, partner, pair);
                }
            }
        }
    }

    private void addShared(CellState cell, Partner partner, int at) {
        CellLayout.Pair pair = layout.pairs().get(at);
        if (!isIn(other, pair)) {
            return;
        }
        WideSums shared = cell.growingCross(partner);
        int from = at * CellState.CROSS_SUMS;
        // Who is compared with the base only varies with it, and is not counted.
        boolean isCounted = own.values[pair.base()] != 0 && other.values[pair.base()] != 0;
        shared.addProduct(from, isCounted ? 1 : 0, 1);
        shared.addProduct(from + 1, own.values[pair.x()], other.values[pair.x()]);
        shared.addProduct(from + 2, own.values[pair.x()], other.values[pair.y()]);
        shared.addProduct(from + 3, own.values[pair.y()], other.values[pair.x()]);
        shared.addProduct(from + 4, own.values[pair.y()], other.values[pair.y()]);
    }

    private static boolean isIn(Scratch customer, CellLayout.Pair pair) {
        return customer.values[pair.base()] != 0 || customer.values[pair.x()] != 0 || customer.values[pair.y()] != 0;
    }

    private void load(Scratch scratch, CustomerSums customer) {
        scratch.clear();
        for (int i = 0; i < customer.size(); i++) {
            long sum = customer.sum(i);
            for (int variable : variablesOfQuantity[customer.quantity(i)]) {
                scratch.put(variable, layout.variables().get(variable).of(sum));
            }
        }
    }
}
