package io.levier.jobs.curate;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.map_entries;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.when;

import io.levier.common.table.Field;
import io.levier.common.table.FieldType;
import io.levier.common.table.Table;
import io.levier.common.table.curated.PeriodFact;
import io.levier.common.table.curated.PeriodService;
import io.levier.common.table.curated.PeriodStatus;
import io.levier.common.table.curated.PeriodSubscription;
import io.levier.common.table.input.CaseStatusEvent;
import io.levier.common.table.input.SubscriptionEvent;
import io.levier.common.table.ops.LateFact;
import io.levier.jobs.platform.JobContext;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Compares the facts known of some periods with those the periods show. */
final class LateFacts {
    private static final String KNOWN = "known";
    private static final String SHOWN = "shown";
    /** The term of a contract is told of the last period only, and ceases to be told when that is over. */
    private static final Set<Field> APART = Set.of(PeriodFact.RUN_ID, PeriodStatus.CONTRACT_DAYS_TO_TERM);

    /** Where no table of events dates their changes, these are what they are today, and no news about the past. */
    private static final Map<Table, Set<Field>> DATED_BY = Map.of(
            SubscriptionEvent.TABLE,
            Set.of(PeriodSubscription.MRR_START, PeriodSubscription.MRR_END, PeriodSubscription.MRR_CHURNED),
            CaseStatusEvent.TABLE,
            Set.of(PeriodService.N_REOPENED));

    private LateFacts() {}

    /**
     * Rows of {@link LateFact}: persons and periods, and the columns in which they differ.
     *
     * @param isThere tables the company has
     */
    static Dataset<Row> between(Dataset<Row> known, Dataset<Row> shown, Predicate<Table> isThere) {
        Set<Field> undated = new HashSet<>(Set.of(PeriodSubscription.PLAN));
        DATED_BY.forEach((table, fields) -> undated.addAll(isThere.test(table) ? Set.of() : fields));
        Column sameKey = PeriodFact.TABLE.keys().stream()
                .map(key -> of(KNOWN, key).equalTo(of(SHOWN, key)))
                .reduce(Column::and)
                .orElseThrow();
        Column[] changed = PeriodFact.TABLE.fields().stream()
                .filter(field ->
                        !PeriodFact.TABLE.keys().contains(field) && !APART.contains(field) && !undated.contains(field))
                .map(field ->
                        when(not(comparable(KNOWN, field).eqNullSafe(comparable(SHOWN, field))), lit(field.name())))
                .toArray(Column[]::new);
        return known.as(KNOWN)
                .join(shown.as(SHOWN), sameKey, "full_outer")
                .select(
                        key(LateFact.PERSON_ID),
                        key(LateFact.PERIOD_TYPE),
                        key(LateFact.PERIOD_START),
                        array_compact(array(changed)).as(LateFact.COLUMN_NAMES.name()))
                .where(size(col(LateFact.COLUMN_NAMES.name())).gt(0));
    }

    /** What a reader of customer_period must know, empty when nothing came too late. */
    static List<String> told(JobContext context) {
        Row found = context.tables()
                .readOrEmpty(LateFact.TABLE)
                .agg(count(lit(1)), min(LateFact.PERIOD_START.name()))
                .first();
        if (found.getLong(0) == 0) {
            return List.of();
        }
        return List.of(String.format(
                Locale.ROOT,
                "%,d closed customer periods do not show facts that came late, see late_fact; curate --restate-from"
                        + " %s computes them again",
                found.getLong(0),
                YearMonth.from(found.getDate(1).toLocalDate())));
    }

    private static Column of(String side, Field field) {
        return col(side + "." + field.name());
    }

    private static Column key(Field field) {
        return coalesce(of(KNOWN, field), of(SHOWN, field)).as(field.name());
    }

    /** Spark compares no maps: their order is nobody's promise. */
    private static Column comparable(String side, Field field) {
        Column value = of(side, field);
        boolean isMap = field.type() == FieldType.DOUBLE_BY_NAME || field.type() == FieldType.BIGINT_BY_NAME;
        return isMap ? array_sort(map_entries(value)) : value;
    }
}
