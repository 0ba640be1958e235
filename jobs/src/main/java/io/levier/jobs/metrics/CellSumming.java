package io.levier.jobs.metrics;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_trunc;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.unix_date;

import io.levier.common.metric.CellLayout;
import io.levier.common.metric.Dimension;
import io.levier.common.stats.WideSums;
import io.levier.common.time.PeriodType;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * The sums of every cell of a fact table, in one shuffle by customer: the rows of a customer and period stand
 * together, so they are folded as they pass, for all cuts at once, and squared when they are complete.
 */
final class CellSumming {
    /** The sums of a cell in one partition; those of several partitions add up. */
    static final StructType SCHEMA = StructType.fromDDL(
            "period_type string, period_start int, segment_set string, segment_key string, sums binary");

    private static final String PERIOD_TYPE = "period_type";
    private static final String PERIOD_START = "period_start";

    private CellSumming() {}

    static Dataset<Row> of(FactPlan plan, Dataset<Row> facts) {
        Column customer = col(plan.fact().cluster().name()).as("customer");
        Column day = col(plan.fact().date().name());
        Column segments = array(
                Stream.concat(Stream.of(lit("all")), plan.dimensions().stream().map(CellSumming::segment))
                        .toArray(Column[]::new));
        Column quantities = array(
                plan.layout().quantities().stream().map(CellSumming::steps).toArray(Column[]::new));
        List<String> sets = Stream.concat(
                        Stream.of("total"), plan.dimensions().stream().map(Dimension::id))
                .toList();
        // Quantities may compare with the period they are summed for, so it stands beside the columns of the fact.
        return facts.where(day.isNotNull())
                .withColumn("period", explode(periodsOf(day, plan.periods())))
                .withColumn(PERIOD_TYPE, col("period.type"))
                .withColumn(PERIOD_START, col("period.start"))
                .select(
                        customer,
                        col(PERIOD_TYPE),
                        unix_date(col(PERIOD_START)).as(PERIOD_START),
                        segments.as("segments"),
                        quantities.as("quantities"))
                .repartition(col("customer"))
                .sortWithinPartitions("customer", PERIOD_TYPE, PERIOD_START)
                .mapPartitions(new Fold(plan.layout(), sets), Encoders.row(SCHEMA));
    }

    private static Column periodsOf(Column day, List<PeriodType> periods) {
        return array(periods.stream()
                .map(type -> struct(
                        lit(type.label()).as("type"),
                        date_trunc(type.label(), day).cast("date").as("start")))
                .toArray(Column[]::new));
    }

    private static Column segment(Dimension dimension) {
        return coalesce(expr(dimension.expression()).cast("string"), lit("unknown"));
    }

    private static Column steps(String quantity) {
        return coalesce(
                expr("cast(round(cast((" + quantity + ") as double) * " + CellLayout.STEPS + ") as bigint)"), lit(0L));
    }

    /** From the rows of one partition to the sums of its cells. */
    private record Fold(CellLayout layout, List<String> sets) implements MapPartitionsFunction<Row, Row> {

        @Override
        public Iterator<Row> call(Iterator<Row> rows) {
            Iterator<Map.Entry<Cell, WideSums>> cells = new CellFold(layout, sets, rows);
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return cells.hasNext();
                }

                @Override
                public Row next() {
                    Map.Entry<Cell, WideSums> next = cells.next();
                    Cell cell = next.getKey();
                    return RowFactory.create(
                            cell.periodType(),
                            cell.start(),
                            cell.set(),
                            cell.key(),
                            next.getValue().toBytes());
                }
            };
        }
    }
}
