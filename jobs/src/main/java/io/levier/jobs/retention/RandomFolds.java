package io.levier.jobs.retention;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pmod;

import io.levier.common.model.ProbabilityLoss;
import io.levier.common.model.ScoreGroups;
import org.apache.spark.ml.classification.LogisticRegressionModel;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Validation of a snapshot without history: customers are split by hash, every customer is scored by a model that has
 * not seen them. Bins are learned on all rows, which knows features only, never outcomes. The model that scores later is
 * fitted on all rows.
 */
final class RandomFolds {

    private RandomFolds() {}

    static Trained train(Dataset<Row> rows, int folds, FeatureBins bins, BinCounts counts) {
        long count = rows.count();
        Dataset<Row> vectors = Champion.vectors(rows, bins, count).persist();
        PenaltySearch<ScoreGroups> search = new PenaltySearch<>();
        for (double penalty : Champion.PENALTIES) {
            ScoreGroups outOfFold = outOfFold(rows, vectors, penalty, folds, bins, counts);
            search.offer(penalty, ProbabilityLoss.of(outOfFold).logLoss(), outOfFold);
            if (search.isOver()) {
                break;
            }
        }
        LogisticRegressionModel fitted = Champion.fit(vectors, search.penalty());
        vectors.unpersist();
        return new Trained(
                Champion.model(fitted, bins, counts),
                fitted,
                search.penalty(),
                counts,
                count,
                search.best(),
                rows,
                null,
                null,
                null);
    }

    private static ScoreGroups outOfFold(
            Dataset<Row> rows, Dataset<Row> vectors, double penalty, int folds, FeatureBins bins, BinCounts counts) {
        ScoreGroups.Collector all = ScoreGroups.collect();
        for (int fold = 0; fold < folds; fold++) {
            Column isHeldOut = pmod(col("fold"), lit((long) folds)).equalTo((long) fold);
            LogisticRegressionModel fitted = Champion.fit(vectors.where(isHeldOut.equalTo(false)), penalty);
            all.add(Champion.scored(rows.where(isHeldOut), Champion.model(fitted, bins, counts)));
        }
        return all.groups();
    }
}
