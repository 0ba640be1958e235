package io.levier.jobs.generate.company;

import static java.time.DayOfWeek.MONDAY;
import static java.time.temporal.TemporalAdjusters.firstInMonth;
import static java.time.temporal.TemporalAdjusters.lastInMonth;

import java.time.LocalDate;
import java.time.Month;
import java.util.SortedMap;
import java.util.TreeMap;

/** Public holidays on which a business calendar is closed. Substitute days of the United Kingdom are left out. */
public final class PublicHolidays {
    private PublicHolidays() {}

    /** The holidays of one calendar year with their local names, in order. */
    public static SortedMap<LocalDate, String> of(String schedule, int year) {
        LocalDate easter = easter(year);
        SortedMap<LocalDate, String> days = new TreeMap<>();
        days.put(LocalDate.of(year, 1, 1), "Jour de l'an");
        days.put(easter.plusDays(1), "Lundi de Pâques");
        days.put(LocalDate.of(year, 12, 25), "Noël");
        switch (schedule) {
            case "CAL-FR" -> {
                commonCatholic(days, year, easter);
                days.put(LocalDate.of(year, 5, 8), "Victoire 1945");
                days.put(LocalDate.of(year, 7, 14), "Fête nationale");
            }
            case "CAL-BE" -> {
                commonCatholic(days, year, easter);
                days.put(LocalDate.of(year, 7, 21), "Fête nationale belge");
            }
            case "CAL-CH" -> {
                days.put(easter.minusDays(2), "Vendredi saint");
                days.put(easter.plusDays(39), "Ascension");
                days.put(easter.plusDays(50), "Lundi de Pentecôte");
                days.put(LocalDate.of(year, 8, 1), "Fête nationale suisse");
            }
            case "CAL-GB" -> {
                days.put(LocalDate.of(year, 1, 1), "New Year's Day");
                days.put(easter.minusDays(2), "Good Friday");
                days.put(easter.plusDays(1), "Easter Monday");
                days.put(LocalDate.of(year, Month.MAY, 1).with(firstInMonth(MONDAY)), "Early May bank holiday");
                days.put(LocalDate.of(year, Month.MAY, 1).with(lastInMonth(MONDAY)), "Spring bank holiday");
                days.put(LocalDate.of(year, Month.AUGUST, 1).with(lastInMonth(MONDAY)), "Summer bank holiday");
                days.put(LocalDate.of(year, 12, 25), "Christmas Day");
                days.put(LocalDate.of(year, 12, 26), "Boxing Day");
            }
            default -> throw new IllegalArgumentException("no holidays are known for calendar " + schedule);
        }
        return days;
    }

    private static void commonCatholic(SortedMap<LocalDate, String> days, int year, LocalDate easter) {
        days.put(LocalDate.of(year, 5, 1), "Fête du Travail");
        days.put(easter.plusDays(39), "Ascension");
        days.put(easter.plusDays(50), "Lundi de Pentecôte");
        days.put(LocalDate.of(year, 8, 15), "Assomption");
        days.put(LocalDate.of(year, 11, 1), "Toussaint");
        days.put(LocalDate.of(year, 11, 11), "Armistice 1918");
    }

    /** Easter Sunday of the Gregorian calendar (Meeus, Astronomical Algorithms, chapter 8). */
    static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int d = b / 4;
        int e = b % 4;
        int f = (b + 8) / 25;
        int g = (b - f + 1) / 3;
        int h = (19 * a + b - d - g + 15) % 30;
        int i = c / 4;
        int k = c % 4;
        int l = (32 + 2 * e + 2 * i - h - k) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int n = h + l - 7 * m + 114;
        return LocalDate.of(year, n / 31, n % 31 + 1);
    }
}
