package io.levier.jobs.effects;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import io.levier.common.effect.Cell;
import io.levier.common.effect.CellMoments;
import io.levier.common.effect.ControlWeights;
import io.levier.common.effect.ControlWeights.Stratum;
import io.levier.jobs.platform.Sql;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;

/**
 * What customers add to the cells of one initiative, summed.
 *
 * @param sums rows of {@code effects/cell_sum.sql}, in order
 * @param customers with an outcome
 * @param reached customers with an outcome of a month they were reached in
 * @param others customers who stand beside those reached first: never reached, or not yet
 * @param weights what those never reached count for; empty when everybody counts as they are
 */
record CustomerCells(List<Row> sums, long customers, long reached, long others, Optional<ControlWeights> weights) {
    private static final StructType WEIGHT = StructType.fromDDL("stratum string, weight double");

    /**
     * Sums them.
     *
     * @param dated rows of {@code effects/dated_outcome.sql}
     * @param isWeighted whether those never reached are to be made like those reached
     * @param window months before a start that tell who is alike
     */
    static CustomerCells of(Sql sql, Dataset<Row> dated, boolean isWeighted, int window) {
        Dataset<Row> outcomes = isWeighted ? dated.persist(StorageLevel.MEMORY_AND_DISK()) : dated;
        Optional<ControlWeights> weights =
                isWeighted ? ControlWeights.of(strata(sql, outcomes, window)) : Optional.empty();
        Dataset<Row> cells = cells(sql, outcomes, weights).persist(StorageLevel.MEMORY_AND_DISK());
        List<Row> sums = sql.query("effects/cell_sum", Map.of("customer_cell", cells), Map.of())
                .orderBy("cohort", "month", "other_cohort", "other_month")
                .collectAsList();
        Column customer = col("customer_key");
        Column isReached = col("month").geq(col("cohort"));
        // What is reached later stands beside what is reached first until it is reached itself.
        int first = sums.stream().mapToInt(row -> row.getInt(0)).min().orElse(Cell.NEVER);
        Column isBeside = col("cohort").gt(first).and(not(isReached));
        Row sides = cells.agg(
                        countDistinct(customer),
                        countDistinct(when(isReached, customer)),
                        countDistinct(when(isBeside, customer)))
                .first();
        cells.unpersist();
        outcomes.unpersist();
        return new CustomerCells(sums, sides.getLong(0), sides.getLong(1), sides.getLong(2), weights);
    }

    private static List<Stratum> strata(Sql sql, Dataset<Row> dated, int window) {
        // As many as the characteristics have values together, not as customers.
        return sql
                .query("effects/stratum", Map.of("dated_outcome", dated), Map.of("window", window))
                .collectAsList()
                .stream()
                .map(row -> new Stratum(row.getString(0), row.getDouble(1), row.getDouble(2)))
                .toList();
    }

    static Dataset<Row> cells(Sql sql, Dataset<Row> dated, Optional<ControlWeights> weights) {
        List<Row> rows = weights.stream()
                .flatMap(of -> of.byStratum().entrySet().stream())
                .map(entry -> RowFactory.create(entry.getKey(), entry.getValue()))
                .toList();
        return sql.query(
                "effects/customer_cell",
                Map.of(
                        "dated_outcome",
                        dated,
                        "control_weight",
                        broadcast(dated.sparkSession().createDataFrame(rows, WEIGHT))),
                Map.of("is_weighted", weights.isPresent()));
    }

    CellMoments moments() {
        return CellSums.moments(sums, customers);
    }
}
