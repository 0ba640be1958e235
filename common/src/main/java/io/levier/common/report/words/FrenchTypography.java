package io.levier.common.report.words;

import java.util.regex.Pattern;

/**
 * The spaces of French. Catalogue texts are written with ordinary spaces, which an editor shows; here they become the
 * narrow no-break space before {@code ; : ! ? %} the no-break spaces inside guillemets, and
 * the curved apostrophe.
 */
final class FrenchTypography {
    /** Narrow no-break space: before double punctuation and between groups of three digits. */
    static final char NARROW = '\u202F';

    /** No-break space: inside guillemets and before a unit. */
    static final char NO_BREAK = '\u00A0';

    private static final Pattern BEFORE_SIGN = Pattern.compile("[ \u00A0](?=[;:!?%])");

    /** Between groups of three digits, as labels have them: "1 000 clients". */
    private static final Pattern IN_NUMBER = Pattern.compile("(?<=\\d) (?=\\d{3}(?!\\d))");

    /** A base that stands in a sentence: "n = 190". */
    private static final Pattern BASE = Pattern.compile("\\bn = (?=[\\d{])");

    private static final Pattern STRAIGHT = Pattern.compile("(?<=\\p{L})'(?=\\p{L})");

    private FrenchTypography() {}

    static String apply(String text) {
        String spaced = BEFORE_SIGN.matcher(text).replaceAll(String.valueOf(NARROW));
        String grouped = IN_NUMBER.matcher(spaced).replaceAll(String.valueOf(NARROW));
        String based = BASE.matcher(grouped).replaceAll("n" + NO_BREAK + "=" + NO_BREAK);
        String elided = STRAIGHT.matcher(based).replaceAll("’");
        return elided.replace("« ", "«" + NO_BREAK).replace(" »", NO_BREAK + "»");
    }
}
