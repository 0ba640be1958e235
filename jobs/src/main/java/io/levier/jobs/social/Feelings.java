package io.levier.jobs.social;

import io.levier.common.text.LanguageRules;
import io.levier.common.text.Sentiment;
import io.levier.common.text.SentimentModel;
import io.levier.common.text.SentimentModel.Scored;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Row;

/** What comments with scores teach about the words of public messages. */
final class Feelings {
    private static final int FEWEST_OF_A_KIND = 20;

    private Feelings() {}

    /**
     * Models by language, of languages with enough comments of both kinds.
     *
     * @param sample rows of {@code text/scored_comment}
     */
    static SortedMap<String, SentimentModel> learned(List<Row> sample, SocialJobSettings settings) {
        SortedMap<String, List<Scored>> comments = new TreeMap<>();
        for (Row row : sample) {
            Sentiment.ofScores(row.getAs("ltr"), row.getAs("csat_norm100"))
                    .ifPresent(sentiment -> comments.computeIfAbsent(row.getAs("language"), any -> new ArrayList<>())
                            .add(new Scored(row.getAs("text"), sentiment)));
        }
        SortedMap<String, SentimentModel> models = new TreeMap<>();
        for (LanguageRules rules : settings.rules()) {
            List<Scored> own = comments.getOrDefault(rules.language(), List.of());
            if (own.size() >= settings.text().minimumComments()
                    && size(own, Sentiment.POSITIVE) >= FEWEST_OF_A_KIND
                    && size(own, Sentiment.NEGATIVE) >= FEWEST_OF_A_KIND) {
                models.put(rules.language(), SentimentModel.learn(rules, own));
            }
        }
        return models;
    }

    private static long size(List<Scored> comments, Sentiment sentiment) {
        return comments.stream()
                .filter(comment -> comment.sentiment() == sentiment)
                .count();
    }
}
