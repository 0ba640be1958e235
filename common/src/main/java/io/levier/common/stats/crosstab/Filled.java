package io.levier.common.stats.crosstab;

import java.util.stream.IntStream;

/** The rows and columns of a table somebody is in. */
record Filled(int[] rows, int[] columns) {

    static Filled of(CrosstabSums sums) {
        return new Filled(
                IntStream.range(0, sums.rows())
                        .filter(row -> sums.weight(row, sums.columns()) > 0)
                        .toArray(),
                IntStream.range(0, sums.columns())
                        .filter(column -> sums.weight(sums.rows(), column) > 0)
                        .toArray());
    }
}
