package io.levier.jobs.generate.words;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.Map;

/** What customers say about a topic, by language and tone, with slots for the product, a number of days and a city. */
public final class Phrases {
    private static final Map<String, List<String>> LISTS = WordList.read("phrases.tsv", 4).stream()
            .collect(groupingBy(
                    cells -> key(cells.get(0), cells.get(1), cells.get(2)), mapping(cells -> cells.get(3), toList())));

    private Phrases() {}

    /** The phrases of a topic: tone is {@code +}, {@code -} or {@code 0}. */
    public static List<String> of(String language, String topic, String tone) {
        List<String> phrases = LISTS.get(key(language, topic, tone));
        if (phrases == null) {
            throw new IllegalArgumentException("no phrases in " + language + " on " + topic + " of tone " + tone);
        }
        return phrases;
    }

    private static String key(String language, String topic, String tone) {
        return language + "/" + topic + "/" + tone;
    }
}
