package io.levier.jobs.retention;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pmod;

import io.levier.common.model.ProbabilityLoss;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
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

    static Trained<ChampionModel> train(Dataset<Row> rows, int folds, FeatureBins bins, BinCounts counts) {
        long count = rows.count();
        Dataset<Row> vectors = Champion.vectors(rows, bins, count).persist();
        double penalty = PenaltySearch.best(candidate -> {
            HeldOut sketches =
                    heldOut(vectors, folds, train -> Champion.model(Champion.sketch(train, candidate), bins, counts));
            return ProbabilityLoss.of(Champion.scored(rows, sketches)).logLoss();
        });
        HeldOut heldOut = heldOut(vectors, folds, train -> Champion.model(Champion.fit(train, penalty), bins, counts));
        LogisticRegressionModel fitted = Champion.fit(vectors, penalty);
        vectors.unpersist();
        return new Trained<>(
                Champion.model(fitted, bins, counts), fitted, penalty, counts, count, heldOut, rows, null, null, null);
    }

    /** What is learned of the rows outside each fold, for the rows inside. */
    static HeldOut heldOut(Dataset<Row> rows, int folds, Function<Dataset<Row>, RowScore> learn) {
        List<RowScore> byFold = new ArrayList<>();
        for (int fold = 0; fold < folds; fold++) {
            Column isHeldOut = pmod(col("fold"), lit((long) folds)).equalTo((long) fold);
            byFold.add(learn.apply(rows.where(isHeldOut.equalTo(false))));
        }
        return new HeldOut(byFold);
    }
}
