package io.levier.jobs.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.levier.common.table.DeclaredTables;
import io.levier.common.table.Field;
import io.levier.common.table.FieldType;
import io.levier.common.table.Layer;
import io.levier.common.table.Privacy;
import io.levier.common.table.Table;
import io.levier.common.table.derived.MetricValues;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Contracts say what is declared: read back they give the tables again, and they keep to the keys of the standard. */
class DataContractTest {
    private static final Set<String> OF_A_CONTRACT =
            Set.of("apiVersion", "kind", "id", "name", "version", "status", "description", "schema");
    private static final Set<String> OF_A_TABLE = Set.of(
            "name",
            "logicalType",
            "physicalType",
            "businessName",
            "description",
            "dataGranularityDescription",
            "properties",
            "quality");
    private static final Set<String> OF_A_COLUMN = Set.of(
            "name",
            "logicalType",
            "logicalTypeOptions",
            "physicalType",
            "businessName",
            "description",
            "required",
            "primaryKey",
            "primaryKeyPosition",
            "partitioned",
            "partitionKeyPosition",
            "classification",
            "tags",
            "items",
            "quality");
    private static final Set<String> LOGICAL_TYPES =
            Set.of("string", "date", "timestamp", "time", "number", "integer", "object", "array", "boolean");

    private static JsonNode contract(Layer layer) throws IOException {
        return new YAMLMapper().readTree(new DataContract(layer).yaml());
    }

    private static Stream<JsonNode> each(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    private static void assertKeys(Set<String> known, JsonNode node) {
        node.fieldNames().forEachRemaining(key -> assertTrue(known.contains(key), key + " of " + node));
    }

    @ParameterizedTest
    @EnumSource(Layer.class)
    void readBackTheyAreTheTablesOfTheFloor(Layer layer) throws IOException {
        JsonNode contract = contract(layer);
        assertKeys(OF_A_CONTRACT, contract);
        assertEquals("v3.1.0", contract.get("apiVersion").asText());
        assertEquals("DataContract", contract.get("kind").asText());
        assertTrue(contract.get("version").isTextual(), "a version is no number");
        List<Table> read = new ArrayList<>();
        each(contract.get("schema")).forEach(table -> {
            assertKeys(OF_A_TABLE, table);
            read.add(table(layer, table));
        });
        List<Table> declared = DeclaredTables.ALL.stream()
                .filter(table -> table.layer() == layer && !DeclaredTables.QUARANTINES.contains(table))
                .map(DataContractTest::told)
                .toList();
        assertTrue(declared.size() > 5, declared.toString());
        assertEquals(declared, read);
    }

    /** A table without what contracts do not tell: what an empty cell means. */
    private static Table told(Table table) {
        List<Field> fields = table.fields().stream().map(DataContractTest::told).toList();
        List<Field> partitions =
                table.partitions().stream().map(DataContractTest::told).toList();
        return new Table(table.name(), table.layer(), table.grain(), table.frenchName(), fields, partitions);
    }

    private static Field told(Field field) {
        return new Field(
                field.name(),
                field.type(),
                field.presence(),
                field.privacy(),
                field.allowed(),
                field.minimum(),
                field.maximum(),
                null,
                field.comment(),
                field.frenchName());
    }

    private static Table table(Layer layer, JsonNode table) {
        List<Field> fields =
                each(table.get("properties")).map(DataContractTest::field).toList();
        List<Field> partitions = each(table.get("properties"))
                .filter(column -> column.has("partitioned"))
                .sorted((one, other) -> one.get("partitionKeyPosition").asInt()
                        - other.get("partitionKeyPosition").asInt())
                .map(DataContractTest::field)
                .toList();
        return new Table(
                table.get("name").asText(),
                layer,
                table.get("description").asText(),
                table.get("businessName").asText(),
                fields,
                partitions);
    }

    private static Field field(JsonNode column) {
        assertKeys(OF_A_COLUMN, column);
        assertTrue(LOGICAL_TYPES.contains(column.get("logicalType").asText()), column.toString());
        JsonNode bounds = column.path("logicalTypeOptions");
        Field.Presence presence = column.has("primaryKey")
                ? Field.Presence.KEY
                : column.get("required").asBoolean() ? Field.Presence.REQUIRED : Field.Presence.OPTIONAL;
        return new Field(
                column.get("name").asText(),
                Stream.of(FieldType.values())
                        .filter(type ->
                                type.ddl().equals(column.get("physicalType").asText()))
                        .findFirst()
                        .orElseThrow(),
                presence,
                Privacy.valueOf(column.get("classification").asText().toUpperCase(Locale.ROOT)),
                each(column.path("quality"))
                        .filter(check -> check.get("metric").asText().equals("invalidValues"))
                        .flatMap(check -> each(check.get("arguments").get("validValues")))
                        .map(JsonNode::asText)
                        .toList(),
                bounds.has("minimum") ? bounds.get("minimum").asDouble() : null,
                bounds.has("maximum") ? bounds.get("maximum").asDouble() : null,
                null,
                column.get("description").asText(),
                column.get("businessName").asText());
    }

    /** One by hand, as a reader of the standard would look for it. */
    @Test
    void aKeyIsFoundWhereTheStandardHasIt() throws IOException {
        JsonNode values = each(contract(Layer.DERIVED).get("schema"))
                .filter(table -> table.get("name").asText().equals("metric_values"))
                .findFirst()
                .orElseThrow();
        JsonNode first = values.get("properties").get(0);
        assertEquals(MetricValues.TABLE.keys().get(0).name(), first.get("name").asText());
        assertEquals(1, first.get("primaryKeyPosition").asInt());
        JsonNode twice = values.get("quality").get(0);
        assertEquals(
                Map.of("metric", "duplicateValues", "unit", "rows"),
                Map.of(
                        "metric",
                        twice.get("metric").asText(),
                        "unit",
                        twice.get("unit").asText()));
        assertEquals(0, twice.get("mustBe").asInt());
        assertEquals(
                MetricValues.TABLE.keys().size(),
                twice.get("arguments").get("properties").size());
    }
}
