package io.levier.jobs.metrics;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_distinct;

import io.levier.common.metric.Dimension;
import io.levier.common.problem.BrokenContract;
import io.levier.common.problem.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Looks at the values of the cuts before anything is published by them. */
final class Cuts {

    private Cuts() {}

    /**
     * @param cells rows of {@link CellSumming#SCHEMA}
     * @throws BrokenContract naming every cut with more values than it declares to have
     */
    static void requireReadable(Dataset<Row> cells, List<Dimension> dimensions) {
        Map<String, Long> values = new HashMap<>();
        cells.groupBy(col("segment_set"))
                .agg(count_distinct(col("segment_key")))
                .collectAsList()
                .forEach(row -> values.put(row.getString(0), row.getLong(1)));
        List<Problem> problems = new ArrayList<>();
        for (Dimension dimension : dimensions) {
            long found = values.getOrDefault(dimension.id(), 0L);
            if (found > dimension.maximumCardinality()) {
                problems.add(new Problem(
                        "the cut " + dimension.id() + " has " + found + " values, more than its maximum-cardinality "
                                + dimension.maximumCardinality(),
                        "cut by something coarser than "
                                + String.join(
                                        " × ",
                                        dimension.parts().stream()
                                                .map(Dimension.Part::column)
                                                .toList())
                                + ", or raise maximum-cardinality in its file"));
            }
        }
        if (!problems.isEmpty()) {
            throw new BrokenContract(problems);
        }
    }
}
