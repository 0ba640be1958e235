package io.levier.common.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.stats.Travel;
import io.levier.common.text.TopicClusters.Cluster;
import io.levier.common.text.TopicClusters.Comment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Three things people speak of with words of their own, and words all of them use. */
class TopicClustersTest {
    private static final List<List<String>> PLANTED = List.of(
            List.of("parking", "barrier", "ticket", "car", "space"),
            List.of("coffee", "cup", "sugar", "barista", "milk"),
            List.of("queue", "toilet", "clean", "floor", "smell"));

    private static List<Comment> comments(long seed) {
        Random random = new Random(seed);
        List<Comment> comments = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            TreeSet<String> stems = new TreeSet<>();
            for (int word = 0; word < 3; word++) {
                stems.add(PLANTED.get(i % 3).get(random.nextInt(5)));
            }
            stems.add("thing" + random.nextInt(30));
            stems.add("alway");
            if (random.nextInt(5) == 0) {
                stems.add(PLANTED.get((i + 1) % 3).get(random.nextInt(5)));
            }
            comments.add(new Comment("c" + i % 120, List.copyOf(stems)));
        }
        return comments;
    }

    @Test
    void findsWhatWasPlantedAndIsSureOfIt() {
        List<Comment> comments = comments(4);
        TopicClusters found = TopicClusters.learn(comments, 3, 5);
        assertEquals(3, found.clusters().size());
        for (Cluster cluster : found.clusters()) {
            List<String> naming = cluster.stems().subList(0, 5);
            assertTrue(PLANTED.stream().anyMatch(planted -> planted.containsAll(naming)), cluster + "");
            assertTrue(cluster.stability() > 0.7, cluster + "");
            assertTrue(!cluster.stems().contains("alway"), "what all say tells nothing: " + cluster);
        }
        Map<String, Integer> together = new HashMap<>();
        for (int i = 0; i < comments.size(); i++) {
            together.merge(i % 3 + "/" + found.of(comments.get(i).stems()).orElseThrow(), 1, Integer::sum);
        }
        long pure = together.values().stream().filter(n -> n >= 90).count();
        assertEquals(3, pure, together + "");
    }

    @Test
    void theSameCommentsGiveTheSameClusters() {
        TopicClusters one = TopicClusters.learn(comments(4), 8, 5);
        assertEquals(one.clusters(), TopicClusters.learn(comments(4), 8, 5).clusters());
        assertTrue(one.clusters().size() <= 8 && one.clusters().size() > 3);
        assertTrue(one.of(List.of("unheard", "of")).isEmpty());
    }

    @Test
    void knowsTheSameAfterAJourney() {
        TopicClusters found = TopicClusters.learn(comments(4), 3, 5);
        TopicClusters there = Travel.travelled(found, TopicClusters.class);
        assertEquals(found.clusters(), there.clusters());
        for (Comment comment : comments(5)) {
            assertEquals(found.of(comment.stems()), there.of(comment.stems()));
        }
    }

    @Test
    void fewCommentsAndRareWordsMakeNoTopic() {
        assertEquals(
                List.of(), TopicClusters.learn(comments(4).subList(0, 3), 8, 1).clusters());
        assertEquals(List.of(), TopicClusters.learn(comments(4), 8, 500).clusters());
    }
}
