package io.levier.jobs.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import io.levier.common.table.DeclaredTables;
import io.levier.common.table.Field;
import io.levier.common.table.FieldType;
import io.levier.common.table.Layer;
import io.levier.common.table.Privacy;
import io.levier.common.table.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The tables of one floor as a contract between who makes and who reads them, in the Open Data Contract Standard 3.1, which
 * catalogues and checkers of data read: columns with type and meaning, keys, what is personal, and what may be counted on.
 */
final class DataContract {
    private static final ObjectMapper YAML = new ObjectMapper(YAMLFactory.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .build());

    private final Layer layer;

    DataContract(Layer layer) {
        this.layer = layer;
    }

    String fileName() {
        return name() + ".odcs.yaml";
    }

    private String name() {
        return "levier-" + layer.name().toLowerCase(Locale.ROOT);
    }

    /** The contract; the same tables give the same text. */
    String yaml() {
        Map<String, Object> contract = new LinkedHashMap<>();
        contract.put("apiVersion", "v3.1.0");
        contract.put("kind", "DataContract");
        contract.put("id", name());
        contract.put("name", name());
        contract.put("version", DeclaredTables.VERSION + ".0.0");
        contract.put("status", "active");
        contract.put("description", ordered("purpose", purpose(), "limitations", limitations()));
        contract.put(
                "schema",
                DeclaredTables.ALL.stream()
                        .filter(table -> table.layer() == layer && !DeclaredTables.QUARANTINES.contains(table))
                        .map(DataContract::table)
                        .toList());
        try {
            return YAML.writeValueAsString(contract);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the rows of the floor are for. */
    private String purpose() {
        return switch (layer) {
            case INPUT -> "What the exports of a company are mapped to.";
            case CURATED -> "Who is who, facts keyed by person, the customer-period dataset and its labels.";
            case DERIVED -> "Metrics, drivers, scores and effects, for analysts and reports.";
            case OPS -> "What ran, what it read and wrote, and how good the data were.";
        };
    }

    /** What they must not be taken for. */
    private String limitations() {
        return switch (layer) {
            case INPUT -> "Rows that break a rule are in the quarantine table of the source instead.";
            case CURATED -> "Keyed by person: only for those who may see single customers.";
            case DERIVED ->
                "Read status before value: of small groups nothing is shown. Ratios are never added up: num and den are.";
            case OPS -> "Of the program, for monitors: no figures of customers.";
        };
    }

    private static Map<String, Object> table(Table table) {
        Map<String, Object> object = ordered(
                "name",
                table.name(),
                "logicalType",
                "object",
                "physicalType",
                "table",
                "businessName",
                table.frenchName(),
                "description",
                table.grain(),
                "dataGranularityDescription",
                table.grain());
        object.put(
                "properties",
                table.fields().stream().map(field -> property(table, field)).toList());
        List<String> keys = table.keys().stream().map(Field::name).toList();
        if (!keys.isEmpty()) {
            object.put(
                    "quality",
                    List.of(check(
                            "duplicateValues", "uniqueness", ordered("properties", keys), "no key is there twice")));
        }
        return object;
    }

    private static Map<String, Object> property(Table table, Field field) {
        Map<String, Object> property = ordered("name", field.name());
        putType(property, field);
        property.put("businessName", field.frenchName());
        property.put("description", field.comment());
        property.put("required", field.isMandatory());
        if (field.isKey()) {
            property.put("primaryKey", true);
            property.put("primaryKeyPosition", 1 + table.keys().indexOf(field));
        }
        if (table.partitions().contains(field)) {
            property.put("partitioned", true);
            property.put("partitionKeyPosition", 1 + table.partitions().indexOf(field));
        }
        property.put("classification", field.privacy().name().toLowerCase(Locale.ROOT));
        if (field.privacy() == Privacy.DIRECT || field.privacy() == Privacy.TEXT) {
            property.put("tags", List.of("personal"));
        }
        List<Map<String, Object>> checks = checks(field);
        if (!checks.isEmpty()) {
            property.put("quality", checks);
        }
        return property;
    }

    private static void putType(Map<String, Object> property, Field field) {
        property.put("logicalType", logicalType(field.type()));
        property.put("physicalType", field.type().ddl());
        Map<String, Object> bounds = new LinkedHashMap<>();
        if (field.minimum() != null) {
            bounds.put("minimum", field.minimum());
        }
        if (field.maximum() != null) {
            bounds.put("maximum", field.maximum());
        }
        if (!bounds.isEmpty()) {
            property.put("logicalTypeOptions", bounds);
        }
        switch (field.type()) {
            case STRINGS -> property.put("items", ordered("logicalType", "string"));
            case DOUBLES -> property.put("items", ordered("logicalType", "number"));
            case BIGINTS -> property.put("items", ordered("logicalType", "integer"));
            default -> {
                // One value.
            }
        }
    }

    private static String logicalType(FieldType type) {
        return switch (type) {
            case STRING -> "string";
            case INT, BIGINT -> "integer";
            case DOUBLE, MONEY -> "number";
            case BOOLEAN -> "boolean";
            case DATE -> "date";
            case TIMESTAMP -> "timestamp";
            case STRINGS, DOUBLES, BIGINTS -> "array";
            case DOUBLE_BY_NAME, STRING_BY_NAME, BIGINT_BY_NAME -> "object";
        };
    }

    private static List<Map<String, Object>> checks(Field field) {
        List<Map<String, Object>> checks = new ArrayList<>();
        if (field.isMandatory()) {
            checks.add(check("nullValues", "completeness", Map.of(), "it is always known"));
        }
        if (!field.allowed().isEmpty()) {
            checks.add(check(
                    "invalidValues",
                    "conformity",
                    ordered("validValues", field.allowed()),
                    "it is one of these values, or nothing is known"));
        }
        return checks;
    }

    /** That of nothing which breaks a rule there is a row. */
    private static Map<String, Object> check(
            String metric, String dimension, Map<String, Object> arguments, String description) {
        Map<String, Object> check = ordered("metric", metric, "dimension", dimension, "description", description);
        if (!arguments.isEmpty()) {
            check.put("arguments", arguments);
        }
        check.put("mustBe", 0);
        check.put("unit", "rows");
        return check;
    }

    /** Keys and values in turn, which stay in this order. */
    private static Map<String, Object> ordered(Object... keysAndValues) {
        Map<String, Object> ordered = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            ordered.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return ordered;
    }
}
