package io.levier.common.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final PersonRecord EMMA =
            record("Emma", "Marchand", "1971-06-24", "12 rue Molière", "69003", "Lyon");

    private static PersonRecord record(
            String first, String last, String birth, String line, String postcode, String city) {
        return PersonRecord.of(new PersonRecord.Raw(first, last, birth, line, null, postcode, city, null, null, null));
    }

    private static int level(PersonRecord other, MatchField field) {
        int level = Comparison.of(EMMA, other).level(field);
        assertEquals(level, Comparison.of(other, EMMA).level(field), "the order of the two");
        return level;
    }

    @Test
    void swappedNamesAgreeNearlyAsWell() {
        PersonRecord swapped = record("MARCHAND", "Émma", "", "", "", "");
        assertEquals(2, level(swapped, MatchField.FIRST_NAME));
        assertEquals(2, level(swapped, MatchField.LAST_NAME));
        assertEquals(-1, level(swapped, MatchField.BIRTH_DATE));
        assertEquals(-1, level(swapped, MatchField.PLACE));
    }

    @Test
    void initialsAreSimilar() {
        assertEquals(1, level(record("E.", "Marchand", "", "", "", ""), MatchField.FIRST_NAME));
        assertEquals(0, level(record("Zoé", "Marchand", "", "", "", ""), MatchField.FIRST_NAME));
    }

    @Test
    void dayAndMonthMayBeSwapped() {
        PersonRecord born = record("a", "b", "1971-05-06", "", "", "");
        PersonRecord swapped = record("a", "b", "1971-06-05", "", "", "");
        assertEquals(1, Comparison.of(born, swapped).level(MatchField.BIRTH_DATE));
        assertEquals(0, level(record("a", "b", "1980-01-01", "", "", ""), MatchField.BIRTH_DATE));
    }

    @Test
    void aPlaceIsPostcodeAndCityTogether() {
        assertEquals(3, level(record("", "", "", "", "69003", "LYON CEDEX 3"), MatchField.PLACE));
        assertEquals(2, level(record("", "", "", "", "69030", "Lyon"), MatchField.PLACE));
        assertEquals(1, level(record("", "", "", "", "75011", "Lyon"), MatchField.PLACE));
        assertEquals(0, level(record("", "", "", "", "75011", "Paris"), MatchField.PLACE));
        assertEquals(3, level(record("", "", "", "", "", "Lyon"), MatchField.PLACE));
    }

    /** Whatever slip a record has, one of its keys is free of it. */
    @Test
    void recordsOfOnePersonMeetInABlock() {
        for (PersonRecord other : List.of(
                record("Emma", "Marchant", "", "", "", ""),
                record("Marchand", "Emma", "", "", "", ""),
                record("Manon", "Petit", "1971-06-24", "", "", ""),
                record("M", "Marchand", "", "", "69003", ""),
                record("Mme", "Petit", "", "12, R. MOLIERE", "69008", "LYON CEDEX"))) {
            Set<String> shared = new HashSet<>(BlockKeys.of(EMMA));
            shared.retainAll(BlockKeys.of(other));
            assertTrue(!shared.isEmpty(), other + " never meets " + EMMA);
        }
        assertTrue(BlockKeys.of(record("", "", "", "", "", "Lyon")).isEmpty(), "a city is no person");
    }
}
