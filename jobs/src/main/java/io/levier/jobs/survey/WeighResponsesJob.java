package io.levier.jobs.survey;

import io.levier.common.config.SuiteConfig;
import io.levier.common.table.Table;
import io.levier.common.table.curated.CustomerPeriod;
import io.levier.common.table.curated.Feedback;
import io.levier.common.table.derived.ResponseWeight;
import io.levier.common.table.derived.WeightedScore;
import io.levier.common.table.derived.WeightingQuality;
import io.levier.jobs.platform.Job;
import io.levier.jobs.platform.JobArgs;
import io.levier.jobs.platform.JobContext;
import io.levier.jobs.platform.JobSpec;
import io.levier.jobs.platform.RunSummary;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Row;

/** Weights answers so that respondents divide over known categories as all customers do. */
public final class WeighResponsesJob implements Job<JobArgs, WeighingSettings> {
    private static final JobSpec SPEC = new JobSpec(
            "weigh-responses",
            "what each answer counts for, so that respondents have the make-up of all customers",
            List.of(CustomerPeriod.TABLE, Feedback.TABLE),
            List.of(),
            List.of(ResponseWeight.TABLE, WeightingQuality.TABLE, WeightedScore.TABLE),
            List.of("weigh-responses", "weigh-responses --set weighting.dimensions=segment"));

    @Override
    public JobSpec spec() {
        return SPEC;
    }

    @Override
    public JobArgs newArgs() {
        return new JobArgs();
    }

    @Override
    public WeighingSettings settings(JobArgs args, SuiteConfig suite) {
        return new WeighingSettings(suite.weighting(), suite.publication());
    }

    @Override
    public RunSummary run(JobContext context, WeighingSettings settings) {
        if (!settings.weighting().isOn()) {
            // Weights of an earlier configuration must not go on counting.
            SPEC.writes().stream()
                    .filter(table -> context.tables().exists(table))
                    .forEach(table -> replace(context, table, List.of()));
            return RunSummary.of("every answer counts as its survey weight: no weighting is configured");
        }
        context.step("weighting answers to the margins of customers");
        Weighing weighing = Weighing.of(
                context.sql(),
                context.tables().read(CustomerPeriod.TABLE),
                context.tables().read(Feedback.TABLE),
                settings);
        context.step("writing " + ResponseWeight.TABLE);
        long responses = context.tables()
                .replaceAll(ResponseWeight.TABLE, weighing.responseWeights(context.spark(), context.sql()));
        replace(
                context,
                WeightedScore.TABLE,
                weighing.scores(context.sql(), context.tables().read(Feedback.TABLE)));
        weighing.release();
        replace(context, WeightingQuality.TABLE, weighing.quality());
        return RunSummary.of(String.format(
                        Locale.ROOT,
                        "%,d answers of %,d periods weighted by %s",
                        responses,
                        weighing.periods().size(),
                        String.join(", ", settings.weighting().dimensions())))
                .withWarnings(weighing.warnings());
    }

    private static void replace(JobContext context, Table table, List<Row> rows) {
        context.step("writing " + table);
        context.tables().replaceAll(table, rows);
    }
}
