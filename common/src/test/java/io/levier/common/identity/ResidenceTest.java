package io.levier.common.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody lives in one place and is billed in another, and some places are those of many. */
class ResidenceTest {

    private static PersonRecord person(@Nullable String line, @Nullable String postcode, @Nullable String billing) {
        return PersonRecord.of(new PersonRecord.Raw(
                "Ana", "Faure", null, line, null, postcode, postcode == null ? null : "Lyon", billing, null, null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12 bis, av. du Gal Leclerc, 69003 Lyon Cedex 3 | 12bis | avenue general leclerc | 69003 | lyon",
                "4 rue Molière 75011 Paris | 4 | rue moliere | 75011 | paris",
                "1234 Main St, 90210 | 1234 | main street | 90210 | ''",
                "4 rue Molière | 4 | rue moliere | 69001 | lyon",
            })
    void billsComeOnOneLine(String written, String number, String street, String postcode, String city) {
        Residence home = Residence.of("1 rue X", null, "69001", "Lyon");
        assertEquals(new Residence(number, street, "", postcode, city), Residence.ofOneLine(written, home));
    }

    @Test
    void theSameAddressTwiceIsOne() {
        assertEquals(
                Residence.UNKNOWN,
                person("4 r. Molière", "69003", "4 rue Moliere, 69003 LYON").billing());
        assertEquals(Residence.UNKNOWN, person(null, null, null).billing());
    }

    /** Whichever of the two records is billed where the other lives, they meet and agree. */
    @Test
    void oneMayBeBilledWhereTheOtherLives() {
        PersonRecord lives = person("4 rue Molière", "69003", null);
        for (PersonRecord other : List.of(
                person("80 avenue Foch", "69006", "4, r. Moliere, 69003 Lyon"),
                person(null, null, "4 rue Molière 69003 Lyon"))) {
            Comparison comparison = Comparison.of(lives, other);
            assertEquals(comparison, Comparison.of(other, lives));
            assertEquals(1, comparison.level(MatchField.HOUSE_NUMBER));
            assertEquals(2, comparison.level(MatchField.STREET));
            assertEquals(3, comparison.level(MatchField.PLACE));
            Set<String> shared = new HashSet<>(BlockKeys.of(lives));
            shared.retainAll(BlockKeys.of(other));
            assertTrue(shared.stream().anyMatch(key -> key.startsWith("house_post:")), shared::toString);
        }
        Comparison elsewhere = Comparison.of(lives, person("80 avenue Foch", "69006", "9 quai Sarrail, 69006 Lyon"));
        assertEquals(0, elsewhere.level(MatchField.STREET));
    }

    @Test
    void everyKeyStandsOnce() {
        List<String> keys = BlockKeys.of(person("4 rue Molière", "69003", "6 rue Molière, 69003 Lyon"));
        assertEquals(keys.size(), new HashSet<>(keys).size(), keys::toString);
    }

    /** Of those who live in a known home nobody is told by the house; the town still tells them from others. */
    @Test
    void livingWhereManyLiveSaysNothing() {
        SharedAddresses shared = SharedAddresses.of(List.of("4, r. Molière, 69003"));
        PersonRecord left = shared.without(person("4 rue Moliere", "69003", "1 rue X, 69001 Lyon"));
        assertEquals(new Residence("", "", "", "69003", "lyon"), left.postal());
        assertEquals("rue x", left.billing().street());
        assertEquals(
                "",
                shared.without(person(null, null, "4 rue Molière, 69003 Lyon"))
                        .billing()
                        .street());
        PersonRecord nextDoor = person("6 rue Moliere", "69003", null);
        assertEquals(nextDoor, shared.without(nextDoor));
        assertEquals(
                -1,
                Comparison.of(left, shared.without(person("4 rue Moliere", "69003", null)))
                        .level(MatchField.STREET));
    }

    @Test
    void anAddressHasAStreetAndAPostcode() {
        assertTrue(SharedAddresses.isWhole("12 rue des Lilas, 75011"));
        assertFalse(SharedAddresses.isWhole("12 rue des Lilas"));
        assertFalse(SharedAddresses.isWhole(", 75011"));
        assertFalse(SharedAddresses.isWhole("12 rue des Lilas,"));
    }
}
