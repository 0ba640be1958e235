package io.levier.jobs.text;

import io.levier.common.text.LanguageRules;
import io.levier.common.text.Sentiment;
import io.levier.common.text.SentimentModel;
import io.levier.common.text.SentimentModel.Scored;
import io.levier.common.text.SentimentTrial;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Row;

/**
 * Sentiment of each language, learned from the scores that came with comments: tried on the comments of one half of the
 * customers after learning from the other, then learned from all.
 *
 * @param model empty where none was learned
 * @param trial empty where none was learned
 * @param learned comments learned from, 0 where none were
 * @param reason why none was learned, empty where one was
 */
record SentimentStudy(Optional<SentimentModel> model, Optional<SentimentTrial> trial, int learned, String reason) {
    private static final int FEWEST_OF_A_KIND = 20;

    private record Comment(String respondent, Scored scored) {
        /** Customers, not comments, are divided: one customer writes alike twice. */
        boolean teaches() {
            return (respondent.hashCode() * 0x9E3779B9) >>> 31 == 0;
        }
    }

    /**
     * Studies by language.
     *
     * @param sample rows of {@code text/scored_comment}
     */
    static SortedMap<String, SentimentStudy> byLanguage(List<Row> sample, VerbatimSettings settings) {
        SortedMap<String, List<Comment>> comments = new TreeMap<>();
        for (Row row : sample) {
            Sentiment.ofScores(row.getAs("ltr"), row.getAs("csat_norm100"))
                    .ifPresent(sentiment -> comments.computeIfAbsent(row.getString(0), language -> new ArrayList<>())
                            .add(new Comment(row.getString(1), new Scored(row.getString(2), sentiment))));
        }
        SortedMap<String, SentimentStudy> studies = new TreeMap<>();
        for (LanguageRules rules : settings.rules()) {
            studies.put(
                    rules.language(),
                    of(
                            rules,
                            comments.getOrDefault(rules.language(), List.of()),
                            settings.text().minimumComments()));
        }
        return studies;
    }

    private static SentimentStudy of(LanguageRules rules, List<Comment> comments, int fewest) {
        if (comments.size() < fewest) {
            return refused(
                    String.format(Locale.ROOT, "%,d comments with a score, %,d are needed", comments.size(), fewest));
        }
        Map<Sentiment, Integer> sizes = new EnumMap<>(Sentiment.class);
        comments.forEach(comment -> sizes.merge(comment.scored().sentiment(), 1, Integer::sum));
        int positive = sizes.getOrDefault(Sentiment.POSITIVE, 0);
        int negative = sizes.getOrDefault(Sentiment.NEGATIVE, 0);
        if (positive < FEWEST_OF_A_KIND || negative < FEWEST_OF_A_KIND) {
            return refused(String.format(
                    Locale.ROOT,
                    "%,d comments with a good score and %,d with a bad one, %d of each are needed",
                    positive,
                    negative,
                    FEWEST_OF_A_KIND));
        }
        List<Scored> taught = scored(comments, true);
        List<Scored> tried = scored(comments, false);
        if (taught.isEmpty() || tried.isEmpty()) {
            return refused("all comments are of a few customers");
        }
        SentimentTrial trial = SentimentTrial.of(SentimentModel.learn(rules, taught), tried);
        SentimentModel model = SentimentModel.learn(
                rules, comments.stream().map(Comment::scored).toList());
        return new SentimentStudy(Optional.of(model), Optional.of(trial), comments.size(), "");
    }

    private static List<Scored> scored(List<Comment> comments, boolean teaching) {
        return comments.stream()
                .filter(comment -> comment.teaches() == teaching)
                .map(Comment::scored)
                .toList();
    }

    private static SentimentStudy refused(String reason) {
        return new SentimentStudy(Optional.empty(), Optional.empty(), 0, reason);
    }
}
