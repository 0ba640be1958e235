package io.levier.jobs.maintain;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import io.levier.common.config.SuiteConfig;
import io.levier.common.problem.GateFailed;
import io.levier.common.problem.Problem;
import io.levier.common.table.DeclaredTables;
import io.levier.common.table.Table;
import io.levier.common.table.ops.ErasedKey;
import io.levier.common.table.ops.ErasureLog;
import io.levier.common.table.ops.TableSize;
import io.levier.jobs.platform.Concurrently;
import io.levier.jobs.platform.ErasedPersons;
import io.levier.jobs.platform.ErasedRows;
import io.levier.jobs.platform.Job;
import io.levier.jobs.platform.JobContext;
import io.levier.jobs.platform.JobSpec;
import io.levier.jobs.platform.RunSummary;
import io.levier.jobs.platform.TableUpkeep;
import io.levier.jobs.platform.Tables;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Keeps tables quick and no larger than they must be: joins small files, removes those of versions nobody reads any more,
 * and after an erasure proves that nothing of the persons is left.
 */
public final class MaintainJob implements Job<MaintainArgs, MaintainSettings> {
    private static final double MEGABYTE = 1 << 20;
    private static final int LONG_LOG = 10;

    private static final JobSpec SPEC = new JobSpec(
            "maintain",
            "small files joined, files of versions nobody reads removed, sizes of all tables told in table_size",
            List.of(),
            Stream.concat(ErasedRows.tables().stream(), Stream.of(ErasedKey.TABLE))
                    .toList(),
            List.of(TableSize.TABLE, ErasureLog.TABLE),
            List.of("maintain", "maintain --keep-days 30", "maintain --purge"));

    @Override
    public JobSpec spec() {
        return SPEC;
    }

    @Override
    public MaintainArgs newArgs() {
        return new MaintainArgs();
    }

    @Override
    public MaintainSettings settings(MaintainArgs args, SuiteConfig suite) {
        return new MaintainSettings(
                args.keepDays(), args.purges(), args.isDryRun(), suite.privacy().tokenKey());
    }

    /** Files grow older without any job. */
    @Override
    public boolean reachesOutside() {
        return true;
    }

    @Override
    public RunSummary run(JobContext context, MaintainSettings settings) {
        Tables tables = context.tables();
        Instant now = context.ledger().now();
        Optional<ErasedPersons> erased =
                settings.purges() ? ErasedPersons.of(tables, settings.tokenKey()) : Optional.empty();
        erased.ifPresent(persons -> requireGone(context, persons));
        List<Maintained> done = Concurrently.map(
                DeclaredTables.ALL.stream().filter(tables::exists).toList(),
                table -> maintain(context, settings, table));
        tables.replaceAll(
                TableSize.TABLE, done.stream().map(table -> table.toRow(now)).toList());
        if (erased.isPresent() && done.stream().allMatch(Maintained::isDiscreet)) {
            verify(tables, now);
        }
        return summary(settings, done);
    }

    private static Maintained maintain(JobContext context, MaintainSettings settings, Table table) {
        context.step("maintaining " + table);
        TableUpkeep upkeep = new TableUpkeep(context.spark(), context.tables().warehouse(), table);
        TableUpkeep.Size before = upkeep.size();
        boolean isDiscreet = upkeep.isDiscreet();
        if (settings.isTrial()) {
            return new Maintained(table, before, before, isDiscreet);
        }
        boolean hasSmallFiles = before.smallFiles() > 0;
        boolean isPurged = settings.purges() && upkeep.leadsToPersons();
        // Files that are joined are old from then on, but not old enough for who keeps them some days. Where a live
        // file
        // is missing and a dead one is there their numbers agree, but hardly their bytes.
        boolean hasOldFiles = before.otherFiles() != 0 || before.otherBytes() != 0 || (isPurged && hasSmallFiles);
        if (hasSmallFiles) {
            upkeep.compact();
        }
        if (isPurged) {
            upkeep.forgetHistory();
        }
        if (hasOldFiles) {
            upkeep.vacuum(isPurged ? Duration.ZERO : Duration.ofDays(settings.keepDays()));
        }
        if (!isPurged && before.commits() > LONG_LOG) {
            upkeep.checkpoint();
        }
        boolean isUntouched = !hasSmallFiles && !hasOldFiles && !isPurged;
        return new Maintained(table, before, isUntouched ? before : upkeep.size(), isDiscreet);
    }

    /**
     * Refuses to vouch for an erasure that has not come to its end.
     *
     * @throws GateFailed naming the tables that still have rows of erased persons
     */
    private static void requireGone(JobContext context, ErasedPersons persons) {
        context.step("looking for erased persons");
        ErasedRows rows = new ErasedRows(context.tables(), persons.keys());
        List<Table> there =
                ErasedRows.tables().stream().filter(context.tables()::exists).toList();
        List<Boolean> clean = Concurrently.map(there, table -> rows.of(table).isEmpty());
        Set<String> left = new TreeSet<>();
        for (int i = 0; i < there.size(); i++) {
            if (!clean.get(i)) {
                left.add(there.get(i).name());
            }
        }
        if (!left.isEmpty()) {
            throw new GateFailed(List.of(new Problem(
                    "rows of erased persons still stand in " + String.join(", ", left),
                    "finish the erasure: levier erase --again")));
        }
    }

    private static void verify(Tables tables, Instant now) {
        if (!tables.exists(ErasureLog.TABLE)) {
            return;
        }
        String verifiedAt = ErasureLog.VERIFIED_AT.name();
        Dataset<Row> open = tables.read(ErasureLog.TABLE).where(col(verifiedAt).isNull());
        if (!open.isEmpty()) {
            tables.merge(ErasureLog.TABLE, open.withColumn(verifiedAt, lit(Timestamp.from(now))));
        }
    }

    private static RunSummary summary(MaintainSettings settings, List<Maintained> done) {
        long files = done.stream().mapToLong(table -> table.after().files()).sum();
        long bytes = done.stream().mapToLong(table -> table.after().bytes()).sum();
        long small =
                done.stream().mapToLong(table -> table.after().smallFiles()).sum();
        long old = done.stream().mapToLong(table -> table.after().otherBytes()).sum();
        long compacted = done.stream().mapToLong(Maintained::compacted).sum();
        long removed = done.stream().mapToLong(Maintained::removed).sum();
        List<String> warnings = new ArrayList<>();
        List<String> indiscreet = done.stream()
                .filter(table -> !table.isDiscreet())
                .map(table -> table.table().name())
                .toList();
        if (!indiscreet.isEmpty()) {
            warnings.add("written by an earlier version, whose log may quote personal values: "
                    + String.join(", ", indiscreet)
                    + "; levier migrate writes them once more, maintain --purge then removes what they were, and only then"
                    + " can you vouch for an erasure");
        }
        return RunSummary.of(
                        String.format(
                                Locale.ROOT,
                                "%d tables, %,d files, %,.1f MB (%,.1f MB more of earlier versions)",
                                done.size(),
                                files,
                                bytes / MEGABYTE,
                                old / MEGABYTE),
                        String.format(
                                Locale.ROOT,
                                "%,d small files joined, %,d left, %,d files removed",
                                compacted,
                                small,
                                removed))
                .withWarnings(settings.purges() ? warnings : List.of());
    }
}
