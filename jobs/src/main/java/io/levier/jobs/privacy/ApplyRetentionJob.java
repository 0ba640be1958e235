package io.levier.jobs.privacy;

import static org.apache.spark.sql.functions.col;

import io.levier.common.config.SuiteConfig;
import io.levier.common.table.DeclaredTables;
import io.levier.common.table.Table;
import io.levier.common.table.curated.ContactComment;
import io.levier.common.table.curated.Verbatim;
import io.levier.common.table.derived.ChurnScore;
import io.levier.common.table.derived.CustomerValue;
import io.levier.common.table.derived.VerbatimQuote;
import io.levier.common.table.input.Interaction;
import io.levier.common.table.input.SocialMention;
import io.levier.common.table.input.SurveyAnswer;
import io.levier.common.table.input.SurveyResponse;
import io.levier.common.table.ops.FileLedger;
import io.levier.common.table.ops.RunLog;
import io.levier.common.table.ops.RunWrite;
import io.levier.jobs.platform.Concurrently;
import io.levier.jobs.platform.ErasedPersons;
import io.levier.jobs.platform.Job;
import io.levier.jobs.platform.JobArgs;
import io.levier.jobs.platform.JobContext;
import io.levier.jobs.platform.JobSpec;
import io.levier.jobs.platform.RunSummary;
import io.levier.jobs.platform.Tables;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;

/** Deletes what has been kept as long as suite.yaml says; files of earlier versions go with {@code maintain}. */
public final class ApplyRetentionJob implements Job<JobArgs, RetentionSettings> {
    private static final JobSpec SPEC = new JobSpec(
            "apply-retention",
            "refused rows, words, scores and starts that have been kept as long as suite.yaml says: deleted",
            List.of(),
            List.of(FileLedger.TABLE, SurveyResponse.TABLE),
            Stream.concat(
                            DeclaredTables.QUARANTINES.stream(),
                            Stream.of(
                                    RunLog.TABLE,
                                    RunWrite.TABLE,
                                    SurveyAnswer.TABLE,
                                    Interaction.TABLE,
                                    SocialMention.TABLE,
                                    Verbatim.TABLE,
                                    ContactComment.TABLE,
                                    VerbatimQuote.TABLE,
                                    ChurnScore.TABLE,
                                    CustomerValue.TABLE))
                    .toList(),
            List.of("apply-retention", "apply-retention --set privacy.keep-words-days=730 --dry-run"));

    @Override
    public JobSpec spec() {
        return SPEC;
    }

    @Override
    public JobArgs newArgs() {
        return new JobArgs();
    }

    @Override
    public RetentionSettings settings(JobArgs args, SuiteConfig suite) {
        return new RetentionSettings(suite.privacy().keep(), args.isDryRun());
    }

    /** Rows grow older without any job. */
    @Override
    public boolean reachesOutside() {
        return true;
    }

    @Override
    public RunSummary run(JobContext context, RetentionSettings settings) {
        List<OldRows.Old> old = new OldRows(context).of(settings.keep());
        List<Long> counts =
                Concurrently.map(old, one -> settings.isTrial() ? one.doomed().count() : drop(context, one));
        TreeMap<String, Long> byKind = new TreeMap<>();
        for (int i = 0; i < old.size(); i++) {
            byKind.merge(old.get(i).what(), counts.get(i), Long::sum);
        }
        String[] figures = byKind.entrySet().stream()
                .map(kind -> String.format(Locale.ROOT, "%,d old %s", kind.getValue(), kind.getKey()))
                .toArray(String[]::new);
        return RunSummary.of(figures);
    }

    private static long drop(JobContext context, OldRows.Old old) {
        Table table = old.table();
        context.step("looking for old rows of " + table);
        Dataset<Row> doomed = old.doomed().persist(StorageLevel.MEMORY_AND_DISK());
        try {
            if (doomed.isEmpty()) {
                return 0;
            }
            Tables tables = context.tables();
            Column isSame = Arrays.stream(doomed.columns())
                    .map(name -> col(Tables.STANDING + "." + name).equalTo(col(Tables.INPUT + "." + name)))
                    .reduce(Column::and)
                    .orElseThrow();
            // No file need be read again because what it brought has become shorter.
            String contentId =
                    ErasedPersons.shortened(tables.contentOf(table).orElse(context.runId()), context.runId());
            return old.cells().isEmpty()
                    ? tables.delete(table, doomed, isSame, contentId)
                    : tables.blank(table, doomed, isSame, old.cells(), contentId);
        } finally {
            doomed.unpersist();
        }
    }
}
