package io.levier.common.config;

import io.levier.common.action.AlertRule;
import io.levier.common.crosstab.Crosstab;
import io.levier.common.gap.GapSettings;
import io.levier.common.journey.Journey;
import io.levier.common.metric.Dimension;
import io.levier.common.metric.Metric;
import io.levier.common.text.LanguageRules;
import io.levier.common.time.MetricPeriod;
import io.levier.common.time.PeriodType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Everything a configuration directory says, validated. Immutable, loaded once, passed down.
 *
 * @param company shown in the report
 * @param isMadeUp whether the data are invented, which every report then says
 * @param zone reporting time zone: it decides the day and month of every event
 * @param currency reporting currency, ISO 4217
 * @param languages report languages, the first one is the default
 * @param asOf knowledge limit; empty means the start of the current day
 * @param historyStart first day customer periods are built for; empty means that of the first fact
 * @param periods kinds of period metrics are published for
 * @param customerPeriods period types customers are described in, month among them
 * @param restateWindow how long after its end a customer period is still computed again
 * @param identity when records are one person
 * @param survivorship which of these records is believed
 * @param value how customers without a contract are valued
 * @param campaign what keeping a customer costs and how often it works
 * @param forecast which metrics are foreseen, and how far
 * @param roi how returns of initiatives are computed
 * @param initiatives how what they changed is measured
 * @param scorecard what is shown side by side
 * @param weighting to what margins answers are weighted
 * @param text how comments are worked up
 * @param privacy how erased persons are known again, and what is kept how long
 * @param social how public messages are weighed
 * @param report who is written to beside the readers of the whole report
 * @param sources input tables the company has, by table name
 * @param alerts which customers are followed up, by rule
 * @param textRules how comments are read, by language
 * @param gaps how promises are measured, and what hints at gaps
 * @param spark Spark settings by name
 */
public record SuiteConfig(
        String company,
        boolean isMadeUp,
        ZoneId zone,
        String currency,
        List<String> languages,
        Optional<Instant> asOf,
        Optional<LocalDate> historyStart,
        List<MetricPeriod> periods,
        List<PeriodType> customerPeriods,
        RestateWindow restateWindow,
        Publication publication,
        Retention retention,
        IdentityRules identity,
        Survivorship survivorship,
        ChurnSettings churn,
        ValueSettings value,
        CampaignSettings campaign,
        ForecastSettings forecast,
        RoiSettings roi,
        InitiativeSettings initiatives,
        ScorecardSettings scorecard,
        Weighting weighting,
        TextSettings text,
        PrivacySettings privacy,
        SocialSettings social,
        ReportSettings report,
        SortedMap<String, TableSource> sources,
        List<Metric> metrics,
        List<Dimension> dimensions,
        List<Crosstab> crosstabs,
        DriverTaxonomy taxonomy,
        List<DriverModel> driverModels,
        List<Journey> journeys,
        List<AlertRule> alerts,
        List<LanguageRules> textRules,
        GapSettings gaps,
        SortedMap<String, String> spark) {

    public SuiteConfig {
        languages = List.copyOf(languages);
        periods = List.copyOf(periods);
        customerPeriods = List.copyOf(customerPeriods);
        metrics = List.copyOf(metrics);
        dimensions = List.copyOf(dimensions);
        crosstabs = List.copyOf(crosstabs);
        driverModels = List.copyOf(driverModels);
        journeys = List.copyOf(journeys);
        alerts = List.copyOf(alerts);
        textRules = List.copyOf(textRules);
    }
}
