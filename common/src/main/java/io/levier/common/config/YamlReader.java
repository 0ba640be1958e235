package io.levier.common.config;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads a YAML file into nodes that keep their line, so that every later complaint can name its place. */
final class YamlReader {
    private static final YAMLFactory FACTORY = YAMLFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private YamlReader() {}

    /** The root map of the file; an empty map with a reported problem when the file cannot be read as one. */
    static YamlMap read(Path file, ConfigProblems problems) {
        String place = problems.relative(file);
        YamlNode.Keys nothing = new YamlNode.Keys(1, new TreeMap<>());
        try (JsonParser parser = FACTORY.createParser(Files.readString(file))) {
            JsonToken first = parser.nextToken();
            YamlNode root = first == null ? nothing : node(parser);
            if (root instanceof YamlNode.Keys keys) {
                return new YamlMap(place, "", keys, problems);
            }
            problems.add(place + ":" + root.line() + " is not a list of \"key: value\" lines", "see conf/README.md");
        } catch (JsonProcessingException e) {
            problems.add(
                    place + ":" + e.getLocation().getLineNr() + " is not valid YAML: " + e.getOriginalMessage(),
                    "mend the line; indentation is two spaces, texts with \": \" or \"#\" need quotes");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new YamlMap(place, "", nothing, problems);
    }

    private static YamlNode node(JsonParser parser) throws IOException {
        int line = parser.currentTokenLocation().getLineNr();
        return switch (parser.currentToken()) {
            case START_OBJECT -> {
                SortedMap<String, YamlNode> entries = new TreeMap<>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String key = parser.currentName();
                    parser.nextToken();
                    entries.put(key, node(parser));
                }
                yield new YamlNode.Keys(line, entries);
            }
            case START_ARRAY -> {
                List<YamlNode> items = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    items.add(node(parser));
                }
                yield new YamlNode.Items(line, items);
            }
            case VALUE_NULL -> new YamlNode.Scalar(line, null);
            default -> new YamlNode.Scalar(line, parser.getText());
        };
    }
}
