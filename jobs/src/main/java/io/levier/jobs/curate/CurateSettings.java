package io.levier.jobs.curate;

import io.levier.common.config.Retention;
import io.levier.common.time.MonthRange;
import io.levier.common.time.PeriodType;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * What curation depends on.
 *
 * @param historyStart first day customer periods are built for, empty for that of the first fact
 * @param cutQuestions questions whose chosen options are cuts
 * @param periods period types of customer_period
 * @param months months of customer_period to write, empty for all
 */
record CurateSettings(
        ZoneId zone,
        String currency,
        Retention retention,
        Optional<LocalDate> historyStart,
        List<String> cutQuestions,
        List<PeriodType> periods,
        Optional<MonthRange> months) {}
