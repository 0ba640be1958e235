package io.levier.jobs.platform;

import io.levier.common.problem.OutsideFailure;
import io.levier.common.table.Table;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.apache.spark.sql.DataFrameWriterV2;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * What a commit carries: who makes it of what, and a number by which Delta itself turns away a start that was taken for
 * dead and comes back to life in the middle of a write. Delta does so without a word, therefore each commit is read back.
 *
 * @param note what the commit says of itself, as {@link LastCommit} reads it
 * @param token above those of all commits before; none where no lock is held
 */
record CommitTicket(Fence fence, String note, OptionalLong token) {
    /** Under this name Delta keeps the greatest number it has seen, table by table. */
    static final String APPLICATION = "levier";

    private static final String NOTE = "userMetadata";
    private static final String NUMBERED_BY = "txnAppId";
    private static final String NUMBER = "txnVersion";
    private static final String SESSION_NOTE = "spark.databricks.delta.commitInfo.userMetadata";
    private static final String SESSION_WRITE = "spark.databricks.delta.write.";

    /**
     * The ticket of one commit.
     *
     * @throws OutsideFailure when another start has taken the warehouse over
     */
    static CommitTicket draw(Fence fence, String job, String runId, String contentId) {
        fence.requireHeld();
        String note = "{\"job\":\"" + job + "\",\"run_id\":\"" + runId + "\",\"content_id\":\"" + contentId + "\"}";
        return new CommitTicket(fence, note, fence.nextToken());
    }

    /** For a commit that only tidies up and says again what stood in the note of the last one. */
    static CommitTicket repeating(String note) {
        return new CommitTicket(Fence.OPEN, note, OptionalLong.empty());
    }

    DataFrameWriterV2<Row> on(DataFrameWriterV2<Row> writer) {
        writer.option(NOTE, note);
        token.ifPresent(number -> writer.option(NUMBERED_BY, APPLICATION).option(NUMBER, Long.toString(number)));
        return writer;
    }

    /**
     * A session beside this one whose next commit carries the ticket. MERGE has no option for it, and as a setting of the
     * one session it would stand on the commits of others, and swallow them.
     */
    SparkSession on(SparkSession session) {
        Map<String, String> settings = new TreeMap<>(Map.of(SESSION_NOTE, note));
        token.ifPresent(number -> {
            settings.put(SESSION_WRITE + NUMBERED_BY, APPLICATION);
            settings.put(SESSION_WRITE + NUMBER, Long.toString(number));
        });
        return Sessions.beside(session, settings);
    }

    /**
     * The commit made with the ticket, as it stands in the log of the table.
     *
     * @throws OutsideFailure when the last commit is another start's, which Delta kept
     */
    LastCommit readBack(Warehouse warehouse, Table table) {
        LastCommit last = LastCommit.of(warehouse, table);
        if (token.isPresent() && !last.token().equals(token)) {
            throw turnedAway(table);
        }
        return last;
    }

    /** What to throw when a table holds a commit of a later start; better the name of that start, where the lock has it. */
    OutsideFailure turnedAway(Table table) {
        fence.requireHeld();
        return new OutsideFailure(
                "the commit to " + table + " was turned away: the table holds a later one",
                "nothing of it was written; run again",
                null);
    }
}
