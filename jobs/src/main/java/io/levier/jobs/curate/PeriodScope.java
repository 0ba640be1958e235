package io.levier.jobs.curate;

import static java.util.stream.Collectors.joining;

import io.levier.common.time.MonthRange;
import io.levier.common.time.PeriodType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Some periods of every type.
 *
 * @param since first day of the first of them
 * @param condition that their rows satisfy; made of our own labels and dates, so that nothing foreign gets into it
 */
record PeriodScope(LocalDate since, String condition) {

    /** Every period that shares a day with the months. */
    static PeriodScope of(MonthRange months, List<PeriodType> types) {
        return of(types, type -> type.startOf(months.firstDay()), " and period_start < date'" + months.end() + "'");
    }

    /**
     * The periods that were open when the tables were written, those within the restatement window and all later ones;
     * before them, those since a month that was asked for, and those of which only the facts were written. Empty when the
     * window is all.
     */
    static Optional<PeriodScope> recent(CurateSettings settings, LocalDate lastDay, StandingPeriods stood) {
        return settings.restateWindow()
                .periods()
                .map(count -> of(
                        settings.periods(),
                        type -> Stream.of(
                                        Optional.of(type.back(type.startOf(lastDay), count)),
                                        Optional.ofNullable(stood.openSince().get(type)),
                                        settings.restateFrom().map(type::startOf),
                                        stood.factsSince().map(type::startOf))
                                .flatMap(Optional::stream)
                                .min(LocalDate::compareTo)
                                .orElseThrow(),
                        ""));
    }

    private static PeriodScope of(List<PeriodType> types, Function<PeriodType, LocalDate> since, String until) {
        return new PeriodScope(
                types.stream().map(since).min(LocalDate::compareTo).orElseThrow(),
                types.stream()
                        .map(type -> "(period_type = '" + type.label() + "' and period_start >= date'"
                                + since.apply(type) + "'" + until + ")")
                        .collect(joining(" or ")));
    }
}
