package io.levier.jobs.retention;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;

import io.levier.common.config.CampaignSettings;
import io.levier.common.config.SuiteConfig;
import io.levier.common.problem.BrokenContract;
import io.levier.common.stats.Confidence;
import io.levier.common.table.curated.CustomerPeriod;
import io.levier.common.table.curated.IdentityMap;
import io.levier.common.table.curated.Person;
import io.levier.common.table.derived.ChurnCalibration;
import io.levier.common.table.derived.ChurnCampaign;
import io.levier.common.table.derived.ChurnDrift;
import io.levier.common.table.derived.ChurnFactor;
import io.levier.common.table.derived.ChurnModel;
import io.levier.common.table.derived.ChurnProfitCurve;
import io.levier.common.table.derived.ChurnRiskDriver;
import io.levier.common.table.derived.ChurnScore;
import io.levier.common.table.input.CustomerAttribute;
import io.levier.common.table.input.Subscription;
import io.levier.jobs.platform.Job;
import io.levier.jobs.platform.JobArgs;
import io.levier.jobs.platform.JobContext;
import io.levier.jobs.platform.JobSpec;
import io.levier.jobs.platform.RunSummary;
import java.sql.Date;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Scores the customers of the last complete month with the trained model, without training again. */
public final class ScoreChurnJob implements Job<JobArgs, ScoreSettings> {
    private static final JobSpec SPEC = new JobSpec(
            "score-churn",
            "who is at risk now, how much, and why, by the trained model",
            List.of(ChurnModel.TABLE, CustomerPeriod.TABLE, Person.TABLE),
            List.of(
                    ChurnCalibration.TABLE,
                    ChurnFactor.TABLE,
                    CustomerAttribute.TABLE,
                    IdentityMap.TABLE,
                    Subscription.TABLE),
            List.of(
                    ChurnScore.TABLE,
                    ChurnDrift.TABLE,
                    ChurnCampaign.TABLE,
                    ChurnProfitCurve.TABLE,
                    ChurnRiskDriver.TABLE),
            List.of("score-churn"));

    @Override
    public JobSpec spec() {
        return SPEC;
    }

    @Override
    public JobArgs newArgs() {
        return new JobArgs();
    }

    @Override
    public ScoreSettings settings(JobArgs args, SuiteConfig suite) {
        return new ScoreSettings(ChurnJobSettings.of(suite), suite.value().margin());
    }

    @Override
    public RunSummary run(JobContext context, ScoreSettings settings) {
        if (!context.tables().fits(ChurnModel.TABLE)) {
            throw new BrokenContract(
                    "churn_model was written by another version of Levier", "train again: levier train-churn --force");
        }
        Optional<ScoringModel> found = ScoringModel.of(context.tables().read(ChurnModel.TABLE));
        if (found.isEmpty()) {
            return withoutScores(context, "nobody is scored: train-churn found too little to fit a model");
        }
        ScoringModel trained = found.get();
        ChurnScorer model = ScorerFiles.read(context.tables().models().read(trained.path()), trained.path());
        context.step("collecting features of the last complete month");
        Optional<Date> last = lastMonth(context.tables().read(CustomerPeriod.TABLE));
        if (last.isEmpty()) {
            return withoutScores(context, "nobody is at risk: no complete month has active customers");
        }
        ChurnFeatures features = ChurnFeatures.of(
                context, settings.churn().zone(), settings.churn().churn().exclude());
        Dataset<Row> active = features.rows()
                .where(not(col("is_provisional")).and(col("period_start").equalTo(last.get())));
        Dataset<Row> current = trained.isOfContracts() ? Leaving.without(context, active) : active;
        List<String> missing = ScoringSchema.missing(current, model);
        context.step("scoring");
        Reasons reasons = Reasons.of(model, settings.churn().churn().actionable());
        Dataset<Row> scored = StandingRows.of(ScoredCustomers.of(current, model, reasons, trained.horizonDays()));
        List<String> unseen = UnseenCategories.of(scored, model.bins());
        Map<String, Object> values = values(settings, trained);
        Dataset<Row> scores =
                StandingRows.of(context.sql().query("retention/churn_score", Map.of("scored", scored), values));
        long rows = context.tables().replaceAll(ChurnScore.TABLE, scores);
        context.step("sizing a campaign");
        writeCampaign(context, scored, scores, values);
        List<Row> drivers = context.sql()
                .query(
                        "retention/churn_risk_driver",
                        Map.of("scored", scored, "theme", reasons.table(context.spark())),
                        values)
                .collectAsList();
        context.tables()
                .replaceAll(
                        ChurnRiskDriver.TABLE,
                        RiskDrivers.shown(
                                drivers, settings.churn().publication().kAnonymity(), trained.id()));
        context.step("comparing customers with those of the training");
        Date asOf = Date.valueOf(last.get().toLocalDate().plusMonths(1));
        List<Row> drift = new ArrayList<>(ScoringDrift.of(
                trained.id(),
                asOf,
                context.tables().readOrEmpty(ChurnFactor.TABLE),
                ScoringDrift.counts(scored, model.bins()),
                model.bins()));
        ScoringDrift.ofScore(trained.id(), asOf, context.tables().readOrEmpty(ChurnCalibration.TABLE), scored)
                .ifPresent(drift::add);
        context.tables().replaceAll(ChurnDrift.TABLE, drift);
        scores.unpersist();
        scored.unpersist();
        return RunSummary.of(String.format(
                        Locale.ROOT,
                        "%,d customers scored by %s as of the end of %s",
                        rows,
                        model.algorithm(),
                        last.get()))
                .withWarnings(warnings(trained.doubt(settings.churn().retention()), missing, unseen, drift));
    }

    /** Older scores are taken back: they would be believed to be of today. */
    private static RunSummary withoutScores(JobContext context, String reason) {
        SPEC.writes().forEach(table -> context.tables().replaceAll(table, List.of()));
        return RunSummary.of(reason);
    }

    /** The last complete month with active customers, found without computing their features. */
    private static Optional<Date> lastMonth(Dataset<Row> periods) {
        Row last = periods.where(CustomerPeriod.MONTHLY)
                .where(col("is_active_end").and(not(col("is_provisional"))))
                .agg(max("period_start"))
                .first();
        return last.isNullAt(0) ? Optional.empty() : Optional.of(last.getDate(0));
    }

    private static void writeCampaign(
            JobContext context, Dataset<Row> scored, Dataset<Row> scores, Map<String, Object> values) {
        Map<String, Dataset<Row>> input = Map.of("scored", scored);
        context.tables()
                .replaceAll(ChurnCampaign.TABLE, context.sql().query("retention/churn_campaign", input, values));
        context.tables()
                .replaceAll(
                        ChurnProfitCurve.TABLE,
                        context.sql().query("retention/churn_profit_curve", Map.of("churn_score", scores), values));
    }

    private static Map<String, Object> values(ScoreSettings settings, ScoringModel model) {
        CampaignSettings campaign = settings.churn().campaign();
        Map<String, Object> values = new HashMap<>();
        values.put("horizon_days", model.horizonDays());
        values.put("model_id", model.id());
        values.put("save_rate", campaign.saveRate());
        values.put("taker_rate", campaign.takerRate());
        values.put("offer", campaign.offer());
        values.put("contact", campaign.contact());
        values.put("margin", settings.margin());
        values.put("z", new Confidence(settings.churn().publication().level()).z());
        return values;
    }

    private static List<String> warnings(
            Optional<String> doubt, List<String> missing, List<String> unseen, List<Row> drift) {
        List<String> warnings = new ArrayList<>(doubt.stream().toList());
        if (!missing.isEmpty()) {
            warnings.add("the data have no " + String.join(", ", missing)
                    + " any more, which the model has learned from: taken as missing, train again");
        }
        if (!unseen.isEmpty()) {
            warnings.add("customers have values the model has never seen in " + String.join(", ", unseen)
                    + ": taken as missing, train again");
        }
        List<String> moved = drift.stream()
                .filter(row -> row.getDouble(3) >= ScoringDrift.MOVED)
                .map(row -> row.getString(2))
                .toList();
        if (!moved.isEmpty()) {
            warnings.add("customers differ from those the model has learned from in " + String.join(", ", moved)
                    + ": see churn_drift");
        }
        return warnings;
    }
}
