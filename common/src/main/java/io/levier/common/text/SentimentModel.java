package io.levier.common.text;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * How writers feel, learned from the scores that came with their comments: one logistic regression per sentiment against
 * the others, with a ridge, on features weighted by how rare they are (tf-idf of length 1). Sentiments weigh alike
 * however often they occur. The same comments in the same order give the same model.
 */
public final class SentimentModel implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Inverse of the ridge. */
    private static final double COST = 4;

    /** A feature of a single comment says nothing of others. */
    private static final int FEWEST_COMMENTS = 2;

    private static final double TOLERANCE = 0.01;

    /** A comment and what the score beside it says. */
    public record Scored(String text, Sentiment sentiment) {}

    private final SentimentFeatures features;
    private final double[] rarity;
    private final Model model;

    private SentimentModel(SentimentFeatures features, double[] rarity, Model model) {
        this.features = features;
        this.rarity = rarity;
        this.model = model;
    }

    /** Learns from comments, of which each sentiment that is to be told has some. */
    public static SentimentModel learn(LanguageRules rules, List<Scored> comments) {
        Linear.disableDebugOutput();
        SentimentFeatures features = new SentimentFeatures(rules);
        List<SortedMap<Integer, Integer>> counted =
                comments.stream().map(comment -> features.of(comment.text())).toList();
        double[] rarity = rarity(counted);
        Problem problem = new Problem();
        problem.l = comments.size();
        problem.n = SentimentFeatures.WIDTH + 1;
        problem.x = counted.stream().map(counts -> vector(counts, rarity)).toArray(Feature[][]::new);
        problem.y = comments.stream()
                .mapToDouble(comment -> comment.sentiment().sign())
                .toArray();
        Parameter parameter = new Parameter(SolverType.L2R_LR, COST, TOLERANCE);
        List<Sentiment> told = Stream.of(Sentiment.values())
                .filter(sentiment -> size(comments, sentiment) > 0)
                .toList();
        parameter.setWeights(
                told.stream()
                        .mapToDouble(sentiment -> (double) comments.size() / (told.size() * size(comments, sentiment)))
                        .toArray(),
                told.stream().mapToInt(Sentiment::sign).toArray());
        return new SentimentModel(features, rarity, Linear.train(problem, parameter));
    }

    /** How the writer of a text most likely feels. */
    public Sentiment of(String text) {
        return Sentiment.ofSign(Linear.predict(model, vector(features.of(text), rarity)));
    }

    private static long size(List<Scored> comments, Sentiment sentiment) {
        return comments.stream()
                .filter(comment -> comment.sentiment() == sentiment)
                .count();
    }

    /** Log of the inverse share of comments that have a feature, 0 for features that do not count. */
    private static double[] rarity(List<SortedMap<Integer, Integer>> counted) {
        double[] comments = new double[SentimentFeatures.WIDTH];
        counted.forEach(counts -> counts.keySet().forEach(feature -> comments[feature]++));
        double[] rarity = new double[comments.length];
        for (int f = 0; f < rarity.length; f++) {
            if (comments[f] >= FEWEST_COMMENTS) {
                rarity[f] = 1 + StrictMath.log((1.0 + counted.size()) / (1 + comments[f]));
            }
        }
        return rarity;
    }

    private static Feature[] vector(SortedMap<Integer, Integer> counts, double[] rarity) {
        List<Feature> features = new ArrayList<>();
        double squares = 0;
        for (var count : counts.entrySet()) {
            double value = value(count.getValue(), rarity[count.getKey()]);
            if (value > 0) {
                features.add(new FeatureNode(count.getKey() + 1, value));
                squares += value * value;
            }
        }
        double length = Math.sqrt(squares);
        features.forEach(feature -> feature.setValue(feature.getValue() / length));
        // The last one is the constant.
        features.add(new FeatureNode(SentimentFeatures.WIDTH + 1, 1));
        return features.toArray(Feature[]::new);
    }

    private static double value(int count, double rarity) {
        return (1 + StrictMath.log(count)) * rarity;
    }
}
