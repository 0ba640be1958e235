package io.levier.common.config;

import io.levier.common.problem.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Collects what is asked of a configuration and everything that is wrong with it, so that one run tells it all. */
final class ConfigProblems {
    /** Files of one folder have the same keys, whatever they are called. */
    private static final List<String> FOLDERS =
            List.of("metrics", "dimensions", "crosstabs", "drivers", "journeys", "alerts", "text", "gaps", "sources");

    /** Files whose first keys are names the user chooses. */
    private static final List<String> NAMED = List.of("files.yaml", "connections.yaml", "taxonomy.yaml");

    /** Maps whose keys are codes of the user's data. */
    private static final Pattern NAMED_BELOW = Pattern.compile("^(values)\\.[^.]+");

    private final Path root;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, ConfigKey> keys = new LinkedHashMap<>();

    ConfigProblems(Path root) {
        this.root = root;
    }

    void add(String what, String wayOut) {
        problems.add(new Problem(what, wayOut));
    }

    /** The file as a user would type it. */
    String relative(Path file) {
        Path normal = file.normalize();
        return normal.startsWith(root.normalize())
                ? root.resolve(root.normalize().relativize(normal)).toString()
                : normal.toString();
    }

    /**
     * Notes that a reader asks for a key; a key asked for again keeps its first note.
     *
     * @param place file as {@link #relative} writes it
     */
    void note(String place, String path, String kind, Object standard, String meaning) {
        Path file = Path.of(place);
        String home = "";
        for (Path folder : file) {
            home = FOLDERS.contains(folder.toString()) ? folder.toString() : home;
        }
        String name = String.valueOf(file.getFileName());
        String kindOfFile =
                home.isEmpty() || NAMED.contains(name) ? name : "<" + home.replaceFirst("s$", "") + ">.yaml";
        String fullKind = home.isEmpty() ? kindOfFile : home + "/" + kindOfFile;
        String general = NAMED_BELOW.matcher(path.replaceAll("\\[\\d+]", "[]")).replaceFirst("$1.<name>");
        String key = NAMED.contains(name) ? general.replaceFirst("^[^.]+", "<name>") : general;
        keys.putIfAbsent(fullKind + " " + key, new ConfigKey(fullKind, key, kind, String.valueOf(standard), meaning));
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** Paths asked for so far in the file at the root of the configuration. */
    List<String> keysOf(String place) {
        String file = String.valueOf(Path.of(place).getFileName());
        return keys.values().stream()
                .filter(key -> key.file().equals(file))
                .map(ConfigKey::path)
                .toList();
    }

    List<ConfigKey> keys() {
        return List.copyOf(keys.values());
    }
}
