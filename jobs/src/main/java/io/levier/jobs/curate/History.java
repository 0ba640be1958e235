package io.levier.jobs.curate;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.min;

import io.levier.common.config.Retention;
import io.levier.common.table.Field;
import io.levier.common.table.Table;
import io.levier.common.table.curated.Feedback;
import io.levier.common.table.curated.Person;
import io.levier.common.table.curated.Sale;
import io.levier.common.table.input.OrderHeader;
import io.levier.common.table.input.Subscription;
import io.levier.common.time.PeriodType;
import io.levier.jobs.platform.JobContext;
import java.sql.Date;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** The days the data speak about: from the first fact to the knowledge limit. */
record History(LocalDate firstDay, LocalDate lastDay) {

    static History of(JobContext context, CurateSettings settings, Sources sources) {
        LocalDate lastDay = LocalDate.ofInstant(Sources.lastInstant(context.asOf()), settings.zone());
        @Nullable LocalDate first = settings.historyStart().orElse(null);
        if (first == null) {
            first = firstFact(context, sources);
        }
        LocalDate start = first == null || first.isAfter(lastDay) ? lastDay : first;
        return new History(start, lastDay);
    }

    private static @Nullable LocalDate firstFact(JobContext context, Sources sources) {
        @Nullable LocalDate first = null;
        for (Map.Entry<Table, Field> dated : Map.of(Sale.TABLE, Sale.ORDERED_ON, Feedback.TABLE, Feedback.COMPLETED_ON)
                .entrySet()) {
            first = earlier(first, firstDay(context, sources, dated.getKey(), dated.getValue()));
        }
        // A company with contracts only: what it knew of its customers began with the first of them.
        return first == null ? firstDay(context, sources, Person.TABLE, Person.FIRST_SEEN_AT) : first;
    }

    private static @Nullable LocalDate firstDay(JobContext context, Sources sources, Table table, Field date) {
        if (!sources.has(table)) {
            return null;
        }
        Row row = context.tables()
                .read(table)
                .agg(min(col(date.name()).cast("date")))
                .first();
        @Nullable Date day = row.getDate(0);
        return day == null ? null : day.toLocalDate();
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate left, @Nullable LocalDate right) {
        if (left == null || right == null) {
            return left == null ? right : left;
        }
        return left.isBefore(right) ? left : right;
    }

    /** The periods of a type: which are the first and the last, and how long each is. */
    Map<String, Object> values(PeriodType type) {
        return Map.of(
                "period_type",
                type.label(),
                "period_months",
                (int) type.length().toTotalMonths(),
                "period_days",
                (int) type.length().get(ChronoUnit.DAYS),
                "first_period",
                type.startOf(firstDay),
                "last_period",
                type.startOf(lastDay));
    }

    /**
     * What the customer-period SQL needs to know beside its inputs.
     *
     * @param contents of {@link Contents#of}
     */
    Map<String, Object> values(PeriodType type, Map<String, Boolean> contents, Sources sources, Retention retention) {
        boolean isContractual = retention.form() == Retention.Form.CONTRACTUAL;
        Map<String, Object> values = new HashMap<>(values(type));
        values.put("is_contractual", isContractual);
        values.put("activity_window_days", retention.activityWindowDays());
        values.put("identity_version", sources.identityVersion());
        values.put("has_status", sources.has(isContractual ? Subscription.TABLE : OrderHeader.TABLE));
        values.putAll(contents);
        return values;
    }
}
