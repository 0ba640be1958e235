package io.levier.jobs.crosstab;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;

import io.levier.common.crosstab.Crosstab;
import io.levier.common.crosstab.CrosstabVariable;
import io.levier.common.problem.BrokenContract;
import io.levier.common.problem.Problem;
import io.levier.jobs.crosstab.SumKey.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Looks at the size of the tables before they are taken to the driver. */
final class ReadableValues {
    /** Cells of one table; its tests take the cube of this many steps. */
    private static final long MOST_CELLS = 600;

    private ReadableValues() {}

    /**
     * Lets only tables through that somebody can read.
     *
     * @param lines rows of {@link CellPass}
     * @throws BrokenContract naming every crosstab with more values or cells than that
     */
    static void require(Dataset<Row> lines, List<Crosstab> crosstabs) {
        Map<String, Long> sizes = new HashMap<>();
        lines.where(col("kind").isin(Kind.ROW.name(), Kind.COLUMN.name()))
                .groupBy("table_id", "period_start", "kind")
                .agg(count(lit(1)).as("values"))
                .groupBy("table_id", "kind")
                .agg(max("values"))
                .collectAsList()
                .forEach(row -> sizes.put(row.getString(1) + " " + row.getString(0), row.getLong(2)));
        List<Problem> problems = new ArrayList<>();
        for (Crosstab crosstab : crosstabs) {
            long rows = sizes.getOrDefault(Kind.ROW + " " + crosstab.id(), 0L);
            long columns = sizes.getOrDefault(Kind.COLUMN + " " + crosstab.id(), 0L);
            problems.addAll(problems(crosstab, crosstab.rows(), rows));
            problems.addAll(problems(crosstab, crosstab.columns(), columns));
            if (problems.isEmpty() && rows * columns > MOST_CELLS) {
                problems.add(new Problem(
                        "the crosstab " + crosstab.id() + " has " + rows + " × " + columns + " cells, more than "
                                + MOST_CELLS,
                        "cross coarser dimensions, or keep to some of their values with where"));
            }
        }
        if (!problems.isEmpty()) {
            throw new BrokenContract(problems);
        }
    }

    private static List<Problem> problems(Crosstab crosstab, CrosstabVariable side, long values) {
        return values <= side.maximumCardinality()
                ? List.of()
                : List.of(new Problem(
                        "the crosstab " + crosstab.id() + " has " + values + " values of " + side.id()
                                + ", more than its maximum-cardinality " + side.maximumCardinality(),
                        "cut by a coarser dimension, or raise maximum-cardinality in its file"));
    }
}
