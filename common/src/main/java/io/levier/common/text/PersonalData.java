package io.levier.common.text;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToIntFunction;

/**
 * Personal data in comments, put out of sight before anything is stored. What looks like an address, a number or the name
 * of the writer is masked also where it might be something else: a lost word costs less than a name in a report.
 */
public final class PersonalData {
    private static final int SHORTEST_NAME = 3;

    private static final Pattern LINK = Pattern.compile("(?i)(?:https?://|www\\.)[^\\s]+");
    private static final Pattern EMAIL = Pattern.compile(
            "(?i)[\\p{L}\\p{N}._%+\\-]+ ?(?:@|\\(at\\)|\\[at\\]) ?[\\p{L}\\p{N}\\-]+(?:\\.[\\p{L}\\p{N}\\-]+)+");
    private static final Pattern HANDLE = Pattern.compile("@[\\p{L}\\p{N}_]{2,}");
    private static final Pattern IBAN =
            Pattern.compile("(?i)\\b[a-z]{2}[0-9]{2}(?:[ \\-]?[a-z0-9]{4}){2,7}(?:[ \\-]?[a-z0-9]{1,4})?\\b");
    private static final Pattern PHONE =
            Pattern.compile("(?:\\+ ?|\\b)[0-9](?:[ .\\-()/\\x{A0}\\x{202F}]{0,2}[0-9]){7,18}\\b");
    private static final Pattern CODE = Pattern.compile("(?i)#?\\b[a-z0-9\\-]*[0-9][a-z0-9\\-]*\\b");
    private static final String YEAR = "(?:19|20)[0-9]{2}";
    private static final String PART = "(?:0?[1-9]|[12][0-9]|3[01])";
    private static final List<String> DAY_MARKS = List.of("-", "/", ".");

    /** Days with their century, and the hour where it is written with a T. */
    private static final List<Pattern> DAYS = DAY_MARKS.stream()
            .map(Pattern::quote)
            .map(mark -> Pattern.compile("(" + YEAR + mark + PART + mark + PART + "(?:[Tt][0-9]{2,6})?|" + PART + mark
                    + PART + mark + YEAR + ")(?:[^\\p{L}\\p{N}]|$)"))
            .toList();

    /** Two digits for a year begin a phone number just as well: another pair after the same mark is no day. */
    private static final List<Pattern> SHORT_DAYS = DAY_MARKS.stream()
            .map(mark -> Pattern.compile("(" + PART + Pattern.quote(mark) + PART + Pattern.quote(mark)
                    + "[0-9]{2})(?:[^\\p{L}\\p{N}\\" + mark + "]|$)"))
            .toList();

    /** Digits of a number in France and other countries, written with the zero in front. */
    private static final int NATIONAL_DIGITS = 10;

    private static final Pattern TITLED = Pattern.compile(
            "\\b(M\\.|Mme|Mlle|Monsieur|Madame|Mademoiselle|Mr|Mrs|Ms|Miss|Dr|Sr|Sra|Senhor|Senhora|Herr|Frau|Señor|Señora)"
                    + "(\\.? )\\p{Lu}[\\p{L}'\\-]+(?: \\p{Lu}[\\p{L}'\\-]+)?");
    private static final Pattern PRESENTED = Pattern.compile(
            "\\b((?i:je m'appelle|je suis|mon nom est|mon nom|signé|my name is|my name|this is|i am|signed|meu nome é|"
                    + "me llamo|ich heiße)[ :]+)"
                    + "\\p{Lu}[\\p{L}'\\-]+ \\p{Lu}[\\p{L}'\\-]+");
    private static final Pattern SIGNED =
            Pattern.compile("((?i:cordialement|bien à vous|salutations|regards|sincerely)[ ,]+)"
                    + "\\p{Lu}[\\p{L}'\\-]+(?: \\p{Lu}[\\p{L}'\\-]+){0,2}([ .!]*)$");
    private static final Pattern MASK = Pattern.compile("\\[(?:link|email|handle|iban|phone|number|name)\\]");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");

    /**
     * A text without personal data.
     *
     * @param text with a word in brackets, such as {@code [phone]}, for each of them
     * @param found how many there were
     */
    public record Masked(String text, int found) {}

    private PersonalData() {}

    /**
     * Masks links, e-mail addresses, handles, bank accounts, phone, card and order numbers, and names.
     *
     * @param names first and last names the writer is known by
     */
    public static Masked mask(String text, Collection<String> names) {
        Masked masked = new Masked(text.replace('’', '\''), 0);
        masked = replace(masked, LINK, "[link]", match -> 0);
        masked = replace(masked, EMAIL, "[email]", match -> 0);
        masked = replace(masked, HANDLE, "[handle]", match -> 0);
        masked = replace(masked, IBAN, "[iban]", match -> digits(match) >= 8 ? 0 : match.length());
        masked = replace(masked, PHONE, "[phone]", PersonalData::dayAhead);
        masked = replace(masked, CODE, "[number]", match -> digits(match) >= 5 ? dayAhead(match) : match.length());
        masked = replace(masked, TITLED, "$1$2[name]", match -> 0);
        masked = replace(masked, PRESENTED, "$1[name]", match -> 0);
        masked = replace(masked, SIGNED, "$1[name]$2", match -> 0);
        Set<String> known = parts(names);
        return known.isEmpty()
                ? masked
                : replace(
                        masked, WORD, "[name]", match -> known.contains(CleanText.folded(match)) ? 0 : match.length());
    }

    /** The text without what stands for masked data: words in brackets are nobody's own words. */
    public static String withoutMasks(String masked) {
        return MASK.matcher(masked).replaceAll(" ");
    }

    /**
     * The text with what a pattern finds masked.
     *
     * @param kept characters at the beginning of a match that stay, all of them where it is not meant; what follows them is
     *     looked at anew
     */
    private static Masked replace(Masked so, Pattern pattern, String by, ToIntFunction<String> kept) {
        Matcher matcher = pattern.matcher(so.text());
        StringBuilder text = new StringBuilder();
        int found = so.found();
        int from = 0;
        int at = 0;
        while (matcher.find(at)) {
            int stay = kept.applyAsInt(matcher.group());
            at = stay > 0 ? matcher.start() + stay : matcher.end();
            if (stay == 0) {
                text.append(so.text(), from, matcher.start());
                text.append(
                        by.contains("$")
                                ? by.replace("$1", matcher.group(1))
                                        .replace("$2", matcher.groupCount() > 1 ? matcher.group(2) : "")
                                : by);
                from = matcher.end();
                found++;
            }
        }
        return new Masked(text.append(so.text().substring(from)).toString(), found);
    }

    /** The single words of names, as they are compared. */
    private static Set<String> parts(Collection<String> names) {
        Set<String> parts = new HashSet<>();
        for (String name : names) {
            Matcher words = WORD.matcher(name);
            while (words.find()) {
                String word = CleanText.folded(words.group()).toLowerCase(Locale.ROOT);
                if (word.length() >= SHORTEST_NAME) {
                    parts.add(word);
                }
            }
        }
        return parts;
    }

    /** Length of the day a match begins with, 0 where it begins with none. A day leads to nobody. */
    private static int dayAhead(String match) {
        int day = ahead(DAYS, match);
        return day > 0 || isNational(match) ? day : ahead(SHORT_DAYS, match);
    }

    private static int ahead(List<Pattern> days, String match) {
        for (Pattern day : days) {
            Matcher matcher = day.matcher(match);
            if (matcher.lookingAt()) {
                return matcher.end(1);
            }
        }
        return 0;
    }

    private static boolean isNational(String match) {
        return match.charAt(0) == '0' && digits(match) == NATIONAL_DIGITS;
    }

    private static long digits(String text) {
        return text.chars().filter(c -> c >= '0' && c <= '9').count();
    }
}
