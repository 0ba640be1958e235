package io.levier.jobs.metrics;

import static org.apache.spark.sql.functions.add_months;
import static org.apache.spark.sql.functions.date_add;
import static org.apache.spark.sql.functions.date_trunc;
import static org.apache.spark.sql.functions.trunc;

import io.levier.common.time.MetricPeriod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;

/** The windows a day is in, one after the other for every kind of period: as numbers, and as columns. */
final class Windows {
    private static final int DAYS_OF_WEEK = 7;

    private final List<MetricPeriod> periods;
    private final List<Window> all = new ArrayList<>();
    private final Map<Integer, int[]> startsOfDay = new HashMap<>();
    private final Map<Opening, Earlier> earlier = new HashMap<>();

    Windows(List<MetricPeriod> periods) {
        this.periods = periods;
        for (int period = 0; period < periods.size(); period++) {
            for (int at = 0; at < periods.get(period).steps(); at++) {
                all.add(new Window(period, at));
            }
        }
    }

    /**
     * One of the windows a day is in.
     *
     * @param period place of its kind of period
     * @param at which of the windows of that kind, the earliest first
     */
    record Window(int period, int at) {}

    private record Opening(int period, int start) {}

    /**
     * What a window is compared with, days since 1970-01-01.
     *
     * @param before first day of the window before
     * @param yearBefore first day of the window a year before
     */
    record Earlier(int before, int yearBefore) {}

    /** The earlier windows of the one of a kind of period that begins on a day. */
    Earlier earlier(int period, int start) {
        return earlier.computeIfAbsent(new Opening(period, start), known -> {
            LocalDate date = LocalDate.ofEpochDay(start);
            MetricPeriod kind = periods.get(period);
            return new Earlier((int) kind.before(date).toEpochDay(), (int)
                    kind.yearBefore(date).toEpochDay());
        });
    }

    List<Window> all() {
        return all;
    }

    MetricPeriod period(Window window) {
        return periods.get(window.period());
    }

    /** First days of all windows that hold a day, everything in days since 1970-01-01. */
    int[] startsOf(int day) {
        return startsOfDay.computeIfAbsent(day, known -> {
            LocalDate date = LocalDate.ofEpochDay(known);
            return all.stream()
                    .mapToInt(window ->
                            (int) period(window).startOf(date, window.at()).toEpochDay())
                    .toArray();
        });
    }

    /** The first day of a window, of a column of days. */
    Column start(Window window, Column day) {
        MetricPeriod period = period(window);
        return moved(period, stepOf(period, day), window.at() - (period.steps() - 1));
    }

    /** The first day after a window, of a column of days. */
    Column end(Window window, Column day) {
        MetricPeriod period = period(window);
        return moved(period, stepOf(period, day), window.at() + 1);
    }

    private static Column stepOf(MetricPeriod period, Column day) {
        int back = period.firstMonth() - 1;
        return switch (period.step()) {
            case DAY -> day;
            case WEEK -> date_trunc("week", day).cast("date");
            case MONTH -> trunc(day, "month");
            case QUARTER -> add_months(trunc(add_months(trunc(day, "month"), -back), "quarter"), back);
            case YEAR -> add_months(trunc(add_months(trunc(day, "month"), -back), "year"), back);
        };
    }

    private static Column moved(MetricPeriod period, Column start, int steps) {
        return switch (period.step()) {
            case DAY -> date_add(start, steps);
            case WEEK -> date_add(start, DAYS_OF_WEEK * steps);
            case MONTH -> add_months(start, steps);
            case QUARTER -> add_months(start, 3 * steps);
            case YEAR -> add_months(start, 12 * steps);
        };
    }
}
