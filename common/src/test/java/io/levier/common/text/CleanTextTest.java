package io.levier.common.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words stay, what only machines write goes, in bounded time. */
class CleanTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Très bien<script>alert(1)</script> merci    | Très bien alert(1) merci
            a &lt;b&gt;gras&lt;/b&gt; &amp; net         | a gras & net
            "><img src=x onerror=alert(1)>colis perdu   | "> colis perdu
            3 < 5 et 7 > 2                              | 3 < 5 et 7 > 2
            J'♥ ce magasin                              | J'♥ ce magasin
            """)
    void markupGoes(String raw, String kept) {
        assertEquals(kept, CleanText.of(raw, 1000));
    }

    @Test
    void controlAndDirectionMarksGo() {
        assertEquals("abc gnol", CleanText.of("a\u0000b\u202Ec\t\u2066 gnol\u2069", 1000));
    }

    @Test
    void lettersAreComposedAndLinesKept() {
        assertEquals("été\ndeux", CleanText.of("e\u0301te\u0301 \r\n\r\n  deux ", 1000));
    }

    @Test
    void noCharacterIsCutInTwo() {
        assertEquals("ab", CleanText.of("ab😀", 3));
        assertEquals("ab😀", CleanText.of("ab😀", 4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ok", "👍👍👍", "10/10", "…"})
    void fewLettersSayNothing(String text) {
        assertTrue(CleanText.saysNothing(text));
        assertFalse(CleanText.saysNothing(text + "bien"));
    }

    /** What takes several letters of an alphabet is one sign in Chinese, and few in Japanese and Korean. */
    @ParameterizedTest
    @ValueSource(strings = {"很好", "最悪", "好", "だめ", "최고", "oui", "да!!!да"})
    void fewSignsMaySaySomething(String text) {
        assertFalse(CleanText.saysNothing(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"네", "え", "да", "ー", "〇 / 10", "。。。"})
    void fewerSayNothing(String text) {
        assertTrue(CleanText.saysNothing(text));
    }

    @Test
    void sentencesEndAtTheirMarks() {
        assertEquals(
                List.of("Colis perdu", "Version 2.0 parfaite", "Merci"),
                CleanText.sentences("Colis perdu !!! Version 2.0 parfaite.\n:-)\nMerci"));
    }

    /** Two million characters of what regular expressions fear most. */
    @ParameterizedTest
    @ValueSource(strings = {"a", "<", "<a", "1 ", "a@", "a.", " ", "\n", "&lt;", "é"})
    void hugeCommentsTakeBoundedTime(String piece) {
        String huge = piece.repeat(2_000_000 / piece.length());
        String clean = assertTimeout(Duration.ofSeconds(5), () -> CleanText.of(huge, 20_000));
        assertTrue(clean.length() <= 20_000);
        assertTimeout(Duration.ofSeconds(5), () -> PersonalData.mask(clean, List.of("Jean Dupont")));
        assertTimeout(Duration.ofSeconds(5), () -> CleanText.sentences(clean));
        assertTimeout(Duration.ofSeconds(5), () -> new LanguageGuess(List.of("fr")).of(clean, "fr"));
    }
}
