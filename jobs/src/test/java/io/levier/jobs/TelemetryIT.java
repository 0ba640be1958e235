package io.levier.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.levier.jobs.testkit.LevierJar;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What monitors read of a process: every line of its log is JSON, and nothing of a person or a secret is in anything. */
class TelemetryIT {
    private static final String PERSON = "canary.of.a.person@example.org";
    private static final String SECRET = "canary-of-a-password";
    private static final int GATE = 4;
    private static final int OUTSIDE = 5;

    private static String[] words(Kiosk kiosk, Object... more) {
        return SmallCompany.words(Stream.concat(
                        Stream.of(more),
                        Stream.of(
                                "--conf",
                                kiosk.home().resolve("conf"),
                                "--warehouse",
                                kiosk.warehouse(),
                                "--log-format",
                                "json"))
                .toArray());
    }

    private static void assertOnlyJson(LevierJar.Ended ended) {
        for (String line : (ended.out() + ended.err()).lines().toList()) {
            try {
                JsonNode object = new ObjectMapper().readTree(line);
                assertTrue(object.hasNonNull("at") && object.hasNonNull("level"), line);
                assertTrue(object.hasNonNull("message"), line);
            } catch (JsonProcessingException e) {
                throw new AssertionError("no JSON: " + line, e);
            }
        }
        assertTrue(ended.lastLine().contains("LEVIER-RESULT"), ended.out());
    }

    private static void assertSilentAbout(String canary, LevierJar.Ended ended, Path... files) throws IOException {
        assertFalse((ended.out() + ended.err()).contains(canary), ended.out() + ended.err());
        for (Path file : files) {
            assertFalse(Files.readString(file).contains(canary), file + " tells");
        }
    }

    @Test
    void tellsOfAStartWithoutItsData(@TempDir Path folder) throws IOException, InterruptedException {
        Kiosk kiosk = Kiosk.in(folder);
        kiosk.source("customer", "path: customer.csv");
        kiosk.deliver(
                "customer.csv", "customer_id,created_at,email\n1," + PERSON + "," + PERSON + "\n" + PERSON + ",,\n");
        Path metrics = folder.resolve("monitor/levier.prom");
        Path lineage = folder.resolve("monitor/levier.ndjson");
        LevierJar.Ended ended = LevierJar.run(words(
                kiosk,
                "run",
                "ingest",
                "--input",
                kiosk.input(),
                "--run-key",
                "night",
                "--metrics-file",
                metrics,
                "--lineage-file",
                lineage));
        assertEquals(GATE, ended.code(), ended.out() + ended.err());
        assertOnlyJson(ended);
        assertTrue(ended.err().contains("\"job\":\"ingest\""), ended.err());
        assertSilentAbout(PERSON, ended, metrics, lineage);
        assertSilentAbout("canary.of", ended, metrics, lineage);
        assertTrue(Files.readString(metrics).contains("levier_start_code{company=\"Kiosk\"} 4\n"), "the code");
        List<String> events = Files.readAllLines(lineage);
        assertEquals(2, events.size(), events.toString());
        assertEquals(
                "FAIL",
                new ObjectMapper().readTree(events.get(1)).get("eventType").asText());
    }

    /** Nobody listens where the configuration looks for the database. */
    @Test
    void keepsThePasswordOfADatabaseThatDoesNotAnswer(@TempDir Path folder) throws IOException, InterruptedException {
        Kiosk kiosk = Kiosk.in(folder);
        Files.writeString(
                folder.resolve("conf/sources/connections.yaml"),
                "shop:\n  url: jdbc:postgresql://127.0.0.1:9/shop\n  user: ${env:SHOP_USER}\n  password: ${env:SHOP_PASSWORD}\n");
        kiosk.source("customer", "format: jdbc", "connection: shop", "path: crm.customer");
        ProcessBuilder command = LevierJar.command(words(kiosk, "run", "ingest"));
        command.environment().putAll(Map.of("SHOP_USER", "reader", "SHOP_PASSWORD", SECRET));
        LevierJar.Ended ended = LevierJar.run(command, process -> {});
        assertEquals(OUTSIDE, ended.code(), ended.out() + ended.err());
        assertOnlyJson(ended);
        assertSilentAbout(SECRET, ended);
        try (Stream<Path> files = Files.walk(kiosk.warehouse())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertFalse(Files.readString(file, StandardCharsets.ISO_8859_1).contains(SECRET), file + " tells");
            }
        }
    }
}
