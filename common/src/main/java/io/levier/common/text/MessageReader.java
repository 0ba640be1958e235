package io.levier.common.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads what somebody wrote as a whole: masks it, tells its language, finds its topics and how the writer feels. */
public final class MessageReader {
    private final Map<String, TopicRules> readers = new HashMap<>();
    private final Map<String, SentimentModel> models;
    private final LanguageGuess guess;
    private final int longest;

    /**
     * What is read by.
     *
     * @param models by language; what is written in another one is not felt
     * @param longest signs of a message that are read
     */
    public MessageReader(List<LanguageRules> rules, Map<String, SentimentModel> models, int longest) {
        rules.forEach(language -> readers.put(language.language(), new TopicRules(language)));
        this.models = Map.copyOf(models);
        this.guess =
                new LanguageGuess(rules.stream().map(LanguageRules::language).toList());
        this.longest = longest;
    }

    /**
     * A message as it was read.
     *
     * @param text with personal data masked
     * @param masked personal data found in it
     * @param isCut longer than what is read
     * @param isComment whether it says anything
     * @param language it is written in; the one it should be in where it says nothing
     * @param topics in alphabetical order; none in languages nobody reads
     * @param feeling −1, 0 or 1, where one was learned
     */
    public record Message(
            String text,
            int masked,
            boolean isCut,
            boolean isComment,
            Optional<String> language,
            SortedSet<String> topics,
            OptionalInt feeling) {}

    /**
     * Reads a message.
     *
     * @param names of its writer
     * @param asked language it should be in
     */
    public Message read(String raw, List<String> names, @Nullable String asked) {
        PersonalData.Masked masked = PersonalData.mask(CleanText.of(raw, longest), names);
        String words = PersonalData.withoutMasks(masked.text());
        boolean isComment = !CleanText.saysNothing(words);
        SortedSet<String> topics = new TreeSet<>();
        if (!isComment) {
            return new Message(
                    masked.text(),
                    masked.found(),
                    raw.length() > longest,
                    false,
                    Optional.ofNullable(asked),
                    topics,
                    OptionalInt.empty());
        }
        String language = guess.of(words, asked);
        TopicRules reader = readers.get(language);
        if (reader != null) {
            CleanText.sentences(words)
                    .forEach(sentence -> topics.addAll(reader.topics(sentence).keySet()));
        }
        SentimentModel model = models.get(language);
        return new Message(
                masked.text(),
                masked.found(),
                raw.length() > longest,
                true,
                Optional.of(language),
                topics,
                model == null
                        ? OptionalInt.empty()
                        : OptionalInt.of(model.of(words).sign()));
    }
}
