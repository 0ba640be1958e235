package io.levier.jobs.generate.rows;

import io.levier.common.table.input.BusinessCalendar;
import io.levier.common.table.input.Holiday;
import io.levier.jobs.generate.company.Company;
import io.levier.jobs.generate.company.OpeningWeek;
import io.levier.jobs.generate.company.PublicHolidays;
import io.levier.jobs.generate.company.Schedules;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** When customer service is open, and the days it is not. */
final class CalendarRows {
    private static final Layout CALENDAR = Layout.of(BusinessCalendar.TABLE);
    private static final Layout HOLIDAY = Layout.of(Holiday.TABLE);

    private CalendarRows() {}

    static void calendars(Company company, Consumer<Cells> out) {
        List<OpeningWeek> weeks = Schedules.of(company.horizon()).stream()
                .sorted(Comparator.comparing(OpeningWeek::schedule).thenComparing(OpeningWeek::from))
                .toList();
        for (OpeningWeek week : weeks) {
            for (OpeningWeek.Opening opening : week.openings()) {
                out.accept(CALENDAR.row()
                        .set(BusinessCalendar.SCHEDULE_ID, week.schedule())
                        .set(BusinessCalendar.VALID_FROM, week.from())
                        .set(BusinessCalendar.WEEKDAY, opening.weekday().getValue())
                        .set(BusinessCalendar.OPENS_LOCAL, opening.opens().toString())
                        .set(BusinessCalendar.CLOSES_LOCAL, opening.closes().toString())
                        .set(BusinessCalendar.TIMEZONE, week.zone().getId())
                        .set(BusinessCalendar.VALID_TO, week.until()));
            }
        }
    }

    static void holidays(Company company, Consumer<Cells> out) {
        LocalDate start = company.horizon().start();
        LocalDate end = company.scale().end();
        for (String schedule : Schedules.IDS.stream().sorted().toList()) {
            for (int year = start.getYear(); year <= end.getYear(); year++) {
                for (Map.Entry<LocalDate, String> day :
                        PublicHolidays.of(schedule, year).entrySet()) {
                    out.accept(HOLIDAY.row()
                            .set(Holiday.SCHEDULE_ID, schedule)
                            .set(Holiday.HOLIDAY_DATE, day.getKey())
                            .set(Holiday.NAME, day.getValue()));
                }
            }
        }
    }
}
