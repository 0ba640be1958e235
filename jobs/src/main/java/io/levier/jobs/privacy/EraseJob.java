package io.levier.jobs.privacy;

import static org.apache.spark.sql.functions.lit;

import io.levier.common.config.SuiteConfig;
import io.levier.common.problem.BadConfig;
import io.levier.common.table.Table;
import io.levier.common.table.ops.ErasedKey;
import io.levier.common.table.ops.ErasureLog;
import io.levier.jobs.platform.ErasedKeys;
import io.levier.jobs.platform.ErasedPersons;
import io.levier.jobs.platform.ErasedRows;
import io.levier.jobs.platform.Job;
import io.levier.jobs.platform.JobContext;
import io.levier.jobs.platform.JobSpec;
import io.levier.jobs.platform.RunSummary;
import io.levier.jobs.platform.Schemas;
import io.levier.jobs.platform.Tables;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Takes persons out of every table. First their keys are kept as tokens, so that nothing brings them back, then the rows
 * go; the bytes of earlier versions go with {@code maintain}.
 */
public final class EraseJob implements Job<EraseArgs, EraseSettings> {
    private static final JobSpec SPEC = new JobSpec(
            "erase",
            "persons who asked for it out of every table, with a receipt; maintain --purge removes the bytes",
            List.of(),
            List.of(),
            Stream.concat(ErasedRows.tables().stream(), Stream.of(ErasedKey.TABLE, ErasureLog.TABLE))
                    .toList(),
            List.of("erase --requests requests.txt", "erase --customer C0001", "erase --again"));

    @Override
    public JobSpec spec() {
        return SPEC;
    }

    @Override
    public EraseArgs newArgs() {
        return new EraseArgs();
    }

    @Override
    public EraseSettings settings(EraseArgs args, SuiteConfig suite) {
        return new EraseSettings(
                args.ids(),
                suite.privacy()
                        .tokenKey()
                        .orElseThrow(() -> new BadConfig(
                                "nobody can be erased: suite.yaml has no \"privacy.token-key\" to know erased persons by",
                                "make a secret (openssl rand -hex 32), keep it as long as the warehouse, and name it under"
                                        + " privacy as \"token-key: ${env:NAME}\" or \"${file:/path}\"")));
    }

    /** Whatever stands in the tables now is looked through. */
    @Override
    public boolean reachesOutside() {
        return true;
    }

    @Override
    public RunSummary run(JobContext context, EraseSettings settings) {
        Tables tables = context.tables();
        Timestamp now = Timestamp.from(context.ledger().now());
        Dataset<Row> noTokens = context.spark()
                .createDataFrame(List.of(), Schemas.of(ErasedKey.TABLE))
                .select(ErasedKeys.TOKEN);
        ErasedKeys none = new ErasedKeys(settings.key(), noTokens);
        Optional<ErasedPersons> before = ErasedPersons.of(tables, Optional.of(settings.key()));
        if (settings.ids().isEmpty() && before.isEmpty()) {
            return RunSummary.of("nobody was erased from this warehouse yet");
        }
        Receipts receipts = new Receipts(tables, context.spark());
        // Before anything else: what is deleted from now on is not that of an earlier run.
        List<Row> owed = new ArrayList<>(receipts.owed());
        ErasedKeys keys = before.map(ErasedPersons::keys).orElse(none);
        if (!settings.ids().isEmpty()) {
            context.step("finding what leads to the persons");
            Requests requests = new Requests(tables, context.spark());
            Dataset<Row> persons = requests.persons(settings.ids(), keys);
            Dataset<Row> tokens = requests.tokens(persons, none);
            tables.upsert(
                    ErasedKey.TABLE,
                    ErasedPersons.rows(tokens, settings.requestId(), now.toInstant()),
                    lit(false),
                    context.runId());
            keys = keys.with(tokens);
            // Afterwards nobody can tell any more how many ids were theirs.
            receipts.open(settings.requestId(), now, persons.count());
        }
        String mark = ErasedPersons.of(tables, Optional.of(settings.key()))
                .map(ErasedPersons::mark)
                .orElse(settings.requestId());
        ErasedPersons erased = new ErasedPersons(keys, mark);
        SortedMap<Table, Long> deleted = new Sweep(context, erased).all();
        deleted.forEach((table, rows) -> owed.add(Receipts.row(settings.requestId(), table.name(), now, rows)));
        receipts.write(owed);
        return summary(settings, deleted);
    }

    private static RunSummary summary(EraseSettings settings, SortedMap<Table, Long> deleted) {
        long rows = deleted.values().stream().mapToLong(Long::longValue).sum();
        RunSummary summary = RunSummary.of(
                "request " + settings.requestId(),
                String.format(Locale.ROOT, "%,d rows deleted from %d tables", rows, deleted.size()));
        return rows == 0
                ? summary
                : summary.withWarnings(List.of(
                        "files of earlier versions still hold them: levier maintain --purge removes these now",
                        "run computes aggregates and the report anew without them; files outside the warehouse (exports,"
                                + " reports, results of queries) are yours to clear"));
    }
}
