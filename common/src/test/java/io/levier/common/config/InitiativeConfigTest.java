package io.levier.common.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.metric.Dimension;
import io.levier.common.problem.BadConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whom an initiative does not reach is made like those it reaches only in what somebody named. */
class InitiativeConfigTest {
    private final Path home;

    InitiativeConfigTest(@TempDir Path home) {
        this.home = home;
    }

    private List<String> alike(String section) throws IOException {
        Path dimensions = Files.createDirectories(home.resolve("dimensions"));
        for (String id : List.of("country", "segment")) {
            Files.writeString(dimensions.resolve(id + ".yaml"), "column: " + id + "\nlabel: {en: A, fr: B}\n");
        }
        Files.writeString(home.resolve("suite.yaml"), "company: Shop\n" + section);
        return ConfigLoader.load(home, Map.of(), Map.of()).initiatives().alike().stream()
                .map(Dimension::id)
                .toList();
    }

    @Test
    void nothingIsChosenForAnybody() throws IOException {
        assertEquals(List.of(), alike(""));
    }

    @Test
    void dimensionsAreTakenOnceAndInOrder() throws IOException {
        assertEquals(List.of("segment", "country"), alike("initiatives: {alike: [segment, country, segment]}\n"));
    }

    @Test
    void whatIsNoDimensionIsRefusedWithWhatWasMeant() {
        String refusal = String.valueOf(assertThrows(BadConfig.class, () -> alike("initiatives: {alike: [contry]}\n"))
                .getMessage());
        assertTrue(refusal.contains("no plain dimension \"contry\" is defined"), refusal);
        assertTrue(refusal.contains("did you mean \"country\"?"), refusal);
    }
}
