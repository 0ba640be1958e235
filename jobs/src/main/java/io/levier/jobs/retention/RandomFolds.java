package io.levier.jobs.retention;

import io.levier.common.model.ElasticNetLogit;
import io.levier.common.model.ProbabilityLoss;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.spark.ml.classification.LogisticRegressionModel;

/**
 * Validation of a snapshot without history: customers are split by hash, every customer is scored by a model that has
 * not seen them. Bins are learned on all rows, which knows features only, never outcomes. The model that scores later is
 * fitted on all rows.
 */
final class RandomFolds {

    private RandomFolds() {}

    static Trained<ChampionModel> train(Cases cases, int folds, FeatureBins bins, BinCounts counts) {
        List<LearningRows> others = IntStream.range(0, folds)
                .mapToObj(fold -> LearningRows.of(cases.outside(fold, folds), bins))
                .toList();
        PenaltySearch.Found<List<ElasticNetLogit.Solution>> found = PenaltySearch.best(
                (penalty, nearby) -> IntStream.range(0, folds)
                        .mapToObj(i -> others.get(i).sketch(penalty, nearby == null ? null : nearby.get(i)))
                        .toList(),
                sketches -> ProbabilityLoss.of(Champion.scored(
                                cases, heldOut(sketches, sketch -> Champion.model(sketch, bins, counts))))
                        .logLoss());
        List<LogisticRegressionModel> fits = new ArrayList<>();
        for (int i = 0; i < folds; i++) {
            fits.add(others.get(i).fit(found.penalty(), found.sketch().get(i)));
            others.get(i).release();
        }
        LearningRows all = LearningRows.of(cases, bins);
        LogisticRegressionModel fitted = all.fit(found.penalty(), found.sketch().get(0));
        all.release();
        return new Trained<>(
                Champion.model(fitted, bins, counts),
                fitted,
                found.penalty(),
                counts,
                cases.count(),
                heldOut(fits, fit -> Champion.model(fit, bins, counts)),
                cases,
                null,
                null,
                null);
    }

    private static <M> HeldOut heldOut(List<M> byFold, Function<M, RowScore> model) {
        return new HeldOut(byFold.stream().map(model).toList());
    }

    /** What is learned of the rows outside each fold, for the rows inside. */
    static HeldOut heldOut(Cases cases, int folds, Function<Cases, RowScore> learn) {
        return new HeldOut(IntStream.range(0, folds)
                .mapToObj(fold -> learn.apply(cases.outside(fold, folds)))
                .toList());
    }
}
