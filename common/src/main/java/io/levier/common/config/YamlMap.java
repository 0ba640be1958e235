package io.levier.common.config;

import static java.util.stream.Collectors.toMap;

import io.levier.common.problem.Suggestion;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A map of a YAML file, read key by key: what nobody asked for is an unknown key. Problems are collected, never thrown. */
final class YamlMap {
    private final String place;
    private final String path;
    private final YamlNode.Keys node;
    private final ConfigProblems problems;
    private final TreeSet<String> asked = new TreeSet<>();
    private final Map<String, String> overrides;

    YamlMap(String place, String path, YamlNode.Keys node, ConfigProblems problems) {
        this(place, path, node, problems, new TreeMap<>());
    }

    private YamlMap(
            String place, String path, YamlNode.Keys node, ConfigProblems problems, Map<String, String> overrides) {
        this.place = place;
        this.path = path;
        this.node = node;
        this.problems = problems;
        this.overrides = overrides;
    }

    /** The same map with values from the command line or the environment put over it, keyed by dotted path. */
    YamlMap overriddenBy(Map<String, String> values) {
        return new YamlMap(place, path, node, problems, new TreeMap<>(values));
    }

    String place() {
        return place + ":" + node.line();
    }

    boolean has(String key) {
        return node.entries().containsKey(key) || overrides.containsKey(path + key);
    }

    String text(String key, String standard, String meaning) {
        note(key, "text", standard, meaning);
        return value(key).orElse(standard);
    }

    /** A text that must be there; an empty text, with the problem reported, when it is not. */
    String requiredText(String key, String meaning) {
        note(key, "text", ConfigKey.REQUIRED, meaning);
        return value(key).orElseGet(() -> {
            complain(node.line(), "has no \"" + path + key + "\" (" + meaning + ")", "add the line \"" + key + ": …\"");
            return "";
        });
    }

    Optional<String> optionalText(String key, String meaning) {
        note(key, "text", "", meaning);
        return value(key);
    }

    private Optional<String> value(String key) {
        asked.add(key);
        String override = overrides.remove(path + key);
        if (override != null) {
            return Optional.of(override);
        }
        YamlNode value = node.entries().get(key);
        if (value instanceof YamlNode.Scalar scalar) {
            return Optional.ofNullable(scalar.text()).filter(text -> !text.isBlank());
        }
        if (value != null) {
            complain(
                    value.line(),
                    "\"" + path + key + "\" must be one value, not a list or map",
                    "write it on one line");
        }
        return Optional.empty();
    }

    int integer(String key, int standard, int low, int high, String meaning) {
        return ranged(key, standard, Integer::valueOf, "a whole number", low, high, meaning);
    }

    double number(String key, double standard, double low, double high, String meaning) {
        return ranged(key, standard, Double::valueOf, "a number", low, high, meaning);
    }

    boolean flag(String key, String meaning) {
        return parsed(key, Boolean.FALSE, Spelling::trueOrFalse, "true or false", meaning);
    }

    private <T extends Number> T ranged(
            String key, T standard, Function<String, T> parser, String kind, double low, double high, String meaning) {
        note(
                key,
                kind + " from " + Spelling.plain(low) + " to " + Spelling.plain(high),
                Spelling.plain(standard.doubleValue()),
                meaning);
        T value = read(key, parser, kind).orElse(standard);
        if (value.doubleValue() < low || value.doubleValue() > high) {
            complain(
                    lineOf(key),
                    "\"" + path + key + "\" is " + value + " but must be from " + Spelling.plain(low) + " to "
                            + Spelling.plain(high),
                    "give a value inside the range (default " + standard + ")");
            return standard;
        }
        return value;
    }

    /** A value read by {@code parser}, the standard one when the key is absent or unreadable (then reported). */
    <T> T parsed(String key, T standard, Function<String, T> parser, String kind, String meaning) {
        note(key, kind, standard, meaning);
        return read(key, parser, kind).orElse(standard);
    }

    /** A value read by {@code parser}, empty when the key is absent or unreadable (then reported). */
    <T> Optional<T> optional(String key, Function<String, T> parser, String kind, String meaning) {
        note(key, kind, "", meaning);
        return read(key, parser, kind);
    }

    private <T> Optional<T> read(String key, Function<String, T> parser, String kind) {
        Optional<String> text = value(key);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(parser.apply(text.get()));
        } catch (IllegalArgumentException | DateTimeException e) {
            complain(lineOf(key), "\"" + path + key + "\" is \"" + text.get() + "\", not " + kind, "give " + kind);
            return Optional.empty();
        }
    }

    /** One of the named constants, written in kebab-case. */
    <E extends Enum<E>> E oneOf(String key, E standard, Class<E> type, String meaning) {
        List<String> known =
                Stream.of(type.getEnumConstants()).map(Spelling::kebab).toList();
        note(key, String.join(", ", known), Spelling.kebab(standard), meaning);
        Optional<String> text = value(key);
        if (text.isEmpty()) {
            return standard;
        }
        for (E constant : type.getEnumConstants()) {
            if (Spelling.kebab(constant).equals(text.get())) {
                return constant;
            }
        }
        complain(
                lineOf(key),
                "\"" + path + key + "\" is \"" + text.get() + "\", which is none of " + String.join(", ", known),
                Suggestion.didYouMean(text.get(), known));
        return standard;
    }

    /** A list of texts; a single value counts as a list of one. What no value stands for is said in words. */
    List<String> texts(String key, String standard, String meaning) {
        note(key, "list of texts", standard, meaning);
        return list(key);
    }

    SortedMap<String, List<String>> namedLists(String meaning) {
        note("<name>", "list of texts", "", meaning);
        return names().stream().collect(toMap(name -> name, this::list, (one, other) -> one, TreeMap::new));
    }

    private List<String> list(String key) {
        asked.add(key);
        String override = overrides.remove(path + key);
        if (override != null) {
            return Stream.of(override.split(",", -1)).map(String::strip).toList();
        }
        List<String> texts = new ArrayList<>();
        YamlNode value = node.entries().get(key);
        if (value instanceof YamlNode.Items items) {
            for (YamlNode item : items.items()) {
                if (item instanceof YamlNode.Scalar scalar && scalar.text() != null) {
                    texts.add(scalar.text());
                } else {
                    complain(
                            item.line(),
                            "\"" + path + key + "\" holds an item that is not a text",
                            "write one text per item");
                }
            }
        } else if (value instanceof YamlNode.Scalar scalar && scalar.text() != null) {
            texts.add(scalar.text());
        } else if (value instanceof YamlNode.Keys) {
            complain(value.line(), "\"" + path + key + "\" must be a list", "write \"- item\" lines below it");
        }
        return texts;
    }

    /** The map below a key, empty when the key is absent. */
    YamlMap map(String key) {
        asked.add(key);
        YamlNode value = node.entries().get(key);
        if (value instanceof YamlNode.Keys keys) {
            return new YamlMap(place, path + key + ".", keys, problems, overrides);
        }
        if (value != null && !(value instanceof YamlNode.Scalar scalar && scalar.text() == null)) {
            complain(
                    value.line(), "\"" + path + key + "\" must hold \"key: value\" lines", "indent them below the key");
        }
        return new YamlMap(
                place, path + key + ".", new YamlNode.Keys(node.line(), new TreeMap<>()), problems, overrides);
    }

    /** The maps of a list below a key. */
    List<YamlMap> maps(String key) {
        asked.add(key);
        List<YamlMap> maps = new ArrayList<>();
        if (node.entries().get(key) instanceof YamlNode.Items items) {
            for (YamlNode item : items.items()) {
                if (item instanceof YamlNode.Keys keys) {
                    maps.add(new YamlMap(place, path + key + "[" + (maps.size() + 1) + "].", keys, problems));
                } else {
                    complain(
                            item.line(), "\"" + path + key + "\" holds an item without keys", "write \"- key: value\"");
                }
            }
        } else if (node.entries().containsKey(key)) {
            complain(lineOf(key), "\"" + path + key + "\" must be a list of maps", "write \"- key: value\" items");
        }
        return maps;
    }

    /** The keys of this map whose names are the user's own, in alphabetical order. */
    Collection<String> names() {
        asked.addAll(node.entries().keySet());
        return node.entries().keySet();
    }

    /** Texts whose names are the user's own. */
    SortedMap<String, String> namedTexts(String meaning) {
        note("<name>", "text", "", meaning);
        SortedMap<String, String> texts = new TreeMap<>();
        names().forEach(name -> value(name).ifPresent(text -> texts.put(name, text)));
        return texts;
    }

    /** Takes keys for known that cannot be judged here because something they depend on is wrong. */
    void pass(Collection<String> keys) {
        asked.addAll(keys);
    }

    /** Reports what stands in the file but was never asked for. To be called when the map is read. */
    void finish() {
        for (Map.Entry<String, YamlNode> entry : node.entries().entrySet()) {
            if (!asked.contains(entry.getKey())) {
                complain(
                        entry.getValue().line(),
                        "unknown key \"" + path + entry.getKey() + "\"",
                        Suggestion.didYouMean(entry.getKey(), asked));
            }
        }
    }

    /** Reports overrides that no reader of the whole configuration asked for. */
    void finishOverrides() {
        List<String> known = problems.keysOf(place);
        for (String key : overrides.keySet()) {
            problems.add("--set " + key + ": there is no such key in " + place, Suggestion.didYouMean(key, known));
        }
    }

    void complain(String what, String wayOut) {
        complain(node.line(), what, wayOut);
    }

    void complainAbout(String key, String what, String wayOut) {
        complain(lineOf(key), what, wayOut);
    }

    private void complain(int line, String what, String wayOut) {
        problems.add(place + ":" + line + " " + what, wayOut);
    }

    private void note(String key, String kind, Object standard, String meaning) {
        problems.note(place, path + key, kind, standard, meaning);
    }

    private int lineOf(String key) {
        @Nullable YamlNode value = node.entries().get(key);
        return value == null ? node.line() : value.line();
    }
}
