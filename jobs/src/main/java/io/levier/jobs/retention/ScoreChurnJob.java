package io.levier.jobs.retention;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;

import io.levier.common.config.SuiteConfig;
import io.levier.common.table.curated.CustomerPeriod;
import io.levier.common.table.curated.IdentityMap;
import io.levier.common.table.derived.ChurnModel;
import io.levier.common.table.derived.ChurnScore;
import io.levier.common.table.input.CustomerAttribute;
import io.levier.jobs.platform.Job;
import io.levier.jobs.platform.JobArgs;
import io.levier.jobs.platform.JobContext;
import io.levier.jobs.platform.JobSpec;
import io.levier.jobs.platform.RunSummary;
import io.levier.jobs.platform.Schemas;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/** Scores the customers of the last complete month with the trained model, without training again. */
public final class ScoreChurnJob implements Job<JobArgs, ChurnJobSettings> {
    private static final int REASONS = 3;
    private static final int FIRST_FEATURE = 4;

    private static final JobSpec SPEC = new JobSpec(
            "score-churn",
            "who is at risk now, how much, and why, by the trained model",
            List.of(ChurnModel.TABLE, CustomerPeriod.TABLE),
            List.of(CustomerAttribute.TABLE, IdentityMap.TABLE),
            List.of(ChurnScore.TABLE),
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
    public ChurnJobSettings settings(JobArgs args, SuiteConfig suite) {
        return new ChurnJobSettings(suite.churn(), suite.retention(), suite.publication(), suite.zone());
    }

    @Override
    public RunSummary run(JobContext context, ChurnJobSettings settings) {
        List<Row> models = context.tables().read(ChurnModel.TABLE).takeAsList(1);
        if (models.isEmpty()) {
            context.tables()
                    .replaceAll(
                            ChurnScore.TABLE,
                            context.spark().createDataFrame(List.of(), Schemas.withoutRunId(ChurnScore.TABLE)));
            return RunSummary.of("nobody is scored: train-churn found too little to fit a model");
        }
        Row trained = models.get(0);
        String path = trained.getAs(ChurnModel.PATH.name());
        ChampionModel model = ChampionModel.ofJson(context.tables().models().read(path), path);
        context.step("collecting features of the last complete month");
        ChurnFeatures features =
                ChurnFeatures.of(context, settings.zone(), settings.churn().exclude());
        Dataset<Row> closed = features.rows().where(not(col("is_provisional")));
        Object last = closed.agg(max("period_start")).first().get(0);
        if (last == null) {
            return RunSummary.of("nobody is at risk: no complete month has active customers");
        }
        Dataset<Row> current = closed.where(col("period_start").equalTo(last))
                .where(col("consent_profiling").isNull().or(col("consent_profiling")));
        context.step("scoring");
        Dataset<Row> scores = context.sql()
                .query(
                        "retention/churn_score",
                        Map.of("scored", scored(current, model, settings)),
                        Map.of(
                                "horizon_days", settings.retention().horizonDays(),
                                "model_id", trained.<String>getAs(ChurnModel.MODEL_ID.name())));
        long rows = context.tables().replaceAll(ChurnScore.TABLE, scores);
        return RunSummary.of(String.format(Locale.ROOT, "%,d customers scored as of the end of %s", rows, last));
    }

    /** Revenue expected if the customer stays: the contract's, or the rhythm of the last twelve months. */
    private static Column expectedRevenue(ChurnJobSettings settings) {
        double days = settings.retention().horizonDays();
        return coalesce(col("mrr").multiply(days * 12 / 365), lit(0.0))
                .plus(coalesce(col("revenue_12m").multiply(days / 365), lit(0.0)));
    }

    private static Dataset<Row> scored(Dataset<Row> current, ChampionModel model, ChurnJobSettings settings) {
        List<Column> columns =
                new ArrayList<>(List.of(col("person_id"), col("period_end"), expectedRevenue(settings), lit(0)));
        model.bins().bins().forEach(bin -> columns.add(feature(current, bin.feature())));
        MapFunction<Row, Row> score = row -> {
            int[] dummies = model.dummies(row, FIRST_FEATURE);
            List<String> reasons = model.reasons(dummies, REASONS);
            double probability = Math.rint(model.probability(dummies) * 1e9) / 1e9;
            return RowFactory.create(
                    row.getString(0),
                    row.getDate(1),
                    row.getDouble(2),
                    probability,
                    reasons.size() > 0 ? reasons.get(0) : null,
                    reasons.size() > 1 ? reasons.get(1) : null,
                    reasons.size() > 2 ? reasons.get(2) : null);
        };
        return current.select(columns.toArray(Column[]::new)).map(score, Encoders.row(scored()));
    }

    /** Not a constant: its parser costs seconds, which every verb that lists the jobs would pay. */
    private static StructType scored() {
        return StructType.fromDDL("person_id string, as_of date, expected_revenue double, prob double,"
                + " reason_1 string, reason_2 string, reason_3 string");
    }

    /** A feature the data no longer have counts as missing. */
    private static Column feature(Dataset<Row> current, Feature feature) {
        return List.of(current.columns()).contains(feature.name())
                ? col("`" + feature.name() + "`")
                : lit(null).cast(feature.isNumber() ? "double" : "string").as(feature.name());
    }
}
