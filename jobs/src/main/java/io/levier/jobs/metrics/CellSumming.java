package io.levier.jobs.metrics;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.unix_date;
import static org.apache.spark.sql.functions.when;

import io.levier.common.metric.CellLayout;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/**
 * The sums of every cell of a fact table, in one shuffle by customer: the rows of a customer stand together, so they are
 * folded as they pass, for all periods and cuts at once, and squared when they are complete.
 */
final class CellSumming {
    /** The sums of a cell in one partition; those of several partitions add up. */
    static final StructType SCHEMA = StructType.fromDDL(
            "period_type string, period_start int, segment_set string, segment_key string, state binary");

    private static final String CLUSTER = "levier_cluster";
    private static final String DAY = "levier_day";

    private CellSumming() {}

    static Dataset<Row> of(FactPlan plan, Dataset<Row> facts) {
        RowShape shape = new RowShape(plan.layout(), plan.dimensions().size() + 1);
        // Only plain columns are moved; what is made of them is made where they arrive.
        Dataset<Row> rows = facts.withColumn(CLUSTER, col(plan.fact().cluster().name()))
                .withColumn(DAY, col(plan.fact().date().name()))
                .where(col(DAY).isNotNull())
                .repartition(col(CLUSTER))
                .sortWithinPartitions(CLUSTER);
        return prepared(plan, shape, rows).mapPartitions(new Fold(plan.cells(), shape), Encoders.row(SCHEMA));
    }

    /** The columns {@link RowShape} tells the places of. */
    private static Dataset<Row> prepared(FactPlan plan, RowShape shape, Dataset<Row> rows) {
        Dataset<Row> asked = with(rows, "fixed", shape.fixedWords(), shape.fixedNumbers());
        List<Column> columns = new ArrayList<>();
        columns.add(col(CLUSTER));
        columns.add(unix_date(col(DAY)));
        columns.add(lit(CellPlan.EVERYBODY));
        plan.dimensions().forEach(dimension -> columns.add(expr(dimension.sql())));
        columns.addAll(
                named("fixed", shape.fixedWords().size(), shape.fixedNumbers().size()));
        Windows windows = new Windows(plan.periods());
        for (int at = 0; at < windows.all().size() && shape.moves(); at++) {
            Windows.Window window = windows.all().get(at);
            // What compares with the period is told for each of them: the names mean the days of this window.
            asked = with(
                    asked.withColumn("period_start", windows.start(window, col(DAY)))
                            .withColumn("period_end", windows.end(window, col(DAY))),
                    "window_" + at,
                    shape.movingWords(),
                    shape.movingNumbers());
            columns.addAll(named(
                    "window_" + at,
                    shape.movingWords().size(),
                    shape.movingNumbers().size()));
        }
        return asked.select(columns.toArray(Column[]::new));
    }

    private static Dataset<Row> with(Dataset<Row> rows, String prefix, List<List<String>> words, List<String> numbers) {
        List<Column> columns = new ArrayList<>(List.of(col("*")));
        for (int i = 0; i < words.size(); i++) {
            columns.add(word(words.get(i)).as(name(prefix, "word", i)));
        }
        for (int i = 0; i < numbers.size(); i++) {
            columns.add(steps(numbers.get(i)).as(name(prefix, "number", i)));
        }
        return rows.select(columns.toArray(Column[]::new));
    }

    private static List<Column> named(String prefix, int words, int numbers) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < words; i++) {
            columns.add(col(name(prefix, "word", i)));
        }
        for (int i = 0; i < numbers; i++) {
            columns.add(col(name(prefix, "number", i)));
        }
        return columns;
    }

    private static String name(String prefix, String kind, int at) {
        return "levier_" + prefix + "_" + kind + "_" + at;
    }

    private static Column word(List<String> conditions) {
        Column word = lit(0L);
        for (int bit = 0; bit < conditions.size(); bit++) {
            // An unknown condition does not hold.
            word = word.bitwiseOR(
                    when(expr(conditions.get(bit)), lit(1L << bit)).otherwise(lit(0L)));
        }
        return word;
    }

    private static Column steps(String number) {
        return coalesce(
                expr("cast(round(cast((" + number + ") as double) * " + CellLayout.STEPS + ") as bigint)"), lit(0L));
    }

    /** From the prepared rows of one partition to the sums of its cells. */
    private record Fold(CellPlan plan, RowShape shape) implements MapPartitionsFunction<Row, Row> {
        @Override
        public Iterator<Row> call(Iterator<Row> rows) {
            return new CellFold(plan, shape, rows);
        }
    }
}
