package io.levier.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.levier.common.telemetry.JobTrace;
import io.levier.common.telemetry.PrometheusText;
import io.levier.common.telemetry.StartTrace;
import io.levier.common.telemetry.TableWrite;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Properties of clusters and files of monitors: what must be on everywhere is, and what they name is there. */
class ProductionFilesTest {
    private static final Path CONF = Path.of("../conf");
    private static final Pattern FIGURE = Pattern.compile("\\blevier_[a-z_]+");

    private static Properties properties(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }

    /** One file cannot take over another, so each repeats what protects customers' data. */
    @Test
    void everyClusterProtectsWhatTravels() throws IOException {
        Properties all = properties(CONF.resolve("spark/cluster.properties"));
        assertTrue(all.size() >= 6, all.toString());
        try (Stream<Path> files = Files.list(CONF.resolve("cluster"))) {
            List<Path> clusters = files.filter(file -> file.toString().endsWith(".properties"))
                    .toList();
            assertEquals(3, clusters.size(), clusters.toString());
            for (Path cluster : clusters) {
                Properties own = properties(cluster);
                all.forEach((key, value) -> assertEquals(value, own.get(key), cluster + ": " + key));
                own.keySet().forEach(key -> assertTrue(key.toString().startsWith("spark."), cluster + ": " + key));
                assertTrue(own.keySet().stream().noneMatch(key -> key.toString().endsWith(".secret")), cluster + "");
            }
        }
    }

    @Test
    void deltaOfTheClusterIsTheOneOfTheBuild() throws IOException {
        String version = Files.readString(Path.of("../pom.xml")).replaceAll("(?s).*<delta.version>([^<]*)<.*", "$1");
        assertEquals(
                "io.delta:delta-spark_4.1_2.13:" + version,
                properties(CONF.resolve("cluster/yarn.properties")).get("spark.jars.packages"));
    }

    private static SortedSet<String> figures(String text) {
        return FIGURE.matcher(text)
                .results()
                .map(found -> found.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void monitorsAskForFiguresThatAreWritten() throws IOException {
        JobTrace job = new JobTrace(
                "ingest",
                "SUCCEEDED",
                0,
                null,
                Instant.EPOCH,
                Instant.EPOCH,
                1.0,
                List.of(new TableWrite("customer", 1, 1L, 0L, 0L)));
        StartTrace start = new StartTrace(
                "night",
                "A",
                "file:/w",
                0,
                Instant.EPOCH,
                Instant.EPOCH,
                List.of(job),
                Map.of("ingest", Instant.EPOCH));
        SortedSet<String> written = figures(PrometheusText.of(start));
        String alerts = Files.readString(CONF.resolve("monitor/alerts.yml"));
        String dashboard = Files.readString(CONF.resolve("monitor/grafana.json"));
        for (String text : List.of(alerts, dashboard, Files.readString(CONF.resolve("monitor/README.md")))) {
            SortedSet<String> asked = figures(text);
            assertTrue(asked.size() > 1, text);
            assertTrue(written.containsAll(asked), asked + " are not all among " + written);
        }
        for (JsonNode rule : new YAMLMapper().readTree(alerts).at("/groups/0/rules")) {
            assertTrue(rule.hasNonNull("alert") && rule.hasNonNull("expr"), rule.toString());
            assertTrue(rule.at("/annotations/summary").isTextual(), rule.toString());
        }
        JsonNode panels = new ObjectMapper().readTree(dashboard).get("panels");
        assertTrue(panels.size() > 4, "panels: " + panels.size());
    }
}
