package io.levier.common.config;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an export writes instead of the words of the contract. Case and blanks around a cell make no difference.
 *
 * @param unknown what it writes where nothing is known, besides nothing: {@code n/a}, {@code -}
 * @param values by column, what it writes and the value meant
 */
public record Vocabulary(List<String> unknown, SortedMap<String, SortedMap<String, String>> values) {
    /** What holds where an export declares nothing. */
    public static final Vocabulary NONE = new Vocabulary(List.of(), new TreeMap<>());

    public Vocabulary {
        unknown = unknown.stream().map(Vocabulary::plain).distinct().sorted().toList();
        SortedMap<String, SortedMap<String, String>> plain = new TreeMap<>();
        values.forEach((column, words) -> plain.put(column, plain(words)));
        values = Collections.unmodifiableSortedMap(plain);
    }

    /** What is meant by what is written in a column, in small letters. */
    public Map<String, String> of(String column) {
        return values.getOrDefault(column, new TreeMap<>());
    }

    private static SortedMap<String, String> plain(Map<String, String> words) {
        SortedMap<String, String> plain = new TreeMap<>();
        words.forEach((written, meant) -> plain.put(plain(written), meant));
        return Collections.unmodifiableSortedMap(plain);
    }

    private static String plain(String written) {
        return written.strip().toLowerCase(Locale.ROOT);
    }
}
