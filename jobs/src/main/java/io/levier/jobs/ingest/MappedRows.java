package io.levier.jobs.ingest;

import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import io.levier.common.config.RawFile;
import io.levier.common.problem.BrokenContract;
import io.levier.jobs.platform.Sql;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** The rows of exports under the names of the contract: as they are, or through the SQL of their source. */
final class MappedRows {
    /** Fewer records than this are faster checked by one task than shuffled between several. */
    private static final long SMALL = 200_000;

    private final Sql sql;
    private final Exports exports;

    MappedRows(SparkSession spark, Exports exports) {
        this.sql = new Sql(spark);
        this.exports = exports;
    }

    Dataset<Row> of(Intake intake) {
        Dataset<Row> mapped = intake.source().sql().isPresent()
                ? sql.queryMapping(
                        intake.source().sql().get(),
                        views(intake),
                        intake.source().sqlPlace())
                : rows(intake, intake.source().files().get(0));
        return intake.source().drift().keepsNewColumns() ? KeptColumns.of(intake.table(), mapped) : mapped;
    }

    private Map<String, Dataset<Row>> views(Intake intake) {
        Map<String, Dataset<Row>> views = new TreeMap<>();
        for (RawFile raw : intake.source().files()) {
            Dataset<Row> rows = rows(intake, raw);
            requireAllRecords(intake, raw, rows.agg(count(lit(1))).first().getLong(0));
            views.put(raw.name(), rows.drop(Exports.CORRUPT));
        }
        return views;
    }

    private Dataset<Row> rows(Intake intake, RawFile raw) {
        List<FileFacts> facts = intake.files(raw);
        Dataset<Row> rows = exports.read(raw, facts, intake.source().drift());
        return isCounted(facts) && records(facts) < SMALL ? rows.coalesce(1) : rows;
    }

    /** What the reader finds must be what the look at the file counted, or a record was swallowed. */
    static void requireAllRecords(Intake intake, RawFile raw, long found) {
        List<FileFacts> facts = intake.files(raw);
        if (isCounted(facts) && found != records(facts)) {
            throw new BrokenContract(
                    raw.path() + " has " + records(facts) + " records, but " + found + " could be read",
                    "look for stray quotes, and for line breaks inside cells or objects");
        }
    }

    private static long records(List<FileFacts> facts) {
        return facts.stream().mapToLong(FileFacts::records).sum();
    }

    private static boolean isCounted(List<FileFacts> facts) {
        return facts.stream().noneMatch(file -> file.records() == FileFacts.UNCOUNTED);
    }
}
