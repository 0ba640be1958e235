package io.levier.common.text;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Topics nobody wrote a rule for: comments put together by the words they share (spherical k-means, Dhillon and Modha
 * 2001, on words weighted by how rare they are). The same comments in the same order give the same clusters.
 */
public final class TopicClusters implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Words that name a cluster. */
    private static final int NAMING = 10;

    /** Starts of which the best is kept. */
    private static final int STARTS = 4;

    /** Times it is done again on nine tenths of the comments to see whether the same comes out. */
    private static final int REPEATS = 10;

    private static final long SEED = 7;

    /** Words in more than this share of the comments tell none of them apart. */
    private static final double COMMONEST = 0.25;

    private static final int SHORTEST = 3;

    private final Map<String, Integer> vocabulary;
    private final double[] rarity;
    private final double[][] centres;
    private final List<Cluster> clusters;

    private TopicClusters(
            Map<String, Integer> vocabulary, double[] rarity, double[][] centres, List<Cluster> clusters) {
        this.vocabulary = vocabulary;
        this.rarity = rarity;
        this.centres = centres;
        this.clusters = List.copyOf(clusters);
    }

    /** A comment: who wrote it, and its different stems. */
    public record Comment(String customer, List<String> stems) {

        public Comment {
            stems = List.copyOf(stems);
        }
    }

    /**
     * A topic that was found.
     *
     * @param stems the strongest first
     * @param stability 0 to 1: how many of these words the nearest cluster has when a tenth of the comments is left out
     */
    public record Cluster(List<String> stems, double stability) implements Serializable {

        public Cluster {
            stems = List.copyOf(stems);
        }
    }

    /**
     * Clusters of comments.
     *
     * @param most clusters
     * @param fewest customers who use a word before it counts
     */
    public static TopicClusters learn(List<Comment> comments, int most, int fewest) {
        Map<String, Integer> vocabulary = vocabulary(comments, fewest);
        double[] rarity = rarity(comments, vocabulary);
        List<SparseText> texts = new ArrayList<>();
        for (Comment comment : comments) {
            SparseText text = SparseText.of(comment.stems(), vocabulary, rarity);
            if (!text.isEmpty()) {
                texts.add(text);
            }
        }
        int wanted = (int) Math.max(2, Math.min(most, Math.round(Math.sqrt(texts.size() / 10.0))));
        if (texts.size() < 2 * wanted) {
            return new TopicClusters(vocabulary, rarity, new double[0][], List.of());
        }
        SplittableRandom random = new SplittableRandom(SEED);
        SphericalMeans best = best(texts, wanted, vocabulary.size(), random);
        List<List<Integer>> words = IntStream.range(0, best.size())
                .mapToObj(c -> strongest(best.centre(c)))
                .toList();
        double[] stability = stability(texts, words, wanted, vocabulary.size(), random);
        String[] stems = new String[vocabulary.size()];
        vocabulary.forEach((stem, place) -> stems[place] = stem);
        List<Cluster> clusters = new ArrayList<>();
        for (int c = 0; c < best.size(); c++) {
            clusters.add(
                    new Cluster(words.get(c).stream().map(word -> stems[word]).toList(), stability[c]));
        }
        return new TopicClusters(vocabulary, rarity, best.centres(), clusters);
    }

    public List<Cluster> clusters() {
        return clusters;
    }

    /** The cluster a comment is nearest to; empty when it shares no word with any. */
    public OptionalInt of(Collection<String> stems) {
        return SparseText.of(stems, vocabulary, rarity).nearest(centres);
    }

    private static Map<String, Integer> vocabulary(List<Comment> comments, int fewest) {
        Map<String, Set<String>> customers = new TreeMap<>();
        Map<String, Integer> uses = new HashMap<>();
        for (Comment comment : comments) {
            for (String stem : comment.stems()) {
                if (stem.length() >= SHORTEST) {
                    customers.computeIfAbsent(stem, any -> new HashSet<>()).add(comment.customer());
                    uses.merge(stem, 1, Integer::sum);
                }
            }
        }
        Map<String, Integer> vocabulary = new TreeMap<>();
        customers.forEach((stem, who) -> {
            if (who.size() >= fewest && uses.getOrDefault(stem, 0) <= COMMONEST * comments.size()) {
                vocabulary.put(stem, vocabulary.size());
            }
        });
        return vocabulary;
    }

    private static double[] rarity(List<Comment> comments, Map<String, Integer> vocabulary) {
        double[] uses = new double[vocabulary.size()];
        comments.forEach(comment -> comment.stems().forEach(stem -> {
            Integer place = vocabulary.get(stem);
            if (place != null) {
                uses[place]++;
            }
        }));
        return Arrays.stream(uses).map(n -> StrictMath.log(comments.size() / n)).toArray();
    }

    private static SphericalMeans best(List<SparseText> texts, int wanted, int width, SplittableRandom random) {
        SphericalMeans best = SphericalMeans.of(texts, wanted, width, random.split());
        for (int start = 1; start < STARTS; start++) {
            SphericalMeans other = SphericalMeans.of(texts, wanted, width, random.split());
            best = other.closeness() > best.closeness() ? other : best;
        }
        return best;
    }

    private static List<Integer> strongest(double[] centre) {
        return IntStream.range(0, centre.length)
                .filter(word -> centre[word] > 0)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer word) -> -centre[word])
                        .thenComparing(word -> word))
                .limit(NAMING)
                .toList();
    }

    private static double[] stability(
            List<SparseText> texts, List<List<Integer>> words, int wanted, int width, SplittableRandom random) {
        double[] shared = new double[words.size()];
        for (int repeat = 0; repeat < REPEATS; repeat++) {
            int out = repeat;
            List<SparseText> most = IntStream.range(0, texts.size())
                    .filter(i -> i % REPEATS != out)
                    .mapToObj(texts::get)
                    .toList();
            SphericalMeans again = best(most, wanted, width, random);
            for (int c = 0; c < shared.length; c++) {
                double nearest = 0;
                for (int other = 0; other < again.size(); other++) {
                    Set<Integer> common = new HashSet<>(strongest(again.centre(other)));
                    common.retainAll(words.get(c));
                    nearest = Math.max(
                            nearest,
                            (double) common.size() / Math.max(1, words.get(c).size()));
                }
                shared[c] += nearest / REPEATS;
            }
        }
        return shared;
    }
}
