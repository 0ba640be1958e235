package io.levier.common.text;

import java.io.Serializable;
import java.util.List;
import java.util.SortedMap;

/**
 * How comments of a language are read.
 *
 * @param language ISO 639-1
 * @param phrases words that tell a topic, by topic; compared by their stems
 * @param patterns regular expressions that tell a topic, by topic
 * @param negations words that turn what follows into its opposite
 */
public record LanguageRules(
        String language,
        SortedMap<String, List<String>> phrases,
        SortedMap<String, List<String>> patterns,
        List<String> negations)
        implements Serializable {

    public LanguageRules {
        negations = List.copyOf(negations);
    }

    /** Nothing is known of a language: its comments are counted, not read. */
    public boolean isEmpty() {
        return phrases.isEmpty() && patterns.isEmpty();
    }
}
