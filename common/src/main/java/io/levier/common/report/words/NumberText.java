package io.levier.common.report.words;

import io.levier.common.report.value.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Digits and signs of a language. A number is rounded half up to the decimals asked for, and gets more decimals where
 * rounding would state a falsehood: what is not zero is never shown as zero, what is not everything never as 100 %.
 */
final class NumberText {
    /** Below this a difference is the dust of floating-point arithmetic and counts as none. */
    private static final double DUST = 1e-9;

    private static final String MINUS = "\u2212";

    private final Language language;

    NumberText(Language language) {
        this.language = language;
    }

    String whole(long count) {
        return written(BigDecimal.valueOf(count));
    }

    /** A plain number, never rounded to zero unless it is zero. */
    String plain(double value, int digits) {
        return written(rounded(value, digits, false));
    }

    /** A percentage without its sign, never rounded to 0 or 100 unless it is. */
    String percentage(double value, int digits) {
        return written(rounded(value, digits, true));
    }

    /** A difference, always with its sign unless it is zero. */
    String signed(double value, int digits) {
        BigDecimal shown = rounded(value, digits, false);
        return shown.signum() > 0 ? "+" + written(shown) : written(shown);
    }

    /** How many decimals a number is shown with when it is not to be a falsehood. */
    int digits(double value, int wanted, boolean boundedBy100) {
        return rounded(value, wanted, boundedBy100).scale();
    }

    private static BigDecimal rounded(double value, int digits, boolean boundedBy100) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("a report shows finite numbers only, got " + value);
        }
        if (Math.abs(value) < DUST) {
            return BigDecimal.ZERO.setScale(digits);
        }
        if (boundedBy100 && Math.abs(value - 100) < DUST) {
            return BigDecimal.valueOf(100).setScale(digits);
        }
        BigDecimal exact = BigDecimal.valueOf(value);
        BigDecimal shown = exact.setScale(digits, RoundingMode.HALF_UP);
        for (int more = digits + 1; more <= Unit.MOST_DIGITS && isFalse(shown, boundedBy100); more++) {
            shown = exact.setScale(more, RoundingMode.HALF_UP);
        }
        return shown;
    }

    private static boolean isFalse(BigDecimal shown, boolean boundedBy100) {
        return shown.signum() == 0 || (boundedBy100 && shown.compareTo(BigDecimal.valueOf(100)) == 0);
    }

    private String written(BigDecimal number) {
        String digits = number.abs().toPlainString();
        int point = digits.indexOf('.');
        String whole = point < 0 ? digits : digits.substring(0, point);
        String fraction = point < 0 ? "" : digits.substring(point + 1);
        StringBuilder text = new StringBuilder(number.signum() < 0 ? MINUS : "");
        for (int i = 0; i < whole.length(); i++) {
            if (i > 0 && (whole.length() - i) % 3 == 0) {
                text.append(language == Language.FRENCH ? FrenchTypography.NARROW : ',');
            }
            text.append(whole.charAt(i));
        }
        if (!fraction.isEmpty()) {
            text.append(language == Language.FRENCH ? ',' : '.').append(fraction);
        }
        return text.toString();
    }
}
