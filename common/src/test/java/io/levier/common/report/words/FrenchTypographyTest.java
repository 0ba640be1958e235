package io.levier.common.report.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Spaces that must not break stand where French readers expect them, and nowhere else. */
class FrenchTypographyTest {
    @Test
    void spacesOfSignsNumbersAndGuillemets() {
        assertEquals("Pour 1\u202F000 clients\u202F: 12\u202F%", FrenchTypography.apply("Pour 1 000 clients : 12 %"));
        assertEquals("12\u202F345\u202F678 €", FrenchTypography.apply("12 345 678 €"));
        assertEquals("«\u00A0l’écart\u00A0»", FrenchTypography.apply("« l'écart »"));
        assertEquals("(n\u00A0=\u00A0190)", FrenchTypography.apply("(n = 190)"));
        assertEquals("(n\u00A0=\u00A0{n} départs)", FrenchTypography.apply("(n = {n} départs)"));
    }

    @Test
    void otherSpacesStay() {
        assertEquals("le 4 mai 2026, 20 réponses", FrenchTypography.apply("le 4 mai 2026, 20 réponses"));
        assertEquals("en 2026 1500 clients", FrenchTypography.apply("en 2026 1500 clients"));
        assertEquals("un bien = un lien", FrenchTypography.apply("un bien = un lien"));
    }
}
