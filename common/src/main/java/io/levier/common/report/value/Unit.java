package io.levier.common.report.value;

/**
 * What a number counts, and with how many decimals it is normally shown. Percentages are on 0–100, never on 0–1.
 *
 * @param digits decimals shown when they do not turn the number into a falsehood
 * @param currency ISO 4217 code for money, empty otherwise
 */
public record Unit(Kind kind, int digits, String currency) {

    /** The kinds differ in the sign or word that follows the number, and in what a difference of two is called. */
    public enum Kind {
        /** Points of a net score, −100 to 100. */
        POINTS,
        PERCENT,
        /** Points of an index, 0 to 100. */
        INDEX,
        /** A number on the scale of the question. */
        RATING,
        /** A number without a unit, such as an area under a curve. */
        NUMBER,
        COUNT,
        MONEY,
        DAYS,
        HOURS,
        MINUTES,
        SECONDS
    }

    public static final Unit POINTS = new Unit(Kind.POINTS, 1, "");
    public static final Unit PERCENT = new Unit(Kind.PERCENT, 1, "");
    public static final Unit INDEX = new Unit(Kind.INDEX, 1, "");
    public static final Unit RATING = new Unit(Kind.RATING, 2, "");
    public static final Unit COUNT = new Unit(Kind.COUNT, 0, "");
    public static final Unit DAYS = new Unit(Kind.DAYS, 1, "");
    public static final Unit HOURS = new Unit(Kind.HOURS, 1, "");
    public static final Unit MINUTES = new Unit(Kind.MINUTES, 1, "");
    public static final Unit SECONDS = new Unit(Kind.SECONDS, 0, "");

    /** More decimals than this are never shown. */
    public static final int MOST_DIGITS = 9;

    public Unit {
        if (digits < 0 || digits > MOST_DIGITS) {
            throw new IllegalArgumentException("a unit shows 0 to " + MOST_DIGITS + " decimals, got " + digits);
        }
        if ((kind == Kind.MONEY) != (currency.length() == 3)) {
            throw new IllegalArgumentException("money, and only money, has a three-letter currency, got: " + currency);
        }
    }

    public static Unit number(int digits) {
        return new Unit(Kind.NUMBER, digits, "");
    }

    /** Money without cents: a report speaks of totals and averages. */
    public static Unit money(String currency) {
        return new Unit(Kind.MONEY, 0, currency);
    }

    public Unit withDigits(int shown) {
        return new Unit(kind, shown, currency);
    }
}
