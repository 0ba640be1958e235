package io.levier.jobs.retention;

import io.levier.common.model.CalibrationLine;
import io.levier.common.model.ElasticNetLogit;
import io.levier.common.model.ProbabilityLoss;
import io.levier.common.model.Targeting;
import io.levier.common.stats.Confidence;
import io.levier.common.stats.Interval;
import io.levier.common.stats.Rounding;
import java.sql.Date;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * The champion as it would have been at earlier times: each origin learns from what was known then, calibrates at the
 * next cut-off, and is tested at the one after. Bins and penalty are those of the model that is published: what is looked
 * back at is how well this way of learning would have foretold, and one fit an origin is enough for that.
 */
final class Backtest {
    /** Older ones tell of other customers. */
    static final int MOST_ORIGINS = 6;

    private Backtest() {}

    /**
     * Rows of churn_backtest without the run id; origins with too few leavers or stayers are left out.
     *
     * @param usable rows with the features of the bins
     * @param penalty the model that is published was fitted with
     */
    static List<Row> rows(
            String modelId,
            Cases usable,
            List<RollingOrigin.CutOff> cutOffs,
            Prepared prepared,
            double penalty,
            Confidence confidence) {
        List<Row> rows = new ArrayList<>();
        for (RollingOrigin.Split origin : RollingOrigin.Split.origins(cutOffs, MOST_ORIGINS)) {
            Cases train = usable.at(origin.train());
            if (Trainable.tooSparse(usable, train, Optional.of(origin)).isEmpty()) {
                rows.add(row(modelId, usable, train, origin, prepared, penalty, confidence));
            }
        }
        return rows;
    }

    private static Row row(
            String modelId,
            Cases usable,
            Cases train,
            RollingOrigin.Split origin,
            Prepared prepared,
            double penalty,
            Confidence confidence) {
        Cases calibrate = usable.at(origin.calibrate());
        LearningRows learning = LearningRows.of(train, prepared.bins());
        // From nothing: the published coefficients have seen what is tested here, and a sketch stays near its
        // beginning.
        ElasticNetLogit.Solution sketch = learning.sketch(penalty, null);
        learning.release();
        ChampionModel model =
                RollingOrigin.calibrated(Champion.model(sketch, prepared.bins(), prepared.counts()), calibrate);
        Comparison comparison =
                Comparison.of(usable.at(origin.test()), model, BaselineRule.of(train, prepared.features()));
        Interval auc = comparison.auc(confidence);
        Optional<CalibrationLine> line = CalibrationLine.of(comparison.test());
        return RowFactory.create(
                modelId,
                Date.valueOf(origin.test().get(0).asOf()),
                Date.valueOf(origin.calibrate().get(0).asOf()),
                Date.valueOf(origin.train().get(0).asOf()),
                Date.valueOf(origin.train().get(origin.train().size() - 1).asOf()),
                train.count(),
                comparison.test().cases(),
                Rounding.published(comparison.test().baseRate()),
                Rounding.published(comparison.modelAuc().auc()),
                Rounding.published(auc.low()),
                Rounding.published(auc.high()),
                Rounding.published(comparison.ruleAuc().auc()),
                Rounding.published(ProbabilityLoss.of(comparison.test()).brier()),
                line.map(l -> Rounding.published(l.slope())).orElse(null),
                line.map(l -> Rounding.published(l.intercept())).orElse(null),
                Rounding.published(new Targeting(comparison.test()).lift(0.1)));
    }
}
