package io.levier.common.telemetry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.levier.common.table.curated.Person;
import io.levier.common.table.input.Customer;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A start of three jobs as monitors are told of it: one was imported, one failed, one had nothing to do. */
class StartTraceTest {
    private static final Instant NIGHT = Instant.parse("2026-07-01T02:17:00Z");

    private static final StartTrace START = new StartTrace(
            "nightly",
            "Maison \"Lumière\"",
            "s3a://company-warehouse/levier",
            4,
            NIGHT.minusSeconds(8220),
            NIGHT.plusSeconds(90),
            List.of(
                    job("ingest", "SUCCEEDED", 0, NIGHT, 12.5, new TableWrite("customer", 90, 100L, 7L, 3L)),
                    job("resolve-identities", "FAILED", 4, NIGHT.plusSeconds(20), 70.0),
                    job("curate", "UNCHANGED", 0, null, null)),
            Map.of("ingest", NIGHT.plusSeconds(13)));

    private static final Map<String, JobLineage> DECLARED = Map.of(
            "ingest", new JobLineage("ingest", "exports in", List.of(), List.of(Customer.TABLE)),
            "resolve-identities",
                    new JobLineage("resolve-identities", "who is who", List.of(Customer.TABLE), List.of(Person.TABLE)),
            "curate", new JobLineage("curate", "joins", List.of(Person.TABLE), List.of()));

    private static JobTrace job(
            String name,
            String state,
            int code,
            @Nullable Instant began,
            @Nullable Double seconds,
            TableWrite... wrote) {
        Instant at = (began == null ? NIGHT : began).plusMillis(Math.round(1000 * (seconds == null ? 0 : seconds)));
        return new JobTrace(name, state, code, code == 0 ? null : "gate: 12 %", began, at, seconds, List.of(wrote));
    }

    /** The samples of the text format, read by its grammar: name, labels, value. */
    private static Map<String, Double> samples(String text) {
        Pattern sample = Pattern.compile("([a-z_]+)\\{((?:[a-z_]+=\"(?:[^\"\\\\]|\\\\.)*\",?)*)} (-?[0-9.]+)");
        Map<String, Double> samples = new HashMap<>();
        Set<String> typed = new HashSet<>();
        for (String line : text.lines().toList()) {
            if (line.startsWith("# TYPE ")) {
                assertTrue(typed.add(line.split(" ", -1)[2]), "a family in two places: " + line);
            } else if (!line.startsWith("# HELP ")) {
                Matcher matcher = sample.matcher(line);
                assertTrue(matcher.matches(), "no sample: " + line);
                assertTrue(typed.contains(matcher.group(1)), "before its type: " + line);
                String labels = matcher.group(2).replace("company=\"Maison \\\"Lumière\\\"\"", "");
                assertEquals(
                        null,
                        samples.put(matcher.group(1) + labels, Double.valueOf(matcher.group(3))),
                        "twice: " + line);
            }
        }
        return samples;
    }

    @Test
    void figuresAddUp() {
        String text = PrometheusText.of(START);
        assertTrue(text.endsWith("\n"), "the last line is cut");
        Map<String, Double> samples = samples(text);
        assertEquals(4, samples.get("levier_start_code"));
        assertEquals(1_782_872_310.0, samples.get("levier_start_end_timestamp_seconds"));
        assertEquals(70.0, samples.get("levier_job_seconds,job=\"resolve-identities\""));
        assertEquals(1, samples.get("levier_job_state,job=\"curate\",state=\"UNCHANGED\""));
        assertFalse(samples.containsKey("levier_job_seconds,job=\"curate\""), "it took no time");
        String table = ",job=\"ingest\",table=\"customer\"";
        double fates = 0;
        for (String fate : List.of("accepted", "quarantined", "duplicate")) {
            fates += samples.getOrDefault("levier_import_rows" + table + ",fate=\"" + fate + "\"", Double.NaN);
        }
        assertEquals(fates, samples.get("levier_import_rows_read" + table));
        assertEquals(90, samples.get("levier_rows_written" + table));
    }

    @Test
    void tellsNothingOfWhatHasNotEnded() {
        StartTrace running = new StartTrace("k", "A", "file:/w", null, null, null, START.jobs(), Map.of());
        String text = PrometheusText.of(running);
        assertFalse(text.contains("levier_start_code"), text);
        assertFalse(text.contains("last_success"), text);
    }

    private static List<JsonNode> events(StartTrace start) throws IOException {
        List<JsonNode> events = new ArrayList<>();
        for (String line : LineageEvents.of(start, DECLARED).lines().toList()) {
            events.add(new ObjectMapper().readTree(line));
        }
        return events;
    }

    @Test
    void eventsHaveWhatTheSpecificationRequires() throws IOException {
        List<JsonNode> events = events(START);
        assertEquals(
                List.of("START", "COMPLETE", "START", "FAIL"),
                events.stream().map(event -> event.get("eventType").asText()).toList());
        for (JsonNode event : events) {
            Instant.parse(event.get("eventTime").asText());
            UUID.fromString(event.at("/run/runId").asText());
            assertEquals("levier", event.at("/job/namespace").asText());
            assertTrue(event.get("producer").asText().startsWith("urn:"), event.toString());
            assertTrue(event.get("schemaURL").asText().contains("/2-0-2/"), event.toString());
            event.findParents("_schemaURL").forEach(facet -> assertTrue(facet.hasNonNull("_producer"), facet + ""));
            assertEquals(events.get(0).at("/run/facets/parent/run/runId"), event.at("/run/facets/parent/run/runId"));
        }
        assertEquals(events.get(0).at("/run/runId"), events.get(1).at("/run/runId"), "one run, two events");
        assertFalse(events.get(1).at("/run/runId").equals(events.get(2).at("/run/runId")), "two runs");
    }

    @Test
    void eventsNameTablesWhereTheyLieAndWhatWasWritten() throws IOException {
        List<JsonNode> events = events(START);
        JsonNode written = events.get(1).at("/outputs/0");
        assertEquals("s3://company-warehouse", written.get("namespace").asText());
        assertEquals("levier/input/customer", written.get("name").asText());
        assertEquals(90, written.at("/outputFacets/outputStatistics/rowCount").asInt());
        assertEquals(
                Customer.TABLE.fields().size(),
                written.at("/facets/schema/fields").size());
        assertEquals(written.get("name"), events.get(3).at("/inputs/0/name"));
        assertEquals(
                "gate: 12 %",
                events.get(3).at("/run/facets/errorMessage/message").asText());
        assertEquals(0, events.get(3).get("outputs").size(), "a job that failed promises nothing");
    }

    @Test
    void namesLocalFilesByTheirPath() throws IOException {
        StartTrace local =
                new StartTrace("k", "A", "file:/srv/my data/warehouse", 0, null, NIGHT, START.jobs(), Map.of());
        JsonNode dataset = events(local).get(1).at("/outputs/0");
        assertEquals("file", dataset.get("namespace").asText());
        assertEquals(
                "/srv/my data/warehouse/input/customer", dataset.get("name").asText());
    }
}
