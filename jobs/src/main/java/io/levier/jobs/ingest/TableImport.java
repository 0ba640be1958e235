package io.levier.jobs.ingest;

import static java.util.stream.Collectors.joining;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.split;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import io.levier.common.config.TableSource;
import io.levier.common.privacy.PersonTrace;
import io.levier.common.problem.Problem;
import io.levier.common.table.Field;
import io.levier.common.table.Table;
import io.levier.common.table.ops.Quarantine;
import io.levier.jobs.platform.ErasedKeys;
import io.levier.jobs.platform.ImportBalance;
import io.levier.jobs.platform.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The checked rows of one input table, counted, and not published yet: first it must be known whether anything may be.
 *
 * @param intake the files they come from
 * @param rows typed, with the reasons against them; computed again when they are written
 * @param doubts what is told of the accepted rows
 * @param ofErased rows of erased persons: they were read, are no part of the balance, and go nowhere
 */
record TableImport(
        Intake intake, Dataset<Row> rows, ImportBalance balance, Doubts doubts, Dataset<Row> ofErased, long erased) {

    /** Counts where every row goes, apart from those of erased persons. */
    static TableImport of(Intake intake, Dataset<Row> checked, ErasedKeys keys, PersonTrace trace) {
        Dataset<Row> marked = keys.marked(trace, checked);
        Dataset<Row> erased = marked.where(col(ErasedKeys.IS_ERASED));
        long count = erased.count();
        if (count == 0) {
            return of(intake, checked);
        }
        TableImport others =
                of(intake, marked.where(not(col(ErasedKeys.IS_ERASED))).drop(ErasedKeys.IS_ERASED));
        return new TableImport(intake, others.rows, others.balance, others.doubts, erased, count);
    }

    /** Counts where every row goes, in one pass over the rows: good rows beyond the first of a key are duplicates. */
    static TableImport of(Intake intake, Dataset<Row> checked) {
        Column isGood = ContractCheck.isFine();
        List<Column> keys = new ArrayList<>(List.of(Duplicates.keys(intake.table())));
        Row counts = checked.groupBy(keys.toArray(Column[]::new))
                .agg(
                        count(lit(1)).as("n"),
                        count_if(isGood).as("good"),
                        sum(when(isGood, col(ContractCheck.OFF_CLOCK))).as("off_clock"))
                .agg(sum("n"), sum("good"), count_if(col("good").gt(0)), sum("off_clock"))
                .first();
        long read = counts.isNullAt(0) ? 0 : counts.getLong(0);
        long good = counts.isNullAt(1) ? 0 : counts.getLong(1);
        long accepted = counts.getLong(2);
        long undecided = good == accepted
                ? 0
                : Duplicates.undecided(intake.table(), checked.where(isGood)).count();
        return new TableImport(
                intake,
                checked,
                new ImportBalance(read, accepted, read - good, good - accepted),
                new Doubts(undecided, counts.isNullAt(3) ? 0 : counts.getLong(3)),
                checked.limit(0),
                0);
    }

    TableSource source() {
        return intake.source();
    }

    Table table() {
        return intake.table();
    }

    /** Publishes the accepted rows, and tells where all rows went: what is no later version of a row is a duplicate. */
    TableImport publish(Tables tables) {
        if (!intake.isAddition()) {
            tables.replaceAll(table(), accepted(), intake.contentId());
            return this;
        }
        // Rows of no file were set aside once: what stands may have been delivered since.
        Column isLater = intake.isEmpty()
                ? Duplicates.isDatedLater(table(), Tables.INPUT, Tables.STANDING)
                : Duplicates.isLater(table(), Tables.INPUT, Tables.STANDING);
        long written = tables.upsert(table(), accepted(), isLater, intake.contentId());
        long older = balance.accepted() - written;
        return new TableImport(
                intake,
                rows,
                new ImportBalance(balance.read(), written, balance.quarantined(), balance.duplicates() + older),
                doubts,
                ofErased,
                erased);
    }

    /**
     * Keeps the refused rows where the user finds them.
     *
     * @param batches whose rows stand in the table: refused rows that came with them stay
     */
    void quarantine(Tables tables, Set<String> batches) {
        Table quarantine = Quarantine.of(table());
        if (balance.quarantined() == 0 && !tables.exists(quarantine)) {
            return;
        }
        if (intake.isAddition() && !batches.isEmpty()) {
            String others = batches.stream().map(id -> "'" + id + "'").collect(joining(", "));
            tables.replaceWhere(quarantine, quarantined(), Quarantine.CONTENT_ID.name() + " not in (" + others + ")");
        } else {
            tables.replaceAll(quarantine, quarantined(), intake.contentId());
        }
    }

    /** The rows to publish: in the contract, latest of their key. */
    Dataset<Row> accepted() {
        Column[] columns = table().fields().stream()
                .map(Field::name)
                .map(name -> col(name))
                .toArray(Column[]::new);
        Dataset<Row> good = balance.quarantined() == 0 ? rows : rows.where(ContractCheck.isFine());
        return (balance.duplicates() == 0 ? good : Duplicates.latest(table(), good)).select(columns);
    }

    private Dataset<Row> quarantined() {
        return quarantined(lit(intake.batchId()));
    }

    /** The refused rows with their reasons, as the quarantine keeps them. */
    Dataset<Row> quarantined(Column contentId) {
        return rows.where(not(ContractCheck.isFine()))
                .select(
                        reasons().as(Quarantine.REASONS.name()),
                        col(ContractCheck.CELLS).as(Quarantine.CELLS.name()),
                        col(RawRows.NOT_TEXT).as(Quarantine.NOT_TEXT.name()),
                        contentId.as(Quarantine.CONTENT_ID.name()));
    }

    private static Column reasons() {
        return split(col(ContractCheck.REASONS), ContractCheck.SEPARATOR);
    }

    /** How many rows broke which rule. */
    List<Row> brokenRules() {
        return balance.quarantined() == 0
                ? List.of()
                : rows.where(not(ContractCheck.isFine()))
                        .select(explode(reasons()).as("reason"))
                        .groupBy("reason")
                        .agg(count(lit(1)).as("n"))
                        .orderBy("reason")
                        .collectAsList();
    }

    /** Why this table must not be published, empty when it may. */
    Optional<Problem> gate() {
        double share = balance.read() == 0 ? 0 : (double) balance.quarantined() / balance.read();
        if (share > source().quarantineLimit()) {
            return Optional.of(new Problem(
                    String.format(
                            Locale.ROOT,
                            "%s: %,d of %,d rows of %s break its contract (%.1f %%, limit %.1f %%)",
                            source().sqlPlace(),
                            balance.quarantined(),
                            balance.read(),
                            table(),
                            100 * share,
                            100 * source().quarantineLimit()),
                    "levier query --sql \"select reasons, count(*) from quarantine_" + table()
                            + " group by 1\" tells why; mend the export or its mapping, or raise quarantine-limit"));
        }
        return Optional.empty();
    }
}
