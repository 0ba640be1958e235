package io.levier.common.report.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PhraseTest {
    private final Words english = Words.in(Language.ENGLISH);
    private final Words french = Words.in(Language.FRENCH);

    @Test
    void wordsAgreeWithTheirNumber() {
        assertEquals(
                "1 period has no value.",
                english.phrase("alt.line-gaps").with("n", 1).text());
        assertEquals(
                "0 periods have no value.",
                english.phrase("alt.line-gaps").with("n", 0).text());
        assertEquals(
                "0 période est sans valeur.",
                french.phrase("alt.line-gaps").with("n", 0).text());
        assertEquals(
                "2 périodes sont sans valeur.",
                french.phrase("alt.line-gaps").with("n", 2).text());
    }

    @Test
    void anEmptyPlaceIsAnError() {
        var thrown = assertThrows(
                IllegalStateException.class, () -> english.phrase("base").text());
        assertEquals("the text needs a value for {n}, given: []", thrown.getMessage());
    }

    @Test
    void aValueWithoutPlaceIsAnError() {
        var thrown = assertThrows(
                IllegalArgumentException.class, () -> english.phrase("base").with("m", "1"));
        assertEquals("the text 'base' has no place {m}, only [n]", thrown.getMessage());
    }

    @Test
    void bracesInAValueAreLeftAlone() {
        assertEquals(
                "“{n:a|b}”", english.phrase("quote").with("label", "{n:a|b}").text());
    }

    @Test
    void aBraceThatIsNoPlaceIsAnError() {
        assertThrows(IllegalArgumentException.class, () -> Template.parse("{name"));
        assertThrows(IllegalArgumentException.class, () -> Template.parse("{n:one}"));
        assertEquals("a", Template.parse("{n:a|b}").fill(Map.of(), Map.of("n", true)));
    }
}
