package io.levier.common.telemetry;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.levier.common.table.Field;
import io.levier.common.table.Table;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The lineage of a start as events of OpenLineage 2-0-2, one JSON object a line: START for each job that began, and
 * COMPLETE or FAIL when it ended. They are made of what jobs declare, which their tables hold them to, and of the run log.
 */
public final class LineageEvents {
    private static final String PRODUCER = "urn:io.levier:levier";
    private static final String SPEC = "https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent";
    private static final String FACETS = "https://openlineage.io/spec/facets/";
    private static final String NAMESPACE = "levier";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final StartTrace start;
    private final Map<String, JobLineage> declared;

    private LineageEvents(StartTrace start, Map<String, JobLineage> declared) {
        this.start = start;
        this.declared = declared;
    }

    /**
     * The lines, each ended by a line break.
     *
     * @param declared what each job declares to touch, by its name
     */
    public static String of(StartTrace start, Map<String, JobLineage> declared) {
        StringBuilder text = new StringBuilder();
        LineageEvents events = new LineageEvents(start, declared);
        for (JobTrace job : start.jobs()) {
            events.of(job).forEach(event -> text.append(event).append('\n'));
        }
        return text.toString();
    }

    private Stream<ObjectNode> of(JobTrace trace) {
        JobLineage lineage = declared.get(trace.job());
        Optional<Instant> began = trace.began();
        if (lineage == null || began.isEmpty()) {
            return Stream.empty();
        }
        ObjectNode first = event(trace, lineage, "START", began.get());
        lineage.writes().forEach(table -> outputs(first).add(dataset(table)));
        return switch (trace.state()) {
            case "SUCCEEDED" -> Stream.of(first, completed(trace, lineage));
            case "FAILED" -> Stream.of(first, failed(trace, lineage));
            default -> Stream.of(first);
        };
    }

    private ObjectNode completed(JobTrace trace, JobLineage lineage) {
        ObjectNode event = event(trace, lineage, "COMPLETE", trace.at());
        for (Table table : lineage.writes()) {
            trace.writes().stream()
                    .filter(write -> write.table().equals(table.name()))
                    .findFirst()
                    .ifPresent(write -> outputs(event).add(written(table, write)));
        }
        return event;
    }

    private ObjectNode failed(JobTrace trace, JobLineage lineage) {
        ObjectNode event = event(trace, lineage, "FAIL", trace.at());
        ObjectNode facets = (ObjectNode) event.get("run").get("facets");
        String message = trace.message() == null ? "code " + trace.code() : trace.message();
        facets.set(
                "errorMessage",
                facet("1-0-1/ErrorMessageRunFacet.json#/$defs/ErrorMessageRunFacet")
                        .put("message", message)
                        .put("programmingLanguage", "Java"));
        return event;
    }

    private ObjectNode event(JobTrace trace, JobLineage lineage, String type, Instant at) {
        ObjectNode event = JSON.createObjectNode();
        event.put("eventType", type).put("eventTime", at.toString());
        event.put("producer", PRODUCER).put("schemaURL", SPEC);
        ObjectNode run = event.putObject("run");
        run.put("runId", id(start.runKey(), trace.job(), String.valueOf(trace.startedAt())));
        ObjectNode parent = facet("1-1-0/ParentRunFacet.json#/$defs/ParentRunFacet");
        parent.putObject("run")
                .put("runId", id(start.runKey(), String.valueOf(start.began().orElse(null))));
        parent.putObject("job").put("namespace", NAMESPACE).put("name", "levier");
        run.putObject("facets").set("parent", parent);
        ObjectNode job = event.putObject("job");
        job.put("namespace", NAMESPACE).put("name", trace.job());
        ObjectNode facets = job.putObject("facets");
        facets.set(
                "documentation",
                facet("1-1-0/DocumentationJobFacet.json#/$defs/DocumentationJobFacet")
                        .put("description", lineage.oneLine()));
        facets.set(
                "jobType",
                facet("2-0-3/JobTypeJobFacet.json#/$defs/JobTypeJobFacet")
                        .put("processingType", "BATCH")
                        .put("integration", "LEVIER")
                        .put("jobType", "JOB"));
        ArrayNode inputs = event.putArray("inputs");
        lineage.reads().forEach(table -> inputs.add(dataset(table)));
        event.putArray("outputs");
        return event;
    }

    private static ArrayNode outputs(ObjectNode event) {
        return (ArrayNode) event.get("outputs");
    }

    /** Equal for equal parts, so that an event told twice is the same event. */
    private static String id(String... parts) {
        byte[] name = String.join("\u0000", parts).getBytes(StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(name).toString();
    }

    private static ObjectNode facet(String schema) {
        return JSON.createObjectNode().put("_producer", PRODUCER).put("_schemaURL", FACETS + schema);
    }

    /** Named as OpenLineage names files: the file system is the namespace, the path the name. */
    private ObjectNode dataset(Table table) {
        URI root = URI.create(start.warehouse().replace(" ", "%20"));
        String authority = root.getRawAuthority();
        String scheme = root.getScheme() == null ? "file" : root.getScheme();
        String path = root.getPath() + "/" + table.layer().name().toLowerCase(Locale.ROOT) + "/" + table;
        boolean isBucket = authority != null && scheme.startsWith("s3");
        ObjectNode dataset = JSON.createObjectNode();
        dataset.put("namespace", authority == null ? scheme : (isBucket ? "s3" : scheme) + "://" + authority);
        return dataset.put("name", isBucket ? path.substring(1) : path);
    }

    private ObjectNode written(Table table, TableWrite write) {
        ObjectNode dataset = dataset(table);
        ObjectNode schema = facet("1-1-1/SchemaDatasetFacet.json#/$defs/SchemaDatasetFacet");
        ArrayNode fields = schema.putArray("fields");
        for (Field field : table.fields()) {
            fields.addObject()
                    .put("name", field.name())
                    .put("type", field.type().ddl())
                    .put("description", field.comment());
        }
        dataset.putObject("facets").set("schema", schema);
        dataset.putObject("outputFacets")
                .set(
                        "outputStatistics",
                        facet("1-0-2/OutputStatisticsOutputDatasetFacet.json#/$defs/OutputStatisticsOutputDatasetFacet")
                                .put("rowCount", write.written()));
        return dataset;
    }
}
