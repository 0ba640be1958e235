package io.levier.jobs.curate;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import io.levier.common.table.curated.CustomerPeriod;
import io.levier.common.table.curated.IdentityMap;
import io.levier.common.table.curated.PeriodFact;
import io.levier.common.time.PeriodType;
import io.levier.jobs.platform.Tables;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * The customer periods of earlier runs.
 *
 * @param content what the table says it holds
 * @param factsSince first day the facts were last written from, where that run did not come to the periods
 * @param knownUntil knowledge limit of the latest row
 * @param openSince first day of the first period that was not over, by type
 */
record StandingPeriods(
        String content, Optional<LocalDate> factsSince, Instant knownUntil, Map<PeriodType, LocalDate> openSince) {
    /** Parts the rules of all rows and the first day written from what else tells one content from another. */
    private static final String MARK = "+";

    static String content(String id, String rules, @Nullable LocalDate since) {
        return id + MARK + rules + MARK + (since == null ? LocalDate.EPOCH : since);
    }

    /** What stands by these rules; empty when nothing does, or not for all types of periods. */
    static Optional<StandingPeriods> of(Tables tables, String rules, List<PeriodType> types) {
        Optional<String> periods = tables.contentOf(CustomerPeriod.TABLE).filter(content -> isBy(rules, content));
        Optional<String> facts = tables.contentOf(PeriodFact.TABLE).filter(content -> isBy(rules, content));
        if (periods.isEmpty() || facts.isEmpty()) {
            return Optional.empty();
        }
        @Nullable Instant knownUntil = null;
        Map<PeriodType, LocalDate> openSince = new EnumMap<>(PeriodType.class);
        for (Row row : tables.read(CustomerPeriod.TABLE)
                .groupBy(CustomerPeriod.PERIOD_TYPE.name())
                .agg(
                        max(CustomerPeriod.DATA_AS_OF.name()),
                        min(when(col(CustomerPeriod.IS_PROVISIONAL.name()), col(CustomerPeriod.PERIOD_START.name()))),
                        max(CustomerPeriod.PERIOD_END.name()))
                .collectAsList()) {
            Instant limit = row.getTimestamp(1).toInstant();
            knownUntil = knownUntil == null || limit.isAfter(knownUntil) ? limit : knownUntil;
            Date open = row.isNullAt(2) ? row.getDate(3) : row.getDate(2);
            types.stream()
                    .filter(type -> type.label().equals(row.getString(0)))
                    .forEach(type -> openSince.put(type, open.toLocalDate()));
        }
        if (knownUntil == null || openSince.size() < types.size()) {
            return Optional.empty();
        }
        Optional<LocalDate> factsSince = facts.equals(periods)
                ? Optional.empty()
                : facts.map(content -> LocalDate.parse(content.substring(content.lastIndexOf(MARK) + 1)));
        return Optional.of(new StandingPeriods(periods.get(), factsSince, knownUntil, openSince));
    }

    private static boolean isBy(String rules, String content) {
        return content.contains(MARK + rules + MARK);
    }

    /** Persons whose records were joined or parted since: as they were, and as they are. */
    Dataset<Row> rekeyed(Tables tables, String identityVersion) {
        // Whoever is known and was not deleted has a row in the last period.
        Dataset<Row> before = tables.read(CustomerPeriod.TABLE)
                .where(CustomerPeriod.MONTHLY)
                .where(col(CustomerPeriod.PERIOD_START.name()).geq(openSince.get(PeriodType.MONTH)))
                .where(not(col(CustomerPeriod.IDENTITY_VERSION.name()).eqNullSafe(identityVersion)))
                .select(
                        col(CustomerPeriod.PERSON_ID.name()).as("before"),
                        explode(col(CustomerPeriod.CUSTOMER_IDS.name())).as("customer_id"))
                .distinct();
        Dataset<Row> moved = before.join(
                        tables.readOrEmpty(IdentityMap.TABLE).select("customer_id", "person_id"), "customer_id")
                .where(not(col("before").equalTo(col("person_id"))));
        return moved.select("person_id").union(moved.select("before")).distinct();
    }
}
