package io.levier.jobs.effects;

import static org.apache.spark.sql.functions.broadcast;

import io.levier.common.effect.CellMoments;
import io.levier.common.effect.ControlWeights;
import io.levier.common.effect.ControlWeights.Stratum;
import io.levier.jobs.platform.Sql;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;

/**
 * What customers add to the cells of one initiative, summed.
 *
 * @param sums rows of {@code effects/cell_sum.sql}, in order
 * @param sides how many are behind them
 * @param byPlace whether errors count places: what is decided for a place as a whole befalls its customers together
 * @param weights what those never reached count for; empty when everybody counts as they are
 */
record CustomerCells(List<Row> sums, Sides sides, boolean byPlace, Optional<ControlWeights> weights) {
    /**
     * Places of every cohort from which errors count places. How those of a cohort differ is told from themselves: of one
     * place nothing differs, and of a few too little.
     */
    static final int FEWEST_PLACES = 10;

    private static final StructType WEIGHT = StructType.fromDDL("stratum string, weight double");

    /**
     * Sums them.
     *
     * @param dated rows of {@code effects/dated_outcome.sql}
     * @param ofPlaces whether the initiative reaches whole places of one kind
     * @param isWeighted whether those never reached are to be made like those reached
     * @param window months before a start that tell who is alike
     */
    static CustomerCells of(Sql sql, Dataset<Row> dated, boolean ofPlaces, boolean isWeighted, int window) {
        Dataset<Row> outcomes = isWeighted ? dated.persist(StorageLevel.MEMORY_AND_DISK()) : dated;
        Optional<ControlWeights> weights =
                isWeighted ? ControlWeights.of(strata(sql, outcomes, window)) : Optional.empty();
        Dataset<Row> cells = cells(sql, outcomes, weights).persist(StorageLevel.MEMORY_AND_DISK());
        Sides sides = Sides.of(sql.query("effects/side", Map.of("customer_cell", cells), Map.of())
                .first());
        boolean byPlace = ofPlaces && sides.others() > 0 && sides.fewestPlaces() >= FEWEST_PLACES;
        List<Row> sums = sums(sql, cells, byPlace);
        cells.unpersist();
        outcomes.unpersist();
        return new CustomerCells(sums, sides, byPlace, weights);
    }

    static List<Row> sums(Sql sql, Dataset<Row> cells, boolean byPlace) {
        return sql.query("effects/cell_sum", Map.of("customer_cell", cells), Map.of("by_place", byPlace))
                .orderBy("cohort", "month", "other_cohort", "other_month")
                .collectAsList();
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

    /** Where errors count places, they are as sure as the smallest cohort has places: the other side may have many. */
    CellMoments moments() {
        return CellSums.moments(sums, byPlace ? sides.fewestPlaces() : sides.customers());
    }
}
