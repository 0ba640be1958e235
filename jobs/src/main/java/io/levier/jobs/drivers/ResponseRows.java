package io.levier.jobs.drivers;

import static io.levier.jobs.drivers.ImportanceRows.addNumbers;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;

import io.levier.common.drivers.BucketMean;
import io.levier.common.stats.Confidence;
import io.levier.common.stats.Interval;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;

/** What became of customers who answered and of those who did not, as rows of driver_response without the run id. */
final class ResponseRows {
    /** Whole millionths of a weight, in which sums are exact. */
    private static final String WEIGHT = "cast(round(" + CustomersAtRisk.RESPONSE_FACTOR + " * 1e6) as decimal(12, 0))";

    private static final double MILLION = 1e6;

    private enum Group {
        ANSWERED,
        ANSWERED_WEIGHTED,
        SILENT,
        ALL
    }

    private static final class Sums {
        private long months;
        private long persons;
        private final BucketMean retained = new BucketMean();
        private final BucketMean revenue = new BucketMean();

        private void add(Row row, double weight, double stayed, double spent) {
            int bucket = row.getInt(0);
            months += row.getLong(2);
            persons += row.getLong(3);
            retained.add(bucket, weight, 100 * stayed);
            revenue.add(bucket, weight, spent);
        }
    }

    private final Map<Group, Sums> groups = new EnumMap<>(Group.class);

    private ResponseRows() {
        for (Group group : Group.values()) {
            groups.put(group, new Sums());
        }
    }

    /** @param fewest groups of fewer customers are not shown, nor what would tell them */
    static List<Row> of(String model, CustomersAtRisk risk, Confidence confidence, int fewest) {
        ResponseRows rows = new ResponseRows();
        Dataset<Row> weighted = risk.weighted();
        weighted.withColumn("stayed", expr("if(y_churn, 0, 1)"))
                .withColumn("spent", expr("coalesce(y_revenue, 0)"))
                .withColumn("w", expr(WEIGHT))
                .rollup(col("bucket"), col("is_answered"))
                .agg(
                        count(lit(1)),
                        count_distinct(col("person_id")),
                        expr("cast(sum(stayed) as double)"),
                        expr("cast(sum(spent) as double)"),
                        expr("cast(sum(w) as double)"),
                        expr("cast(sum(w * stayed) as double)"),
                        expr("cast(sum(w * spent) as double)"))
                .where("bucket is not null")
                .orderBy("bucket", "is_answered")
                .collectAsList()
                .forEach(rows::add);
        return rows.rows(model, risk, confidence, fewest);
    }

    private void add(Row row) {
        if (row.isNullAt(1)) {
            of(Group.ALL).add(row, (double) row.getLong(2), row.getDouble(4), row.getDouble(5));
        } else if (row.getBoolean(1)) {
            of(Group.ANSWERED).add(row, (double) row.getLong(2), row.getDouble(4), row.getDouble(5));
            of(Group.ANSWERED_WEIGHTED)
                    .add(row, row.getDouble(6) / MILLION, row.getDouble(7) / MILLION, row.getDouble(8) / MILLION);
        } else {
            of(Group.SILENT).add(row, (double) row.getLong(2), row.getDouble(4), row.getDouble(5));
        }
    }

    private Sums of(Group group) {
        return groups.computeIfAbsent(group, any -> new Sums());
    }

    private List<Row> rows(String model, CustomersAtRisk risk, Confidence confidence, int fewest) {
        List<Row> rows = new ArrayList<>();
        if (of(Group.ALL).months == 0) {
            return rows;
        }
        // Of three groups that add up, none is shown where one must not be.
        boolean isHidden = isSmall(of(Group.ANSWERED).persons, fewest) || isSmall(of(Group.SILENT).persons, fewest);
        for (Group group : Group.values()) {
            if (group == Group.ANSWERED_WEIGHTED && risk.propensity().isEmpty()) {
                continue;
            }
            rows.add(row(model, group, risk, confidence, isHidden));
        }
        return rows;
    }

    private static boolean isSmall(long persons, int fewest) {
        return persons > 0 && persons < fewest;
    }

    private Row row(String model, Group group, CustomersAtRisk risk, Confidence confidence, boolean isHidden) {
        Sums sums = of(group);
        List<@Nullable Object> cells =
                new ArrayList<>(List.of(model, group.name().toLowerCase(Locale.ROOT), isHidden ? "hidden" : "ok"));
        cells.add(isHidden ? null : sums.months);
        cells.add(isHidden ? null : sums.persons);
        Interval retained = isHidden ? Interval.UNKNOWN : sums.retained.interval(confidence);
        Interval revenue = isHidden ? Interval.UNKNOWN : sums.revenue.interval(confidence);
        BucketMean silent = of(Group.SILENT).retained;
        boolean isCompared = !isHidden && (group == Group.ANSWERED || group == Group.ANSWERED_WEIGHTED);
        Interval gap = isCompared ? sums.retained.differenceFrom(silent, confidence) : Interval.UNKNOWN;
        boolean isWeighted = !isHidden && group == Group.ANSWERED_WEIGHTED;
        addNumbers(
                cells,
                isHidden ? Double.NaN : sums.retained.estimate(),
                retained.low(),
                retained.high(),
                isCompared ? sums.retained.estimate() - silent.estimate() : Double.NaN,
                gap.low(),
                gap.high(),
                isHidden ? Double.NaN : sums.revenue.estimate(),
                revenue.low(),
                revenue.high(),
                isWeighted ? risk.propensity().orElseThrow().lowest() : Double.NaN,
                isWeighted ? risk.propensity().orElseThrow().highest() : Double.NaN);
        return RowFactory.create(cells.toArray());
    }
}
