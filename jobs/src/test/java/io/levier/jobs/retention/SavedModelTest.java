package io.levier.jobs.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.levier.jobs.testkit.OnSpark;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.spark.ml.classification.LogisticRegressionModel;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What MLlib keeps of a model and the small file beside it score alike. */
@OnSpark
class SavedModelTest {
    private static final FeatureBins BINS = new FeatureBins(List.of(
            new FeatureBins.OfFeature(new Feature("tenure_days", true), List.of(90.0, 365.0), List.of()),
            new FeatureBins.OfFeature(new Feature("plan", false), List.of(), List.of("basic", "gold"))));

    private final SparkSession spark;

    SavedModelTest(SparkSession spark) {
        this.spark = spark;
    }

    @Test
    void theFolderOfMllibLoadsAndScoresAsTheFileDoes(@TempDir Path folder) throws IOException {
        Random random = new Random(9);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            double tenure = random.nextInt(700);
            String plan = random.nextBoolean() ? "basic" : "gold";
            double risk = (tenure < 90 ? 0.5 : 0.2) + (plan.equals("basic") ? 0.2 : 0);
            rows.add(RowFactory.create(
                    random.nextDouble() < risk ? 1.0 : 0.0, (long) (i % 1000), tenure, plan, "p" + i, null));
        }
        Cases cases = Cases.of(spark.createDataFrame(
                rows,
                StructType.fromDDL("label double, fold bigint, tenure_days double, plan string, person_id string,"
                        + " period_start date")));
        LearningRows learning = LearningRows.of(cases, BINS);
        LogisticRegressionModel fitted = learning.fit(0.01, null);
        learning.release();
        BinCounts counts = BinCounts.of(cases, BINS);
        String file = Champion.model(fitted, BINS, counts).toJson();
        String path = folder.resolve("mllib").toString();
        fitted.write().overwrite().save(path);

        ChurnScorer read = ScorerFiles.read(file, "here");
        ChurnScorer loaded = Champion.model(LogisticRegressionModel.load(path), BINS, counts);
        for (Row row : rows.subList(0, 50)) {
            assertEquals(loaded.of(row), read.of(row), 1e-12, row + "");
        }
        List<Row> scored = LogisticRegressionModel.load(path)
                .transform(Champion.vectors(cases, BINS))
                .select("probability")
                .collectAsList();
        double byMllib = scored.stream()
                .mapToDouble(row -> ((Vector) row.get(0)).apply(1))
                .sum();
        assertEquals(byMllib, rows.stream().mapToDouble(read::of).sum(), 1e-9);
    }
}
