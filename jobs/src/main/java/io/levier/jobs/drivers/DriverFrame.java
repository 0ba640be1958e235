package io.levier.jobs.drivers;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.xxhash64;

import io.levier.common.config.DriverModel;
import io.levier.common.drivers.Design;
import io.levier.common.drivers.GramColumn;
import io.levier.common.drivers.GramLayout;
import io.levier.common.drivers.Player;
import io.levier.common.table.curated.Feedback;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;

/**
 * The rows of a model as vectors in the order of its layout, all rows of a customer together. Every customer belongs to
 * one bucket; buckets are what resampling leaves out.
 *
 * @param rows {@code period_start, bucket, respondent_id, weight, v}
 */
record DriverFrame(DriverModel model, List<DriverTerm> terms, GramLayout layout, Dataset<Row> rows) {
    static final int BUCKETS = 256;
    static final String PROBE = "probe";

    /** Part of every hash: another salt is another partition of the customers. */
    static final String SALT = "levier-drivers-1";

    private static final double HASH_RANGE = 0x1p53;

    static DriverFrame of(DriverModel model, List<DriverTerm> terms, Dataset<Row> feedback, int partitions) {
        List<GramColumn> columns = new ArrayList<>(List.of(GramColumn.ONE));
        List<Column> values = new ArrayList<>(List.of(lit(1.0)));
        List<Player> players = new ArrayList<>();
        Column isComplete = lit(true);
        for (DriverTerm term : terms) {
            columns.addAll(term.columns());
            term.expressions().forEach(expression -> values.add(expr(expression)));
            players.add(term.player());
            isComplete = isComplete.and(expr(term.isKnown()));
        }
        columns.add(new GramColumn(PROBE, GramColumn.Role.PROBE, 0.5, 1));
        values.add(uniform(col(Feedback.RESPONSE_ID.name())));
        columns.add(outcomeColumn(model));
        values.add(expr(outcomeExpression(model)));
        terms.forEach(term -> term.headroom().ifPresent(headroom -> {
            columns.add(headroom.column());
            values.add(expr(headroom.expression()));
        }));
        Dataset<Row> rows = feedback.where(isComplete.and(col("weight").gt(0)))
                .select(
                        col(Feedback.PERIOD_START.name()),
                        bucketOf(col(Feedback.RESPONDENT_ID.name())).as("bucket"),
                        col(Feedback.RESPONDENT_ID.name()),
                        col(Feedback.WEIGHT.name()),
                        array(values.toArray(Column[]::new)).as("v"),
                        col(Feedback.RESPONSE_ID.name()))
                .repartition(partitions, col("bucket"))
                .sortWithinPartitions("bucket", "respondent_id", "period_start", "response_id")
                .drop("response_id")
                .persist(StorageLevel.MEMORY_AND_DISK());
        return new DriverFrame(model, terms, new GramLayout(columns, players), rows);
    }

    static Column bucketOf(Column respondent) {
        return pmod(xxhash64(respondent, lit(SALT)), lit((long) BUCKETS)).cast("int");
    }

    /** A number from 0 to 1 that knows nothing but the id. */
    private static Column uniform(Column id) {
        return pmod(xxhash64(id, lit(SALT)), lit((long) HASH_RANGE))
                .cast("double")
                .divide(lit(HASH_RANGE));
    }

    static String outcomeName(DriverModel model) {
        return switch (model.outcome()) {
            case NPS -> "nps_points";
            case CSAT -> "csat_norm100";
            case CES -> "ces";
        };
    }

    /** NULL where the answer has no such outcome. */
    static String outcomeExpression(DriverModel model) {
        return switch (model.outcome()) {
            case NPS -> "case when ltr >= 9 then 100D when ltr < 7 then -100D when ltr is not null then 0D end";
            case CSAT -> "csat_norm100";
            case CES -> "ces";
        };
    }

    private static GramColumn outcomeColumn(DriverModel model) {
        double middle = switch (model.outcome()) {
            case NPS -> 0;
            case CSAT -> 50;
            case CES -> 4;
        };
        return GramColumn.outcome(outcomeName(model), middle);
    }

    Design design() {
        return Design.of(layout, outcomeName(model));
    }

    void release() {
        rows.unpersist();
    }
}
