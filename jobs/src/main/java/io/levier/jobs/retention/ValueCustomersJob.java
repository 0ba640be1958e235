package io.levier.jobs.retention;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.min;

import io.levier.common.config.Retention;
import io.levier.common.config.SuiteConfig;
import io.levier.common.stats.Confidence;
import io.levier.common.table.curated.CustomerPeriod;
import io.levier.common.table.curated.Person;
import io.levier.common.table.curated.Sale;
import io.levier.common.table.derived.CustomerValue;
import io.levier.common.table.derived.ValueModel;
import io.levier.jobs.platform.Job;
import io.levier.jobs.platform.JobArgs;
import io.levier.jobs.platform.JobContext;
import io.levier.jobs.platform.JobSpec;
import io.levier.jobs.platform.RunSummary;
import java.sql.Date;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;

/** Values customers who may stop buying without telling: how often they will buy, for how much, and whether at all. */
public final class ValueCustomersJob implements Job<JobArgs, ValueJobSettings> {
    /** Fewer who came back than this tell nothing of how rates differ. */
    private static final long FEWEST_REPEATERS = 50;

    /** Days that are not enough to learn from two thirds of them. */
    private static final long SHORTEST_HISTORY = 90;

    private static final JobSpec SPEC = new JobSpec(
            "value-customers",
            "what customers without a contract are worth: purchases to expect, their value, whether they still buy",
            List.of(Sale.TABLE, CustomerPeriod.TABLE, Person.TABLE),
            List.of(),
            List.of(ValueModel.TABLE, CustomerValue.TABLE),
            List.of("value-customers", "value-customers --conf conf/examples/online-retail"));

    @Override
    public JobSpec spec() {
        return SPEC;
    }

    @Override
    public JobArgs newArgs() {
        return new JobArgs();
    }

    @Override
    public ValueJobSettings settings(JobArgs args, SuiteConfig suite) {
        return new ValueJobSettings(suite.value(), suite.retention(), suite.publication(), suite.zone());
    }

    @Override
    public RunSummary run(JobContext context, ValueJobSettings settings) {
        LocalDate asOf = LocalDate.ofInstant(context.asOf(), settings.zone());
        ValueRows rows = new ValueRows(context.runId().replace("value-customers", "value"), settings, asOf);
        if (settings.retention().form() == Retention.Form.CONTRACTUAL) {
            return refuse(context, rows, 0, 0, "contracts tell who is still a customer: see churn_score");
        }
        Object first = context.tables()
                .read(Sale.TABLE)
                .where(col("is_purchase").and(col("person_id").isNotNull()))
                .agg(min("ordered_on"))
                .first()
                .get(0);
        long days = first == null ? 0 : ChronoUnit.DAYS.between(((Date) first).toLocalDate(), asOf);
        if (days < SHORTEST_HISTORY) {
            return refuse(
                    context, rows, 0, 0, days + " days of purchases, at least " + SHORTEST_HISTORY + " are needed");
        }
        context.step("counting purchase histories");
        Dataset<Row> histories = histories(context, asOf, 0).persist(StorageLevel.MEMORY_AND_DISK());
        PurchasePatterns all = PurchasePatterns.of(context.sql(), histories);
        Optional<String> sparse = tooSparse(all, settings);
        RunSummary summary = sparse.isPresent()
                ? refuse(context, rows, all.customers(), all.repeaters(), sparse.get())
                : value(context, rows, histories, all, (int)
                        Math.min(settings.value().horizonDays(), days / 3));
        histories.unpersist();
        return summary;
    }

    private static Optional<String> tooSparse(PurchasePatterns all, ValueJobSettings settings) {
        if (all.customers() < settings.value().minimumCustomers()) {
            return Optional.of(String.format(
                    Locale.ROOT,
                    "%,d buyers, %,d are needed",
                    all.customers(),
                    settings.value().minimumCustomers()));
        }
        return all.repeaters() < FEWEST_REPEATERS
                ? Optional.of(String.format(
                        Locale.ROOT,
                        "%,d of %,d buyers came back, at least %d are needed to tell how often customers buy",
                        all.repeaters(),
                        all.customers(),
                        FEWEST_REPEATERS))
                : Optional.empty();
    }

    private static RunSummary value(
            JobContext context, ValueRows rows, Dataset<Row> histories, PurchasePatterns all, int testDays) {
        PurchasePatterns before = PurchasePatterns.of(
                context.sql(), histories(context, rows.asOf().minusDays(testDays), testDays));
        context.step("fitting purchases of " + all.customers() + " buyers");
        Optional<PurchaseForecast> forecast = PurchaseForecast.of(before, testDays, all);
        if (forecast.isEmpty()) {
            return refuse(
                    context,
                    rows,
                    all.customers(),
                    all.repeaters(),
                    "no model of purchases fits: buyers differ too little, or hardly any has stopped");
        }
        PurchaseWorth worth = PurchaseWorth.of(
                PurchasePatterns.spending(context.sql(), histories),
                new Confidence(rows.settings().publication().level()));
        context.step("valuing buyers");
        Dataset<Row> rhythms = PurchaseRhythms.of(context, rows.asOf()).persist(StorageLevel.MEMORY_AND_DISK());
        Dataset<Row> worths = CustomerWorth.of(
                        histories,
                        forecast.get().fitted().model(),
                        worth.model().orElse(null),
                        rows.settings(),
                        rows.asOf(),
                        rows.modelId())
                .join(rhythms.drop(PurchaseRhythms.LONG_GAP), new String[] {"person_id"}, "left");
        long valued = context.tables().replaceAll(CustomerValue.TABLE, worths);
        List<String> warnings = new ArrayList<>(rows.warnings(forecast.get(), worth));
        ShortHorizon.doubt(rhythms, rows.settings().retention()).ifPresent(warnings::add);
        rhythms.unpersist();
        Row model = rows.made(all, forecast.get(), worth);
        context.tables().replaceAll(ValueModel.TABLE, List.of(model));
        PurchaseForecast.Test test = forecast.get().test();
        return RunSummary.of(String.format(
                        Locale.ROOT,
                        "%,d buyers valued by %s; in a test of %d days %,d purchases, %,.0f expected",
                        valued,
                        forecast.get().family().label(),
                        test.days(),
                        test.made(),
                        test.expected()))
                .withWarnings(warnings);
    }

    private static Dataset<Row> histories(JobContext context, LocalDate until, int daysAfter) {
        return context.sql()
                .query(
                        "retention/purchase_history",
                        Map.of(
                                "sale", context.tables().read(Sale.TABLE),
                                "person", context.tables().read(Person.TABLE)),
                        Map.of("until", until, "days_after", daysAfter));
    }

    /** Older values are taken back: they would be believed to be of today. */
    private static RunSummary refuse(
            JobContext context, ValueRows rows, long customers, long repeaters, String reason) {
        context.tables().replaceAll(CustomerValue.TABLE, List.of());
        context.tables().replaceAll(ValueModel.TABLE, List.of(rows.refused(customers, repeaters, reason)));
        return RunSummary.of("customers are not valued: " + reason);
    }
}
