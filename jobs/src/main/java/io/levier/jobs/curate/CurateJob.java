package io.levier.jobs.curate;

import io.levier.common.config.Retention;
import io.levier.common.config.SuiteConfig;
import io.levier.common.journey.EventLog;
import io.levier.common.journey.Journey;
import io.levier.common.table.Table;
import io.levier.common.table.curated.AccountPeriod;
import io.levier.common.table.curated.CustomerPeriod;
import io.levier.common.table.curated.CustomerPeriodLabel;
import io.levier.common.table.curated.Feedback;
import io.levier.common.table.curated.IdentityMap;
import io.levier.common.table.curated.Invitation;
import io.levier.common.table.curated.PeriodFact;
import io.levier.common.table.curated.Person;
import io.levier.common.table.curated.PersonHistory;
import io.levier.common.table.curated.Rating;
import io.levier.common.table.curated.Sale;
import io.levier.common.table.input.Account;
import io.levier.common.table.input.ActionCase;
import io.levier.common.table.input.BusinessCalendar;
import io.levier.common.table.input.CaseStatusEvent;
import io.levier.common.table.input.CaseTicket;
import io.levier.common.table.input.Consent;
import io.levier.common.table.input.Customer;
import io.levier.common.table.input.CustomerHistory;
import io.levier.common.table.input.FxRate;
import io.levier.common.table.input.Holiday;
import io.levier.common.table.input.Initiative;
import io.levier.common.table.input.InitiativeScope;
import io.levier.common.table.input.Interaction;
import io.levier.common.table.input.InteractionEvent;
import io.levier.common.table.input.JourneyEvent;
import io.levier.common.table.input.OrderHeader;
import io.levier.common.table.input.OrderLine;
import io.levier.common.table.input.Refund;
import io.levier.common.table.input.ServiceCost;
import io.levier.common.table.input.ServiceStandard;
import io.levier.common.table.input.SocialMention;
import io.levier.common.table.input.Subscription;
import io.levier.common.table.input.SubscriptionEvent;
import io.levier.common.table.input.Survey;
import io.levier.common.table.input.SurveyAnswer;
import io.levier.common.table.input.SurveyInvitation;
import io.levier.common.table.input.SurveyQuestion;
import io.levier.common.table.input.SurveyResponse;
import io.levier.common.table.input.WebSession;
import io.levier.common.table.ops.LateFact;
import io.levier.jobs.platform.Concurrently;
import io.levier.jobs.platform.Job;
import io.levier.jobs.platform.JobContext;
import io.levier.jobs.platform.JobSpec;
import io.levier.jobs.platform.RunSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;

/** Joins surveys, CRM, sales and service into facts by person and into the customer-period dataset. */
public final class CurateJob implements Job<CurateArgs, CurateSettings> {
    private static final JobSpec SPEC = new JobSpec(
            "curate",
            "facts keyed by person, the customer-period dataset and its labels",
            List.of(),
            List.of(
                    Account.TABLE,
                    Customer.TABLE,
                    CustomerHistory.TABLE,
                    Consent.TABLE,
                    IdentityMap.TABLE,
                    Survey.TABLE,
                    SurveyQuestion.TABLE,
                    SurveyInvitation.TABLE,
                    SurveyResponse.TABLE,
                    SurveyAnswer.TABLE,
                    OrderHeader.TABLE,
                    OrderLine.TABLE,
                    Refund.TABLE,
                    FxRate.TABLE,
                    Subscription.TABLE,
                    SubscriptionEvent.TABLE,
                    Interaction.TABLE,
                    InteractionEvent.TABLE,
                    ServiceCost.TABLE,
                    ServiceStandard.TABLE,
                    BusinessCalendar.TABLE,
                    Holiday.TABLE,
                    CaseTicket.TABLE,
                    CaseStatusEvent.TABLE,
                    WebSession.TABLE,
                    JourneyEvent.TABLE,
                    SocialMention.TABLE,
                    ActionCase.TABLE,
                    Initiative.TABLE,
                    InitiativeScope.TABLE),
            List.of(
                    PersonHistory.TABLE,
                    Person.TABLE,
                    Sale.TABLE,
                    Rating.TABLE,
                    Feedback.TABLE,
                    Invitation.TABLE,
                    PeriodFact.TABLE,
                    CustomerPeriod.TABLE,
                    CustomerPeriodLabel.TABLE,
                    AccountPeriod.TABLE,
                    LateFact.TABLE),
            List.of("curate", "curate --from 2026-01 --to 2026-03", "curate --restate-from 2025-11"));

    @Override
    public JobSpec spec() {
        return SPEC;
    }

    @Override
    public CurateArgs newArgs() {
        return new CurateArgs();
    }

    @Override
    public CurateSettings settings(CurateArgs args, SuiteConfig suite) {
        return new CurateSettings(
                suite.zone(),
                suite.currency(),
                suite.retention(),
                suite.survivorship(),
                suite.historyStart(),
                suite.dimensions().stream()
                        .flatMap(dimension -> dimension.questions().stream())
                        .distinct()
                        .toList(),
                visits(suite).flatMap(journey -> journey.funnel().stream()).toList(),
                visits(suite)
                        .flatMap(journey -> journey.errors().stream())
                        .distinct()
                        .toList(),
                suite.customerPeriods(),
                suite.restateWindow(),
                args.restateFrom(),
                args.months());
    }

    private static Stream<Journey> visits(SuiteConfig suite) {
        return suite.journeys().stream().filter(journey -> journey.of() == EventLog.VISIT);
    }

    @Override
    public RunSummary run(JobContext context, CurateSettings settings) {
        Sources sources = new Sources(context, settings);
        List<String> figures = new ArrayList<>();
        if (sources.has(IdentityMap.TABLE)) {
            write(context, FactTables.personHistory(settings, sources));
            figures.add(write(context, FactTables.person(sources)));
        }
        // None of these facts waits for another.
        figures.addAll(Concurrently.map(FactTables.facts(settings, sources), fact -> write(context, fact)));
        if (sources.has(SurveyAnswer.TABLE) && sources.has(SurveyResponse.TABLE)) {
            figures.add(write(context, FactTables.feedback(sources)));
        }
        List<String> warnings = new ArrayList<>(Currencies.leftOut(context, settings, sources));
        warnings.addAll(UnheldContracts.told(context, sources));
        if (sources.has(Person.TABLE)) {
            warnings.addAll(writePeriods(context, settings, sources, new ServiceSteps(sources), figures));
        }
        return RunSummary.of(figures.toArray(String[]::new)).withWarnings(warnings);
    }

    private static String write(JobContext context, Curated curated) {
        context.step("writing " + curated.table());
        long rows = context.tables().replaceAll(curated.table(), curated.rows());
        return String.format(Locale.ROOT, "%s %,d", curated.table(), rows);
    }

    private static List<String> writePeriods(
            JobContext context, CurateSettings settings, Sources sources, ServiceSteps service, List<String> figures) {
        History history = History.of(context, settings, sources);
        List<Table> present = SPEC.reads().stream().filter(sources::has).toList();
        SortedMap<String, Boolean> contents = Contents.of(sources);
        Restatement restatement =
                Restatement.of(context, settings, sources, history, new Restatement.Inputs(present, contents));
        Dataset<Row> all = PeriodFacts.of(sources, service, settings.periods(), history);
        // Some are written and the others held against those that stand.
        Dataset<Row> facts = restatement.looksForLateFacts() ? all.persist(StorageLevel.MEMORY_AND_DISK()) : all;
        context.step("writing " + PeriodFact.TABLE);
        restatement.writeFacts(facts);
        context.step("writing " + CustomerPeriod.TABLE + " " + history.firstDay() + " to " + history.lastDay());
        Dataset<Row> periods = settings.periods().stream()
                .map(type -> periods(sources, history.values(type, contents, sources, settings.retention())))
                .reduce(Dataset::unionByName)
                .orElseThrow();
        figures.add(String.format(Locale.ROOT, "%s %,d", CustomerPeriod.TABLE, restatement.writePeriods(periods)));
        List<Curated> followers = new ArrayList<>();
        LabelHorizon horizon = LabelHorizon.of(sources, settings.retention());
        horizon.told().ifPresent(figures::add);
        followers.add(new Curated(CustomerPeriodLabel.TABLE, labels(sources, settings.retention(), horizon.days())));
        followers.add(new Curated(LateFact.TABLE, restatement.lateFacts(facts, sources::has)));
        if (sources.has(Account.TABLE)) {
            followers.add(new Curated(
                    AccountPeriod.TABLE, sources.query("curated/account_period", CustomerPeriod.TABLE, Account.TABLE)));
        }
        figures.addAll(Concurrently.map(followers, table -> write(context, table)));
        facts.unpersist();
        List<String> warnings = new ArrayList<>(restatement.warnings());
        warnings.addAll(LateFacts.told(context));
        return warnings;
    }

    private static Dataset<Row> periods(Sources sources, Map<String, Object> values) {
        return sources.query(
                "curated/customer_period",
                Map.of("cost_line", ServiceSteps.costLines(sources)),
                values,
                Person.TABLE,
                PersonHistory.TABLE,
                PeriodFact.TABLE,
                Initiative.TABLE,
                InitiativeScope.TABLE,
                IdentityMap.TABLE);
    }

    private static Dataset<Row> labels(Sources sources, Retention retention, int horizonDays) {
        return sources.query(
                "curated/customer_period_label",
                Map.of(),
                Map.of(
                        "horizon_days",
                        horizonDays,
                        "grace_days",
                        retention.daysToBeKnown(),
                        "is_contractual",
                        retention.form() == Retention.Form.CONTRACTUAL,
                        "has_orders",
                        sources.has(OrderHeader.TABLE)),
                CustomerPeriod.TABLE,
                Person.TABLE,
                Subscription.TABLE,
                Sale.TABLE,
                Feedback.TABLE,
                IdentityMap.TABLE);
    }
}
