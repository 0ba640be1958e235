package io.levier.jobs.retention;

import io.levier.common.config.Publication;
import io.levier.common.stats.Confidence;
import io.levier.common.stats.Interval;
import io.levier.common.stats.Rounding;
import io.levier.common.stats.StudentInterval;
import io.levier.common.stats.Wilson;
import io.levier.common.table.curated.CustomerPeriod;
import io.levier.common.table.curated.Feedback;
import io.levier.common.table.curated.Sale;
import io.levier.jobs.platform.JobContext;
import io.levier.jobs.platform.Sql;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;

/** What customers of each group of answers brought and whether they left, as rows of group_outcome without the run id. */
record GroupOutcomes(Publication publication) {
    /** Whole months after the month of the answer. */
    static final int MONTHS = 12;

    /** More customers than this share of unknown margin, and the rest stand for nobody. */
    private static final double MOST_UNKNOWN = 0.05;

    /** Of the tables a company has: without answers of known customers there are no groups. */
    static List<Row> of(JobContext context, SurvivalSettings settings) {
        return new GroupOutcomes(settings.publication())
                .rows(sums(
                        context.sql(),
                        Map.of(
                                "feedback", context.tables().readOrEmpty(Feedback.TABLE),
                                "sale", context.tables().readOrEmpty(Sale.TABLE),
                                "customer_period", context.tables().read(CustomerPeriod.TABLE)),
                        Map.of(
                                "months",
                                MONTHS,
                                "grace_days",
                                settings.retention().daysToBeKnown(),
                                "has_orders",
                                context.tables().exists(Sale.TABLE),
                                "zone",
                                settings.zone().getId(),
                                "as_of",
                                context.asOf())));
    }

    static List<Row> sums(Sql sql, Map<String, Dataset<Row>> inputs, Map<String, Object> values) {
        return sql.query("retention/group_outcome", inputs, values).collectAsList();
    }

    List<Row> rows(List<Row> sums) {
        return sums.stream().map(this::row).toList();
    }

    private Row row(Row sums) {
        long meant = sums.getAs("n_meant");
        long known = sums.getAs("n_known");
        if (meant == 0 || meant - known > MOST_UNKNOWN * meant) {
            return row(sums, "not_computable", Double.NaN, Interval.UNKNOWN, null);
        }
        if (known < Math.max(2, publication.kAnonymity())) {
            return row(sums, "suppressed", Double.NaN, Interval.UNKNOWN, null);
        }
        double mean = sums.getAs("mean");
        Confidence confidence = new Confidence(publication.level());
        Interval interval = sums.getAs("measure").equals("left")
                ? Wilson.interval(mean, known, confidence)
                : StudentInterval.interval(mean, Math.max(0, sums.<Double>getAs("variance")), known - 1.0, confidence);
        return row(sums, known < publication.minBase() ? "low_base" : "ok", mean, interval, known);
    }

    private static Row row(Row sums, String status, double value, Interval interval, @Nullable Long customers) {
        return RowFactory.create(
                sums.getAs("score"),
                sums.getAs("measure"),
                sums.getAs("answer_group"),
                MONTHS,
                status,
                Rounding.published(value),
                Rounding.published(interval.low()),
                Rounding.published(interval.high()),
                customers,
                customers == null ? null : sums.getAs("answered_from"),
                customers == null ? null : sums.getAs("answered_to"));
    }
}
