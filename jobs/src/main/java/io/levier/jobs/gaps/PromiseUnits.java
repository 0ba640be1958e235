package io.levier.jobs.gaps;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;

import io.levier.common.gap.ServiceMeasure;
import io.levier.common.metric.FactTable;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/** The contacts, parcels, … promises are made for, from whatever fact table measures them. */
final class PromiseUnits {

    private PromiseUnits() {}

    /**
     * One row per unit; empty when nothing is measured.
     *
     * @param facts the rows of a fact table
     */
    static Optional<Dataset<Row>> of(List<ServiceMeasure> measures, Function<FactTable, Dataset<Row>> facts) {
        return measures.stream()
                .map(measure -> units(measure, facts.apply(measure.of())))
                .reduce(Dataset::unionByName);
    }

    /** The questions customers are asked about promises: item, survey, question, times. */
    static Dataset<Row> asked(SparkSession spark, List<ServiceMeasure> measures) {
        return spark.createDataFrame(
                measures.stream()
                        .flatMap(measure -> measure.expected().stream()
                                .map(asked -> RowFactory.create(
                                        measure.item(), asked.survey(), asked.question(), asked.times())))
                        .toList(),
                StructType.fromDDL("item string, survey string, question string, times double"));
    }

    private static Dataset<Row> units(ServiceMeasure measure, Dataset<Row> facts) {
        FactTable fact = measure.of();
        return facts.where(fact.condition())
                .where(measure.where())
                .select(
                        lit(measure.item()).as("item"),
                        col(fact.cluster().name()).as("cluster_key"),
                        col(fact.date().name()).as("happened_on"),
                        known(fact, "service_id"),
                        known(fact, "product_line"),
                        known(fact, "channel"),
                        expr(measure.value()).cast("double").as("value"),
                        lit(measure.kept() == ServiceMeasure.Kept.AT_MOST).as("is_at_most"));
    }

    private static Column known(FactTable fact, String column) {
        return fact.table().declares(column)
                ? col(column)
                : lit(null).cast("string").as(column);
    }
}
