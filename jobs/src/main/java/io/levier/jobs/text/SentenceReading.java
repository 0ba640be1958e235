package io.levier.jobs.text;

import io.levier.common.table.derived.ResponseTopic;
import io.levier.common.text.CleanText;
import io.levier.common.text.LanguageRules;
import io.levier.common.text.PersonalData;
import io.levier.common.text.SentimentModel;
import io.levier.common.text.TopicRules;
import io.levier.jobs.platform.Schemas;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.Spliterators;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;

/** Finds the topics of sentences, and how the writer feels in each sentence that has one. */
final class SentenceReading implements MapPartitionsFunction<Row, Row> {
    private static final long serialVersionUID = 1L;

    private final List<LanguageRules> rules;
    private final SortedMap<String, SentimentModel> models;

    private SentenceReading(List<LanguageRules> rules, SortedMap<String, SentimentModel> models) {
        this.rules = rules;
        this.models = models;
    }

    /**
     * Rows of response_topic without the run id.
     *
     * @param verbatims rows of verbatim
     * @param models by language; one without has no sentiment
     */
    static Dataset<Row> of(
            Dataset<Row> verbatims, List<LanguageRules> rules, SortedMap<String, SentimentModel> models) {
        return verbatims
                .where("is_comment")
                .select("response_id", "question_id", "language", "text")
                .mapPartitions(
                        new SentenceReading(List.copyOf(rules), new TreeMap<>(models)),
                        Encoders.row(Schemas.withoutRunId(ResponseTopic.TABLE)));
    }

    @Override
    public Iterator<Row> call(Iterator<Row> verbatims) {
        Map<String, TopicRules> readers = new HashMap<>();
        rules.forEach(language -> readers.put(language.language(), new TopicRules(language)));
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(verbatims, 0), false)
                .flatMap(row -> read(row, readers.get(row.getString(2))).stream())
                .iterator();
    }

    private List<Row> read(Row row, @Nullable TopicRules reader) {
        List<Row> found = new ArrayList<>();
        if (reader == null) {
            return found;
        }
        String language = row.getString(2);
        SentimentModel model = models.get(language);
        int number = 0;
        for (String sentence : CleanText.sentences(PersonalData.withoutMasks(row.getString(3)))) {
            number++;
            SortedMap<String, String> topics = reader.topics(sentence);
            @Nullable
            Integer sentiment = topics.isEmpty() || model == null
                    ? null
                    : Integer.valueOf(model.of(sentence).sign());
            for (Map.Entry<String, String> topic : topics.entrySet()) {
                found.add(RowFactory.create(
                        row.getString(0),
                        row.getString(1),
                        number,
                        topic.getKey(),
                        language,
                        topic.getValue(),
                        sentiment));
            }
        }
        return found;
    }
}
