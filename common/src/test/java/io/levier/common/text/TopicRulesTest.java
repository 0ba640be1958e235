package io.levier.common.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Phrases are found in every inflection, with and without accents; no rule takes long. */
class TopicRulesTest {

    private static TopicRules rules(
            String language, Map<String, List<String>> phrases, Map<String, List<String>> patterns) {
        return new TopicRules(new LanguageRules(language, new TreeMap<>(phrases), new TreeMap<>(patterns), List.of()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            fr | livraison          | Deux livraisons ratées
            fr | temps de réponse   | Un temps de réponse inadmissible
            fr | réponse            | Les REPONSES tardent
            fr | colis … retard     | Le colis est arrivé en retard
            fr | attente            | L’attente est longue
            fr | promis ... arrivé  | Promis, jamais arrivé
            en | delivery           | Two missed deliveries
            en | no answer          | Still no answers!
            pt | entrega            | As entregas atrasam
            de | lieferung          | Lieferungen kommen spät
            """)
    void phrasesAreFoundByTheirStems(String language, String phrase, String sentence) {
        assertEquals(
                Map.of("topic", phrase),
                rules(language, Map.of("topic", List.of(phrase)), Map.of()).topics(sentence));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            fr | temps de réponse | Une réponse de temps en temps
            fr | colis … retard   | Le colis du voisin de ma sœur est en retard
            fr | prix             | Rien
            en | no answer        | No good answer
            """)
    void otherWordsAreNot(String language, String phrase, String sentence) {
        assertEquals(
                Map.of(),
                rules(language, Map.of("topic", List.of(phrase)), Map.of()).topics(sentence));
    }

    @Test
    void aSentenceMaySpeakOfSeveralTopics() {
        TopicRules rules = rules(
                "fr",
                Map.of("delivery", List.of("livraison"), "price_value", List.of("prix", "cher")),
                Map.of("billing", List.of("factur\\w+")));
        assertEquals(
                Set.of("delivery", "price_value", "billing"),
                rules.topics("Livraison chère et facturation obscure").keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"(?=a)b", "(a)\\1", "(?<!x)y", "(a", "a{2000}"})
    void expressionsThatNeedBacktrackingAreRefused(String pattern) {
        assertTrue(TopicRules.problemWith(pattern).isPresent());
    }

    @Test
    void catastrophicExpressionsRunInLinearTime() {
        assertFalse(TopicRules.problemWith("(a+)+$").isPresent());
        TopicRules rules =
                rules("fr", Map.of("x", List.of("a … a … a … a … b")), Map.of("y", List.of("(a+)+$", "(a|a)*b")));
        assertTimeout(Duration.ofSeconds(10), () -> rules.topics("a".repeat(50_000) + "!"));
        assertTimeout(Duration.ofSeconds(10), () -> rules.topics("a ".repeat(25_000) + "!"));
    }

    @Test
    void gapsNeedWordsOnBothSides() {
        assertTrue(TopicRules.isPhrase("fr", "colis … retard"));
        assertFalse(TopicRules.isPhrase("fr", "colis …"));
        assertFalse(TopicRules.isPhrase("fr", " ! "));
    }
}
