package io.levier.common.config;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;

/** The Spark settings of a laptop run; on a cluster spark-submit gets its own file. */
final class SparkProperties {

    private SparkProperties() {}

    static SortedMap<String, String> read(Path directory) {
        SortedMap<String, String> settings = new TreeMap<>();
        Path file = directory.resolve("spark").resolve("local.properties");
        if (Files.isRegularFile(file)) {
            Properties properties = new Properties();
            try (Reader reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            properties.stringPropertyNames().forEach(name -> settings.put(name, properties.getProperty(name)));
        }
        return settings;
    }
}
