package io.levier.jobs.privacy;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import io.levier.common.config.KeepPeriods;
import io.levier.common.table.Field;
import io.levier.common.table.Table;
import io.levier.common.table.curated.ContactComment;
import io.levier.common.table.curated.Verbatim;
import io.levier.common.table.derived.ChurnScore;
import io.levier.common.table.derived.CustomerValue;
import io.levier.common.table.derived.VerbatimQuote;
import io.levier.common.table.input.InputTables;
import io.levier.common.table.input.Interaction;
import io.levier.common.table.input.SocialMention;
import io.levier.common.table.input.SurveyAnswer;
import io.levier.common.table.input.SurveyResponse;
import io.levier.common.table.ops.FileLedger;
import io.levier.common.table.ops.Quarantine;
import io.levier.common.table.ops.RunLog;
import io.levier.common.table.ops.RunWrite;
import io.levier.jobs.platform.JobContext;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Rows and cells that have been kept long enough, by what they are. */
final class OldRows {
    private final JobContext context;
    private final Instant now;

    OldRows(JobContext context) {
        this.context = context;
        this.now = context.ledger().now();
    }

    /**
     * What of a table is old.
     *
     * @param what these rows are, as the summary calls them
     * @param doomed columns of the table that tell the rows, each once
     * @param cells that are emptied; the whole row goes where there are none
     */
    record Old(String what, Table table, Dataset<Row> doomed, List<Field> cells) {}

    List<Old> of(KeepPeriods keep) {
        List<Old> old = new ArrayList<>(quarantined(keep.quarantineDays()));
        old.addAll(starts(keep.runLogDays()));
        if (keep.wordsDays() != KeepPeriods.FOR_EVER) {
            old.addAll(words(keep.wordsDays()));
        }
        if (keep.scoresDays() != KeepPeriods.FOR_EVER) {
            old.addAll(scores(keep.scoresDays()));
        }
        return old.stream().filter(one -> context.tables().exists(one.table())).toList();
    }

    private List<Old> quarantined(int days) {
        return InputTables.ALL.stream()
                .map(Quarantine::of)
                .filter(table -> context.tables().exists(table))
                .map(table -> new Old(
                        "refused rows",
                        table,
                        context.sql()
                                .query(
                                        "ops/old_quarantine",
                                        Map.of(
                                                "quarantine", rows(table),
                                                "run_write", rows(RunWrite.TABLE),
                                                "file_ledger", rows(FileLedger.TABLE),
                                                "run_log", rows(RunLog.TABLE)),
                                        Map.of("table_name", table.name(), "before", before(days))),
                        List.of()))
                .toList();
    }

    private List<Old> starts(int days) {
        Map<String, Object> before = Map.of("before", before(days));
        return List.of(
                new Old(
                        "starts",
                        RunLog.TABLE,
                        context.sql().query("ops/old_start", Map.of("run_log", rows(RunLog.TABLE)), before),
                        List.of()),
                new Old(
                        "writes",
                        RunWrite.TABLE,
                        context.sql().query("ops/old_write", Map.of("run_write", rows(RunWrite.TABLE)), before),
                        List.of()));
    }

    private List<Old> words(int days) {
        Map<String, Dataset<Row>> answers = Map.of(
                "survey_answer", rows(SurveyAnswer.TABLE),
                "survey_response", rows(SurveyResponse.TABLE));
        return List.of(
                new Old(
                        "words",
                        SurveyAnswer.TABLE,
                        context.sql().query("ops/old_answer", answers, Map.of("before", before(days))),
                        List.of(SurveyAnswer.VALUE_TEXT, SurveyAnswer.EXTRA)),
                dated("words", Interaction.TABLE, Interaction.STARTED_AT, days, Interaction.TEXT, Interaction.EXTRA),
                dated("words", SocialMention.TABLE, SocialMention.AT, days, SocialMention.TEXT, SocialMention.EXTRA),
                dated("words", Verbatim.TABLE, Verbatim.COMPLETED_ON, days),
                dated("words", ContactComment.TABLE, ContactComment.STARTED_ON, days),
                dated("words", VerbatimQuote.TABLE, VerbatimQuote.COMPLETED_ON, days));
    }

    private List<Old> scores(int days) {
        return List.of(
                dated("scores", ChurnScore.TABLE, ChurnScore.AS_OF, days),
                dated("scores", CustomerValue.TABLE, CustomerValue.AS_OF, days));
    }

    private Old dated(String what, Table table, Field date, int days, Field... cells) {
        Column isOld = col(date.name()).lt(lit(before(days)));
        Column isTold = Arrays.stream(cells)
                .map(cell -> col(cell.name()).isNotNull())
                .reduce(Column::or)
                .orElse(lit(true));
        Column[] keys = table.keys().stream().map(key -> col(key.name())).toArray(Column[]::new);
        return new Old(what, table, rows(table).where(isOld.and(isTold)).select(keys), List.of(cells));
    }

    private Timestamp before(int days) {
        return Timestamp.from(now.minus(Duration.ofDays(days)));
    }

    private Dataset<Row> rows(Table table) {
        return context.tables().readOrEmpty(table);
    }
}
