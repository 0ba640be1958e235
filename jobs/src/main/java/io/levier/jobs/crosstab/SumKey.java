package io.levier.jobs.crosstab;

import org.jspecify.annotations.Nullable;

/**
 * What a line of sums is of. Parts that do not apply are null.
 *
 * @param table id of the crosstab
 * @param start first day of the period, days since 1970-01-01
 * @param row value of the row, of the first one for two cells
 * @param column value of the column, of the first one for two cells or columns
 */
record SumKey(
        String table,
        int start,
        Kind kind,
        @Nullable String row,
        @Nullable String column,
        @Nullable String otherRow,
        @Nullable String otherColumn) {

    /** What is summed, in this order. */
    enum Kind {
        /** Customers in the table. */
        TABLE(1),
        /** Customers in a row. */
        ROW(1),
        /** Customers in a column. */
        COLUMN(1),
        /** Customers, rows, Σw, Σw², base and sum of the mean, in a cell. */
        CELL(6),
        /** Σ over customers of the product of their weights in two cells. */
        PAIR(1),
        /** Σ over customers of base·base, base·sum, sum·base, sum·sum of the mean in two columns. */
        MEANS(4);

        private final int sums;

        Kind(int sums) {
            this.sums = sums;
        }

        int sums() {
            return sums;
        }
    }
}
