package io.levier.jobs.drivers;

import io.levier.common.drivers.GramRow;
import io.levier.common.drivers.Moments;
import java.util.HashMap;
import java.util.Map;

/** The rows of one set, one after another, and their moments by cell and month. Customers come together. */
final class SetSums {
    private final GramSet set;
    private final GramMatrix matrix;
    private final boolean takesGaps;
    private final double[] values;
    private final GramRow row;
    private final Moments none;
    private final Map<GramKey, Cell> cells = new HashMap<>();

    /** @param isEstimated whether answers that miss a driver are summed too, by what they miss */
    SetSums(GramSet set, GramMatrix matrix, boolean isEstimated) {
        this.set = set;
        this.matrix = matrix;
        this.takesGaps = isEstimated && set == GramSet.ANSWERS;
        this.values = new double[matrix.layout().size()];
        this.row = new GramRow(matrix.layout());
        this.none = new Moments(matrix.layout());
    }

    /** Moments of one key, and how many customers they come from. */
    static final class Cell {
        private final Moments moments;
        private long persons;
        private String lastPerson = "";

        private Cell(Moments moments) {
            this.moments = moments;
        }

        private void add(GramRow row, String person) {
            moments.add(row);
            if (!lastPerson.equals(person)) {
                persons++;
                lastPerson = person;
            }
        }

        Moments moments() {
            return moments;
        }

        long persons() {
            return persons;
        }
    }

    /**
     * Adds a row where it has what the set needs.
     *
     * @param segments as {@link GramKey} holds them
     * @return whether nothing is missing
     */
    boolean add(double[] measures, double weight, String segments, int month, String person) {
        long missing = matrix.fill(values, measures);
        if (missing == 0 || (missing > 0 && takesGaps)) {
            row.set(values, weight * matrix.factor(measures));
            String cell = set == GramSet.ANSWERS ? segments : "";
            int part = set.holdsCustomers() ? GramKey.MONTHS_TOGETHER : month;
            cells.computeIfAbsent(new GramKey(set, cell, missing, part), key -> new Cell(none.copy()))
                    .add(row, person);
        }
        return missing == 0;
    }

    /** The row that was added last. */
    GramRow row() {
        return row;
    }

    Map<GramKey, Cell> cells() {
        return cells;
    }
}
