package io.levier.common.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A value that must stand in no log, error or report: its text is stars, whoever prints it. */
public final class Secret {
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{(env|file):([^}]+)}");

    private final String value;

    private Secret(String value) {
        this.value = value;
    }

    /**
     * The secret a configuration refers to.
     *
     * @param reference {@code ${env:NAME}} or {@code ${file:/path}}
     * @throws IllegalArgumentException saying what is wrong with the reference, and never the value of a secret
     */
    static Secret of(String reference, Map<String, String> environment) {
        Matcher parts = REFERENCE.matcher(reference);
        if (!parts.matches()) {
            throw new IllegalArgumentException("is written in the configuration");
        }
        String name = parts.group(2);
        if (parts.group(1).equals("file")) {
            return ofFile(name);
        }
        String value = environment.get(name);
        if (value == null || value.isEmpty()) {
            throw new IllegalArgumentException("is that of the environment variable " + name + ", which is not set");
        }
        return new Secret(value);
    }

    /** A mounted secret; the line end an editor leaves is none of it. */
    private static Secret ofFile(String path) {
        try {
            return new Secret(Files.readString(Path.of(path)).stripTrailing());
        } catch (IOException | InvalidPathException e) {
            throw new IllegalArgumentException("is that of the file " + path + ", which cannot be read", e);
        }
    }

    /** The secret itself, for the one who asks for it. */
    public String value() {
        return value;
    }

    @Override
    public String toString() {
        return "***";
    }
}
