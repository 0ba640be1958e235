package io.levier.common.text;

import io.levier.common.text.SentimentModel.Scored;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How well sentiment is told of comments a model has not seen.
 *
 * @param comments that were tried
 * @param macroF1 mean over sentiments of the harmonic mean of precision and recall
 * @param accuracy share told right
 * @param baselineMacroF1 the same for whoever always says the most frequent sentiment
 * @param baselineAccuracy share of the most frequent sentiment
 */
public record SentimentTrial(
        long comments, double macroF1, double accuracy, double baselineMacroF1, double baselineAccuracy) {

    /** Tries a model on comments; F1 of a sentiment nobody has counts as 0 only if the model tells it. */
    public static SentimentTrial of(SentimentModel model, List<Scored> comments) {
        Map<Sentiment, Long> actual = new EnumMap<>(Sentiment.class);
        Map<Sentiment, Long> told = new EnumMap<>(Sentiment.class);
        Map<Sentiment, Long> right = new EnumMap<>(Sentiment.class);
        for (Scored comment : comments) {
            Sentiment guess = model.of(comment.text());
            actual.merge(comment.sentiment(), 1L, Long::sum);
            told.merge(guess, 1L, Long::sum);
            if (guess == comment.sentiment()) {
                right.merge(guess, 1L, Long::sum);
            }
        }
        double f1 = 0;
        int kinds = 0;
        for (Sentiment sentiment : Sentiment.values()) {
            long both = actual.getOrDefault(sentiment, 0L) + told.getOrDefault(sentiment, 0L);
            if (both > 0) {
                f1 += 2.0 * right.getOrDefault(sentiment, 0L) / both;
                kinds++;
            }
        }
        double n = comments.size();
        double most = comments.isEmpty() ? 0 : Collections.max(actual.values());
        return new SentimentTrial(
                comments.size(),
                f1 / kinds,
                right.values().stream().mapToLong(Long::longValue).sum() / n,
                2 * most / (n + most) / actual.size(),
                most / n);
    }
}
