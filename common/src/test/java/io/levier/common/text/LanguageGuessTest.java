package io.levier.common.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Languages are told from a few words. */
class LanguageGuessTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            fr | Livraison rapide et soignée
            fr | Jamais la bonne réponse du premier coup
            en | Great value for money
            en | Nobody answers the chat
            pt | Recebi o produto antes do prazo e estou muito satisfeito com a compra
            de | Die Lieferung kam leider viel zu spät an
            es | El pedido llegó tarde y nadie contesta
            nl | Het pakket is nooit aangekomen bij mij thuis
            """)
    void languagesAreTold(String language, String text) {
        assertEquals(language, new LanguageGuess(List.of("en", "fr")).of(text, null));
    }

    /** One word of two languages: the questionnaire decides. */
    @Test
    void theQuestionnaireCountsWhereWordsDoNot() {
        LanguageGuess guess = new LanguageGuess(List.of("en", "fr"));
        assertEquals("en", guess.of("excellent service", "en"));
        assertEquals("fr", guess.of("excellent service", "fr"));
    }
}
