package io.levier.jobs.metrics;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_trunc;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;

import io.levier.common.metric.Dimension;
import io.levier.common.time.PeriodType;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Sums the quantities of a plan per period, segment and customer. All sums are whole numbers of millionths, so that no
 * order of adding changes a digit.
 */
final class CellSumming {
    static final String PERIOD_TYPE = "period_type";
    static final String PERIOD_START = "period_start";
    static final String SEGMENT_SET = "segment_set";
    static final String SEGMENT_KEY = "segment_key";
    static final String CUSTOMER = "customer";

    /** Steps of one natural unit: cents and weights fit with room to spare. */
    static final double STEPS = 1e6;

    private static final List<String> CELL = List.of(PERIOD_TYPE, PERIOD_START, SEGMENT_SET, SEGMENT_KEY);

    private CellSumming() {}

    /** One row per cell and customer: the cell, the customer, and a bigint per quantity. */
    static Dataset<Row> perCustomer(FactPlan plan, List<PeriodType> periods, Dataset<Row> facts) {
        List<String> cuts = cuts(plan.dimensions());
        Dataset<Row> dated = facts.withColumn(
                        "period", explode(periodsOf(col(plan.fact().date().name()), periods)))
                .drop(PERIOD_TYPE, PERIOD_START)
                .withColumn(PERIOD_TYPE, col("period.type"))
                .withColumn(PERIOD_START, col("period.start"));

        List<Column> keys = new ArrayList<>(List.of(col(PERIOD_TYPE), col(PERIOD_START)));
        keys.add(col(plan.fact().customer().name()).as(CUSTOMER));
        cuts.forEach(cut -> keys.add(expr(cut).as(name(cuts, cut))));
        List<Column> rowLevel = new ArrayList<>(keys);
        plan.quantities().forEach(quantity -> rowLevel.add(steps(quantity).as(plan.column(quantity))));
        Dataset<Row> finest = summed(plan, dated.select(rowLevel.toArray(Column[]::new)), names(cuts));

        Dataset<Row> cut = finest.withColumn("segment", explode(segmentsOf(plan.dimensions())))
                .withColumn(SEGMENT_SET, col("segment.set"))
                .withColumn(SEGMENT_KEY, col("segment.key"));
        List<String> cellAndCustomer = new ArrayList<>(CELL);
        cellAndCustomer.add(CUSTOMER);
        return summed(plan, cut, cellAndCustomer);
    }

    private static List<String> cuts(List<Dimension> dimensions) {
        return dimensions.stream().map(Dimension::expression).distinct().toList();
    }

    private static String name(List<String> cuts, String cut) {
        return "cut" + cuts.indexOf(cut);
    }

    private static List<String> names(List<String> cuts) {
        List<String> names = new ArrayList<>(List.of(PERIOD_TYPE, PERIOD_START, CUSTOMER));
        cuts.forEach(cut -> names.add(name(cuts, cut)));
        return names;
    }

    private static Dataset<Row> summed(FactPlan plan, Dataset<Row> rows, List<String> keys) {
        Column[] sums = plan.quantities().stream()
                .map(plan::column)
                .map(name -> sum(col(name)).as(name))
                .toArray(Column[]::new);
        return rows.groupBy(keys.stream().map(name -> col(name)).toArray(Column[]::new))
                .agg(sums[0], java.util.Arrays.copyOfRange(sums, 1, sums.length));
    }

    private static Column steps(String quantity) {
        return coalesce(
                expr("cast(round(cast((" + quantity + ") as double) * " + (long) STEPS + ") as bigint)"), lit(0L));
    }

    private static Column periodsOf(Column day, List<PeriodType> periods) {
        return array(periods.stream()
                .map(type -> struct(
                        lit(type.label()).as("type"),
                        date_trunc(type.label(), day).cast("date").as("start")))
                .toArray(Column[]::new));
    }

    private static Column segmentsOf(List<Dimension> dimensions) {
        List<Column> segments = new ArrayList<>();
        segments.add(struct(lit("total").as("set"), lit("all").as("key")));
        List<String> cuts = cuts(dimensions);
        for (Dimension dimension : dimensions) {
            Column key = coalesce(col(name(cuts, dimension.expression())).cast("string"), lit("unknown"));
            segments.add(struct(lit(dimension.id()).as("set"), key.as("key")));
        }
        return array(segments.toArray(Column[]::new));
    }
}
