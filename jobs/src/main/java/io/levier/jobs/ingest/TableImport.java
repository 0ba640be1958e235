package io.levier.jobs.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.split;
import static org.apache.spark.sql.functions.sum;

import io.levier.common.config.TableSource;
import io.levier.common.problem.Problem;
import io.levier.common.table.Field;
import io.levier.common.table.Table;
import io.levier.common.table.ops.Quarantine;
import io.levier.jobs.platform.ImportBalance;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The checked rows of one input table, counted, and not published yet: first it must be known whether anything may be.
 *
 * @param contentId fingerprint of files, mapping and declaration
 * @param rows typed, with the reasons against them; computed again when they are written
 */
record TableImport(TableSource source, String contentId, Dataset<Row> rows, ImportBalance balance) {

    /** Counts where every row goes, in one pass over the rows: good rows beyond the first of a key are duplicates. */
    static TableImport of(TableSource source, String contentId, Dataset<Row> checked) {
        Column isGood = ContractCheck.isFine();
        List<Column> keys = new ArrayList<>(List.of(Duplicates.keys(source.table())));
        Row counts = checked.groupBy(keys.toArray(Column[]::new))
                .agg(count(lit(1)).as("n"), count_if(isGood).as("good"))
                .agg(sum("n"), sum("good"), count_if(col("good").gt(0)))
                .first();
        long read = counts.isNullAt(0) ? 0 : counts.getLong(0);
        long good = counts.isNullAt(1) ? 0 : counts.getLong(1);
        long accepted = counts.getLong(2);
        return new TableImport(
                source, contentId, checked, new ImportBalance(read, accepted, read - good, good - accepted));
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
        Dataset<Row> good = balance.quarantined() == 0 ? rows : rows.where(ContractCheck.isFine());
        return (balance.duplicates() == 0 ? good : Duplicates.latest(table(), good)).select(columns);
    }

    Dataset<Row> quarantined() {
        return rows.where(not(ContractCheck.isFine()))
                .select(
                        reasons().as(Quarantine.REASONS.name()),
                        col(ContractCheck.CELLS).as(Quarantine.CELLS.name()),
                        lit(contentId).as(Quarantine.CONTENT_ID.name()));
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
}
