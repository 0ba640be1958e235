package io.levier.jobs.metrics;

import io.levier.common.metric.CellLayout;
import io.levier.common.metric.Demands;
import io.levier.common.metric.Dimension;
import io.levier.common.metric.FactTable;
import io.levier.common.metric.Governance;
import io.levier.common.metric.IntervalMethod;
import io.levier.common.metric.Label;
import io.levier.common.metric.Mean;
import io.levier.common.metric.Metric;
import io.levier.common.metric.MetricHeader;
import io.levier.common.metric.NetShare;
import io.levier.common.metric.Scope;
import io.levier.common.metric.Share;
import io.levier.common.time.MetricPeriod;
import io.levier.jobs.bench.Bench;
import io.levier.jobs.bench.DuckDb;
import io.levier.jobs.platform.Sessions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * 80 metrics by 6 segment sets and month, with the customers of a cell as clusters: the engine beside DuckDB, a query per
 * metric and cut in Spark, and the mere reading of the columns, on the same Parquet files with the same two threads.
 */
class MetricsBench {
    private static final Label LABEL = new Label("", "");
    private static final int QUESTIONS = 20;
    private static final int ANSWERS_PER_RESPONSE = 10;
    private static final List<String> CUTS = List.of("country", "language", "segment", "kind", "product_line");

    /** Cells of question, month and value of a cut, customer by customer, then squared: what a cluster variance takes. */
    private static final String DUCKDB = """
            with customer as (
                select driver_id, date_trunc('month', completed_on) as month, %1$s, respondent_id,
                    count(*) as n, sum(value) as s, sum((value >= 9)::int) as top, sum((value < 7)::int) as bottom
                from read_parquet('%2$s/*.parquet')
                group by grouping sets (%3$s)
            )
            select driver_id, month, %1$s,
                sum(n), count(*), sum(s), sum(top), sum(bottom), sum(n * n), sum(n * s), sum(s * s), sum(n * top),
                sum(top * top), sum(n * bottom), sum(bottom * bottom), sum((top - bottom) * (top - bottom)),
                sum(n * (top - bottom))
            from customer group by all""";

    private static final String NAIVE = """
            with customer as (
                select date_trunc('month', completed_on) as month, %1$s as key, respondent_id,
                    count(*) as n, sum(%2$s) as y
                from answers where metric_role = 'DRIVER' and driver_id = '%3$s'
                group by 1, 2, 3
            )
            select month, key, sum(n), sum(y), count(*), sum(n * n), sum(n * y), sum(y * y)
            from customer group by 1, 2""";

    private static List<Metric> metrics() {
        List<Metric> metrics = new ArrayList<>();
        for (int question = 0; question < QUESTIONS; question++) {
            String where = "metric_role = 'DRIVER' and driver_id = 'd" + question + "'";
            metrics.add(new Mean(header("mean_" + question, where, IntervalMethod.STUDENT), "value"));
            metrics.add(new Share(header("top_" + question, where, IntervalMethod.WILSON), "value >= 9"));
            metrics.add(new Share(header("bottom_" + question, where, IntervalMethod.WILSON), "value < 7"));
            metrics.add(new NetShare(
                    header("net_" + question, where, IntervalMethod.ADJUSTED_WALD), "value >= 9", "value < 7"));
        }
        return metrics;
    }

    private static MetricHeader header(String id, String where, IntervalMethod interval) {
        return new MetricHeader(
                id,
                1,
                "perception",
                FactTable.RATING,
                where,
                "1",
                "score",
                false,
                MetricHeader.Direction.HIGHER,
                interval,
                MetricHeader.Unit.ROW,
                Scope.EVERYWHERE,
                Demands.NONE,
                LABEL,
                Governance.NONE);
    }

    /** Answers of two years; a customer answers about once in half a year, ten of the twenty questions each time. */
    private static void write(SparkSession spark, Path folder, long answers) {
        long customers = Math.max(1, answers / ANSWERS_PER_RESPONSE / 4);
        spark.range(0, answers, 1, 8)
                .selectExpr("id", "id div " + ANSWERS_PER_RESPONSE + " as response")
                .selectExpr(
                        "id",
                        "concat('p', pmod(xxhash64(response, 1), " + customers + ")) as respondent_id",
                        "date_add(date'2024-01-01', cast(pmod(xxhash64(response, 2), 730) as int)) as completed_on",
                        "'DRIVER' as metric_role",
                        "concat('d', (id % " + ANSWERS_PER_RESPONSE
                                + ") * 2 + pmod(xxhash64(response, 3), 2)) as driver_id",
                        "cast(pmod(xxhash64(id, 4), 11) as double) as value")
                .selectExpr(
                        "*",
                        "concat('c', pmod(xxhash64(respondent_id, 5), 8)) as country",
                        "concat('l', pmod(xxhash64(respondent_id, 6), 3)) as language",
                        "concat('s', pmod(xxhash64(respondent_id, 7), 5)) as segment",
                        "concat('k', pmod(xxhash64(respondent_id, 8), 2)) as kind",
                        "concat('f', pmod(xxhash64(id, 9), 12)) as product_line")
                .drop("id")
                .write()
                .parquet(folder.toString());
    }

    @Test
    void measures(@TempDir Path home) throws IOException {
        SparkSession spark = Sessions.open(
                "local[2]",
                Map.of(
                        "spark.ui.enabled",
                        "false",
                        "spark.sql.shuffle.partitions",
                        "8",
                        "spark.driver.host",
                        "127.0.0.1"));
        Bench bench = new Bench("metrics", "80 metrics × 6 segment sets × 24 months, clustered intervals");
        for (long answers : Bench.sizes(20_000_000L)) {
            Path folder = home.resolve("answers-" + answers);
            write(spark, folder, answers);
            Dataset<Row> facts = spark.read().parquet(folder.toString());
            bench.size(answers, "answers");
            bench.time("Levier", 3, () -> engine(facts));
            bench.time("DuckDB, 2 threads", 3, () -> duckdb(folder));
            bench.time(
                    "scan limit",
                    3,
                    () -> facts.write().format("noop").mode("overwrite").save());
            // Twelve of the 480 queries, forty times as many in all.
            bench.timeShare("Spark, a query per metric and cut", 40, () -> naive(spark, facts));
        }
        bench.print(MetricsBench.class);
        spark.stop();
    }

    private static void engine(Dataset<Row> facts) {
        FactPlan plan = new FactPlan(
                FactTable.RATING,
                List.of(MetricPeriod.of("month", 1).orElseThrow()),
                CUTS.stream().map(cut -> Dimension.by(cut, cut, LABEL, 60)).toList(),
                new CellLayout(metrics()));
        CellTable.of(plan, facts).write().format("noop").mode("overwrite").save();
    }

    private static void duckdb(Path folder) {
        List<String> sets = new ArrayList<>(List.of("(driver_id, month, respondent_id)"));
        CUTS.forEach(cut -> sets.add("(driver_id, month, respondent_id, " + cut + ")"));
        String query = DUCKDB.formatted(String.join(", ", CUTS), folder, String.join(", ", sets));
        DuckDb.read(query);
    }

    private static void naive(SparkSession spark, Dataset<Row> facts) {
        String before = spark.conf().get("spark.sql.shuffle.partitions");
        spark.conf().set("spark.sql.shuffle.partitions", "200");
        facts.createOrReplaceTempView("answers");
        for (String key : List.of("'all'", "country", "product_line")) {
            for (String y : List.of("value", "int(value >= 9)", "int(value < 7)", "int(value >= 9) - int(value < 7)")) {
                spark.sql(NAIVE.formatted(key, y, "d3"))
                        .write()
                        .format("noop")
                        .mode("overwrite")
                        .save();
            }
        }
        spark.conf().set("spark.sql.shuffle.partitions", before);
    }
}
