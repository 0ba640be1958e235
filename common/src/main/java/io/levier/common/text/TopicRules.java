package io.levier.common.text;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which topics a sentence speaks of: phrases, whose words are compared by their stems, and regular expressions. Both take
 * time in proportion to the length of the sentence, whatever the rules and the sentence.
 */
public final class TopicRules {
    /** Stands in a phrase for up to {@link #LONGEST_GAP} words. */
    public static final String GAP = "…";

    private static final int LONGEST_GAP = 3;

    private record Phrase(String topic, String text, List<List<String>> parts) {}

    private record Expression(String topic, Pattern pattern) {}

    private final WordStems stems;
    private final Map<String, List<Phrase>> byFirstWord = new HashMap<>();
    private final List<Expression> expressions = new ArrayList<>();

    public TopicRules(LanguageRules rules) {
        this.stems = new WordStems(rules.language());
        rules.phrases().forEach((topic, phrases) -> phrases.forEach(phrase -> add(topic, phrase)));
        rules.patterns()
                .forEach((topic, patterns) ->
                        patterns.forEach(pattern -> expressions.add(new Expression(topic, compiled(pattern)))));
    }

    /** Why an expression cannot be run in linear time, or not at all; empty when it can. */
    public static Optional<String> problemWith(String pattern) {
        try {
            compiled(pattern);
            return Optional.empty();
        } catch (PatternSyntaxException e) {
            return Optional.of(e.getDescription() + ": " + e.getPattern());
        }
    }

    /** The words of a phrase as they are compared; empty lists when it has none. */
    static List<List<String>> parts(WordStems stems, String phrase) {
        List<List<String>> parts = new ArrayList<>();
        for (String part : phrase.replace("...", GAP).split(GAP, -1)) {
            parts.add(stems.of(part).stream().map(Word::stem).toList());
        }
        return parts;
    }

    /** Whether a phrase has a word on each side of every gap. */
    public static boolean isPhrase(String language, String phrase) {
        return parts(new WordStems(language), phrase).stream().noneMatch(List::isEmpty);
    }

    private static Pattern compiled(String pattern) {
        return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
    }

    private void add(String topic, String text) {
        Phrase phrase = new Phrase(topic, text, parts(stems, text));
        byFirstWord
                .computeIfAbsent(phrase.parts().get(0).get(0), word -> new ArrayList<>())
                .add(phrase);
    }

    /** The words of a sentence, by the stemmer phrases were read with. */
    public List<Word> words(String sentence) {
        return stems.of(sentence);
    }

    /** The topics of a sentence with the rule that told each. */
    public SortedMap<String, String> topics(String sentence) {
        SortedMap<String, String> topics = new TreeMap<>();
        List<String> words = words(sentence).stream().map(Word::stem).toList();
        for (int i = 0; i < words.size(); i++) {
            for (Phrase phrase : byFirstWord.getOrDefault(words.get(i), List.of())) {
                if (!topics.containsKey(phrase.topic()) && matches(phrase.parts(), words, i)) {
                    topics.put(phrase.topic(), phrase.text());
                }
            }
        }
        for (Expression expression : expressions) {
            if (!topics.containsKey(expression.topic())
                    && expression.pattern().matcher(sentence).find()) {
                topics.put(expression.topic(), expression.pattern().pattern());
            }
        }
        return topics;
    }

    /** Takes the first place of each part that fits, as a reader would. */
    private static boolean matches(List<List<String>> parts, List<String> words, int start) {
        int at = start;
        for (int part = 0; part < parts.size(); part++) {
            List<String> wanted = parts.get(part);
            int latest = part == 0 ? at : at + LONGEST_GAP;
            while (at <= latest && !standsAt(wanted, words, at)) {
                at++;
            }
            if (at > latest) {
                return false;
            }
            at += wanted.size();
        }
        return true;
    }

    private static boolean standsAt(List<String> wanted, List<String> words, int at) {
        return at + wanted.size() <= words.size()
                && words.subList(at, at + wanted.size()).equals(wanted);
    }
}
