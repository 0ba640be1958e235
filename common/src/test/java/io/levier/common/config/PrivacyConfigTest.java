package io.levier.common.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.problem.BadConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept how long, and the secret erased persons are known by. */
class PrivacyConfigTest {
    private static final Map<String, String> ENVIRONMENT =
            Map.of("CX_KEY", "0123456789abcdef0123456789abcdef", "SHORT_KEY", "canary-hunter2");

    private final Path home;

    PrivacyConfigTest(@TempDir Path home) {
        this.home = home;
    }

    private PrivacySettings load(String section) throws IOException {
        Files.writeString(home.resolve("suite.yaml"), "company: Shop\n" + section);
        return ConfigLoader.load(home, Map.of(), ENVIRONMENT).privacy();
    }

    @Test
    void keepsRefusedRowsForAMonthAndWordsForEver() throws IOException {
        assertEquals(new PrivacySettings(Optional.empty(), new KeepPeriods(30, 730, 0, 0)), load(""));
    }

    @Test
    void readsWhatIsGiven() throws IOException {
        PrivacySettings settings = load("""
                privacy:
                  token-key: ${env:CX_KEY}
                  keep-quarantine-days: 7
                  keep-run-log-days: 90
                  keep-words-days: 365
                  keep-scores-days: 180
                """);
        assertEquals("k11e4fa", settings.tokenKey().orElseThrow().id());
        assertEquals(new KeepPeriods(7, 90, 365, 180), settings.keep());
        assertFalse(settings.toString().contains("0123456789"), settings.toString());
    }

    @Test
    void tellsEverySlipAtOnceAndNoSecret() {
        BadConfig refused = assertThrows(BadConfig.class, () -> load("""
                privacy: {token-key: "${env:SHORT_KEY}", keep-quarantine-days: 0, keep-run-log-days: 3, keep-word-days: 9}
                """));
        String told = refused.problems().toString();
        assertTrue(told.contains("\"token-key\" is shorter than 32 bytes"), told);
        assertTrue(told.contains("\"privacy.keep-quarantine-days\" is 0 but must be from 1 to 3650"), told);
        assertTrue(told.contains("keep-run-log-days"), told);
        assertTrue(told.contains("did you mean \"keep-words-days\"?"), told);
        assertFalse(told.contains("canary-hunter2"), told);
        BadConfig written = assertThrows(BadConfig.class, () -> load("privacy: {token-key: canary-hunter2}"));
        assertTrue(written.problems().toString().contains("is written in the configuration"), written + "");
        assertFalse(written.problems().toString().contains("canary-hunter2"), written + "");
    }
}
