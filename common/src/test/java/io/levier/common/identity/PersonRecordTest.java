package io.levier.common.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** However a name, an address, a mail or a number is written, it is compared in one form. */
class PersonRecordTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12 bis, av. du Gal Leclerc | 12bis | avenue general leclerc",
                "12bis AVENUE DU GÉNÉRAL LECLERC | 12bis | avenue general leclerc",
                "167, rue de la République | 167 | rue republique",
                "167 R. DE LA REPUBLIQUE | 167 | rue republique",
                "3 pl. St-Michel | 3 | place saint michel",
                "44 Forbes St | 44 | forbes street",
                "8 rue Molière | 8 | rue moliere",
                "Le Bourg | '' | bourg",
            })
    void streetsAreWrittenOut(String line, String number, String street) {
        PostalAddress address = PostalAddress.of(line);
        assertEquals(number, address.houseNumber());
        assertEquals(street, address.street());
    }

    @ParameterizedTest
    @CsvSource({"LYON CEDEX 03, lyon", "Lyon, lyon", "St-Étienne, saint etienne", "Saint Etienne Cedex, saint etienne"})
    void citiesLoseTheirDeliveryOffice(String city, String plain) {
        assertEquals(plain, PostalAddress.city(city));
    }

    @ParameterizedTest
    @CsvSource({
        "+33 7 00 10 47 29, 700104729",
        "07.00.10.47.29, 700104729",
        "0033700104729, 700104729",
        "12 34, ''",
        "00 00 00 00 00, ''"
    })
    void phonesLoseTheirPrefix(String phone, String digits) {
        assertEquals(digits, ContactDetail.phone(phone));
    }

    @Test
    void namesLoseAccentsAndFormsOfAddress() {
        assertEquals("helene", PersonName.of("Mme Hélène"));
        assertEquals("de la tour", PersonName.of("de La Tour"));
        assertEquals("dr", PersonName.of("Dr"));
    }

    @Test
    void mailsLoseTheirTag() {
        assertEquals("ana@mail.example", ContactDetail.email(" Ana+shop@Mail.example "));
        assertEquals("", ContactDetail.email("nobody"));
    }

    @Test
    void oneSlipIsOneSlip() {
        assertTrue(Agreement.isOneSlipApart("69003", "69030"));
        assertTrue(Agreement.isOneSlipApart("69003", "6903"));
        assertTrue(Agreement.isOneSlipApart("69003", "690034"));
        assertTrue(Agreement.isOneSlipApart("69003", "68003"));
        assertFalse(Agreement.isOneSlipApart("69003", "68004"));
        assertFalse(Agreement.isOneSlipApart("69003", "69003"));
        assertFalse(Agreement.isOneSlipApart("ab", "cd"));
    }
}
