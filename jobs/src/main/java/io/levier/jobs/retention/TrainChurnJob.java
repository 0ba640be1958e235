package io.levier.jobs.retention;

import io.levier.common.config.ChurnSettings;
import io.levier.common.config.SuiteConfig;
import io.levier.common.model.Targeting;
import io.levier.common.stats.Confidence;
import io.levier.common.table.Table;
import io.levier.common.table.curated.CustomerPeriod;
import io.levier.common.table.curated.CustomerPeriodLabel;
import io.levier.common.table.curated.IdentityMap;
import io.levier.common.table.curated.Person;
import io.levier.common.table.curated.Sale;
import io.levier.common.table.derived.ChurnBacktest;
import io.levier.common.table.derived.ChurnCalibration;
import io.levier.common.table.derived.ChurnContest;
import io.levier.common.table.derived.ChurnFactor;
import io.levier.common.table.derived.ChurnModel;
import io.levier.common.table.input.CustomerAttribute;
import io.levier.jobs.platform.Job;
import io.levier.jobs.platform.JobArgs;
import io.levier.jobs.platform.JobContext;
import io.levier.jobs.platform.JobSpec;
import io.levier.jobs.platform.RunSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Trains the churn champion on what was known at past cut-offs, and judges it on a later one. */
public final class TrainChurnJob implements Job<JobArgs, ChurnJobSettings> {
    private static final JobSpec SPEC = new JobSpec(
            "train-churn",
            "the churn model: features as of the cut-off, tested on a later one, leaking features stopped",
            List.of(CustomerPeriod.TABLE, CustomerPeriodLabel.TABLE, Person.TABLE),
            List.of(CustomerAttribute.TABLE, IdentityMap.TABLE, Sale.TABLE),
            List.of(
                    ChurnModel.TABLE,
                    ChurnFactor.TABLE,
                    ChurnCalibration.TABLE,
                    ChurnContest.TABLE,
                    ChurnBacktest.TABLE),
            List.of("train-churn", "train-churn --conf conf/examples/telco"));

    @Override
    public JobSpec spec() {
        return SPEC;
    }

    @Override
    public JobArgs newArgs() {
        return new JobArgs();
    }

    @Override
    public ChurnJobSettings settings(JobArgs args, SuiteConfig suite) {
        return ChurnJobSettings.of(suite);
    }

    @Override
    public RunSummary run(JobContext context, ChurnJobSettings settings) {
        ChurnSettings churn = settings.churn();
        Dataset<Row> labels = Trainable.labels(context.tables().read(CustomerPeriodLabel.TABLE), churn.validation());
        Optional<String> unfit = Trainable.reasonAgainst(labels, churn);
        if (unfit.isPresent()) {
            return withoutModel(context, unfit.get());
        }
        context.step("collecting features");
        ChurnFeatures features = ChurnFeatures.of(context, settings.zone(), churn.exclude());
        Dataset<Row> standing = TrainingRows.of(features, labels);
        try {
            return train(context, settings, features, labels, Cases.of(standing));
        } finally {
            standing.unpersist();
        }
    }

    private static RunSummary train(
            JobContext context, ChurnJobSettings settings, ChurnFeatures features, Dataset<Row> labels, Cases rows) {
        ChurnSettings churn = settings.churn();
        List<RollingOrigin.CutOff> cutOffs = churn.validation() == ChurnSettings.Validation.ROLLING_ORIGIN
                ? Trainable.cutOffs(labels, settings.retention())
                : List.of();
        Optional<RollingOrigin.Split> split = RollingOrigin.Split.of(cutOffs);
        if (churn.validation() == ChurnSettings.Validation.ROLLING_ORIGIN && split.isEmpty()) {
            return withoutModel(context, "the history is too short to train, calibrate and test apart");
        }
        Cases learnable = split.map(s -> rows.at(s.train())).orElse(rows);
        Optional<String> sparse = Trainable.tooSparse(rows, learnable, split);
        if (sparse.isPresent()) {
            return withoutModel(context, sparse.get());
        }
        context.step("learning bins, looking for leaks");
        Prepared prepared = Prepared.of(learnable, features.features(), churn);
        if (prepared.bins().bins().isEmpty()) {
            return withoutModel(context, "no feature varies among the customers to learn from");
        }
        context.step("fitting " + prepared.bins().bins().size() + " features");
        Cases usable = prepared.usable(rows);
        Trained<ChampionModel> champion = split.map(
                        s -> RollingOrigin.train(usable, s, prepared.bins(), prepared.counts()))
                .orElseGet(() -> RandomFolds.train(usable, churn.folds(), prepared.bins(), prepared.counts()));
        List<Trained<ChurnScorer>> challengers = new ArrayList<>();
        for (ChurnSettings.Challenger challenger : churn.challengers()) {
            context.step("fitting " + challenger.label());
            challengers.add(Challengers.train(challenger, usable, prepared, split, champion, churn.folds()));
        }
        context.step("judging the model");
        RowScore rule = rule(churn, prepared, learnable, split);
        Comparison ofChampion = Comparison.of(champion.testRows(), champion.heldOut(), rule);
        Contest contest = Contest.of(champion, ofChampion, challengers, rule);
        Optional<String> mute = Trainable.unjudgeable(contest.comparison().test());
        if (mute.isPresent()) {
            return withoutModel(context, mute.get());
        }
        RunSummary summary =
                publish(context, settings, prepared, prepared.usable(learnable), champion, ofChampion, contest, labels);
        context.step("judging earlier models");
        context.tables()
                .replaceAll(
                        ChurnBacktest.TABLE,
                        Backtest.rows(
                                modelId(context),
                                usable,
                                cutOffs,
                                prepared,
                                Objects.requireNonNull(champion.penalty()),
                                new Confidence(settings.publication().level())));
        return summary;
    }

    /** The simple rule, kept apart from the rows it is judged on just like the model. */
    private static RowScore rule(
            ChurnSettings churn, Prepared prepared, Cases learnable, Optional<RollingOrigin.Split> split) {
        List<Feature> features = prepared.features();
        Cases rows = prepared.usable(learnable);
        return split.isPresent()
                ? BaselineRule.of(rows, features)
                : RandomFolds.heldOut(rows, churn.folds(), train -> BaselineRule.of(train, features));
    }

    /** Ends well without a model: an older one is taken back, so that nobody is scored by what is no longer learned. */
    private static RunSummary withoutModel(JobContext context, String reason) {
        SPEC.writes().stream()
                .filter(table -> !table.equals(ChurnModel.TABLE))
                .forEach(table -> context.tables().replaceAll(table, List.of()));
        ModelRegistry.retire(context);
        return RunSummary.of("no churn model").withWarnings(List.of("no churn model, so no scores: " + reason));
    }

    private static String modelId(JobContext context) {
        return context.runId().replace("train-churn", "churn");
    }

    /** What the tables that were read hold. */
    private static SortedMap<String, String> versions(JobContext context) {
        SortedMap<String, String> versions = new TreeMap<>();
        for (Table table : SPEC.reads()) {
            context.tables().contentOf(table).ifPresent(content -> versions.put(table.name(), content));
        }
        return versions;
    }

    private static RunSummary publish(
            JobContext context,
            ChurnJobSettings settings,
            Prepared prepared,
            Cases learned,
            Trained<ChampionModel> champion,
            Comparison ofChampion,
            Contest contest,
            Dataset<Row> labels) {
        Trained<? extends ChurnScorer> trained = contest.chosen();
        Comparison comparison = contest.comparison();
        String rule = BaselineRule.name(prepared.features());
        String modelId = modelId(context);
        List<String> warnings = new ArrayList<>();
        prepared.leaks().forEach(leak -> warnings.add("left out, it knows the outcome: " + leak));
        prepared.suspects()
                .forEach(suspect -> warnings.add(
                        "kept, but it nearly knows the outcome, so ask when it is written down: " + suspect));
        warnings.addAll(EndWords.warnings(prepared.features()));
        if (trained.testAt() == null) {
            warnings.add(
                    "validated on random folds of one snapshot: not a forecast of another period; the penalty was chosen"
                            + " on the same folds, which flatters what is reported");
        }
        warnings.addAll(TrainingDoubts.of(context, settings));
        LastWeek.doubt(trained.testRows(), trained.heldOut(), labels).ifPresent(warnings::add);
        warnings.addAll(comparison.doubts(new Confidence(settings.publication().level())));
        String path = "models/" + modelId;
        context.tables().models().write(path, trained.fitted(), trained.model().toJson());
        TestIntervals intervals = TestIntervals.of(
                trained.testRows(),
                trained.heldOut(),
                new Confidence(settings.publication().level()));
        Row model = ChurnRows.model(
                modelId,
                settings,
                Trainable.horizonDays(labels),
                trained,
                comparison,
                intervals,
                rule,
                versions(context),
                path,
                warnings);
        ModelRegistry.publish(context, model);
        context.tables()
                .replaceAll(
                        ChurnFactor.TABLE,
                        ChurnRows.factors(
                                modelId,
                                champion,
                                Refit.of(learned, champion.model(), champion.counts()),
                                settings.publication().kAnonymity()));
        context.tables().replaceAll(ChurnCalibration.TABLE, ChurnRows.calibration(modelId, comparison.test()));
        context.tables()
                .replaceAll(
                        ChurnContest.TABLE,
                        new ContestRows(
                                        modelId,
                                        contest,
                                        new Confidence(settings.publication().level()),
                                        ContestRows.economics(settings.campaign()))
                                .of(champion, ofChampion));
        return RunSummary.of(String.format(
                        Locale.ROOT,
                        "%s: AUC %.3f (rule \"%s\" %.3f), lift at 10 %% %.2f on %,d customer-periods",
                        trained.model().algorithm(),
                        comparison.modelAuc().auc(),
                        rule,
                        comparison.ruleAuc().auc(),
                        new Targeting(comparison.test()).lift(0.1),
                        comparison.test().cases()))
                .withWarnings(warnings);
    }
}
