package io.levier.jobs.action;

import static org.apache.spark.sql.functions.col;

import io.levier.common.action.AlertRule;
import io.levier.common.config.SuiteConfig;
import io.levier.common.table.curated.CustomerPeriod;
import io.levier.common.table.curated.Feedback;
import io.levier.common.table.curated.IdentityMap;
import io.levier.common.table.curated.Person;
import io.levier.common.table.curated.Ticket;
import io.levier.common.table.derived.Alert;
import io.levier.common.table.derived.AlertTheme;
import io.levier.common.table.derived.CallList;
import io.levier.common.table.derived.ChurnScore;
import io.levier.common.table.derived.CustomerValue;
import io.levier.common.table.derived.RecoveryEffect;
import io.levier.common.table.derived.ResponseTopic;
import io.levier.common.table.input.Account;
import io.levier.common.table.input.ActionCase;
import io.levier.common.table.input.Consent;
import io.levier.common.table.input.SurveyResponse;
import io.levier.jobs.platform.Job;
import io.levier.jobs.platform.JobArgs;
import io.levier.jobs.platform.JobContext;
import io.levier.jobs.platform.JobSpec;
import io.levier.jobs.platform.RunSummary;
import io.levier.jobs.platform.Tables;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Closes the loop as far as tables do: who is to be followed up, what became of it, and whether it helped. Nothing is sent. */
public final class RaiseAlertsJob implements Job<JobArgs, AlertSettings> {
    private static final JobSpec SPEC = new JobSpec(
            "raise-alerts",
            "whom to follow up, by whom and until when; how far the loop is closed; what following up changed",
            List.of(Person.TABLE, IdentityMap.TABLE, CustomerPeriod.TABLE),
            List.of(
                    Feedback.TABLE,
                    SurveyResponse.TABLE,
                    Ticket.TABLE,
                    ChurnScore.TABLE,
                    CustomerValue.TABLE,
                    ResponseTopic.TABLE,
                    Account.TABLE,
                    ActionCase.TABLE,
                    Consent.TABLE),
            List.of(Alert.TABLE, CallList.TABLE, AlertTheme.TABLE, RecoveryEffect.TABLE),
            List.of("raise-alerts"));

    @Override
    public JobSpec spec() {
        return SPEC;
    }

    @Override
    public JobArgs newArgs() {
        return new JobArgs();
    }

    @Override
    public AlertSettings settings(JobArgs args, SuiteConfig suite) {
        return new AlertSettings(
                suite.alerts().stream()
                        .sorted(Comparator.comparingInt(AlertRule::priority).thenComparing(AlertRule::id))
                        .toList(),
                suite.publication(),
                suite.zone());
    }

    @Override
    public RunSummary run(JobContext context, AlertSettings settings) {
        Tables tables = context.tables();
        if (settings.rules().isEmpty()) {
            return RunSummary.of("no rule raises an alert: the configuration has no alerts/");
        }
        context.step("holding answers, complaints and risks against "
                + settings.rules().size() + " rules");
        long alerts = tables.replaceAll(Alert.TABLE, alerts(context, settings));
        Map<String, Dataset<Row>> raised =
                Map.of("alert", tables.read(Alert.TABLE), "churn_score", tables.readOrEmpty(ChurnScore.TABLE));
        context.step("listing whom to call");
        long customers = tables.replaceAll(CallList.TABLE, context.sql().query("action/call_list", raised, Map.of()));
        tables.replaceAll(
                AlertTheme.TABLE,
                context.sql()
                        .query(
                                "action/alert_theme",
                                raised,
                                Map.of("k_anonymity", settings.publication().kAnonymity())));
        context.step("comparing those followed up with others alike");
        List<Row> recovered = RecoveryRows.of(strata(context), settings.publication());
        tables.replaceAll(RecoveryEffect.TABLE, recovered);
        RunSummary summary = RunSummary.of(
                String.format(Locale.ROOT, "%,d alerts; %,d customers to be called", alerts, customers),
                String.format(
                        Locale.ROOT,
                        "what following up changed could be told of %,d of %,d measures",
                        recovered.stream()
                                .filter(row -> Stream.of("ok", "low_base").anyMatch(row.getString(1)::equals))
                                .count(),
                        recovered.size()));
        return alerts > 0 && customers == 0 && !tables.exists(Consent.TABLE)
                ? summary.withWarnings(
                        List.of("nobody may be called: there is no table consent that says who agreed; a rule"
                                + " that needs no agreement says needs-consent: false"))
                : summary;
    }

    private static Dataset<Row> alerts(JobContext context, AlertSettings settings) {
        Tables tables = context.tables();
        int days = settings.rules().stream().mapToInt(AlertRule::days).max().orElse(0);
        Dataset<Row> signals = context.sql()
                .query(
                        "action/signal",
                        Map.of(
                                "feedback", tables.readOrEmpty(Feedback.TABLE),
                                "survey_response", tables.readOrEmpty(SurveyResponse.TABLE),
                                "ticket", tables.readOrEmpty(Ticket.TABLE),
                                "churn_score", tables.readOrEmpty(ChurnScore.TABLE),
                                "customer_value", tables.readOrEmpty(CustomerValue.TABLE),
                                "person", tables.read(Person.TABLE),
                                "customer_period", tables.read(CustomerPeriod.TABLE),
                                "account", tables.readOrEmpty(Account.TABLE),
                                "response_topic", tables.readOrEmpty(ResponseTopic.TABLE)),
                        Map.of(
                                "as_of",
                                context.asOf(),
                                "oldest",
                                context.asOf().minus(Duration.ofDays(days)),
                                "zone",
                                settings.zone().getId()));
        return context.sql()
                .query(
                        "action/alert",
                        Map.of(
                                "matched_signal",
                                signals.withColumn("rule", RuleRows.matched(settings.rules(), context.asOf()))
                                        .where(col("rule").isNotNull()),
                                "alert_rule",
                                RuleRows.of(context.spark(), settings.rules()),
                                "action_case",
                                tables.readOrEmpty(ActionCase.TABLE),
                                "identity_map",
                                tables.read(IdentityMap.TABLE)),
                        Map.of("as_of", context.asOf()));
    }

    private static List<Row> strata(JobContext context) {
        Tables tables = context.tables();
        return context.sql()
                .query(
                        "action/recovery_stratum",
                        Map.of(
                                "feedback", tables.readOrEmpty(Feedback.TABLE),
                                "action_case", tables.readOrEmpty(ActionCase.TABLE),
                                "identity_map", tables.read(IdentityMap.TABLE),
                                "customer_period", tables.read(CustomerPeriod.TABLE)),
                        Map.of("as_of", context.asOf()))
                .collectAsList();
    }
}
