package io.levier.common.text;

import com.google.re2j.Pattern;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** A comment without what only machines write: markup, control characters, marks that turn the direction of writing. */
public final class CleanText {
    /** Letters a comment needs to say something: less is "ok", a smiley or a slip of the hand. */
    private static final int FEWEST_LETTERS = 3;

    private static final Pattern TAG = Pattern.compile("<[/!?\\p{L}][^<>]{0,1000}>");
    private static final Pattern BLANKS = Pattern.compile("[\\p{Z}\\s]+");
    private static final Pattern SPACE_BEFORE_LINE = Pattern.compile(" ?\\n[ \\n]*");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?…]+[ \\n]+|\\n+|[.!?…]+$");

    private CleanText() {}

    /**
     * The text as it is kept: composed characters (NFC), single blanks, line breaks, entities as the characters they stand
     * for. It takes time in proportion to {@code longest}, whatever was written.
     *
     * @param longest characters kept; the rest is cut off
     */
    public static String of(String raw, int longest) {
        String text = Normalizer.normalize(cut(raw, longest), Normalizer.Form.NFC);
        text = text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&nbsp;", " ")
                .replace("&amp;", "&");
        text = TAG.matcher(text).replaceAll(" ");
        StringBuilder lines = new StringBuilder();
        for (String line : text.replace("\r\n", "\n").replace('\r', '\n').split("\n", -1)) {
            String seen = seen(line.replace('\t', ' '));
            lines.append(BLANKS.matcher(seen).replaceAll(" ")).append('\n');
        }
        return SPACE_BEFORE_LINE.matcher(lines.toString().strip()).replaceAll("\n");
    }

    /** Whether a text has so few letters that it is no comment. One ideograph is a word, two signs for syllables are one. */
    public static boolean saysNothing(String text) {
        return text.codePoints()
                        .filter(Character::isLetter)
                        .map(CleanText::lettersOf)
                        .limit(FEWEST_LETTERS)
                        .sum()
                < FEWEST_LETTERS;
    }

    /** How many letters of an alphabet a letter stands for. */
    private static int lettersOf(int letter) {
        return switch (Character.UnicodeScript.of(letter)) {
            case HAN -> FEWEST_LETTERS;
            case HANGUL, HIRAGANA, KATAKANA -> 2;
            default -> 1;
        };
    }

    /** The sentences of a cleaned text, in order; those without letters are left out. */
    public static List<String> sentences(String text) {
        return List.of(SENTENCE_END.split(text)).stream()
                .map(String::strip)
                .filter(sentence -> sentence.codePoints().anyMatch(Character::isLetter))
                .toList();
    }

    /** Lower case without accents: how words are compared that people write in either way. */
    static String folded(String text) {
        String apart = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        StringBuilder folded = new StringBuilder(apart.length());
        for (int i = 0; i < apart.length(); i++) {
            char c = apart.charAt(i);
            if (Character.getType(c) != Character.NON_SPACING_MARK) {
                folded.append(c);
            }
        }
        return folded.toString().replace("œ", "oe").replace("æ", "ae").replace("ß", "ss");
    }

    /** Without characters that are not seen: control and format characters, among them those that turn the direction. */
    private static String seen(String line) {
        return line.codePoints()
                .filter(c -> switch (Character.getType(c)) {
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.PRIVATE_USE,
                            Character.SURROGATE,
                            Character.UNASSIGNED -> false;
                    default -> true;
                })
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String cut(String raw, int longest) {
        if (raw.length() <= longest) {
            return raw;
        }
        return raw.substring(0, Character.isHighSurrogate(raw.charAt(longest - 1)) ? longest - 1 : longest);
    }
}
