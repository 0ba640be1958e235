package io.levier.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rooms around the code: what stands on the top level, the wrapper, the build servers' files, the notes of changes. */
class HouseTest {
    private static final Path ROOT = Path.of("..");
    private static final Set<String> TOP =
            Set.of("pom.xml", "jobs", "common", "notebooks", "conf", "README.md", "LICENSE", "mvnw");

    private static String text(String path) throws IOException {
        return Files.readString(ROOT.resolve(path));
    }

    private static String property(String pom, String name) {
        Matcher matcher =
                Pattern.compile("<" + Pattern.quote(name) + ">([^<]*)</").matcher(pom);
        assertTrue(matcher.find(), "pom.xml has no " + name);
        return matcher.group(1);
    }

    @Test
    void topLevelHoldsNothingElse() throws IOException {
        List<String> made = Files.readAllLines(ROOT.resolve(".gitignore")).stream()
                .map(line -> line.replace("/", ""))
                .toList();
        try (Stream<Path> entries = Files.list(ROOT)) {
            List<String> others = entries.map(entry -> entry.getFileName().toString())
                    .filter(name -> !name.startsWith(".") && !TOP.contains(name) && !made.contains(name))
                    .toList();
            assertEquals(List.of(), others, "the top level holds only " + TOP);
        }
        TOP.forEach(name -> assertTrue(Files.exists(ROOT.resolve(name)), name + " is missing"));
    }

    @Test
    void wrapperFetchesAMavenTheBuildAccepts() throws IOException {
        Properties wrapper = new Properties();
        try (Reader reader = Files.newBufferedReader(ROOT.resolve(".mvn/wrapper/maven-wrapper.properties"))) {
            wrapper.load(reader);
        }
        assertEquals("only-script", wrapper.getProperty("distributionType"));
        Matcher url = Pattern.compile("https://repo\\.maven\\.apache\\.org/maven2/org/apache/maven/apache-maven/"
                        + "3\\.(\\d+)\\.\\d+/apache-maven-3\\.\\d+\\.\\d+-bin\\.zip")
                .matcher(wrapper.getProperty("distributionUrl", ""));
        assertTrue(url.matches(), wrapper.toString());
        assertTrue(Integer.parseInt(url.group(1)) >= 8, "older than the build accepts: " + wrapper);
        assertTrue(text("pom.xml").contains("<version>[3.8.0,4)</version>"), "the range this test knows");
        assertTrue(wrapper.getProperty("distributionSha256Sum", "").matches("[0-9a-f]{64}"), wrapper.toString());
        assertTrue(Files.isExecutable(ROOT.resolve("mvnw")), "mvnw cannot be started");
    }

    @Test
    void kernelOpensWhatSparkNeeds() throws IOException {
        List<String> opened = Files.readAllLines(ROOT.resolve("notebooks/kernels/levier-sql/jvm.options")).stream()
                .filter(line -> line.startsWith("--add-opens"))
                .toList();
        assertEquals(Arrays.asList(property(text("pom.xml"), "spark.test.jvm").split(" ", -1)), opened);
    }

    @Test
    void buildServersAreToldWhatToDo() throws IOException {
        for (String name : List.of("verify", "nightly", "audit")) {
            JsonNode workflow = new YAMLMapper().readTree(text(".github/workflows/" + name + ".yml"));
            assertEquals(name, workflow.get("name").asText());
            assertEquals("read", workflow.at("/permissions/contents").asText(), name + " may write");
            assertFalse(workflow.get("jobs").isEmpty(), name);
            workflow.get("jobs")
                    .forEach(job -> assertTrue(
                            job.path("timeout-minutes").asInt() > 0, name + " has a job that may run for ever"));
        }
        JsonNode hooks = new YAMLMapper().readTree(text(".pre-commit-config.yaml"));
        assertEquals(
                List.of("sqlfluff-lint", "nbstripout"),
                Stream.of(0, 1)
                        .map(i -> hooks.at("/repos/" + i + "/hooks/0/id").asText())
                        .toList());
        assertTrue(text(".sqlfluff").contains("dialect = sparksql"), ".sqlfluff speaks another dialect");
    }

    @Test
    void errorProneStaysWhereJdk17CanRunIt() throws IOException {
        JsonNode rules =
                new ObjectMapper().readTree(text(".github/renovate.json")).get("packageRules");
        String allowed = "<=" + property(text("pom.xml"), "error-prone.version");
        boolean found = false;
        for (JsonNode rule : rules) {
            found |= rule.path("allowedVersions").asText().equals(allowed);
        }
        assertTrue(found, "renovate.json would raise error-prone beyond " + allowed);
    }

    @Test
    void notesOfChangesHaveAHeading() throws IOException {
        try (Stream<Path> notes = Files.list(ROOT.resolve(".changes/unreleased"))) {
            List<Path> all = notes.toList();
            assertFalse(all.isEmpty(), "no change is noted");
            for (Path note : all) {
                assertTrue(Files.readString(note).startsWith("# "), note + " has no heading");
            }
        }
    }
}
