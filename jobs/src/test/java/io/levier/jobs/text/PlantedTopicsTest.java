package io.levier.jobs.text;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.config.ConfigLoader;
import io.levier.common.text.CleanText;
import io.levier.common.text.LanguageGuess;
import io.levier.common.text.LanguageRules;
import io.levier.common.text.TopicRules;
import io.levier.jobs.generate.company.Company;
import io.levier.jobs.generate.company.Scale;
import io.levier.jobs.generate.story.Comment;
import io.levier.jobs.generate.story.CustomerStory;
import io.levier.jobs.generate.story.Invitation;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the generator's customers speak of is found in both languages. */
class PlantedTopicsTest {
    private static final Logger LOG = Logger.getLogger(PlantedTopicsTest.class.getName());
    private static final Company COMPANY = new Company(new Scale(5, 3000, 30, LocalDate.of(2026, 6, 30)));
    private static final List<LanguageRules> RULES =
            ConfigLoader.load(Path.of("../conf"), Map.of(), Map.of()).textRules();

    private record Written(String language, Comment comment) {
        Set<String> topics() {
            return comment.opinions().stream()
                    .map(opinion -> opinion.topic().id())
                    .collect(Collectors.toSet());
        }
    }

    private static List<Written> comments() {
        List<Written> comments = new ArrayList<>();
        for (int customer = 0; customer < COMPANY.scale().customers(); customer++) {
            CustomerStory story = CustomerStory.of(COMPANY, customer);
            for (Invitation invitation : story.invitations()) {
                Comment comment = story.comment(invitation);
                if (comment != null) {
                    comments.add(new Written(story.profile().language(), comment));
                }
            }
        }
        assertTrue(comments.size() > 2000, comments.size() + " comments");
        return comments;
    }

    @Test
    void topicsAreFoundWithTheDefaultTaxonomy() {
        Map<String, TopicRules> readers = new TreeMap<>();
        RULES.forEach(rules -> readers.put(rules.language(), new TopicRules(rules)));
        Map<String, int[]> counts = new TreeMap<>();
        Map<String, int[]> byTopic = new TreeMap<>();
        for (Written written : comments()) {
            Set<String> found = CleanText.sentences(written.comment().text()).stream()
                    .flatMap(sentence ->
                            Objects.requireNonNull(readers.get(written.language())).topics(sentence).keySet().stream())
                    .collect(Collectors.toSet());
            Set<String> planted = written.topics();
            Set<String> all = new TreeSet<>(planted);
            all.addAll(found);
            for (String topic : all) {
                for (int[] count : List.of(
                        counts.computeIfAbsent(written.language(), language -> new int[3]),
                        byTopic.computeIfAbsent(written.language() + "/" + topic, key -> new int[3]))) {
                    count[0] += planted.contains(topic) && found.contains(topic) ? 1 : 0;
                    count[1] += found.contains(topic) ? 1 : 0;
                    count[2] += planted.contains(topic) ? 1 : 0;
                }
            }
        }
        byTopic.forEach((topic, count) -> LOG.info(told(topic, count)));
        counts.forEach((language, count) -> {
            LOG.info(told(language, count));
            assertTrue(count[0] >= 0.9 * count[1], told(language, count));
            assertTrue(count[0] >= 0.9 * count[2], told(language, count));
        });
    }

    private static String told(String what, int[] count) {
        return String.format(
                Locale.ROOT,
                "topics of %s: precision %.3f, recall %.3f of %d",
                what,
                (double) count[0] / count[1],
                (double) count[0] / count[2],
                count[2]);
    }

    @Test
    void languagesAreTold() {
        LanguageGuess guess = new LanguageGuess(List.of("en", "fr"));
        List<Written> comments = comments();
        for (boolean isAsked : List.of(false, true)) {
            long right = comments.stream()
                    .filter(written -> guess.of(written.comment().text(), isAsked ? written.language() : null)
                            .equals(written.language()))
                    .count();
            String told = "languages told right, questionnaire " + (isAsked ? "known: " : "unknown: ") + right + " of "
                    + comments.size();
            LOG.info(told);
            assertTrue(right >= (isAsked ? 0.99 : 0.98) * comments.size(), told);
        }
    }
}
