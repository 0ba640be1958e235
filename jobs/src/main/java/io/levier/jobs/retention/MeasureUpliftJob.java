package io.levier.jobs.retention;

import static org.apache.spark.sql.functions.bool_and;
import static org.apache.spark.sql.functions.bool_or;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;

import io.levier.common.config.ChurnSettings;
import io.levier.common.config.SuiteConfig;
import io.levier.common.stats.Confidence;
import io.levier.common.table.curated.CustomerPeriod;
import io.levier.common.table.curated.CustomerPeriodLabel;
import io.levier.common.table.curated.IdentityMap;
import io.levier.common.table.curated.Person;
import io.levier.common.table.derived.Uplift;
import io.levier.common.table.derived.UpliftCurvePoint;
import io.levier.common.table.input.CustomerAttribute;
import io.levier.common.table.input.InitiativeScope;
import io.levier.jobs.platform.Job;
import io.levier.jobs.platform.JobArgs;
import io.levier.jobs.platform.JobContext;
import io.levier.jobs.platform.JobSpec;
import io.levier.jobs.platform.RunSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Measures what contacting customers changed, where chance decided whom, and for whom it did most. */
public final class MeasureUpliftJob implements Job<JobArgs, ChurnJobSettings> {
    private static final JobSpec SPEC = new JobSpec(
            "measure-uplift",
            "what contacting customers changed, and for whom, where chance decided whom; refused otherwise",
            List.of(
                    InitiativeScope.TABLE,
                    CustomerPeriod.TABLE,
                    CustomerPeriodLabel.TABLE,
                    IdentityMap.TABLE,
                    Person.TABLE),
            List.of(CustomerAttribute.TABLE),
            List.of(Uplift.TABLE, UpliftCurvePoint.TABLE),
            List.of("measure-uplift"));

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
        Dataset<Row> contacts = context.sql()
                .query(
                        "retention/initiative_contact",
                        Map.of(
                                "initiative_scope", context.tables().read(InitiativeScope.TABLE),
                                "identity_map", context.tables().read(IdentityMap.TABLE)),
                        Map.of("zone", settings.zone().getId()));
        List<Row> studied = new ArrayList<>();
        List<Row> curves = new ArrayList<>();
        // Initiatives are as many as people have thought of, not as many as customers.
        for (Row initiative : contacts.groupBy("initiative_id")
                .agg(min("started_on"), bool_and(col("is_random")), bool_or(col("is_control")))
                .orderBy("initiative_id")
                .collectAsList()) {
            context.step("comparing customers of " + initiative.getString(0));
            study(context, settings, contacts, initiative, studied, curves);
        }
        context.tables().replaceAll(Uplift.TABLE, studied);
        context.tables().replaceAll(UpliftCurvePoint.TABLE, curves);
        long refused = studied.stream()
                .filter(row -> row.getString(1).equals("refused"))
                .count();
        return RunSummary.of(studied.size() - refused + " of " + studied.size() + " initiatives measured")
                .withWarnings(UpliftRows.warnings(studied));
    }

    private static void study(
            JobContext context,
            ChurnJobSettings settings,
            Dataset<Row> contacts,
            Row initiative,
            List<Row> studied,
            List<Row> curves) {
        String id = initiative.getString(0);
        if (!initiative.getBoolean(2)) {
            studied.add(UpliftRows.refused(
                    id, "customers were chosen, not drawn: initiative_scope.assignment is not random"));
            return;
        }
        Dataset<Row> labels = context.tables()
                .read(CustomerPeriodLabel.TABLE)
                .where(col("as_of").leq(lit(initiative.get(1))));
        Row last =
                labels.agg(max("period_start"), max("as_of"), max("horizon_d")).first();
        if (initiative.isNullAt(1) || last.isNullAt(0)) {
            studied.add(UpliftRows.refused(id, "no month with known outcomes ended before it began"));
            return;
        }
        ChurnFeatures features =
                ChurnFeatures.of(context, settings.zone(), settings.churn().exclude());
        Dataset<Row> known = TrainingRows.of(
                features, stillThere(labels.where(col("period_start").equalTo(last.get(0))), initiative.get(1)));
        ContactArms arms = ContactArms.of(initiative.getBoolean(3));
        Dataset<Row> rows = arms.of(known, contacts.where(col("initiative_id").equalTo(id)));
        UpliftStudy study =
                UpliftStudy.of(rows, Prepared.of(Cases.of(rows), features.features(), dropping(settings.churn())));
        known.unpersist();
        studied.add(UpliftRows.of(
                id,
                last.get(1),
                last.getInt(2),
                arms,
                study,
                new Confidence(settings.publication().level())));
        curves.addAll(UpliftRows.curve(id, study));
    }

    /**
     * Customers who were there when the initiative began, in both arms alike. Who had left by then was never contacted:
     * their departures would count against the control arm only.
     */
    static Dataset<Row> stillThere(Dataset<Row> labels, Object startedOn) {
        Column leftOn = col(CustomerPeriodLabel.LEFT_ON.name());
        return labels.where(leftOn.isNull().or(leftOn.geq(lit(startedOn))));
    }

    /** A feature that knows the outcome is left out here; train-churn is where it is refused. */
    private static ChurnSettings dropping(ChurnSettings churn) {
        return new ChurnSettings(
                churn.validation(),
                churn.folds(),
                churn.minimumPersons(),
                churn.leakAuc(),
                ChurnSettings.OnLeak.DROP,
                churn.exclude(),
                churn.actionable(),
                churn.challengers());
    }
}
