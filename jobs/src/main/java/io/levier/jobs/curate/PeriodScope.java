package io.levier.jobs.curate;

import static java.util.stream.Collectors.joining;

import io.levier.common.time.MonthRange;
import io.levier.common.time.PeriodType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Some periods of every type.
 *
 * @param condition that their rows satisfy; made of our own labels and dates, so that nothing foreign gets into it
 */
record PeriodScope(String condition) {

    /** Every period that shares a day with the months. */
    static PeriodScope of(MonthRange months, List<PeriodType> types) {
        return of(
                types,
                type -> " and period_start >= date'" + type.startOf(months.firstDay()) + "' and period_start < date'"
                        + months.end() + "'");
    }

    /** The open periods, those within the restatement window, and those since a month that was asked for. */
    static Optional<PeriodScope> recent(CurateSettings settings, LocalDate lastDay) {
        return settings.restateWindow()
                .periods()
                .map(count -> of(settings.periods(), type -> {
                    LocalDate first = type.back(type.startOf(lastDay), count);
                    LocalDate asked = settings.restateFrom().map(type::startOf).orElse(first);
                    return " and period_start >= date'" + (asked.isBefore(first) ? asked : first) + "'";
                }));
    }

    private static PeriodScope of(List<PeriodType> types, Function<PeriodType, String> dates) {
        return new PeriodScope(types.stream()
                .map(type -> "(period_type = '" + type.label() + "'" + dates.apply(type) + ")")
                .collect(joining(" or ")));
    }
}
