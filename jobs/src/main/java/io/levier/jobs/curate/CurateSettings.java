package io.levier.jobs.curate;

import io.levier.common.config.RestateWindow;
import io.levier.common.config.Retention;
import io.levier.common.config.Survivorship;
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
        List<PeriodType> periods,
        RestateWindow restateWindow,
        Optional<LocalDate> restateFrom,
        Optional<MonthRange> months) {

    /** What every row of customer_period depends on, whichever of them are written. */
    List<Object> rules() {
        return List.of(zone, currency, retention, survivorship, historyStart, periods);
    }
}
