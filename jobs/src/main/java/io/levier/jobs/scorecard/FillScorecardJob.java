package io.levier.jobs.scorecard;

import io.levier.common.config.ScorecardSettings;
import io.levier.common.config.SuiteConfig;
import io.levier.common.table.derived.MetricDefinitions;
import io.levier.common.table.derived.MetricValues;
import io.levier.common.table.derived.Scorecard;
import io.levier.jobs.platform.Job;
import io.levier.jobs.platform.JobArgs;
import io.levier.jobs.platform.JobContext;
import io.levier.jobs.platform.JobSpec;
import io.levier.jobs.platform.RunSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/** Puts what customers say beside how it was done, per service and product line, with targets and owners. */
public final class FillScorecardJob implements Job<JobArgs, ScorecardSettings> {
    private static final String TOTAL = "total";
    private static final JobSpec SPEC = new JobSpec(
            "fill-scorecard",
            "what customers say beside how it was done, per service and product line, with targets and owners",
            List.of(MetricValues.TABLE, MetricDefinitions.TABLE),
            List.of(),
            List.of(Scorecard.TABLE),
            List.of("fill-scorecard", "fill-scorecard --set scorecard.metrics=nps,fcr,aht"));

    @Override
    public JobSpec spec() {
        return SPEC;
    }

    @Override
    public JobArgs newArgs() {
        return new JobArgs();
    }

    @Override
    public ScorecardSettings settings(JobArgs args, SuiteConfig suite) {
        return suite.scorecard();
    }

    @Override
    public RunSummary run(JobContext context, ScorecardSettings settings) {
        context.step("putting metrics side by side");
        long rows = context.tables()
                .replaceAll(
                        Scorecard.TABLE,
                        context.sql()
                                .query(
                                        "scorecard/scorecard",
                                        inputs(
                                                context.spark(),
                                                settings,
                                                context.tables().read(MetricValues.TABLE),
                                                context.tables().read(MetricDefinitions.TABLE)),
                                        Map.of()));
        return RunSummary.of(String.format(
                Locale.ROOT,
                "%,d lines of %,d metrics side by side",
                rows,
                settings.metrics().size()));
    }

    /** What the card is made of: values, what they mean, and what is to stand in it. */
    static Map<String, Dataset<Row>> inputs(
            SparkSession spark, ScorecardSettings settings, Dataset<Row> values, Dataset<Row> definitions) {
        return Map.of(
                "metric_values", values,
                "metric_definitions", definitions,
                "card_metric", numbered(spark, settings.metrics(), "metric_id"),
                "card_period", numbered(spark, settings.periods(), "period_type"),
                "card_scope", scopes(spark, settings));
    }

    private static Dataset<Row> numbered(SparkSession spark, List<String> names, String column) {
        List<Row> rows = new ArrayList<>();
        for (String name : names) {
            rows.add(RowFactory.create(name, rows.size() + 1));
        }
        return spark.createDataFrame(rows, StructType.fromDDL(column + " string, place int"));
    }

    /** Every cut once without an owner or with its own, and values of it that have one. */
    private static Dataset<Row> scopes(SparkSession spark, ScorecardSettings settings) {
        List<Row> rows = new ArrayList<>();
        List<String> sets = new ArrayList<>(settings.cuts());
        sets.add(TOTAL);
        for (String set : sets) {
            rows.add(RowFactory.create(set, set, settings.owners().get(set)));
        }
        settings.owners().forEach((scope, owner) -> {
            if (scope.contains("=")) {
                rows.add(RowFactory.create(scope.substring(0, scope.indexOf('=')), scope, owner));
            }
        });
        return spark.createDataFrame(rows, StructType.fromDDL("scope_set string, scope string, owner string"));
    }
}
