package io.levier.jobs.testkit;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldenTest {

    @Test
    void isNotRewrittenInThisBuildIfItRunsInCi() {
        assertDoesNotThrow(() -> Golden.isUpdate(System.getProperty("golden.update", ""), System.getenv()));
    }

    @Test
    void isRewrittenByPeopleOnly() {
        assertTrue(Golden.isUpdate("true", Map.of()));
        assertTrue(Golden.isUpdate("true", Map.of("CI", "false")));
        assertFalse(Golden.isUpdate("", Map.of("CI", "true")));
        assertFalse(Golden.isUpdate("false", Map.of()));
        IllegalStateException refusal =
                assertThrows(IllegalStateException.class, () -> Golden.isUpdate("true", Map.of("CI", "true")));
        assertTrue(String.valueOf(refusal.getMessage()).startsWith("golden.update is on in CI"), refusal.toString());
    }

    @Test
    void findsWhatIsOutOfDateAndLeavesTheRestAlone(@TempDir Path home) throws IOException {
        Path document = home.resolve("README.md");
        String text = "# Keys\n<!-- generated: keys -->\n\nold\n\n<!-- end of keys -->\nprose\n";
        Files.writeString(document, text);
        assertDoesNotThrow(() -> Golden.assertPart(document, "keys", "old"));
        if (System.getProperty("golden.update", "").isEmpty()) {
            AssertionError stale = assertThrows(AssertionError.class, () -> Golden.assertPart(document, "keys", "new"));
            assertTrue(String.valueOf(stale.getMessage()).contains("-Dgolden.update"), stale.getMessage());
        }
        assertThrows(AssertionError.class, () -> Golden.assertPart(document, "verbs", "old"));
        assertEquals(text, Files.readString(document));
    }
}
