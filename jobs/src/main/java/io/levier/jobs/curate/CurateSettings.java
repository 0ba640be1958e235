package io.levier.jobs.curate;

import static java.util.stream.Collectors.joining;

import io.levier.common.config.RestateWindow;
import io.levier.common.config.Retention;
import io.levier.common.config.Survivorship;
import io.levier.common.journey.Funnel;
import io.levier.common.time.MonthRange;
import io.levier.common.time.PeriodType;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * What curation depends on.
 *
 * @param survivorship which record of a person is believed
 * @param historyStart first day customer periods are built for, empty for that of the first fact
 * @param cutQuestions questions whose chosen options are cuts
 * @param funnels of visits: ways to something of value
 * @param errors of visits: steps that tell that something went wrong
 * @param periods period types of customer_period
 * @param restateWindow closed periods that are computed again
 * @param restateFrom first day of the first month to compute again whatever the window, empty for none
 * @param months months of customer_period to write, empty for all
 */
record CurateSettings(
        ZoneId zone,
        String currency,
        Retention retention,
        Survivorship survivorship,
        Optional<LocalDate> historyStart,
        List<String> cutQuestions,
        List<Funnel> funnels,
        List<String> errors,
        List<PeriodType> periods,
        RestateWindow restateWindow,
        Optional<LocalDate> restateFrom,
        Optional<MonthRange> months) {

    /** The funnels as the SQL reads them: first step, last step and hours, a line for each. */
    String funnelLines() {
        return funnels.stream()
                .map(funnel -> String.join(
                        "\t",
                        funnel.steps().get(0),
                        funnel.steps().get(funnel.steps().size() - 1),
                        String.valueOf(funnel.withinHours())))
                .collect(joining("\n"));
    }

    /** The errors as the SQL reads them, a line for each. */
    String errorLines() {
        return String.join("\n", errors);
    }

    /** What every row of customer_period depends on, whichever of them are written. */
    List<Object> rules() {
        return List.of(zone, currency, retention, survivorship, historyStart, funnels, errors, periods);
    }
}
