package io.levier.jobs.crosstab;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_trunc;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.unix_date;
import static org.apache.spark.sql.functions.when;

import io.levier.common.crosstab.Band;
import io.levier.common.crosstab.Crosstab;
import io.levier.common.crosstab.CrosstabPeriod.Days;
import io.levier.common.crosstab.CrosstabVariable;
import io.levier.common.metric.CellLayout;
import io.levier.common.metric.Dimension;
import io.levier.common.metric.FactTable;
import java.sql.Date;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/**
 * The sums of all crosstabs of a fact table in one shuffle by customer. Quantities are whole {@link CellLayout#STEPS}
 * and sums are 128-bit integers, so no order of adding changes a digit.
 */
final class CellPass {
    /** Leading columns of the result that say what is summed: a {@link SumKey}. */
    static final int KEYS = 7;

    /** Columns after them; a kind with fewer sums leaves the others null. */
    static final int MOST_SUMS = 6;

    /** Where in an entry the quantities begin: before them stand crosstab, period, row and column. */
    static final int FIRST_QUANTITY = 4;

    /** Quantities of an entry: rows, w, w², base and sum of the mean. */
    static final int QUANTITIES = 5;

    static final int WEIGHT = 1;
    static final int MEAN_BASE = 3;
    static final int MEAN_SUM = 4;

    private static final StructType SCHEMA = StructType.fromDDL("table_id string, period_start int, kind string,"
            + " row string, col string, other_row string, other_col string, s0 decimal(38,0), s1 decimal(38,0),"
            + " s2 decimal(38,0), s3 decimal(38,0), s4 decimal(38,0), s5 decimal(38,0)");

    private CellPass() {}

    /**
     * One line of sums per {@link SumKey}, however many rows and partitions there are.
     *
     * @param crosstabs those of the fact table
     * @param days the days of crosstabs that are one table, by id
     */
    static Dataset<Row> of(FactTable fact, List<Crosstab> crosstabs, Map<String, Days> days, Dataset<Row> facts) {
        Column day = col(fact.date().name());
        Column entries = array_compact(array(crosstabs.stream()
                .map(crosstab -> entry(crosstab, start(crosstab, day, days)))
                .toArray(Column[]::new)));
        MapPartitionsFunction<Row, Row> fold = CustomerFold::new;
        Dataset<Row> lines = facts.where(day.isNotNull())
                .select(col(fact.cluster().name()).as("customer"), entries.as("entries"))
                .where(size(col("entries")).gt(0))
                .repartition(col("customer"))
                .sortWithinPartitions("customer")
                .mapPartitions(fold, Encoders.row(SCHEMA));
        String[] names = SCHEMA.fieldNames();
        Column[] keys = Arrays.stream(names).limit(KEYS).map(name -> col(name)).toArray(Column[]::new);
        Column[] sums = IntStream.range(KEYS, KEYS + MOST_SUMS)
                .mapToObj(i -> sum(col(names[i])).as(names[i]))
                .toArray(Column[]::new);
        return lines.groupBy(keys).agg(sums[0], Arrays.copyOfRange(sums, 1, sums.length));
    }

    /** First day of the period of a row, days since 1970-01-01; null when the crosstab does not look at the day. */
    private static Column start(Crosstab crosstab, Column day, Map<String, Days> days) {
        return crosstab.period()
                .calendar()
                .map(type -> unix_date(date_trunc(type.label(), day).cast("date")))
                .orElseGet(() -> {
                    Days ofTable = days.get(crosstab.id());
                    return ofTable == null
                            ? lit(null).cast("int")
                            : when(
                                    day.geq(Date.valueOf(ofTable.start())).and(day.lt(Date.valueOf(ofTable.end()))),
                                    unix_date(lit(Date.valueOf(ofTable.start()))));
                });
    }

    /** What a row adds to a crosstab; null when it is not in it. */
    private static Column entry(Crosstab crosstab, Column start) {
        Column weight = number(crosstab.weight());
        Column value =
                crosstab.averaged().map(CellPass::number).orElse(lit(null).cast("double"));
        Column row = value(crosstab.rows());
        Column column = value(crosstab.columns());
        Column isIn = coalesce(
                expr(crosstab.where())
                        .and(start.isNotNull())
                        .and(row.isNotNull())
                        .and(column.isNotNull())
                        .and(steps(weight).gt(0)),
                lit(false));
        return when(
                isIn,
                struct(
                        lit(crosstab.id()).as("table_id"),
                        start.as("period_start"),
                        row.as("row"),
                        column.as("col"),
                        lit(1L).as("n"),
                        steps(weight).as("w"),
                        steps(weight.multiply(weight)).as("ww"),
                        when(value.isNull(), lit(0L)).otherwise(steps(weight)).as("base"),
                        coalesce(steps(weight.multiply(value)), lit(0L)).as("sum")));
    }

    private static Column value(CrosstabVariable variable) {
        if (!variable.isBanded()) {
            return expr(Dimension.sql(variable.expressions()));
        }
        Column value = lit(null).cast("string");
        // The first band whose condition holds takes the row, so the last one is asked first.
        for (int i = variable.bands().size() - 1; i >= 0; i--) {
            Band band = variable.bands().get(i);
            value = when(expr(band.when()), lit(band.id())).otherwise(value);
        }
        return value;
    }

    private static Column number(String expression) {
        return expr(expression).cast("double");
    }

    private static Column steps(Column number) {
        return round(number.multiply(lit((double) CellLayout.STEPS))).cast("bigint");
    }
}
