package io.levier.common.text;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

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
    private static final Pattern DAY = Pattern.compile(
            "[0-9]{4}[\\-/.][0-9]{1,2}[\\-/.][0-9]{1,2}.*|[0-9]{1,2}[\\-/.][0-9]{1,2}[\\-/.][0-9]{2,4}.*");
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
        masked = replace(masked, LINK, "[link]", match -> true);
        masked = replace(masked, EMAIL, "[email]", match -> true);
        masked = replace(masked, HANDLE, "[handle]", match -> true);
        masked = replace(masked, IBAN, "[iban]", match -> digits(match) >= 8);
        masked = replace(masked, PHONE, "[phone]", match -> !isDay(match));
        masked = replace(masked, CODE, "[number]", match -> digits(match) >= 5 && !isDay(match));
        masked = replace(masked, TITLED, "$1$2[name]", match -> true);
        masked = replace(masked, PRESENTED, "$1[name]", match -> true);
        masked = replace(masked, SIGNED, "$1[name]$2", match -> true);
        Set<String> known = parts(names);
        return known.isEmpty()
                ? masked
                : replace(masked, WORD, "[name]", match -> known.contains(CleanText.folded(match)));
    }

    /** The text without what stands for masked data: words in brackets are nobody's own words. */
    public static String withoutMasks(String masked) {
        return MASK.matcher(masked).replaceAll(" ");
    }

    private static Masked replace(Masked so, Pattern pattern, String by, Predicate<String> isMeant) {
        Matcher matcher = pattern.matcher(so.text());
        StringBuilder text = new StringBuilder();
        int found = so.found();
        int from = 0;
        while (matcher.find()) {
            if (isMeant.test(matcher.group())) {
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

    private static boolean isDay(String text) {
        return DAY.matcher(text).matches();
    }

    private static long digits(String text) {
        return text.chars().filter(c -> c >= '0' && c <= '9').count();
    }
}
