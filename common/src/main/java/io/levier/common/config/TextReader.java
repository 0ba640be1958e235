package io.levier.common.config;

import io.levier.common.problem.Suggestion;
import io.levier.common.text.LanguageRules;
import io.levier.common.text.TopicRules;
import io.levier.common.text.WordStems;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.regex.Pattern;

/** Reads one language per file of {@code text/}, named by its ISO 639-1 code. */
final class TextReader {

    private static final Pattern TOPIC = Pattern.compile("[a-z][a-z0-9_]*");

    private TextReader() {}

    static List<LanguageRules> languages(SortedMap<String, YamlMap> files) {
        List<LanguageRules> languages = new ArrayList<>();
        files.forEach((language, map) -> {
            if (!map.flag("off", "leaves this language out, also when a base has it")) {
                if (!WordStems.LANGUAGES.contains(language)) {
                    map.complain(
                            "language \"" + language + "\" has no stemmer here",
                            "name the file by one of " + String.join(", ", WordStems.LANGUAGES) + "; "
                                    + Suggestion.didYouMean(language, WordStems.LANGUAGES));
                }
                languages.add(rules(language, map));
                map.finish();
            }
        });
        return languages;
    }

    private static LanguageRules rules(String language, YamlMap map) {
        SortedMap<String, List<String>> phrases = byTopic(
                map.map("topics"),
                "words that tell the topic, compared by their stems; … stands for up to three words between");
        SortedMap<String, List<String>> patterns = byTopic(
                map.map("patterns"),
                "regular expressions that tell the topic, in the syntax of RE2: run in linear time, without look-around"
                        + " and back-references");
        phrases.forEach((topic, texts) -> texts.stream()
                .filter(phrase -> !TopicRules.isPhrase(language, phrase))
                .forEach(phrase -> map.complainAbout(
                        "topics",
                        "phrase \"" + phrase + "\" of topic " + topic + " has no word at one of its ends",
                        "write words on both sides of …")));
        phrases.values().removeIf(texts -> texts.stream().anyMatch(phrase -> !TopicRules.isPhrase(language, phrase)));
        patterns.forEach((topic, texts) -> texts.forEach(pattern -> TopicRules.problemWith(pattern)
                .ifPresent(problem -> map.complainAbout(
                        "patterns",
                        "pattern of topic " + topic + " cannot be run in linear time: " + problem,
                        "write it without look-around and back-references, or as phrases"))));
        patterns.values()
                .removeIf(texts -> texts.stream()
                        .anyMatch(pattern -> TopicRules.problemWith(pattern).isPresent()));
        return new LanguageRules(
                language,
                phrases,
                patterns,
                map.texts("negations", "", "words that turn what follows into its opposite, such as not"));
    }

    private static SortedMap<String, List<String>> byTopic(YamlMap map, String meaning) {
        SortedMap<String, List<String>> rules = map.namedLists(meaning);
        rules.keySet().stream()
                .filter(topic -> !TOPIC.matcher(topic).matches())
                .forEach(topic -> map.complainAbout(
                        topic, "topic \"" + topic + "\" is no snake_case name", "use a driver id, such as delivery"));
        return rules;
    }

    static SocialSettings social(YamlMap map) {
        SocialSettings settings = new SocialSettings(
                map.texts("own-authors", "", "author_id of authors that are the company itself: they are left out"),
                map.map("homonyms")
                        .namedLists(
                                "words by brand, as in social_mention, that tell a message to be about something else"
                                        + " of the same name: it is left out"),
                map.integer("queue-days", 30, 1, 366, "days after which a public message is no longer answered"),
                map.integer("queue-length", 200, 1, 10_000, "public messages to answer that are listed at most"));
        settings.ownAuthors().stream()
                .filter(author -> author.contains(","))
                .forEach(author -> map.complainAbout(
                        "own-authors", "author \"" + author + "\" holds a comma", "list one author per item"));
        settings.homonyms().forEach((brand, words) -> {
            if (words.stream().anyMatch(String::isBlank)) {
                map.complainAbout(
                        "homonyms", "an empty word would leave out all about " + brand, "write a word per item");
            }
        });
        map.finish();
        return settings;
    }

    static TextSettings settings(YamlMap map) {
        TextSettings settings = new TextSettings(
                map.integer("longest-comment", 20_000, 100, 1_000_000, "characters of a comment that are read"),
                map.integer("quotes", 3, 0, 20, "quotes printed per topic and group of answers"),
                map.oneOf(
                        "quote-consent",
                        TextSettings.QuoteConsent.SURVEY,
                        TextSettings.QuoteConsent.class,
                        "purpose in table consent whose last decision must be a yes for a customer to be quoted; none:"
                                + " comments are public and are quoted without asking"),
                map.integer(
                        "minimum-comments",
                        200,
                        50,
                        1_000_000,
                        "scored comments; fewer in a language and no sentiment is learned from them"),
                map.integer(
                        "learn-from", 10_000, 100, 100_000, "comments a language's sentiment is learned from at most"),
                map.number(
                        "false-alarms", 0.05, 0.001, 0.5, "share of topics called emerging that may be false alarms"),
                map.integer(
                        "found-topics",
                        8,
                        0,
                        50,
                        "groups of words the comments of a language no rule knows are put into at most; 0 for none"));
        map.finish();
        return settings;
    }
}
