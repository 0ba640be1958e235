package io.levier.jobs.reference;

import static io.levier.jobs.reference.Markdown.code;

import io.levier.common.config.ConfigKey;
import io.levier.common.config.ConfigLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every key the readers of a configuration ask for. What they ask for depends on what stands there, so all are read. */
final class KeyReference {
    private static final List<String> FILES = List.of(
            "suite.yaml",
            "sources/<source>.yaml",
            "sources/files.yaml",
            "sources/connections.yaml",
            "metrics/<metric>.yaml",
            "dimensions/<dimension>.yaml",
            "crosstabs/<crosstab>.yaml",
            "drivers/<driver>.yaml",
            "drivers/taxonomy.yaml",
            "journeys/<journey>.yaml",
            "alerts/<alert>.yaml",
            "text/<text>.yaml",
            "gaps/<gap>.yaml");

    private KeyReference() {}

    static List<ConfigKey> keys(List<Path> configurations) {
        Map<String, ConfigKey> keys = new LinkedHashMap<>();
        for (Path configuration : configurations) {
            ConfigLoader.look(configuration, Map.of(), Map.of())
                    .keys()
                    .forEach(key -> keys.putIfAbsent(key.file() + " " + key.path(), key));
        }
        return List.copyOf(keys.values());
    }

    static String text(List<ConfigKey> keys) {
        List<String> unknown = keys.stream()
                .map(ConfigKey::file)
                .filter(file -> !FILES.contains(file))
                .toList();
        if (!unknown.isEmpty()) {
            throw new AssertionError("the reference has no chapter for " + unknown);
        }
        StringBuilder text = new StringBuilder();
        for (String file : FILES) {
            List<List<String>> rows = new ArrayList<>();
            keys.stream()
                    .filter(key -> key.file().equals(file))
                    .forEach(key -> rows.add(List.of(code(key.path()), key.kind(), standard(key), key.meaning())));
            text.append("## ").append(code(file)).append("\n\n");
            text.append(Markdown.table(List.of("key", "value", "default", "meaning"), rows));
            text.append("\n");
        }
        return text.toString();
    }

    private static String standard(ConfigKey key) {
        return key.standard().equals(ConfigKey.REQUIRED) ? "**required**" : code(key.standard());
    }
}
