package io.levier.jobs.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether anything is left of words that lead to a person. */
public final class PlantedWords {
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final int SHORTEST = 3;

    private PlantedWords() {}

    /** Whether a masked text still has them, or one of their parts: a name, a group of a number, who an address is of. */
    public static boolean remain(String planted, String masked) {
        int at = planted.indexOf('@');
        Set<String> parts = words(at < 0 ? planted : planted.substring(0, at));
        parts.removeIf(part -> part.length() < SHORTEST);
        parts.retainAll(words(masked));
        return masked.contains(planted) || !parts.isEmpty();
    }

    private static Set<String> words(String text) {
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return new HashSet<>(Arrays.asList(NO_WORD.split(plain.toLowerCase(Locale.ROOT), -1)));
    }
}
