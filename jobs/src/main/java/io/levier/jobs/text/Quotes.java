package io.levier.jobs.text;

import io.levier.common.text.Word;
import io.levier.common.text.WordStems;
import io.levier.jobs.platform.Sql;
import java.util.Collection;
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
import org.apache.spark.sql.types.StructType;

/** Tells how close each comment is to the centre of its topics, and chooses quotes by it. */
final class Quotes implements MapPartitionsFunction<Row, Row> {
    private static final long serialVersionUID = 1L;

    /** Stands beside every quote; the report knows it in French as long as its own texts hold the same words. */
    static final String RULE = "nearest to the centre of the topic: highest cosine between the words of the comment"
            + " and the 40 words that stand more often in comments on the topic than in others; 30 to 300 characters,"
            + " one per customer and wording, agreed to, personal data masked";

    private static final StructType SCHEMA = StructType.fromDDL("response_id string, question_id string,"
            + " respondent_id string, completed_on date, score_group string, language string, text string,"
            + " may_be_quoted boolean, topic string, closeness double");

    private static final double DIGITS = 1e9;

    /** Weights of words by language and topic. */
    private final Map<String, SortedMap<String, Double>> centres = new HashMap<>();

    private Quotes(List<Row> centreWords) {
        for (Row word : centreWords) {
            centres.computeIfAbsent(key(word.getString(0), word.getString(1)), key -> new TreeMap<>())
                    .put(word.getString(2), word.getDouble(3));
        }
    }

    /**
     * Rows of verbatim_quote without the run id.
     *
     * @param centreWords rows of {@code text/topic_word}
     */
    static Dataset<Row> of(
            Sql sql,
            Dataset<Row> verbatims,
            Dataset<Row> responseTopics,
            List<Row> centreWords,
            VerbatimSettings settings) {
        Dataset<Row> topical = responseTopics
                .select("response_id", "question_id", "topic")
                .distinct()
                .join(
                        verbatims
                                .where("is_comment and score_group is not null")
                                .select(
                                        "response_id",
                                        "question_id",
                                        "respondent_id",
                                        "completed_on",
                                        "score_group",
                                        "language",
                                        "text",
                                        "may_be_quoted"),
                        new String[] {"response_id", "question_id"},
                        "inner");
        return sql.query(
                "text/quote",
                Map.of("quotable", topical.mapPartitions(new Quotes(centreWords), Encoders.row(SCHEMA))),
                Map.of(
                        "k_anonymity", settings.publication().kAnonymity(),
                        "most_quotes", settings.text().quotes(),
                        "rule", RULE));
    }

    @Override
    public Iterator<Row> call(Iterator<Row> comments) {
        Map<String, WordStems> stems = new HashMap<>();
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(comments, 0), false)
                .map(row -> {
                    String language = row.getAs("language");
                    String topic = row.getAs("topic");
                    Collection<Word> words =
                            WordReading.words(stems.computeIfAbsent(language, WordStems::new), row.getAs("text"));
                    return RowFactory.create(
                            row.getAs("response_id"),
                            row.getAs("question_id"),
                            row.getAs("respondent_id"),
                            row.getAs("completed_on"),
                            row.getAs("score_group"),
                            language,
                            row.getAs("text"),
                            row.getAs("may_be_quoted"),
                            topic,
                            closeness(words, centres.getOrDefault(key(language, topic), new TreeMap<>())));
                })
                .iterator();
    }

    /** Cosine between words, each once, and the weights of a centre. */
    private static double closeness(Collection<Word> words, SortedMap<String, Double> centre) {
        double squares = 0;
        for (double weight : centre.values()) {
            squares += weight * weight;
        }
        double common = 0;
        for (Word word : words) {
            common += centre.getOrDefault(word.stem(), 0d);
        }
        return common == 0 ? 0 : Math.rint(common / Math.sqrt(words.size() * squares) * DIGITS) / DIGITS;
    }

    private static String key(String language, String topic) {
        return language + "/" + topic;
    }
}
