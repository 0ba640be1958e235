package io.levier.jobs.report;

import io.levier.common.config.DriverModel;
import io.levier.common.config.DriverTaxonomy;
import io.levier.common.config.Publication;
import io.levier.common.config.ReportSettings;
import io.levier.common.config.Retention;
import io.levier.common.journey.Journey;
import io.levier.common.metric.Dimension;
import io.levier.common.report.value.Unit;
import io.levier.common.report.words.Bilingual;
import io.levier.common.report.words.Language;
import io.levier.common.time.MonthRange;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * All of the configuration a report depends on.
 *
 * @param isMadeUp whether the data are invented
 * @param currency ISO 4217
 * @param readers who is written to beside the readers of the whole report
 * @param dimensions the plain ones
 * @param topicCuts dimensions of topics, alone and across a plain one
 * @param months the month, quarter or year to report; empty means the last one that is over
 * @param command what to type for the same report, without the knowledge limit
 */
record ReportContent(
        String company,
        boolean isMadeUp,
        ZoneId zone,
        String currency,
        List<Language> languages,
        Publication publication,
        Retention retention,
        ReportSettings readers,
        List<Dimension> dimensions,
        List<Dimension> topicCuts,
        DriverTaxonomy taxonomy,
        List<DriverModel> driverModels,
        List<Journey> journeys,
        Optional<MonthRange> months,
        String command) {

    private static final Pattern AMOUNT = Pattern.compile("\\d{1,12}(\\.\\d{1,2})?");

    ReportContent {
        languages = List.copyOf(languages);
        dimensions = List.copyOf(dimensions);
        topicCuts = List.copyOf(topicCuts);
        driverModels = List.copyOf(driverModels);
        journeys = List.copyOf(journeys);
        if (languages.isEmpty()) {
            throw new IllegalArgumentException("a report is written in at least one language");
        }
    }

    /** What acting on a driver costs: an amount in the currency of the company, or the words somebody found for it. */
    Optional<Bilingual> costOf(String driver) {
        return readers.costOf(driver, taxonomy)
                .map(cost -> AMOUNT.matcher(cost).matches()
                        ? ReportTexts.both(words -> words.value(Double.parseDouble(cost), Unit.money(currency)))
                        : Bilingual.same(cost));
    }

    /** What a process is called; of one nobody configures any more the id is all there is. */
    Bilingual process(String id) {
        return journeys.stream()
                .filter(journey -> journey.id().equals(id))
                .findFirst()
                .map(journey -> SegmentPart.bilingual(journey.label()))
                .orElseGet(() -> Bilingual.same(id));
    }
}
