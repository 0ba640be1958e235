package io.levier.jobs.social;

import io.levier.common.table.derived.SocialPost;
import io.levier.common.text.LanguageRules;
import io.levier.common.text.MessageReader;
import io.levier.common.text.SentimentModel;
import io.levier.jobs.platform.Schemas;
import java.util.Iterator;
import java.util.List;
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
        MessageReader reader = new MessageReader(rules, models, longest);
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(spoken, 0), false)
                .map(row -> read(row, reader))
                .iterator();
    }

    private static Row read(Row row, MessageReader reader) {
        @Nullable String raw = row.getAs("text");
        @Nullable String language = row.getAs("asked_language");
        @Nullable String masked = null;
        @Nullable Double learned = null;
        SortedSet<String> topics = new TreeSet<>();
        if (raw != null) {
            List<String> names =
                    row.isNullAt(row.fieldIndex("names")) ? List.of() : row.getList(row.fieldIndex("names"));
            MessageReader.Message message = reader.read(raw, names, language);
            masked = message.text();
            language = message.language().orElse(null);
            topics = message.topics();
            learned = message.feeling().isPresent()
                    ? Double.valueOf(message.feeling().getAsInt())
                    : null;
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
