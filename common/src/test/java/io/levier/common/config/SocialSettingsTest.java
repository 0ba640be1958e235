package io.levier.common.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which messages are about something else that has the name of a brand. */
class SocialSettingsTest {
    private final Path home;

    SocialSettingsTest(@TempDir Path home) {
        this.home = home;
    }

    private LoadedConfig look(String homonyms) throws IOException {
        Files.writeString(home.resolve("suite.yaml"), "company: Shop\nsocial: {homonyms: " + homonyms + "}\n");
        return ConfigLoader.look(home, Map.of(), Map.of());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Orange | Fresh orange juice   | true
            orange | JUS D'ORANGE !       | true
            Orange | juice                | true
            Orange | juicer               | false
            Orange | no network           | false
            Apple  | orange juice         | false
            A.C    | pie                  | true
            ABC    | pie                  | false
            """)
    void wholeWordsBesideTheirBrandTell(String brand, String text, boolean isHomonym) throws IOException {
        LoadedConfig loaded = look("{Orange: [juice, jus d'orange], A.C: [pie], Cars: []}");
        assertEquals(List.of(), loaded.problems());
        String pattern = loaded.suite().social().homonymPattern();
        assertEquals(
                isHomonym, Pattern.compile(pattern).matcher(brand + "\n" + text).find(), pattern);
    }

    @Test
    void withoutWordsNothingIsLeftOut() throws IOException {
        LoadedConfig loaded = look("{}");
        assertEquals(List.of(), loaded.problems());
        String pattern = loaded.suite().social().homonymPattern();
        assertTrue(!Pattern.compile(pattern).matcher("Orange\njuice").find(), pattern);
    }

    @Test
    void emptyWordsAreAMistake() throws IOException {
        assertTrue(
                look("{Orange: [' ']}").problems().stream()
                        .anyMatch(problem -> problem.what().contains("empty word")),
                "an empty word is in every message");
    }
}
