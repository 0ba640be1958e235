package io.levier.common.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Pairs drawn with known chances of agreeing: what is learned without answers must be these chances. */
class MatchLearningTest {
    private static final int CANDIDATES = 60_000;
    private static final double PERSONS = 0.2;

    private final SplittableRandom random = new SplittableRandom(7);

    private Comparison draw(double equal, double known) {
        Comparison comparison = new Comparison(0);
        for (MatchField field : MatchField.values()) {
            if (random.nextDouble() < known) {
                int level = random.nextDouble() < equal ? field.levels() - 1 : random.nextInt(field.levels() - 1);
                comparison = comparison.with(field, level);
            }
        }
        return comparison;
    }

    private Map<Comparison, Long> candidates() {
        Map<Comparison, Long> candidates = new HashMap<>();
        for (int i = 0; i < CANDIDATES; i++) {
            candidates.merge(draw(i < CANDIDATES * PERSONS ? 0.9 : 0.1, 0.8), 1L, Long::sum);
        }
        return candidates;
    }

    private Map<Comparison, Long> strangers() {
        Map<Comparison, Long> strangers = new HashMap<>();
        for (int i = 0; i < CANDIDATES; i++) {
            strangers.merge(draw(0.1, 0.8), 1L, Long::sum);
        }
        return strangers;
    }

    @Test
    void findsTheChancesOfPersonsAndStrangers() {
        MatchModel model = MatchLearning.learn(candidates(), strangers());

        // Drawn pairs count as much as candidates, so half the share of persons is left.
        assertEquals(PERSONS / 2, model.prior(), 0.002);
        for (MatchField field : MatchField.values()) {
            assertEquals(0.9, model.personShares(field)[field.levels() - 1], 0.01, field.label());
            assertEquals(0.1, model.strangerShares(field)[field.levels() - 1], 0.01, field.label());
        }
        double evidence = model.evidence(MatchField.EMAIL, MatchField.EMAIL.levels() - 1);
        assertEquals(Math.log(9), evidence, 0.05);
        assertEquals(0, model.evidence(MatchField.EMAIL, -1));
    }

    @Test
    void isSureOfPairsThatAgreeAndSaysWhy() {
        MatchModel model = MatchLearning.learn(candidates(), strangers());
        Comparison equal = new Comparison(0);
        Comparison different = new Comparison(0);
        for (MatchField field : MatchField.values()) {
            equal = equal.with(field, field.levels() - 1);
            different = different.with(field, 0);
        }

        assertTrue(model.probability(equal) > 0.9999, "all equal");
        assertTrue(model.probability(different) < 0.0001, "all different");
        Comparison mail = new Comparison(0).with(MatchField.EMAIL, 2);
        assertEquals(1, model.explain(mail).lines().count());
        assertTrue(model.explain(mail).startsWith("email equal +3."), model.explain(mail));
    }

    @Test
    void doesNotDependOnTheOrderOfThePairs() {
        Map<Comparison, Long> pairs = candidates();
        Map<Comparison, Long> drawn = strangers();
        Map<Comparison, Long> reversed = new HashMap<>(1 << 20);
        pairs.entrySet().stream()
                .sorted((a, b) -> Integer.compare(b.getKey().code(), a.getKey().code()))
                .forEach(entry -> reversed.put(entry.getKey(), entry.getValue()));

        assertEquals(
                MatchLearning.learn(pairs, drawn).prior(),
                MatchLearning.learn(reversed, drawn).prior());
    }

    /** What strangers share most, here one field of all, must not pass for what makes a person. */
    @Test
    void doesNotTakeNeighboursForPersons() {
        Map<Comparison, Long> pairs = new HashMap<>();
        Map<Comparison, Long> drawn = new HashMap<>();
        Comparison neighbours = new Comparison(0);
        Comparison strangers = new Comparison(0);
        Comparison person = new Comparison(0);
        for (MatchField field : MatchField.values()) {
            neighbours = neighbours.with(field, 0);
            strangers = strangers.with(field, 0);
            person = person.with(field, field.levels() - 1);
        }
        neighbours = neighbours.with(MatchField.PLACE, 3);
        pairs.put(neighbours, 3_000L);
        pairs.put(strangers, 300L);
        pairs.put(person, 30L);
        drawn.put(strangers, 99_000L);
        drawn.put(neighbours, 1_000L);
        MatchModel model = MatchLearning.learn(pairs, drawn);

        assertTrue(model.probability(neighbours) < 0.01, model.explain(neighbours));
        assertTrue(model.probability(person) > 0.99, model.explain(person));
    }

    @Test
    void needsPairs() {
        assertThrows(IllegalArgumentException.class, () -> MatchLearning.learn(Map.of(), strangers()));
    }
}
