package io.levier.common.stats.crosstab;

import java.util.List;
import java.util.stream.IntStream;

/** The rows and columns of a table somebody is in. */
record Filled(List<Integer> rows, List<Integer> columns) {

    static Filled of(CrosstabSums sums) {
        return new Filled(
                IntStream.range(0, sums.rows())
                        .filter(row -> sums.weight(row, sums.columns()) > 0)
                        .boxed()
                        .toList(),
                IntStream.range(0, sums.columns())
                        .filter(column -> sums.weight(sums.rows(), column) > 0)
                        .boxed()
                        .toList());
    }
}
