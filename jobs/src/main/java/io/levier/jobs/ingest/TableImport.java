package io.levier.jobs.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;

import io.levier.common.config.TableSource;
import io.levier.common.problem.Problem;
import io.levier.common.table.Field;
import io.levier.common.table.Table;
import io.levier.common.table.ops.Quarantine;
import io.levier.jobs.platform.ImportBalance;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;

/**
 * The checked rows of one input table, kept until it is known whether anything may be published. Closing it frees the
 * rows.
 *
 * @param contentId fingerprint of files, mapping and declaration
 */
record TableImport(TableSource source, String contentId, Dataset<Row> rows, ImportBalance balance)
        implements AutoCloseable {

    /** Counts where every row goes, in one pass over the rows. */
    static TableImport of(TableSource source, String contentId, Dataset<Row> checked) {
        Dataset<Row> kept = Duplicates.mark(source.table(), checked).persist(StorageLevel.MEMORY_AND_DISK());
        Row counts = kept.agg(count(lit(1)), count_if(not(ContractCheck.isFine())), count_if(col(Duplicates.IS_OLDER)))
                .first();
        long read = counts.getLong(0);
        long bad = counts.getLong(1);
        long older = counts.getLong(2);
        return new TableImport(source, contentId, kept, new ImportBalance(read, read - bad - older, bad, older));
    }

    Table table() {
        return source.table();
    }

    /** The rows to publish: in the contract, latest of their key. */
    Dataset<Row> accepted() {
        Column[] columns = table().fields().stream()
                .map(Field::name)
                .map(name -> col(name))
                .toArray(Column[]::new);
        return rows.where(ContractCheck.isFine().and(not(col(Duplicates.IS_OLDER))))
                .select(columns);
    }

    Dataset<Row> quarantined() {
        return rows.where(not(ContractCheck.isFine()))
                .select(
                        col(ContractCheck.REASONS).as(Quarantine.REASONS.name()),
                        col(ContractCheck.CELLS).as(Quarantine.CELLS.name()),
                        lit(contentId).as(Quarantine.CONTENT_ID.name()));
    }

    /** How many rows broke which rule. */
    List<Row> brokenRules() {
        return balance.quarantined() == 0
                ? List.of()
                : rows.select(explode(col(ContractCheck.REASONS)).as("reason"))
                        .groupBy("reason")
                        .agg(count(lit(1)).as("n"))
                        .orderBy("reason")
                        .collectAsList();
    }

    /** Why this table must not be published, empty when it may. */
    Optional<Problem> gate() {
        if (balance.read() == 0 && !source.isOptional()) {
            return Optional.of(new Problem(
                    source.sqlPlace() + ": table " + table() + " has no rows",
                    "deliver the export again; a company that has no such data says \"optional: true\""));
        }
        double share = balance.read() == 0 ? 0 : (double) balance.quarantined() / balance.read();
        if (share > source.quarantineLimit()) {
            return Optional.of(new Problem(
                    String.format(
                            Locale.ROOT,
                            "%s: %,d of %,d rows of %s break its contract (%.1f %%, limit %.1f %%)",
                            source.sqlPlace(),
                            balance.quarantined(),
                            balance.read(),
                            table(),
                            100 * share,
                            100 * source.quarantineLimit()),
                    "levier query --sql \"select reasons, count(*) from quarantine_" + table()
                            + " group by 1\" tells why; mend the export or its mapping, or raise quarantine-limit"));
        }
        return Optional.empty();
    }

    @Override
    public void close() {
        rows.unpersist();
    }
}
