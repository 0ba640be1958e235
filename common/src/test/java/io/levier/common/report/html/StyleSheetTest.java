package io.levier.common.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StyleSheetTest {
    private final String css = StyleSheet.text();
    private final Map<String, String> colours = colours();

    private Map<String, String> colours() {
        Map<String, String> found = new TreeMap<>();
        Matcher matcher = Pattern.compile("--([a-z-]+): (#[0-9a-f]{6});").matcher(css);
        while (matcher.find()) {
            found.put(matcher.group(1), matcher.group(2));
        }
        return found;
    }

    @ParameterizedTest
    @CsvSource({
        "ink, paper",
        "soft, paper",
        "accent, paper",
        "accent-deep, paper",
        "low, paper",
        "caution, caution-wash",
        "refusal, refusal-wash",
        "ink, caution-wash",
        "ink, refusal-wash",
        "ink, wash",
        "soft, wash",
        "paper, accent",
        "paper, low",
        "ink, middle",
        "low, accent-pale",
        "ink, accent-pale"
    })
    void textHasContrast(String text, String background) {
        double contrast = contrast(colour(text), colour(background));
        assertTrue(contrast >= 4.5, text + " on " + background + " has a contrast of " + contrast);
    }

    @ParameterizedTest
    @CsvSource({
        "accent, paper",
        "bar, paper",
        "grey-mark, paper",
        "low, paper",
        "soft, accent-pale",
        "accent, accent-pale"
    })
    void marksHaveContrast(String mark, String background) {
        double contrast = contrast(colour(mark), colour(background));
        assertTrue(contrast >= 3, mark + " on " + background + " has a contrast of " + contrast);
    }

    @Test
    void nothingIsLoaded() {
        assertFalse(css.contains("url(") || css.contains("@import") || css.contains("@font-face"));
    }

    @Test
    void contrastIsMeasuredAsTheStandardSays() {
        assertEquals(21, contrast("#000000", "#ffffff"), 1e-9);
        assertEquals(4.54, contrast("#767676", "#ffffff"), 0.005);
    }

    private String colour(String name) {
        String colour = colours.get(name);
        assertTrue(colour != null, "no colour " + name + " in " + colours.keySet());
        return String.valueOf(colour);
    }

    /** WCAG 2.1, relative luminance and contrast ratio. */
    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String hex) {
        double[] weights = {0.2126, 0.7152, 0.0722};
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            double c = Integer.parseInt(hex.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            sum += weights[i] * (c <= 0.03928 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4));
        }
        return sum;
    }
}
