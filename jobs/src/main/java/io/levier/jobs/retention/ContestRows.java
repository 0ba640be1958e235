package io.levier.jobs.retention;

import io.levier.common.config.CampaignSettings;
import io.levier.common.model.CalibrationLine;
import io.levier.common.model.CampaignEconomics;
import io.levier.common.model.ExpectedMaximumProfit;
import io.levier.common.model.ProbabilityLoss;
import io.levier.common.model.Targeting;
import io.levier.common.stats.Confidence;
import io.levier.common.stats.Interval;
import io.levier.common.stats.Rounding;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;

/**
 * Champion and challengers side by side, as rows of churn_contest without the run id.
 *
 * @param economics by which models are compared in money
 */
record ContestRows(String modelId, Contest contest, Confidence confidence, CampaignEconomics economics) {
    /** How sure the save rate is taken to be: as of so many leavers contacted before, the measure's own choice. */
    private static final double CERTAINTY = 20;

    /** Shares of a beta distribution lie within 0..1, its parameters above 0. */
    private static final double LEAST = 0.01;

    static CampaignEconomics economics(CampaignSettings campaign) {
        double rate = Math.min(1 - LEAST, Math.max(LEAST, campaign.saveRate()));
        return new CampaignEconomics(
                campaign.lifetimeValue(),
                campaign.offer(),
                campaign.contact(),
                CERTAINTY * rate,
                CERTAINTY * (1 - rate));
    }

    List<Row> of(Trained<ChampionModel> champion, Comparison ofChampion) {
        List<Row> rows = new ArrayList<>();
        rows.add(contender(champion, ofChampion, null));
        contest.duels().forEach(duel -> rows.add(contender(duel.challenger(), duel.comparison(), duel)));
        return rows;
    }

    private Row contender(Trained<? extends ChurnScorer> trained, Comparison comparison, Contest.@Nullable Duel duel) {
        ProbabilityLoss loss = ProbabilityLoss.of(comparison.test());
        Interval auc = comparison.auc(confidence);
        return RowFactory.create(
                modelId,
                trained.model().algorithm(),
                duel == null,
                contest.chosen().model() == trained.model(),
                Rounding.published(comparison.modelAuc().auc()),
                Rounding.published(auc.low()),
                Rounding.published(auc.high()),
                Rounding.published(loss.brier()),
                Rounding.published(loss.logLoss()),
                CalibrationLine.of(comparison.test())
                        .map(line -> Rounding.published(line.slope()))
                        .orElse(null),
                Rounding.published(new Targeting(comparison.test()).lift(0.1)),
                duel == null ? null : Rounding.published(comparison.gain()),
                duel == null ? null : Rounding.published(duel.gainError()),
                Rounding.published(ExpectedMaximumProfit.of(comparison.test(), economics)));
    }
}
