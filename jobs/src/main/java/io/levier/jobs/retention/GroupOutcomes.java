package io.levier.jobs.retention;

import io.levier.common.config.Publication;
import io.levier.common.stats.Confidence;
import io.levier.common.stats.Interval;
import io.levier.common.stats.RecoveredDifference;
import io.levier.common.stats.Rounding;
import io.levier.common.stats.StudentInterval;
import io.levier.common.stats.Wilson;
import io.levier.common.table.curated.CustomerPeriod;
import io.levier.common.table.curated.Feedback;
import io.levier.common.table.curated.Sale;
import io.levier.jobs.platform.JobContext;
import io.levier.jobs.platform.Sql;
import java.sql.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
    static Dataset<Row> sums(JobContext context, SurvivalSettings settings) {
        return sums(
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
                        context.asOf()));
    }

    static Dataset<Row> sums(Sql sql, Map<String, Dataset<Row>> inputs, Map<String, Object> values) {
        return sql.query("retention/group_outcome", inputs, values);
    }

    /**
     * Rows of the table.
     *
     * @param sums rows of {@code retention/group_outcome}
     */
    List<Row> rows(List<Row> sums) {
        List<Outcome> outcomes = sums.stream().map(this::outcome).toList();
        return Stream.concat(
                        outcomes.stream(),
                        outcomes.stream()
                                .filter(one -> one.isOf("high"))
                                .flatMap(high -> outcomes.stream()
                                        .filter(low -> low.isOf("low") && low.isComparableTo(high))
                                        .map(high::less)))
                .map(Outcome::row)
                .toList();
    }

    private Outcome outcome(Row sums) {
        long meant = sums.getAs("n_meant");
        long known = sums.getAs("n_known");
        if (meant == 0 || meant - known > MOST_UNKNOWN * meant) {
            return Outcome.hidden(sums, "not_computable");
        }
        if (known < Math.max(2, publication.kAnonymity())) {
            return Outcome.hidden(sums, "suppressed");
        }
        double mean = sums.getAs("mean");
        Confidence confidence = new Confidence(publication.level());
        Interval interval = sums.getAs("measure").equals("left")
                ? Wilson.interval(mean, (double) known, confidence)
                : StudentInterval.interval(mean, Math.max(0, sums.<Double>getAs("variance")), known - 1.0, confidence);
        return new Outcome(
                sums.getAs("score"),
                sums.getAs("measure"),
                sums.getAs("answer_group"),
                known < publication.minBase() ? "low_base" : "ok",
                mean,
                interval,
                known,
                sums.getAs("answered_from"),
                sums.getAs("answered_to"));
    }

    /** A row of the table. Without customers it is one of which nothing is told. */
    private record Outcome(
            String score,
            String measure,
            String group,
            String status,
            double value,
            Interval interval,
            long customers,
            @Nullable Date from,
            @Nullable Date to) {

        static Outcome hidden(Row sums, String status) {
            return new Outcome(
                    sums.getAs("score"),
                    sums.getAs("measure"),
                    sums.getAs("answer_group"),
                    status,
                    Double.NaN,
                    Interval.UNKNOWN,
                    0,
                    null,
                    null);
        }

        boolean isOf(String which) {
            return group.equals(which);
        }

        boolean isComparableTo(Outcome other) {
            return score.equals(other.score) && measure.equals(other.measure) && customers > 0 && other.customers > 0;
        }

        /** No customer is in both, so that their errors know nothing of each other. */
        Outcome less(Outcome other) {
            return new Outcome(
                    score,
                    measure,
                    group + "_less_" + other.group,
                    status.equals("ok") ? other.status : status,
                    value - other.value,
                    RecoveredDifference.interval(value, interval, other.value, other.interval),
                    customers + other.customers,
                    earlier(from, other.from),
                    later(to, other.to));
        }

        private static @Nullable Date earlier(@Nullable Date one, @Nullable Date other) {
            return one == null || (other != null && other.before(one)) ? other : one;
        }

        private static @Nullable Date later(@Nullable Date one, @Nullable Date other) {
            return one == null || (other != null && other.after(one)) ? other : one;
        }

        Row row() {
            return RowFactory.create(
                    score,
                    measure,
                    group,
                    MONTHS,
                    status,
                    Rounding.published(value),
                    Rounding.published(interval.low()),
                    Rounding.published(interval.high()),
                    customers == 0 ? null : customers,
                    from,
                    to);
        }
    }
}
