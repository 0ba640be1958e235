package io.levier.common.config;

import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** A piece of a YAML document that still knows the line it stands on. */
sealed interface YamlNode {

    int line();

    /** A text, number, flag or nothing; {@code text} is null for an empty value. */
    record Scalar(int line, @Nullable String text) implements YamlNode {}

    record Items(int line, List<YamlNode> items) implements YamlNode {}

    record Keys(int line, SortedMap<String, YamlNode> entries) implements YamlNode {}
}
