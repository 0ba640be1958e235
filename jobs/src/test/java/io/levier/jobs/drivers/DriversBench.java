package io.levier.jobs.drivers;

import io.levier.common.config.DriverBehaviour;
import io.levier.common.config.DriverModel;
import io.levier.common.drivers.BucketBootstrap;
import io.levier.common.drivers.BucketGrams;
import io.levier.common.drivers.Correlation;
import io.levier.common.drivers.Design;
import io.levier.common.drivers.Gram;
import io.levier.common.drivers.GramColumn;
import io.levier.common.drivers.GramLayout;
import io.levier.common.drivers.Moments;
import io.levier.common.drivers.ShapleyImportance;
import io.levier.jobs.bench.Bench;
import io.levier.jobs.bench.DuckDb;
import io.levier.jobs.platform.Sessions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.spark.ml.feature.VectorAssembler;
import org.apache.spark.ml.regression.LinearRegression;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exact importance for more and more drivers, and a thousand bootstrap draws: what the peers need minutes or hours for. */
class DriversBench {
    private static final int BUCKETS = 256;
    private static final int ROWS = 10_000;
    private static final int DRIVERS = 20;

    @Test
    void exactImportance() throws IOException {
        Bench bench = new Bench("drivers-exact", "Exact Shapley importance, one correlation matrix");
        for (int drivers : new int[] {10, 14, 18, 20, 24, 28}) {
            List<Moments> buckets = buckets(drivers);
            Design design = Design.of(buckets.get(0).layout(), "y");
            Gram total = BucketGrams.of(buckets, design).total();
            Correlation data = design.correlation(total);
            bench.size(drivers, "drivers");
            // Below the grain of the clock one call says nothing.
            int calls = drivers <= 14 ? 1000 : drivers <= 20 ? 50 : 1;
            bench.time("exact, " + calls + " times", drivers <= 24 ? 5 : 3, () -> {
                for (int call = 0; call < calls; call++) {
                    ShapleyImportance.of(data, 0, design.playerSizes());
                }
            });
        }
        bench.print(DriversBench.class);
    }

    @Test
    void thousandDraws() throws IOException {
        Bench bench = new Bench("drivers-bootstrap", "Exact Shapley importance of 1,000 draws of customer buckets");
        for (int drivers : new int[] {10, 15, 18, 20}) {
            List<Moments> buckets = buckets(drivers);
            Design design = Design.of(buckets.get(0).layout(), "y");
            BucketGrams grams = BucketGrams.of(buckets, design);
            bench.size(drivers, "drivers");
            bench.time(
                    "1,000 draws",
                    drivers <= 18 ? 5 : 3,
                    () -> BucketBootstrap.of(
                            grams,
                            1000,
                            7,
                            gram -> ShapleyImportance.of(design.correlation(gram), 0, design.playerSizes())
                                    .shares()));
        }
        bench.print(DriversBench.class);
    }

    /** Twenty rated drivers, once as a map as answers hold them, once as columns; customers answer about four times. */
    private static void write(SparkSession spark, Path folder, long answers) {
        long customers = Math.max(1, answers / 4);
        List<String> wide = new ArrayList<>(List.of("*"));
        List<String> pairs = new ArrayList<>();
        for (String name : columns()) {
            wide.add("cast(1 + pmod(xxhash64(id, '" + name + "'), 10) as double) as " + name);
            pairs.add("'" + name + "', " + name);
        }
        spark.range(0, answers, 1, 8)
                .selectExpr(wide.toArray(String[]::new))
                .selectExpr(feedback(customers, pairs))
                .write()
                .parquet(folder.toString());
    }

    private static String[] feedback(long customers, List<String> pairs) {
        List<String> columns = new ArrayList<>(List.of(
                "cast(id as string) as response_id",
                "concat('p', pmod(xxhash64(id, 1), " + customers + ")) as respondent_id",
                "trunc(date_add(date'2024-01-01', cast(pmod(xxhash64(id, 2), 730) as int)), 'MM')" + " as period_start",
                "1D as weight",
                "cast(pmod(xxhash64(id, 3), 11) as double) as ltr",
                "cast(null as double) as csat_norm100",
                "cast(null as double) as ces",
                "cast(null as boolean) as y_churn",
                "cast(null as decimal(18, 2)) as y_revenue",
                "cast(null as decimal(18, 2)) as revenue_12m_at_start",
                "cast(null as boolean) as is_active_start",
                "cast(null as boolean) as is_active_end",
                "cast(null as decimal(18, 2)) as revenue_net",
                "concat('s', pmod(xxhash64(id, 1), 5)) as segment",
                "map(" + String.join(", ", pairs) + ") as ratings"));
        columns.addAll(columns());
        return columns.toArray(String[]::new);
    }

    /** In alphabetical order, as the items of an answer stand in {@code feedback}. */
    private static List<String> columns() {
        return IntStream.range(0, DRIVERS)
                .mapToObj(j -> String.format(Locale.ROOT, "x%02d", j))
                .toList();
    }

    @Test
    void gramPass(@TempDir Path home) throws IOException {
        SparkSession spark = Sessions.open(
                "local[2]",
                Map.of(
                        "spark.ui.enabled",
                        "false",
                        "spark.sql.shuffle.partitions",
                        "8",
                        "spark.driver.host",
                        "127.0.0.1"));
        Bench bench = new Bench("drivers-pass", "All moments of 20 drivers by segment, month and 256 buckets");
        for (long answers : Bench.sizes(10_000_000L)) {
            Path folder = home.resolve("answers-" + answers);
            write(spark, folder, answers);
            Dataset<Row> feedback = spark.read().parquet(folder.toString());
            bench.size(answers, "answers");
            bench.time("Levier", 3, () -> pass(spark, feedback));
            bench.time("DuckDB, sums of products, 2 threads", 3, () -> duckdb(folder));
            bench.time(
                    "scan limit",
                    3,
                    () -> feedback.drop("ratings")
                            .write()
                            .format("noop")
                            .mode("overwrite")
                            .save());
            // One of the hundred that 99 draws of the bootstrap and the estimate itself would take.
            bench.timeShare("refits, MLlib, one a draw", 100, () -> refit(feedback));
        }
        bench.print(DriversBench.class);
        spark.stop();
    }

    private static void pass(SparkSession spark, Dataset<Row> feedback) {
        DriverModel model = HeldModel.of(DriverBehaviour.PLAIN, "segment");
        List<Row> scales = columns().stream()
                .map(name -> RowFactory.create("DRIVER", name, 1.0, 10.0, null))
                .toList();
        Dataset<Row> ratings = spark.createDataFrame(
                scales,
                StructType.fromDDL("metric_role string, driver_id string, scale_min double, scale_max double,"
                        + " item_kind string"));
        AnswerVectors vectors = AnswerVectors.of(model, ModelTerms.of(model, feedback, ratings), feedback, 8);
        DriverFrame frame = DriverFrame.of(vectors, Answers.of(vectors));
        GramPass.of(frame).write().format("noop").mode("overwrite").save();
        frame.release();
    }

    private static void refit(Dataset<Row> feedback) {
        Dataset<Row> vectors = new VectorAssembler()
                .setInputCols(columns().toArray(String[]::new))
                .setOutputCol("features")
                .transform(feedback)
                .selectExpr("features", "case when ltr >= 9 then 100D when ltr < 7 then -100D else 0D end as label");
        new LinearRegression().setSolver("normal").fit(vectors);
    }

    private static void duckdb(Path folder) {
        List<String> all = new ArrayList<>(columns());
        all.add("z");
        List<String> sums = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            for (int j = i; j < all.size(); j++) {
                sums.add("sum(" + all.get(i) + " * " + all.get(j) + ")");
            }
        }
        String query = "select segment, period_start, hash(respondent_id) % 256 as bucket, count(*), "
                + String.join(
                        ", ", all.stream().map(name -> "sum(" + name + ")").toList()) + ", "
                + String.join(", ", sums) + " from (select *, case when ltr >= 9 then 100 when ltr < 7 then -100 else 0"
                + " end as z from read_parquet('" + folder + "/*.parquet')) group by all";
        DuckDb.read(query);
    }

    private static List<Moments> buckets(int drivers) {
        List<GramColumn> columns = new ArrayList<>(List.of(GramColumn.ONE));
        for (int j = 0; j < drivers; j++) {
            columns.add(GramColumn.driver("x" + j, 5));
        }
        columns.add(GramColumn.outcome("y", 10));
        GramLayout layout = GramLayout.of(columns);
        List<Moments> buckets = new ArrayList<>();
        for (int k = 0; k < BUCKETS; k++) {
            buckets.add(new Moments(layout));
        }
        SplittableRandom random = new SplittableRandom(drivers);
        for (int i = 0; i < ROWS; i++) {
            double[] row = new double[drivers + 2];
            row[0] = 1;
            double mood = random.nextDouble(-2, 2);
            double y = random.nextDouble(-5, 5);
            for (int j = 0; j < drivers; j++) {
                row[j + 1] = Math.rint(Math.min(10, Math.max(1, 5.5 + mood + random.nextDouble(-4, 4))));
                y += row[j + 1] / (j + 1);
            }
            row[drivers + 1] = Math.rint(y);
            buckets.get(random.nextInt(BUCKETS)).add(row, 1);
        }
        return buckets;
    }
}
