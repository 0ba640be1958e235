package io.levier.jobs.drivers;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import io.levier.common.stats.Confidence;
import io.levier.common.stats.Interval;
import io.levier.common.stats.RatioMoments;
import io.levier.common.stats.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** How well each rated driver does: weighted mean over all who rated it, with customers as clusters. */
final class Performance {
    private static final double STEP = 1e6;
    private static final int SUMS = 6;

    private Performance() {}

    /** Rows {@code driver_id, n, mean, mean_norm100, ci_low, ci_high}; one pass for all drivers. */
    static List<Row> of(List<DriverTerm> rated, Dataset<Row> feedback, Confidence confidence) {
        if (rated.isEmpty()) {
            return List.of();
        }
        List<Column> perPerson = new ArrayList<>();
        List<Column> perCell = new ArrayList<>();
        for (int j = 0; j < rated.size(); j++) {
            Column norm = expr(rated.get(j).rated().orElseThrow());
            Column rating = expr(DriverTerms.rating(rated.get(j).player().name()));
            perPerson.add(sum(when(norm.isNotNull(), 1L).otherwise(0L)).as("n" + j));
            perPerson.add(sum(when(norm.isNotNull(), steps(col("weight")))).as("w" + j));
            perPerson.add(sum(steps(norm.multiply(col("weight")))).as("y" + j));
            perPerson.add(sum(steps(rating.multiply(col("weight")))).as("r" + j));
            Column w = exact("w" + j);
            Column y = exact("y" + j);
            perCell.addAll(List.of(
                    sum("n" + j),
                    count(col("w" + j)),
                    sum(w),
                    sum(y),
                    sum(exact("r" + j)),
                    sum(w.multiply(w)),
                    sum(w.multiply(y)),
                    sum(y.multiply(y))));
        }
        Row sums = feedback.groupBy("respondent_id")
                .agg(perPerson.get(0), tail(perPerson))
                .agg(perCell.get(0), tail(perCell))
                .first();
        List<Row> rows = new ArrayList<>();
        for (int j = 0; j < rated.size(); j++) {
            rows.add(row(rated.get(j).player().name(), sums, j * (SUMS + 2), confidence));
        }
        return rows;
    }

    private static Row row(String driver, Row sums, int at, Confidence confidence) {
        long n = sums.isNullAt(at) ? 0 : sums.getLong(at);
        double w = number(sums, at + 2);
        RatioMoments moments = new RatioMoments(
                n,
                sums.getLong(at + 1),
                w / STEP,
                number(sums, at + 3) / STEP,
                number(sums, at + 5) / STEP / STEP,
                number(sums, at + 6) / STEP / STEP,
                number(sums, at + 7) / STEP / STEP);
        Interval interval = moments.clusters() < 2
                ? Interval.UNKNOWN
                : moments.interval(confidence).within(0, 100);
        return RowFactory.create(
                driver,
                n,
                Rounding.published(number(sums, at + 4) / w),
                Rounding.published(moments.ratio()),
                Rounding.published(interval.low()),
                Rounding.published(interval.high()));
    }

    private static double number(Row sums, int at) {
        BigDecimal value = sums.getDecimal(at);
        return value == null ? 0 : value.doubleValue();
    }

    private static Column steps(Column value) {
        return value.multiply(lit(STEP)).cast("bigint");
    }

    private static Column exact(String name) {
        return coalesce(col(name), lit(0L)).cast("decimal(19,0)");
    }

    private static Column[] tail(List<Column> columns) {
        return Arrays.copyOfRange(columns.toArray(Column[]::new), 1, columns.size());
    }
}
