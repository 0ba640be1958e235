package io.levier.common.text;

import com.google.re2j.Pattern;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What of a text tells how its writer feels: stems and pairs of them, stems after a negation, stretches of 3 to 5
 * characters, exclamation and question marks, smileys. Each has a number from hashing it, so that no vocabulary is kept.
 */
final class SentimentFeatures implements Serializable {
    /** Numbers go from 0 to this, not included. */
    static final int WIDTH = 1 << 16;

    private static final long serialVersionUID = 1L;

    /** Multiplier of Fibonacci hashing: the high bits of the product depend on every bit of the hash. */
    private static final int GOLDEN = 0x9E3779B9;

    private static final int SHORTEST = 3;
    private static final int LONGEST = 5;

    /** A longer text says no more of a feeling than this many of its characters. */
    private static final int MOST_CHARACTERS = 5_000;

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final String language;
    private final Set<String> negations;
    private transient volatile WordStems stems;

    SentimentFeatures(LanguageRules rules) {
        this.language = rules.language();
        this.stems = new WordStems(language);
        this.negations = rules.negations().stream()
                .flatMap(word -> stems.of(word).stream())
                .map(Word::stem)
                .collect(Collectors.toUnmodifiableSet());
    }

    private WordStems stems() {
        WordStems known = stems;
        if (known == null) {
            known = new WordStems(language);
            stems = known;
        }
        return known;
    }

    /** How often each feature stands in a text, by its number. */
    SortedMap<Integer, Integer> of(String whole) {
        String text = whole.length() > MOST_CHARACTERS ? whole.substring(0, MOST_CHARACTERS) : whole;
        SortedMap<Integer, Integer> counts = new TreeMap<>();
        List<String> words = stems().of(text).stream().map(Word::stem).toList();
        boolean isNegated = false;
        for (int i = 0; i < words.size(); i++) {
            add(counts, words.get(i));
            if (i > 0) {
                add(counts, words.get(i - 1) + " " + words.get(i));
            }
            if (negations.contains(words.get(i))) {
                isNegated = true;
            } else if (isNegated) {
                add(counts, "not:" + words.get(i));
            }
        }
        String letters = " " + BLANKS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ") + " ";
        for (int length = SHORTEST; length <= LONGEST; length++) {
            for (int i = 0; i + length <= letters.length(); i++) {
                add(counts, "#" + letters.substring(i, i + length));
            }
        }
        text.codePoints()
                .filter(c -> c == '!' || c == '?' || c >= 0x2190)
                .forEach(c -> add(counts, "." + Character.toString(c)));
        return counts;
    }

    private static void add(SortedMap<Integer, Integer> counts, String feature) {
        counts.merge((feature.hashCode() * GOLDEN) >>> 16, 1, Integer::sum);
    }
}
