package io.levier.common.config;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads {@code sources/connections.yaml}: databases by the name sources call them. */
final class ConnectionReader {
    private static final String WAY_OUT =
            "write ${env:NAME} for an environment variable or ${file:/path} for a file, and set it";

    private final Map<String, String> environment;

    ConnectionReader(Map<String, String> environment) {
        this.environment = environment;
    }

    SortedMap<String, Connection> read(YamlMap map) {
        SortedMap<String, Connection> connections = new TreeMap<>();
        for (String name : map.names()) {
            connections.put(name, connection(name, map.map(name)));
        }
        return connections;
    }

    private Connection connection(String name, YamlMap map) {
        String url = map.requiredText("url", "JDBC address of the database, like jdbc:postgresql://host/shop");
        if (!url.isEmpty() && !url.startsWith("jdbc:")) {
            map.complainAbout("url", "\"url\" does not begin with jdbc:", "write it like jdbc:postgresql://host/shop");
        }
        if (url.toLowerCase(Locale.ROOT).contains("password=")) {
            map.complainAbout(
                    "url", "\"url\" holds a password", "take it out and give it as \"password: ${env:NAME}\"");
        }
        Connection connection = new Connection(
                name,
                url,
                secret(map, "user", "whom to log in as: ${env:NAME} or ${file:/path}"),
                secret(map, "password", "password of the user: ${env:NAME} or ${file:/path}"));
        map.finish();
        return connection;
    }

    private Optional<Secret> secret(YamlMap map, String key, String meaning) {
        Optional<String> reference = map.optionalText(key, meaning);
        try {
            return reference.map(text -> Secret.of(text, environment));
        } catch (IllegalArgumentException e) {
            map.complainAbout(key, "\"" + key + "\" " + e.getMessage(), WAY_OUT);
            return Optional.empty();
        }
    }
}
