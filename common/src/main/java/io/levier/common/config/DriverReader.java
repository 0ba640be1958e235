package io.levier.common.config;

import io.levier.common.metric.Label;
import io.levier.common.problem.Suggestion;
import io.levier.common.table.Field;
import io.levier.common.table.curated.Feedback;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads {@code drivers/taxonomy.yaml} and one driver model per other file of {@code drivers/}. */
final class DriverReader {
    private static final String TAXONOMY = "taxonomy";

    private final SortedMap<String, Label> labels = new TreeMap<>();
    private final List<DriverModel> models = new ArrayList<>();

    DriverReader(SortedMap<String, YamlMap> files) {
        files.forEach((id, map) -> {
            if (id.equals(TAXONOMY)) {
                for (String driver : map.names()) {
                    YamlMap names = map.map(driver);
                    labels.put(
                            driver,
                            new Label(
                                    names.requiredText("en", "English name"), names.requiredText("fr", "French name")));
                    names.finish();
                }
            } else if (!map.flag("off")) {
                models.add(model(id, map));
                map.finish();
            }
        });
        models.forEach(model -> model.columns().forEach(column -> labels.put(column.id(), column.label())));
    }

    DriverTaxonomy taxonomy() {
        return new DriverTaxonomy(labels);
    }

    List<DriverModel> models() {
        return models;
    }

    private static DriverModel model(String id, YamlMap map) {
        List<DriverColumn> columns = new ArrayList<>();
        for (YamlMap column : map.maps("columns")) {
            columns.add(column(column));
            column.finish();
        }
        DriverModel.Block block = map.oneOf("block", DriverModel.Block.PERCEPTION, DriverModel.Block.class);
        if (block == DriverModel.Block.OPERATION && columns.isEmpty()) {
            map.complain("block operation has no columns", "list the measured operations under \"columns:\"");
        }
        Optional<String> where = map.optionalText("where");
        where.ifPresent(text -> SqlNames.unknown(text, feedbackColumns())
                .forEach(name -> map.complainAbout(
                        "where",
                        "\"" + name + "\" is no column of feedback",
                        Suggestion.didYouMean(name, feedbackColumns()))));
        return new DriverModel(
                id,
                DefinitionReader.label(map),
                map.oneOf("outcome", DriverModel.Outcome.NPS, DriverModel.Outcome.class),
                block,
                where,
                map.texts("items"),
                columns,
                map.oneOf("missing", DriverModel.Missing.COMPLETE, DriverModel.Missing.class),
                map.number("minimum-coverage", 0.5, 0.01, 1),
                map.integer("replicates", 999, 99, 100_000),
                map.integer("seed", 7, 0, Integer.MAX_VALUE));
    }

    private static DriverColumn column(YamlMap map) {
        String id = map.requiredText("id", "name in the driver tables");
        String column = map.text("column", id);
        if (!feedbackColumns().contains(column)) {
            map.complainAbout(
                    "column",
                    "\"" + column + "\" is no column of feedback",
                    Suggestion.didYouMean(column, feedbackColumns()));
        }
        YamlMap unit = map.map("unit");
        Optional<Label> unitLabel = map.has("unit")
                ? Optional.of(new Label(unit.requiredText("en", "English"), unit.requiredText("fr", "French")))
                : Optional.empty();
        return new DriverColumn(
                id,
                column,
                map.oneOf("kind", DriverColumn.Kind.NUMBER, DriverColumn.Kind.class),
                map.number("minimum", -1e9, -1e12, 1e12),
                map.number("maximum", 1e9, -1e12, 1e12),
                map.integer("categories", 8, 2, 30),
                DefinitionReader.label(map),
                unitLabel);
    }

    private static List<String> feedbackColumns() {
        return Feedback.TABLE.fields().stream().map(Field::name).toList();
    }
}
