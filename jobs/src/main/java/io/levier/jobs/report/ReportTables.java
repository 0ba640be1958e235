package io.levier.jobs.report;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;

import io.levier.common.report.value.Period;
import io.levier.common.table.Table;
import io.levier.common.table.curated.CustomerPeriod;
import io.levier.common.table.curated.Feedback;
import io.levier.common.table.curated.Invitation;
import io.levier.common.table.curated.Rating;
import io.levier.common.table.curated.Sale;
import io.levier.common.table.derived.ChurnScore;
import io.levier.common.table.derived.MetricValues;
import io.levier.common.table.ops.RunLog;
import io.levier.common.table.ops.RunWrite;
import io.levier.jobs.platform.JobContext;
import java.sql.Date;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The few rows of each table that a report shows: counts and aggregates, never customers. */
record ReportTables(JobContext context, int kAnonymity) {

    /** Values of one period length: totals of all metrics, cuts of the score. */
    MetricFigures metrics(Period.Grain grain, String periodType) {
        Dataset<Row> values = context.tables()
                .read(MetricValues.TABLE)
                .where(col("period_type").equalTo(lit(periodType)));
        return new MetricFigures(
                values
                        .selectExpr(MetricRow.COLUMNS.split(", ", -1))
                        .where(col("segment_set")
                                .equalTo("total")
                                .or(col("metric_id").isin("nps", "csat_t2b")))
                        .collectAsList()
                        .stream()
                        .map(MetricRow::of)
                        .toList(),
                grain);
    }

    /** All rows of a table with one row per metric, model or driver; none where the table is absent. */
    List<Row> small(Table table, String order) {
        return context.tables().readOrEmpty(table).orderBy(order).collectAsList();
    }

    Row respondents(Period period) {
        return query(
                        "report/respondents",
                        Map.of(
                                "feedback", table(Feedback.TABLE),
                                "invitation", table(Invitation.TABLE),
                                "sale", table(Sale.TABLE),
                                "customer_period", table(CustomerPeriod.TABLE)),
                        days(period))
                .get(0);
    }

    List<Row> answerCounts(Period period) {
        return query(
                "report/answer_count",
                Map.of("feedback", table(Feedback.TABLE)),
                Map.of(
                        "first_day",
                        Date.valueOf(period.start()),
                        "end_day",
                        Date.valueOf(period.end()),
                        "k_anonymity",
                        kAnonymity));
    }

    List<Row> churnBands() {
        return query(
                "report/churn_band", Map.of("churn_score", table(ChurnScore.TABLE)), Map.of("k_anonymity", kAnonymity));
    }

    List<Row> churnReasons() {
        return query(
                "report/churn_reason",
                Map.of("churn_score", table(ChurnScore.TABLE)),
                Map.of("k_anonymity", kAnonymity));
    }

    List<Row> importBalances() {
        return query("report/import_balance", Map.of("run_write", table(RunWrite.TABLE)), Map.of());
    }

    List<Row> lastRuns() {
        return query("report/last_run", Map.of("run_log", table(RunLog.TABLE)), Map.of());
    }

    /** Lowest and highest answer of the satisfaction questions; 1 to 5 where there is none. */
    List<Integer> satisfactionScale() {
        Row scale = table(Rating.TABLE)
                .where(col("metric_role").equalTo("CSAT"))
                .agg(min("scale_min").as("low"), max("scale_max").as("high"))
                .first();
        return scale.isNullAt(0)
                ? List.of(1, 5)
                : List.of((int) Math.round(scale.getDouble(0)), (int) Math.round(scale.getDouble(1)));
    }

    private List<Row> query(String resource, Map<String, Dataset<Row>> inputs, Map<String, Object> values) {
        return context.sql().query(resource, inputs, values).collectAsList();
    }

    private Dataset<Row> table(Table table) {
        return context.tables().readOrEmpty(table);
    }

    private static Map<String, Object> days(Period period) {
        return Map.of("first_day", Date.valueOf(period.start()), "end_day", Date.valueOf(period.end()));
    }
}
