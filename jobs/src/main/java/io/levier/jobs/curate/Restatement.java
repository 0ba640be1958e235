package io.levier.jobs.curate;

import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;

import io.levier.common.problem.BadArgument;
import io.levier.common.table.Table;
import io.levier.common.table.curated.CustomerPeriod;
import io.levier.common.table.curated.PeriodFact;
import io.levier.common.time.MonthRange;
import io.levier.jobs.platform.Fingerprint;
import io.levier.jobs.platform.JobContext;
import io.levier.jobs.platform.Sql;
import io.levier.jobs.platform.Tables;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Predicate;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Which customer periods a run computes again: those that were still open, and those closed a short while ago. The others
 * stand as they were, except for persons whose records were joined or parted since. Where the rules are others than those
 * the tables were made by, all of it is made anew, and the run says so.
 */
final class Restatement {
    /** Whatever a customer period is made by. */
    static final List<String> SQL = List.of(
            "curated/customer_period",
            "curated/person",
            "curated/person_history",
            "facts/expectation_pair",
            "facts/feedback",
            "facts/invitation",
            "facts/rating",
            "facts/sale",
            "period/actions",
            "period/cases",
            "period/categories",
            "period/contacts",
            "period/costs",
            "period/deliveries",
            "period/digital",
            "period/gaps",
            "period/invitations",
            "period/issues",
            "period/journeys",
            "period/orders",
            "period/promises",
            "period/replies",
            "period/responses",
            "period/sales",
            "period/social",
            "period/subscriptions",
            "service/business_time",
            "service/case_contact",
            "service/case_reply",
            "service/case_schedule",
            "service/contact_cost",
            "service/contact_span",
            "service/cost_line",
            "service/first_response",
            "service/inbound",
            "service/issue",
            "service/open_day",
            "service/overdue_span",
            "service/reply",
            "service/reply_span",
            "service/response_target",
            "service/sequel",
            "survey/response_event");

    private static final String RUN_ID = "run_id";
    private static final String[] PERSON = {"person_id"};

    private final JobContext context;
    private final Optional<StandingPeriods> standing;
    /** Computed again because of their age; empty for all. */
    private final Optional<PeriodScope> recent;

    private final Optional<PeriodScope> scope;
    private final String contentId;
    private final Optional<Dataset<Row>> rekeyed;
    private final boolean hasRekeyed;
    private final List<String> warnings;

    /**
     * What the company has: with one table or filled column more, what could not be known is null no longer.
     *
     * @param contents of {@link Contents#of}
     */
    record Inputs(List<Table> present, SortedMap<String, Boolean> contents) {
        Inputs {
            present = List.copyOf(present);
        }
    }

    private Restatement(JobContext context, CurateSettings settings, Sources sources, String rules, History history) {
        this.context = context;
        settings.months().ifPresent(months -> requireBegun(months, history));
        Tables tables = context.tables();
        standing = StandingPeriods.of(tables, rules, settings.periods());
        recent = standing.filter(stood -> !stood.knownUntil().isAfter(context.asOf()))
                .flatMap(stood -> PeriodScope.recent(settings, history.lastDay(), stood));
        scope = settings.months()
                .map(months -> PeriodScope.of(months, settings.periods()))
                .or(() -> recent);
        contentId = contentId(tables, rules);
        rekeyed = standing.map(stood -> stood.rekeyed(tables, sources.identityVersion()));
        hasRekeyed = scope.isPresent()
                && rekeyed.filter(persons -> !persons.isEmpty()).isPresent();
        warnings = warnings(settings, tables);
    }

    /** Decides for a run. */
    static Restatement of(
            JobContext context, CurateSettings settings, Sources sources, History history, Inputs inputs) {
        Fingerprint rules = new Fingerprint()
                .add("settings", settings.rules())
                .add("tables", inputs.present())
                .add("contents", inputs.contents())
                .add("facts", PeriodFact.TABLE.ddl())
                .add("periods", CustomerPeriod.TABLE.ddl());
        SQL.forEach(resource -> rules.add(resource, Sql.text(resource)));
        return new Restatement(context, settings, sources, rules.toId(), history);
    }

    private static void requireBegun(MonthRange months, History history) {
        if (months.firstDay().isAfter(history.lastDay())) {
            throw new BadArgument(
                    months + " had not begun at the knowledge limit, " + history.lastDay() + " is the last day known",
                    "ask for earlier months, or for a later --as-of");
        }
    }

    /** What is written depends on what stands, wherever not all of it is written. */
    private String contentId(Tables tables, String rules) {
        if (scope.isEmpty()) {
            return StandingPeriods.content(context.runId(), rules, null);
        }
        String id = new Fingerprint()
                .add("run", context.runId())
                .add("scope", scope.get().condition())
                .add("standing", tables.contentOf(CustomerPeriod.TABLE))
                .toId();
        // Months asked for one by one leave the others by whatever rules they had.
        return StandingPeriods.content(
                id, standing.isPresent() ? rules : "mixed", scope.get().since());
    }

    /**
     * Writes the facts of the periods computed again. Customer periods look back at them, so all of them are written
     * where those that stand are by other rules.
     */
    void writeFacts(Dataset<Row> facts) {
        write(PeriodFact.TABLE, facts, standing.isPresent() ? scope : Optional.empty());
    }

    /** Writes the periods and returns how many rows. */
    long writePeriods(Dataset<Row> periods) {
        return write(CustomerPeriod.TABLE, periods, scope);
    }

    private long write(Table table, Dataset<Row> rows, Optional<PeriodScope> written) {
        if (written.isEmpty()) {
            return context.tables().replaceAll(table, rows, contentId);
        }
        Column isWritten = expr(written.get().condition());
        if (!hasRekeyed) {
            return context.tables()
                    .replaceWhere(table, rows.where(isWritten), written.get().condition(), contentId);
        }
        Dataset<Row> stamped = rows.withColumn(RUN_ID, lit(context.runId()));
        Dataset<Row> stood = context.tables().read(table).where(not(isWritten));
        return context.tables()
                .replaceAll(
                        table,
                        stamped.where(isWritten)
                                .unionByName(
                                        stamped.where(not(isWritten)).join(rekeyed.orElseThrow(), PERSON, "left_semi"))
                                .unionByName(stood.join(rekeyed.orElseThrow(), PERSON, "left_anti")),
                        contentId);
    }

    /** Whether periods stand that facts may have come too late for. */
    boolean looksForLateFacts() {
        return scope.isPresent() && recent.isPresent();
    }

    /**
     * What the facts tell of periods that stand and do not show it.
     *
     * @param isThere tables the company has
     */
    Dataset<Row> lateFacts(Dataset<Row> facts, Predicate<Table> isThere) {
        Column stood = !looksForLateFacts()
                ? lit(false)
                : not(expr(scope.orElseThrow().condition()))
                        .and(not(expr(recent.orElseThrow().condition())));
        return LateFacts.between(
                facts.where(stood),
                context.tables().readOrEmpty(PeriodFact.TABLE).where(stood),
                isThere);
    }

    /** That closed periods are others than before, where more than the window was computed again. */
    List<String> warnings() {
        return warnings;
    }

    private List<String> warnings(CurateSettings settings, Tables tables) {
        if (scope.isPresent()
                || !tables.exists(CustomerPeriod.TABLE)
                || settings.restateWindow().periods().isEmpty()) {
            return List.of();
        }
        return List.of("all customer periods were computed again, closed ones too: "
                + standing.map(stood -> "they were known until " + stood.knownUntil() + ", later than this run")
                        .orElse("the settings, the tables there are or the SQL differ from those they were made by"));
    }
}
