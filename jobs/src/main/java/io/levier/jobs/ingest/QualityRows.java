package io.levier.jobs.ingest;

import static java.util.stream.Collectors.joining;

import io.levier.common.problem.Problem;
import io.levier.common.table.ContractRule;
import io.levier.common.table.ops.DqResult;
import io.levier.jobs.platform.JobContext;
import io.levier.jobs.platform.Schemas;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** The broken rules of an import as rows of {@code dq_result}. */
final class QualityRows {
    private static final String ARROW = ": ";

    private QualityRows() {}

    static List<Row> of(TableImport done, String runId) {
        List<Row> rows = new ArrayList<>();
        long read = done.balance().read() + done.erased();
        for (Row broken : done.brokenRules()) {
            String reason = broken.getString(0);
            int arrow = reason.indexOf(ARROW);
            String column = reason.substring(0, arrow);
            rows.add(RowFactory.create(
                    done.table().name(),
                    reason.substring(arrow + ARROW.length()),
                    column.equals("row") ? "" : column,
                    broken.getLong(1),
                    read,
                    runId));
        }
        if (done.balance().duplicates() > 0) {
            rows.add(RowFactory.create(
                    done.table().name(),
                    ContractRule.DUPLICATE.words(),
                    "",
                    done.balance().duplicates(),
                    read,
                    runId));
        }
        if (done.doubts().undecidedKeys() > 0) {
            rows.add(RowFactory.create(
                    done.table().name(),
                    "versions of one key that nothing tells apart",
                    "",
                    done.doubts().undecidedKeys(),
                    read,
                    runId));
        }
        if (done.doubts().offClock() > 0) {
            rows.add(RowFactory.create(
                    done.table().name(),
                    "time that its zone skipped or had twice",
                    "",
                    done.doubts().offClock(),
                    read,
                    runId));
        }
        if (done.erased() > 0) {
            rows.add(RowFactory.create(
                    done.table().name(), ContractRule.ERASED.words(), "", done.erased(), read, runId));
        }
        return rows;
    }

    /**
     * Columns without a single cell of their declared type: these are other columns than the mapping takes them for, and
     * no raised limit would make their rows good.
     */
    static List<Problem> foreignColumns(List<TableImport> imports, List<Row> broken) {
        Map<String, String> places = new TreeMap<>();
        imports.forEach(done -> places.put(done.table().name(), done.source().sqlPlace()));
        List<Problem> problems = new ArrayList<>();
        for (Row rule : broken) {
            if (ContractRule.of(rule.getString(1))
                            .filter(ContractRule.TYPE::equals)
                            .isPresent()
                    && rule.getLong(3) == rule.getLong(4)) {
                problems.add(new Problem(
                        places.get(rule.getString(0)) + ": not one of the " + rule.getLong(4) + " cells of column \""
                                + rule.getString(2) + "\" of table " + rule.getString(0) + " is a "
                                + ContractRule.TYPE.limitOf(rule.getString(1)),
                        "map the right column, or mend the export; levier query --personal --sql \"select cells from "
                                + "quarantine_" + rule.getString(0) + "\" shows the cells"));
            }
        }
        return problems;
    }

    /** Replaces what was known of the imported tables; other tables keep theirs. */
    static void write(JobContext context, List<TableImport> imports, List<Row> rows) {
        if (imports.isEmpty()) {
            return;
        }
        // Names of declared tables: letters and underscores only.
        String names = imports.stream().map(done -> "'" + done.table() + "'").collect(joining(", "));
        String theirs = "table_name in (" + names + ")";
        boolean isAsBefore = rows.isEmpty()
                && context.tables().exists(DqResult.TABLE)
                && context.tables().read(DqResult.TABLE).where(theirs).isEmpty();
        if (!isAsBefore) {
            context.tables()
                    .replaceWhere(
                            DqResult.TABLE, context.spark().createDataFrame(rows, Schemas.of(DqResult.TABLE)), theirs);
        }
    }
}
