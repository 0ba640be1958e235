package io.levier.jobs.social;

import io.levier.common.table.derived.SocialPost;
import io.levier.common.text.CleanText;
import io.levier.common.text.LanguageGuess;
import io.levier.common.text.LanguageRules;
import io.levier.common.text.PersonalData;
import io.levier.common.text.SentimentModel;
import io.levier.common.text.TopicRules;
import io.levier.jobs.platform.Schemas;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.Spliterators;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;

/** Reads public messages: masks their words, finds topics, and tells how their authors feel. */
final class PostReading implements MapPartitionsFunction<Row, Row> {
    private static final long serialVersionUID = 1L;

    private final List<LanguageRules> rules;
    private final SortedMap<String, SentimentModel> models;
    private final int longest;

    private PostReading(List<LanguageRules> rules, SortedMap<String, SentimentModel> models, int longest) {
        this.rules = rules;
        this.models = models;
        this.longest = longest;
    }

    /**
     * Rows of social_post without the run id.
     *
     * @param spoken rows of {@code social/spoken}
     * @param models by language; what is written in another one is only felt when the source says how
     */
    static Dataset<Row> of(Dataset<Row> spoken, SocialJobSettings settings, SortedMap<String, SentimentModel> models) {
        return spoken.mapPartitions(
                new PostReading(
                        settings.rules(), new TreeMap<>(models), settings.text().longestComment()),
                Encoders.row(Schemas.withoutRunId(SocialPost.TABLE)));
    }

    @Override
    public Iterator<Row> call(Iterator<Row> spoken) {
        Map<String, TopicRules> readers = new HashMap<>();
        rules.forEach(language -> readers.put(language.language(), new TopicRules(language)));
        LanguageGuess guess =
                new LanguageGuess(rules.stream().map(LanguageRules::language).toList());
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(spoken, 0), false)
                .map(row -> read(row, readers, guess))
                .iterator();
    }

    private Row read(Row row, Map<String, TopicRules> readers, LanguageGuess guess) {
        @Nullable String raw = row.getAs("text");
        @Nullable String language = row.getAs("asked_language");
        @Nullable String masked = null;
        @Nullable Double learned = null;
        SortedSet<String> topics = new TreeSet<>();
        if (raw != null) {
            List<String> names =
                    row.isNullAt(row.fieldIndex("names")) ? List.of() : row.getList(row.fieldIndex("names"));
            masked = PersonalData.mask(CleanText.of(raw, longest), names).text();
            String words = PersonalData.withoutMasks(masked);
            if (!CleanText.saysNothing(words)) {
                language = guess.of(words, language);
                TopicRules reader = readers.get(language);
                SentimentModel model = models.get(language);
                if (reader != null) {
                    CleanText.sentences(words)
                            .forEach(sentence ->
                                    topics.addAll(reader.topics(sentence).keySet()));
                }
                learned = model == null ? null : Double.valueOf(model.of(words).sign());
            }
        }
        @Nullable Double given = row.getAs("sentiment");
        return RowFactory.create(
                row.getAs("mention_id"),
                row.getAs("author_key"),
                row.getAs("posted_at"),
                row.getAs("period_start"),
                row.getAs("platform"),
                row.getAs("brand"),
                row.getAs("is_competitor"),
                row.getAs("standing"),
                language,
                masked,
                topics.toArray(String[]::new),
                given != null ? given : learned,
                given != null ? "source" : learned != null ? "learned" : null,
                learned,
                row.getAs("reach"),
                row.getAs("engagement"),
                row.getAs("followers"),
                row.getAs("reply_s"),
                row.getAs("known_before"));
    }
}
