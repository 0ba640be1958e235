package io.levier.jobs.retention;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.min;

import io.levier.common.config.SuiteConfig;
import io.levier.common.survival.LifeTable;
import io.levier.common.table.Table;
import io.levier.common.table.curated.CustomerPeriod;
import io.levier.common.table.curated.Feedback;
import io.levier.common.table.curated.IdentityMap;
import io.levier.common.table.curated.Sale;
import io.levier.common.table.derived.GroupOutcome;
import io.levier.common.table.derived.SurvivalComparison;
import io.levier.common.table.derived.SurvivalCurve;
import io.levier.common.table.derived.SurvivalEffect;
import io.levier.common.table.derived.SurvivalGroup;
import io.levier.common.table.derived.SurvivalHazard;
import io.levier.common.table.input.Customer;
import io.levier.common.table.input.Subscription;
import io.levier.jobs.platform.Job;
import io.levier.jobs.platform.JobArgs;
import io.levier.jobs.platform.JobContext;
import io.levier.jobs.platform.JobSpec;
import io.levier.jobs.platform.RunSummary;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Draws how long customers stay, group by group, allowing for those who were customers before the data begin. */
public final class FitSurvivalJob implements Job<JobArgs, SurvivalSettings> {
    private static final JobSpec SPEC = new JobSpec(
            "fit-survival",
            "how long customers stay, by group: curves, tests, rates of leaving; what each group of answers then brought",
            List.of(CustomerPeriod.TABLE),
            List.of(Customer.TABLE, IdentityMap.TABLE, Subscription.TABLE, Sale.TABLE, Feedback.TABLE),
            List.of(
                    SurvivalCurve.TABLE,
                    SurvivalGroup.TABLE,
                    SurvivalComparison.TABLE,
                    SurvivalHazard.TABLE,
                    SurvivalEffect.TABLE,
                    GroupOutcome.TABLE),
            List.of("fit-survival"));

    @Override
    public JobSpec spec() {
        return SPEC;
    }

    @Override
    public JobArgs newArgs() {
        return new JobArgs();
    }

    @Override
    public SurvivalSettings settings(JobArgs args, SuiteConfig suite) {
        return new SurvivalSettings(suite.retention(), suite.publication(), suite.zone());
    }

    @Override
    public RunSummary run(JobContext context, SurvivalSettings settings) {
        context.step("following groups of answers");
        List<Row> sums = GroupOutcomes.sums(context, settings).collectAsList();
        context.tables().replaceAll(GroupOutcome.TABLE, new GroupOutcomes(settings.publication()).rows(sums));
        Table source = settings.isContractual() ? Subscription.TABLE : Sale.TABLE;
        Dataset<Row> months = context.tables().read(CustomerPeriod.TABLE).where(CustomerPeriod.MONTHLY);
        Object first = months.agg(min("period_start")).first().get(0);
        if (first == null || !context.tables().exists(source)) {
            return withoutCurves(context, "there is no " + source + " to tell who stays");
        }
        LocalDate from = ((Date) first).toLocalDate();
        LocalDate until = settings.observedUntil(context.asOf());
        if (!from.isBefore(until)) {
            return withoutCurves(context, "nothing is known yet of who left since " + from);
        }
        context.step("counting days of stay");
        Dataset<Row> ties = ties(context, settings);
        Dataset<Row> stays = StandingRows.of(LifeTables.stays(
                context.sql(), ties, months, from, until, settings.retention().daysToBeKnown()));
        SortedMap<LifeTables.Group, LifeTable> tables = LifeTables.of(context.sql(), stays);
        LeavingMonths leaving = LeavingMonths.of(context.sql(), stays, months, until);
        stays.unpersist();
        if (!tables.containsKey(LifeTables.ALL)) {
            return withoutCurves(
                    context,
                    leftOut(context, settings, ties).stream()
                            .findFirst()
                            .orElse("nobody has been a customer since " + from));
        }
        SurvivalStudy study = SurvivalStudy.of(tables, settings.publication());
        SurvivalRows rows = new SurvivalRows(study, settings.publication());
        context.tables().replaceAll(SurvivalCurve.TABLE, rows.curves());
        context.tables().replaceAll(SurvivalGroup.TABLE, rows.groups());
        context.tables().replaceAll(SurvivalComparison.TABLE, rows.comparisons());
        context.tables().replaceAll(SurvivalHazard.TABLE, rows.hazards());
        context.step("comparing months of leaving");
        context.tables().replaceAll(SurvivalEffect.TABLE, leaving.effects(settings.publication()));
        long apart = study.comparisons().values().stream()
                .filter(test -> test.pValue() < 1 - settings.publication().level())
                .count();
        return RunSummary.of(
                        "survival of " + tables.get(LifeTables.ALL),
                        String.format(
                                Locale.ROOT,
                                "%d of %d sets of groups leave at different rates",
                                apart,
                                study.comparisons().size()))
                .withWarnings(leftOut(context, settings, ties));
    }

    private static Dataset<Row> ties(JobContext context, SurvivalSettings settings) {
        return settings.isContractual()
                ? context.sql()
                        .query(
                                "retention/contract_tie",
                                Map.of(
                                        "subscription", context.tables().read(Subscription.TABLE),
                                        "identity_map", context.tables().read(IdentityMap.TABLE)),
                                Map.of("zone", settings.zone().getId(), "as_of", context.asOf()))
                : context.sql()
                        .query(
                                "retention/purchase_tie",
                                Map.of(
                                        "sale", context.tables().read(Sale.TABLE),
                                        "customer", context.tables().readOrEmpty(Customer.TABLE),
                                        "identity_map", context.tables().readOrEmpty(IdentityMap.TABLE)),
                                Map.of(
                                        "activity_window_days",
                                        settings.retention().activityWindowDays(),
                                        "zone",
                                        settings.zone().getId()));
    }

    /** How many customers are left out since nothing tells when they began to buy; nothing of contracts, which do. */
    private static List<String> leftOut(JobContext context, SurvivalSettings settings, Dataset<Row> ties) {
        if (settings.isContractual()) {
            return List.of();
        }
        long all = context.tables()
                .read(Sale.TABLE)
                .where(col("is_purchase").and(col("person_id").isNotNull()))
                .select("person_id")
                .distinct()
                .count();
        long known = ties.select("person_id").distinct().count();
        return all == known
                ? List.of()
                : List.of(String.format(
                        Locale.ROOT,
                        "%,d of %,d customers are left out: they bought within %d days of the first purchase of all and may"
                                + " have been customers before; customer.created_at tells where it is earlier than their"
                                + " first purchase",
                        all - known,
                        all,
                        settings.retention().activityWindowDays()));
    }

    /** Older curves are taken back: they would be believed to be of today. */
    private static RunSummary withoutCurves(JobContext context, String reason) {
        SPEC.writes().stream()
                .filter(table -> !table.equals(GroupOutcome.TABLE))
                .forEach(table -> context.tables().replaceAll(table, List.of()));
        return RunSummary.of("no survival curves").withWarnings(List.of("no survival curves: " + reason));
    }
}
