package io.levier.jobs.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.exists;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import io.levier.common.config.SuiteConfig;
import io.levier.common.config.TableSource;
import io.levier.common.table.DeclaredTables;
import io.levier.common.table.Field;
import io.levier.common.table.Table;
import io.levier.common.table.input.InputTables;
import io.levier.common.table.input.SurveyQuestion;
import io.levier.common.table.input.SurveyResponse;
import io.levier.common.table.ops.DqResult;
import io.levier.common.table.ops.FileLedger;
import io.levier.common.table.ops.Quarantine;
import io.levier.jobs.platform.Fingerprint;
import io.levier.jobs.platform.ImportBalance;
import io.levier.jobs.platform.Job;
import io.levier.jobs.platform.JobContext;
import io.levier.jobs.platform.JobSpec;
import io.levier.jobs.platform.RunSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Replays rows in quarantine: what the contract, the scales and the notation of today accept goes to its table, the rest
 * stays with the reasons of today. A row joins its table before it leaves the quarantine, and joins it only once.
 */
public final class RedriveJob implements Job<RedriveArgs, RedriveSettings> {
    private static final JobSpec SPEC = new JobSpec(
            "redrive",
            "rows in quarantine to input tables, where the configuration of today accepts them",
            List.of(),
            List.of(FileLedger.TABLE),
            Stream.of(InputTables.ALL, DeclaredTables.QUARANTINES, List.of(DqResult.TABLE))
                    .flatMap(List::stream)
                    .toList(),
            List.of("redrive", "redrive order_header survey_answer"));

    @Override
    public JobSpec spec() {
        return SPEC;
    }

    @Override
    public RedriveArgs newArgs() {
        return new RedriveArgs();
    }

    @Override
    public RedriveSettings settings(RedriveArgs args, SuiteConfig suite) {
        return new RedriveSettings(args.tables().stream()
                .map(Table::name)
                .filter(suite.sources()::containsKey)
                .map(suite.sources()::get)
                .toList());
    }

    /** What lies in quarantine is no input that is known by its version: every start looks. */
    @Override
    public boolean reachesOutside() {
        return true;
    }

    @Override
    public RunSummary run(JobContext context, RedriveSettings settings) {
        List<TableImport> done = new ArrayList<>();
        List<Row> broken = new ArrayList<>();
        Map<String, ImportBalance> balances = new TreeMap<>();
        TakenFiles taken = TakenFiles.of(context);
        for (TableSource source : settings.sources()) {
            Set<String> batches = taken.batches(source.table());
            // Rows of a delivery that was refused as a whole wait for it to come back mended.
            if (context.tables().exists(Quarantine.of(source.table())) && !batches.isEmpty()) {
                TableImport replayed = replay(context, source, batches);
                done.add(replayed);
                broken.addAll(QualityRows.of(replayed, context.runId()));
                balances.put(source.table().name(), replayed.balance());
            }
        }
        QualityRows.write(context, done, broken);
        long replayed = balances.values().stream()
                .mapToLong(balance -> balance.accepted() + balance.duplicates())
                .sum();
        long left =
                balances.values().stream().mapToLong(ImportBalance::quarantined).sum();
        return RunSummary.of(String.format(Locale.ROOT, "%,d rows replayed, %,d stay in quarantine", replayed, left))
                .withBalances(balances);
    }

    private static TableImport replay(JobContext context, TableSource source, Set<String> batches) {
        Table table = source.table();
        Table quarantine = Quarantine.of(table);
        context.step("replaying " + quarantine);
        String isTaken = Quarantine.CONTENT_ID.name() + " in ('" + String.join("', '", batches) + "')";
        Dataset<Row> refused = context.tables().read(quarantine).where(isTaken);
        String before = context.ledger().contentOf(table).orElse("none");
        String contentId = new Fingerprint()
                .add("run", context.runId())
                .add("table", before)
                .add("quarantine", context.ledger().contentOf(quarantine))
                .toId();
        Intake intake = new Intake(source, Map.of(), "", contentId, "", true);
        TableImport checked = TableImport.of(intake, checked(context, source, refused));
        if (checked.balance().read() == checked.balance().quarantined()) {
            return checked;
        }
        TableImport published = checked.publish(context.tables());
        context.tables().replaceWhere(quarantine, checked.quarantined(col(Quarantine.CONTENT_ID.name())), isTaken);
        return published;
    }

    private static Dataset<Row> checked(JobContext context, TableSource source, Dataset<Row> refused) {
        List<Column> cells = new ArrayList<>();
        for (Field field : source.table().fields()) {
            cells.add(element_at(col(Quarantine.CELLS.name()), field.name()).as(field.name()));
        }
        cells.add(col(Quarantine.NOT_TEXT.name()).as(RawRows.NOT_TEXT));
        cells.add(col(Quarantine.CONTENT_ID.name()));
        // Cells of a record that was cut or swallowed are not those of their columns: only its file can mend it.
        Column isTorn = exists(col(Quarantine.REASONS.name()), reason -> reason.startsWith("row: "));
        cells.add(when(isTorn, element_at(col(Quarantine.REASONS.name()), lit(1)))
                .as(Exports.CORRUPT));
        Dataset<Row> rows = refused.select(cells.toArray(Column[]::new));
        RawRows raw = RawRows.setAside(rows, source.notation(), RawRows.knowable(context));
        return ScaleCheck.checkOf(
                source.table(),
                raw,
                () -> context.tables().readOrEmpty(SurveyQuestion.TABLE),
                () -> context.tables().readOrEmpty(SurveyResponse.TABLE));
    }
}
