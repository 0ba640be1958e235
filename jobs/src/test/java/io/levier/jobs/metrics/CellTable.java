package io.levier.jobs.metrics;

import io.levier.jobs.metrics.MergedCells.Merged;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The metrics of facts by cell, as a table: all steps of the engine, one after the other. */
final class CellTable {

    private CellTable() {}

    static Dataset<Row> of(FactPlan plan, Dataset<Row> facts) {
        JavaRDD<Merged> merged = MergedCells.of(plan.layout(), CellSumming.of(plan, facts));
        return facts.sparkSession()
                .createDataFrame(MetricCells.of(plan.cells(), merged, CellTotals.of(merged), 0.95), MetricCells.SCHEMA);
    }
}
