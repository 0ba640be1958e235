package io.levier.jobs.ingest;

import io.levier.common.config.SuiteConfig;
import io.levier.common.config.TableSource;
import io.levier.common.problem.BadArgument;
import io.levier.common.problem.BrokenContract;
import io.levier.common.problem.GateFailed;
import io.levier.common.problem.Problem;
import io.levier.common.table.DeclaredTables;
import io.levier.common.table.Table;
import io.levier.common.table.input.InputTables;
import io.levier.common.table.ops.DqResult;
import io.levier.common.table.ops.ErasedKey;
import io.levier.common.table.ops.ExportColumn;
import io.levier.common.table.ops.FileLedger;
import io.levier.jobs.platform.Concurrently;
import io.levier.jobs.platform.ImportBalance;
import io.levier.jobs.platform.Job;
import io.levier.jobs.platform.JobContext;
import io.levier.jobs.platform.JobSpec;
import io.levier.jobs.platform.RunSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;

/** Brings the company's exports into the input tables: all of those that changed, or none when one is unfit. */
public final class IngestJob implements Job<IngestArgs, IngestSettings> {
    private static final JobSpec SPEC = new JobSpec(
            "ingest",
            "exports to input tables: looked at, mapped, checked, quarantined where they break the contract",
            List.of(),
            List.of(),
            Stream.of(
                            InputTables.ALL,
                            DeclaredTables.QUARANTINES,
                            List.of(FileLedger.TABLE, ExportColumn.TABLE, DqResult.TABLE, ErasedKey.TABLE))
                    .flatMap(List::stream)
                    .toList(),
            List.of(
                    "ingest --input exports",
                    "ingest --from 2026-01 --to 2026-03",
                    "ingest --conf conf/examples/olist --input ../shared/data/olist"));

    @Override
    public JobSpec spec() {
        return SPEC;
    }

    @Override
    public IngestArgs newArgs() {
        return new IngestArgs();
    }

    @Override
    public IngestSettings settings(IngestArgs args, SuiteConfig suite) {
        List<TableSource> ordered = InputTables.ALL.stream()
                .map(Table::name)
                .filter(suite.sources()::containsKey)
                .map(suite.sources()::get)
                .toList();
        requireMonthsOfDatabases(args, ordered);
        return new IngestSettings(
                args.input(),
                ordered,
                args.isReload(),
                args.skipsBadFiles(),
                args.acceptsVolume(),
                args.months(),
                suite.privacy().tokenKey());
    }

    /** Files are taken whole and once. In a run the months are those that later jobs write, and files go their usual way. */
    private static void requireMonthsOfDatabases(IngestArgs args, List<TableSource> sources) {
        if (args.months().isEmpty() || args.isPartOfRun()) {
            return;
        }
        if (sources.stream().noneMatch(TableSource::isReadByMonths)) {
            throw new BadArgument(
                    "--period and --from/--to choose months of databases that deliver changes and have a mark, and no"
                            + " source is one",
                    "leave them out: new files are taken whole, and --reload reads all of them again");
        }
    }

    @Override
    public boolean reachesOutside() {
        return true;
    }

    @Override
    public RunSummary run(JobContext context, IngestSettings settings) {
        Importer importer = new Importer(context, settings);
        List<TableImport> imports = importer.importAll();
        List<Row> broken = quarantine(context, importer.taken(), imports);
        List<Problem> foreign = QualityRows.foreignColumns(imports, broken);
        if (!foreign.isEmpty()) {
            throw new BrokenContract(foreign);
        }
        VolumeGate volumes = VolumeGate.of(context, importer.taken());
        List<Problem> unusual = imports.stream()
                .flatMap(done -> volumes.problems(done).stream())
                .toList();
        List<Problem> gates = new ArrayList<>(settings.acceptsVolume() ? List.of() : unusual);
        imports.stream().map(TableImport::gate).flatMap(Optional::stream).forEach(gates::add);
        if (!gates.isEmpty()) {
            throw new GateFailed(gates);
        }
        List<TableImport> published = Concurrently.map(imports, done -> {
            context.step("writing " + done.table());
            return done.publish(context.tables());
        });
        importer.book(published.stream().map(TableImport::intake).toList());
        return summary(
                published,
                importer,
                unusual.stream().map(problem -> "accepted: " + problem.what()).toList());
    }

    /**
     * Keeps bad rows first: a run that stops half-way shows up as rejects, never as stale good data.
     *
     * @return the broken rules as rows of {@code dq_result}
     */
    private static List<Row> quarantine(JobContext context, TakenFiles taken, List<TableImport> imports) {
        List<Row> broken = Concurrently.map(imports, done -> {
                    done.quarantine(context.tables(), taken.batches(done.table()));
                    return QualityRows.of(done, context.runId());
                })
                .stream()
                .flatMap(List::stream)
                .toList();
        QualityRows.write(context, imports, broken);
        return broken;
    }

    private static List<String> doubts(TableImport done) {
        List<String> told = new ArrayList<>();
        if (done.doubts().undecidedKeys() > 0) {
            told.add(String.format(
                    Locale.ROOT,
                    "%s: %,d keys have several rows in one delivery that neither a date nor the order of files tells apart;"
                            + " which of them counts is arbitrary: deliver one row by key, or a date of change",
                    done.table(),
                    done.doubts().undecidedKeys()));
        }
        if (done.doubts().offClock() > 0) {
            told.add(String.format(
                    Locale.ROOT,
                    "%s: %,d times are such that their zone skipped them or had them twice when its clocks were changed;"
                            + " deliver times in UTC or with their offset",
                    done.table(),
                    done.doubts().offClock()));
        }
        return told;
    }

    private static RunSummary summary(List<TableImport> imports, Importer importer, List<String> acceptedVolumes) {
        long accepted = 0;
        long quarantined = 0;
        long duplicates = 0;
        Map<String, ImportBalance> balances = new TreeMap<>();
        List<String> warnings = new ArrayList<>(importer.notes());
        warnings.addAll(acceptedVolumes);
        for (TableImport done : imports) {
            ImportBalance balance = done.balance();
            balances.put(done.table().name(), balance);
            accepted += balance.accepted();
            quarantined += balance.quarantined();
            duplicates += balance.duplicates();
            if (balance.quarantined() > 0) {
                warnings.add(String.format(
                        Locale.ROOT,
                        "%s: %,d of %,d rows in quarantine",
                        done.table(),
                        balance.quarantined(),
                        balance.read()));
            }
            warnings.addAll(doubts(done));
        }
        return RunSummary.of(
                        imports.size() + " tables read, " + importer.unchanged() + " unchanged",
                        String.format(
                                Locale.ROOT,
                                "%,d rows accepted, %,d quarantined, %,d duplicates",
                                accepted,
                                quarantined,
                                duplicates))
                .withWarnings(warnings)
                .withBalances(balances);
    }
}
