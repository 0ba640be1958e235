package io.levier.common.config;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How public messages are weighed.
 *
 * @param ownAuthors authors that are the company itself, by their author_id
 * @param homonyms words by brand that tell a message to be about something else of the same name
 * @param queueDays days after which a message is no longer answered
 * @param queueLength messages to answer that are listed at most
 */
public record SocialSettings(
        List<String> ownAuthors, SortedMap<String, List<String>> homonyms, int queueDays, int queueLength) {
    private static final String NEVER = "(?!)";

    public SocialSettings {
        ownAuthors = List.copyOf(ownAuthors);
        homonyms = Collections.unmodifiableSortedMap(new TreeMap<>(homonyms));
    }

    /**
     * What is found in a brand, a line break and a message where the message is not about the brand: one of the words, whole
     * and in small or capital letters. Java's regular expressions; without words one that is found nowhere.
     */
    public String homonymPattern() {
        String brands = homonyms.entrySet().stream()
                .filter(brand -> !brand.getValue().isEmpty())
                .map(brand -> Pattern.quote(brand.getKey()) + "\\n(?:.*[^\\p{L}\\p{N}])?(?:"
                        + brand.getValue().stream().map(Pattern::quote).collect(Collectors.joining("|"))
                        + ")(?![\\p{L}\\p{N}])")
                .collect(Collectors.joining("|"));
        return brands.isEmpty() ? NEVER : "(?isu)\\A(?:" + brands + ")";
    }
}
