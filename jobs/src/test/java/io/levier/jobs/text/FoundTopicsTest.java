package io.levier.jobs.text;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.config.ConfigLoader;
import io.levier.common.text.CleanText;
import io.levier.common.text.LanguageRules;
import io.levier.common.text.TopicClusters;
import io.levier.common.text.TopicRules;
import io.levier.common.text.Word;
import io.levier.common.text.WordStems;
import io.levier.jobs.generate.company.Company;
import io.levier.jobs.generate.company.Scale;
import io.levier.jobs.generate.story.Comment;
import io.levier.jobs.generate.story.CustomerStory;
import io.levier.jobs.generate.story.Invitation;
import io.levier.jobs.generate.story.Opinion;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Where the rules of two topics are taken away, what customers say of these is found without them. */
class FoundTopicsTest {
    private static final Company COMPANY = new Company(new Scale(5, 3000, 30, LocalDate.of(2026, 6, 30)));
    private static final Set<String> FORGOTTEN = Set.of("delivery", "courtesy");

    private static LanguageRules french() {
        LanguageRules rules = ConfigLoader.load(Path.of("../conf"), Map.of(), Map.of()).textRules().stream()
                .filter(language -> language.language().equals("fr"))
                .findFirst()
                .orElseThrow();
        SortedMap<String, List<String>> phrases = new TreeMap<>(rules.phrases());
        phrases.keySet().removeAll(FORGOTTEN);
        SortedMap<String, List<String>> patterns = new TreeMap<>(rules.patterns());
        patterns.keySet().removeAll(FORGOTTEN);
        return new LanguageRules("fr", phrases, patterns, rules.negations());
    }

    @Test
    void findsWhatTheRulesMiss() {
        TopicRules rules = new TopicRules(french());
        WordStems stems = new WordStems("fr");
        List<TopicClusters.Comment> unmatched = new ArrayList<>();
        List<String> planted = new ArrayList<>();
        for (int customer = 0; customer < COMPANY.scale().customers(); customer++) {
            CustomerStory story = CustomerStory.of(COMPANY, customer);
            for (Invitation invitation : story.invitations()) {
                Comment comment = story.comment(invitation);
                boolean isFrench = story.profile().language().equals("fr");
                if (comment != null
                        && isFrench
                        && CleanText.sentences(comment.text()).stream()
                                .allMatch(sentence -> rules.topics(sentence).isEmpty())) {
                    unmatched.add(new TopicClusters.Comment(
                            "c" + customer,
                            WordReading.words(stems, comment.text()).stream()
                                    .map(Word::stem)
                                    .toList()));
                    planted.add(comment.opinions().stream()
                            .map(Opinion::topic)
                            .map(topic -> topic.id())
                            .filter(FORGOTTEN::contains)
                            .collect(Collectors.joining("+")));
                }
            }
        }
        assertTrue(unmatched.size() > 200, unmatched.size() + " comments no rule knows");
        TopicClusters found = TopicClusters.learn(unmatched, 8, 10);
        Map<Integer, Map<String, Integer>> spoken = new TreeMap<>();
        for (int i = 0; i < unmatched.size(); i++) {
            int place = i;
            found.of(unmatched.get(i).stems())
                    .ifPresent(cluster -> spoken.computeIfAbsent(cluster, any -> new TreeMap<>())
                            .merge(planted.get(place), 1, Integer::sum));
        }
        for (String topic : FORGOTTEN) {
            assertTrue(
                    spoken.values().stream().anyMatch(group -> {
                        int all = group.values().stream()
                                .mapToInt(Integer::intValue)
                                .sum();
                        return all > 20 && group.getOrDefault(topic, 0) > 0.7 * all;
                    }),
                    topic + " is a group of its own: " + spoken + found.clusters());
        }
    }
}
