package io.levier.common.report.words;

import io.levier.common.report.value.Interval;
import io.levier.common.report.value.Period;
import io.levier.common.report.value.Unit;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** Everything a report says in one language: the texts of the catalogue, and numbers and dates written its way. */
public final class Words {
    /** Longest label shown; whatever is longer is a text, and would break every table. */
    private static final int LONGEST_LABEL = 120;

    private final Language language;
    private final Catalogue catalogue;
    private final NumberText numbers;
    private final DateText dates;

    private Words(Language language) {
        this.language = language;
        this.catalogue = Catalogue.of(language);
        this.numbers = new NumberText(language);
        this.dates = new DateText(this);
    }

    public static Words in(Language language) {
        return new Words(language);
    }

    public Language language() {
        return language;
    }

    /**
     * A text without places to fill.
     *
     * @throws IllegalArgumentException when the catalogue has no such key
     */
    public String text(String key) {
        return phrase(key).text();
    }

    /**
     * A text to be filled.
     *
     * @throws IllegalArgumentException when the catalogue has no such key
     */
    public Phrase phrase(String key) {
        return new Phrase(this, key, catalogue.template(key));
    }

    /** A text that came with the data, cut at 120 characters. */
    public String label(Bilingual text) {
        String whole = text.in(language).strip();
        if (whole.codePointCount(0, whole.length()) <= LONGEST_LABEL) {
            return whole;
        }
        return whole.substring(0, whole.offsetByCodePoints(0, LONGEST_LABEL - 1))
                        .stripTrailing() + "…";
    }

    /** A name as it opens a sentence or stands alone. */
    public String capital(String name) {
        int first = name.offsetByCodePoints(0, name.isEmpty() ? 0 : 1);
        return name.substring(0, first).toUpperCase(Locale.ROOT) + name.substring(first);
    }

    /** A label in the quotation marks of the language. */
    public String quote(Bilingual label) {
        return phrase("quote").with("label", label(label)).text();
    }

    /** The words of somebody else, whole, in the quotation marks of the language. */
    public String quotation(String words) {
        return phrase("quote").with("label", words).text();
    }

    /** Names as a sentence lists them: "a, b and c". */
    public String enumeration(List<String> names) {
        int last = names.size() - 1;
        if (last < 1) {
            return String.join("", names);
        }
        return phrase("list.last")
                .with("before", String.join(text("list.comma"), names.subList(0, last)))
                .with("last", names.get(last))
                .text();
    }

    public String count(long count) {
        return numbers.whole(count);
    }

    /** A number with the unit's sign where it has one: 52.0%, €1,200, 3.2 days, but 32.4 for points. */
    public String value(double value, Unit unit) {
        return signOf(unit, bare(value, unit), value);
    }

    /** The unit with as many decimals as the neediest of these values, so that they can stand side by side. */
    public Unit precise(Unit unit, double... values) {
        boolean isPercent = unit.kind() == Unit.Kind.PERCENT;
        int digits = unit.digits();
        for (double value : values) {
            digits = Math.max(digits, Math.min(Unit.MOST_DIGITS, numbers.digits(value, unit.digits(), isPercent)));
        }
        return unit.withDigits(digits);
    }

    /** A number in the decimals of its unit, without any sign. */
    public String bare(double value, Unit unit) {
        return unit.kind() == Unit.Kind.PERCENT
                ? numbers.percentage(value, unit.digits())
                : numbers.plain(value, unit.digits());
    }

    /** A difference with its sign and the name of its unit: +3.0 points, −€120. */
    public String change(double difference, Unit unit) {
        String number = numbers.signed(difference, unit.digits());
        return switch (unit.kind()) {
            case POINTS, PERCENT, INDEX -> number + FrenchTypography.NO_BREAK + pointsName(difference, unit);
            case RATING, NUMBER, COUNT, MONEY, DAYS, HOURS, MINUTES, SECONDS -> signOf(unit, number, difference);
        };
    }

    /** The size of a difference with the name of its unit and no sign: 3.0 points. */
    public String size(double difference, Unit unit) {
        double size = Math.abs(difference);
        String number = numbers.plain(size, unit.digits());
        return switch (unit.kind()) {
            case POINTS, PERCENT, INDEX -> number + FrenchTypography.NO_BREAK + pointsName(size, unit);
            case RATING, NUMBER, COUNT, MONEY, DAYS, HOURS, MINUTES, SECONDS -> signOf(unit, number, size);
        };
    }

    /** A signed number without a unit. */
    public String signed(double value, int digits) {
        return numbers.signed(value, digits);
    }

    /** What a difference of two values is counted in: points, percentage points, days. */
    public String differenceUnit(Unit unit) {
        return switch (unit.kind()) {
            case POINTS, PERCENT, INDEX -> pointsName(2, unit);
            case RATING -> text("unit.scale-points");
            case NUMBER, COUNT -> "";
            case MONEY -> currencySign(unit);
            case DAYS -> text("unit.days");
            case HOURS -> text("unit.hours");
            case MINUTES -> text("unit.minutes");
            case SECONDS -> text("unit.seconds");
        };
    }

    /** The two bounds in brackets, in the unit of the value beside them. */
    public String interval(Interval interval, Unit unit) {
        Unit shown = precise(unit, interval.low(), interval.high());
        return phrase("interval")
                .with("low", bare(interval.low(), shown))
                .with("high", bare(interval.high(), shown))
                .text();
    }

    /** A p-value to three decimals; a smaller one is said to be smaller. */
    public String probabilityOfChance(double p) {
        if (p < 0 || p > 1) {
            throw new IllegalArgumentException("a p-value lies between 0 and 1, got " + p);
        }
        if (p < 0.001) {
            return phrase("less-than").with("bound", numbers.plain(0.001, 3)).text();
        }
        return p > 0.999
                ? phrase("more-than").with("bound", numbers.plain(0.999, 3)).text()
                : numbers.plain(p, 3);
    }

    public String date(LocalDate day) {
        return dates.date(day);
    }

    public String instant(Instant instant, ZoneId zone) {
        return dates.instant(instant, zone);
    }

    public String period(Period period) {
        return dates.period(period);
    }

    /** A period on an axis, without its year. */
    public String tick(Period period) {
        return dates.tick(period);
    }

    /** The year to print under {@link #tick}, empty where the tick is a year. */
    public String tickYear(Period period) {
        return dates.tickYear(period);
    }

    private String pointsName(double amount, Unit unit) {
        boolean one = language.isSingular(amount);
        return unit.kind() == Unit.Kind.PERCENT
                ? text(one ? "unit.percentage-point" : "unit.percentage-points")
                : text(one ? "unit.point" : "unit.points");
    }

    private String signOf(Unit unit, String number, double amount) {
        boolean one = language.isSingular(amount);
        return switch (unit.kind()) {
            case POINTS, INDEX, RATING, NUMBER, COUNT -> number;
            case PERCENT -> phrase("percent").with("number", number).text();
            case MONEY -> money(number, currencySign(unit));
            case DAYS -> number + FrenchTypography.NO_BREAK + text(one ? "unit.day" : "unit.days");
            case HOURS -> number + FrenchTypography.NO_BREAK + text(one ? "unit.hour" : "unit.hours");
            case MINUTES -> number + FrenchTypography.NO_BREAK + text(one ? "unit.minute" : "unit.minutes");
            case SECONDS -> number + FrenchTypography.NO_BREAK + text(one ? "unit.second" : "unit.seconds");
        };
    }

    private String money(String number, String sign) {
        if (language == Language.FRENCH) {
            return number + FrenchTypography.NO_BREAK + sign;
        }
        int digits = Character.isDigit(number.charAt(0)) ? 0 : 1;
        String gap = sign.length() == 3 ? String.valueOf(FrenchTypography.NO_BREAK) : "";
        return number.substring(0, digits) + sign + gap + number.substring(digits);
    }

    /** The signs every reader knows; other currencies keep their code, which is never ambiguous. */
    private static String currencySign(Unit unit) {
        return switch (unit.currency()) {
            case "EUR" -> "€";
            case "GBP" -> "£";
            case "USD" -> "$";
            case "BRL" -> "R$";
            default -> unit.currency();
        };
    }
}
