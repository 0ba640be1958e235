package io.levier.common.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.metric.Dimension;
import io.levier.common.metric.Label;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A cut says what its codes are called; the house's own configuration says it in both languages. */
class DimensionsTest {
    @TempDir
    private Path home = Path.of("");

    private LoadedConfig look(String text) throws IOException {
        Files.createDirectories(home.resolve("dimensions"));
        Files.writeString(home.resolve("suite.yaml"), "company: Shop\n");
        Files.writeString(home.resolve("dimensions/segment.yaml"), text);
        return ConfigLoader.look(home, Map.of(), Map.of());
    }

    @Test
    void codesHaveNames() throws IOException {
        LoadedConfig loaded = look("""
                column: segment
                label: {en: Segment, fr: Segment}
                values:
                  core: {en: Core, fr: Cœur}
                  '12': {en: Twelve, fr: Douze}
                """);
        assertEquals(List.of(), loaded.problems());
        Dimension segment = loaded.suite().dimensions().get(0);
        assertEquals(Map.of("12", new Label("Twelve", "Douze"), "core", new Label("Core", "Cœur")), segment.values());
    }

    @Test
    void aNameInOneLanguageIsNone() throws IOException {
        List<String> told =
                look("""
                column: segment
                label: {en: Segment, fr: Segment}
                values:
                  core: {en: Core, de: Kern}
                """).problems().stream().map(problem -> problem.what()).toList();
        assertEquals(2, told.size(), told.toString());
        IntStream.range(0, 2).forEach(place -> assertTrue(told.get(place).contains("segment.yaml"), told.toString()));
    }
}
