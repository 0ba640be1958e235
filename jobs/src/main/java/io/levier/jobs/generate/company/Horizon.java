package io.levier.jobs.generate.company;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The time the history covers, cut into days and months of the head office. Instants are seconds since 1970 UTC; local
 * times are turned into instants day by day, so the hour that a clock change skips or repeats does no harm.
 */
public final class Horizon {
    /** Time zone of the head office and of every month. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    /** The instant of what never happens. */
    public static final long NEVER = Long.MAX_VALUE;

    public static final long HOUR = 3600;
    public static final long DAY = 24 * HOUR;

    private final LocalDate start;
    private final long[] dayStarts;
    private final long[] monthStarts;

    public Horizon(Scale scale) {
        LocalDate stop = scale.end().plusDays(1);
        this.start = stop.minusMonths(scale.months());
        this.dayStarts = start.datesUntil(stop.plusDays(1))
                .mapToLong(d -> midnight(d, ZONE))
                .toArray();
        this.monthStarts = new long[scale.months() + 1];
        for (int m = 0; m < scale.months(); m++) {
            monthStarts[m] = midnight(start.plusMonths(m), ZONE);
        }
        monthStarts[scale.months()] = dayStarts[dayStarts.length - 1];
    }

    /** The first instant of a day in a time zone. */
    public static long midnight(LocalDate date, ZoneId zone) {
        return date.atStartOfDay(zone).toEpochSecond();
    }

    public LocalDate start() {
        return start;
    }

    public int days() {
        return dayStarts.length - 1;
    }

    public int months() {
        return monthStarts.length - 1;
    }

    public long begin() {
        return dayStarts[0];
    }

    /** The first instant after the history: nothing is known from here on. */
    public long cutoff() {
        return dayStarts[dayStarts.length - 1];
    }

    /** First instant of a month; the month after the last one starts at the cutoff. */
    public long monthStart(int month) {
        return monthStarts[month];
    }

    /** First instant of a day, counted from 0 at the start of the history. */
    public long dayStart(int day) {
        return dayStarts[day];
    }

    /** The calendar date of a day, counted from 0 at the start of the history. */
    public LocalDate date(int day) {
        return start.plusDays(day);
    }

    /** The day of an instant within the history. */
    public int dayOf(long at) {
        return position(dayStarts, at);
    }

    /** The month of an instant within the history. */
    public int monthOf(long at) {
        return position(monthStarts, at);
    }

    private static int position(long[] starts, long at) {
        int found = Arrays.binarySearch(starts, at);
        return found >= 0 ? found : -found - 2;
    }

    /** Month of the year, 1 to 12, in which a month of the history begins. */
    public int calendarMonth(int month) {
        return start.plusMonths(month).getMonthValue();
    }

    /** The instant as far as it is known at the end of the history: null when it lies beyond. */
    public @Nullable Instant seen(long at) {
        return at < cutoff() ? Instant.ofEpochSecond(at) : null;
    }

    public boolean isKnown(long at) {
        return at < cutoff();
    }

    /** The date of an instant at the head office. */
    public static LocalDate dateOf(long at) {
        return Instant.ofEpochSecond(at).atZone(ZONE).toLocalDate();
    }
}
