package io.levier.jobs.curate;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;

import io.levier.common.table.Table;
import io.levier.common.table.curated.CustomerPeriod;
import io.levier.common.table.curated.IdentityChange;
import io.levier.common.table.curated.PeriodFact;
import io.levier.jobs.platform.Fingerprint;
import io.levier.jobs.platform.JobContext;
import io.levier.jobs.platform.Tables;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Which customer periods a run computes again: those still open and those closed a short while ago. The others stand as
 * they were, except for persons whose records were joined or parted since. Where the rules are others than those the
 * tables were made by, or a run ended between two tables, all of it is made anew.
 */
final class Restatement {
    private static final String RUN_ID = "run_id";
    private static final String[] PERSON = {"person_id"};

    private final JobContext context;
    private final boolean stands;
    private final Optional<PeriodScope> scope;
    private final String contentId;
    private final Dataset<Row> rekeyed;
    private final boolean hasRekeyed;

    private Restatement(JobContext context, CurateSettings settings, String rules, History history) {
        this.context = context;
        Tables tables = context.tables();
        Optional<String> standing = tables.contentOf(CustomerPeriod.TABLE);
        stands = standing.filter(content -> content.endsWith(rules)).isPresent()
                && standing.equals(tables.contentOf(PeriodFact.TABLE));
        Instant knownUntil = stands ? knownUntil(tables) : Instant.EPOCH;
        boolean isLater = stands && !knownUntil.isAfter(context.asOf());
        scope = settings.months()
                .map(months -> PeriodScope.of(months, settings.periods()))
                .or(() -> isLater ? PeriodScope.recent(settings, history.lastDay()) : Optional.empty());
        // Months asked for one by one leave the others by whatever rules they had.
        contentId = context.runId() + "+" + (stands || scope.isEmpty() ? rules : "mixed");
        rekeyed = rekeyed(tables, knownUntil);
        hasRekeyed = stands && scope.isPresent() && !rekeyed.isEmpty();
    }

    /**
     * Decides for a run.
     *
     * @param present tables the company has: one more, and its columns are no longer null
     */
    static Restatement of(JobContext context, CurateSettings settings, History history, List<Table> present) {
        String rules = new Fingerprint()
                .add("code", context.ledger().start().codeVersion())
                .add("settings", settings.rules())
                .add("tables", present)
                .toId();
        return new Restatement(context, settings, rules, history);
    }

    private static Instant knownUntil(Tables tables) {
        return tables.read(CustomerPeriod.TABLE)
                .agg(max(CustomerPeriod.DATA_AS_OF.name()))
                .first()
                .<Timestamp>getAs(0)
                .toInstant();
    }

    private static Dataset<Row> rekeyed(Tables tables, Instant since) {
        return tables.readOrEmpty(IdentityChange.TABLE)
                .where(col(IdentityChange.AT.name()).geq(lit(since)))
                .select(explode(array(
                                col(IdentityChange.PERSON_ID_OLD.name()), col(IdentityChange.PERSON_ID_NEW.name())))
                        .as(PERSON[0]))
                .distinct();
    }

    /**
     * Writes the facts of the periods computed again. Customer periods look back at them, so all of them are written
     * where those that stand are by other rules.
     */
    long writeFacts(Dataset<Row> facts) {
        return write(PeriodFact.TABLE, facts, stands ? scope : Optional.empty());
    }

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
        Dataset<Row> standing = context.tables().read(table).where(not(isWritten));
        return context.tables()
                .replaceAll(
                        table,
                        stamped.where(isWritten)
                                .unionByName(stamped.where(not(isWritten)).join(rekeyed, PERSON, "left_semi"))
                                .unionByName(standing.join(rekeyed, PERSON, "left_anti")),
                        contentId);
    }

    /** What the facts tell of periods that stand and do not show it. */
    Dataset<Row> lateFacts(Dataset<Row> facts) {
        Column stood = not(expr(scope.map(PeriodScope::condition).orElse("true")));
        return LateFacts.between(
                facts.where(stood),
                context.tables().readOrEmpty(PeriodFact.TABLE).where(stood));
    }
}
