package io.levier.jobs.retention;

import static org.apache.spark.sql.functions.col;

import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import io.levier.common.config.ChurnSettings;
import io.levier.jobs.bench.Bench;
import io.levier.jobs.platform.Sessions;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.ml.classification.LogisticRegression;
import org.apache.spark.ml.feature.VectorAssembler;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Training on customer-periods of twelve months with thirty features, beside one plain fit of MLlib and one of a trainer
 * outside Spark; and scoring.
 */
class ChurnBench {
    private static final int FEATURES = 30;
    private static final int MONTHS = 12;

    private static SparkSession open() {
        return Sessions.open(
                "local[2]",
                Map.of(
                        "spark.ui.enabled",
                        "false",
                        "spark.sql.shuffle.partitions",
                        "4",
                        "spark.driver.host",
                        "127.0.0.1"));
    }

    private static List<Feature> features() {
        return IntStream.range(0, FEATURES)
                .mapToObj(j -> new Feature("x" + j, true))
                .toList();
    }

    /** Label, fold, features, keys, and what scores are written with. */
    private static Dataset<Row> write(SparkSession spark, Path folder, long rows) {
        List<String> columns = new ArrayList<>(List.of("id"));
        for (int j = 0; j < FEATURES; j++) {
            columns.add("pmod(xxhash64(id, " + (10 + j) + "), 1000) / 10D as x" + j);
        }
        List<String> all = new ArrayList<>(List.of(
                "if(pmod(xxhash64(id, 1), 1000) < 20 + 2 * x0 + 1.5 * x1 + if(x2 > 70, 100, 0), 1D, 0D) as label",
                "pmod(xxhash64(id div " + MONTHS + ", 2), 1000) as fold"));
        features().forEach(feature -> all.add(feature.name()));
        all.add("concat('p', id div " + MONTHS + ") as person_id");
        all.add("add_months(date'2025-01-01', cast(id % " + MONTHS + " as int)) as period_start");
        all.add("add_months(date'2025-02-01', cast(id % " + MONTHS + " as int)) as period_end");
        all.addAll(List.of("20D as mrr", "0D as revenue_12m", "'s' as segment", "'FR' as country"));
        all.addAll(List.of("'b2c' as kind", "'annual' as plan", "700D as tenure_days", "365D as revenue_days"));
        spark.range(0, rows, 1, 4)
                .selectExpr(columns.toArray(String[]::new))
                .selectExpr(all.toArray(String[]::new))
                .write()
                .parquet(folder.toString());
        return spark.read().parquet(folder.toString());
    }

    private static RollingOrigin.Split split() {
        List<RollingOrigin.CutOff> months = IntStream.range(0, MONTHS)
                .mapToObj(i -> LocalDate.of(2025, 1, 1).plusMonths(i))
                .map(start -> new RollingOrigin.CutOff(
                        start, start.plusMonths(1), start.plusMonths(1).plusDays(30)))
                .toList();
        return RollingOrigin.Split.of(months).orElseThrow();
    }

    private static ChurnSettings settings() {
        return new ChurnSettings(
                ChurnSettings.Validation.ROLLING_ORIGIN,
                5,
                50,
                0.95,
                ChurnSettings.OnLeak.REFUSE,
                List.of(),
                List.of(),
                List.of());
    }

    @Test
    void trainsAndScores(@TempDir Path home) throws IOException {
        SparkSession spark = open();
        Bench training = new Bench("churn-training", "Bins, leaks, ten penalties by time, fit and calibration");
        Bench scoring =
                new Bench("churn-scoring", "Scores with effects, revenue by theme and reasons in two languages");
        for (long rows : Bench.sizes(2_000_000L)) {
            Dataset<Row> data = write(spark, home.resolve("rows-" + rows), rows);
            List<Trained<ChampionModel>> trained = new ArrayList<>();
            training.size(rows, "customer-periods");
            training.time("Levier", 1, () -> trained.add(train(data)));
            training.time("MLlib, one fit on the plain numbers", 1, () -> plain(data));
            training.time("LIBLINEAR, one fit on Levier's bins", 1, () -> outside(data, trained.get(0)));
            scoring.size(rows, "customers");
            ChampionModel model = trained.get(0).model();
            scoring.time(
                    "Levier",
                    3,
                    () -> ScoredCustomers.of(data, model, Reasons.of(model, List.of()), 30)
                            .write()
                            .format("noop")
                            .mode("overwrite")
                            .save());
            scoring.time(
                    "scan limit",
                    3,
                    () -> data.write().format("noop").mode("overwrite").save());
        }
        training.print(ChurnBench.class);
        scoring.print(ChurnBench.class);
        spark.stop();
    }

    private static Trained<ChampionModel> train(Dataset<Row> data) {
        RollingOrigin.Split split = split();
        Dataset<Row> rows = StandingRows.of(data);
        Cases cases = Cases.of(rows);
        Prepared prepared = Prepared.of(cases.at(split.train()), features(), settings());
        Trained<ChampionModel> trained =
                RollingOrigin.train(prepared.usable(cases), split, prepared.bins(), prepared.counts());
        rows.unpersist();
        return trained;
    }

    /**
     * A trainer outside Spark, on one thread: collects the bins of the training rows and fits one ridge of about the
     * strength Levier has chosen.
     */
    private static void outside(Dataset<Row> data, Trained<ChampionModel> trained) {
        FeatureBins bins = trained.model().bins();
        List<Feature> features =
                bins.bins().stream().map(FeatureBins.OfFeature::feature).toList();
        Cases train = Cases.of(data, 0).with(features).at(split().train());
        MapFunction<Row, Row> compact = row -> RowFactory.create(
                (byte) row.getDouble(TrainingRows.LABEL), shorts(bins.dummies(row, TrainingRows.FIRST_FEATURE)));
        List<Row> rows = train.rows()
                .map(
                        compact,
                        Encoders.row(new StructType()
                                .add("label", DataTypes.ByteType)
                                .add("ones", DataTypes.createArrayType(DataTypes.ShortType, false))))
                .collectAsList();
        Problem problem = new Problem();
        problem.l = rows.size();
        problem.n = bins.size();
        problem.y = new double[problem.l];
        problem.x = new de.bwaldvogel.liblinear.Feature[problem.l][];
        // Rows share the ones of each column.
        de.bwaldvogel.liblinear.Feature[] ones = new de.bwaldvogel.liblinear.Feature[problem.n];
        for (int j = 0; j < ones.length; j++) {
            ones[j] = new FeatureNode(j + 1, 1);
        }
        for (int i = 0; i < problem.l; i++) {
            problem.y[i] = rows.get(i).getByte(0);
            List<Short> at = rows.get(i).getList(1);
            problem.x[i] = at.stream().map(j -> ones[j]).toArray(de.bwaldvogel.liblinear.Feature[]::new);
        }
        double penalty = trained.penalty() == null ? 0.001 : trained.penalty();
        Linear.disableDebugOutput();
        Linear.train(problem, new Parameter(SolverType.L2R_LR, 1 / (penalty * problem.l), 0.001));
    }

    private static Short[] shorts(int... numbers) {
        return Arrays.stream(numbers).mapToObj(n -> (short) n).toArray(Short[]::new);
    }

    private static void plain(Dataset<Row> data) {
        Dataset<Row> vectors = new VectorAssembler()
                .setInputCols(features().stream().map(Feature::name).toArray(String[]::new))
                .setOutputCol("features")
                .transform(data.where(col("period_start")
                        .isin(split().train().stream()
                                .map(cutOff -> Date.valueOf(cutOff.periodStart()))
                                .toArray())))
                .select("label", "features")
                .persist();
        new LogisticRegression()
                .setElasticNetParam(Champion.ELASTIC_NET)
                .setRegParam(0.001)
                .setMaxIter(200)
                .setTol(1e-8)
                .fit(vectors);
        vectors.unpersist();
    }
}
