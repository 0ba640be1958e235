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
            } else if (!map.flag("off", "leaves this analysis out, also when a base has it")) {
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
        DriverModel.Block block = map.oneOf(
                "block",
                DriverModel.Block.PERCEPTION,
                DriverModel.Block.class,
                "rated items, or measured operations; they never compete inside one importance total");
        if (block == DriverModel.Block.OPERATION && columns.isEmpty()) {
            map.complain("block operation has no columns", "list the measured operations under \"columns:\"");
        }
        Optional<String> where = map.optionalText("where", "SQL condition on the feedback table");
        where.ifPresent(text -> SqlNames.unknown(text, feedbackColumns())
                .forEach(name -> map.complainAbout(
                        "where",
                        "\"" + name + "\" is no column of feedback",
                        Suggestion.didYouMean(name, feedbackColumns()))));
        return new DriverModel(
                id,
                DefinitionReader.label(map),
                map.oneOf(
                        "outcome",
                        DriverModel.Outcome.NPS,
                        DriverModel.Outcome.class,
                        "what is explained: nps in points, csat from 0 to 100, ces from 1 to 7"),
                block,
                where,
                map.texts("items", "", "rated items that take part, by driver id; without it every item asked"),
                columns,
                segments(map),
                map.oneOf(
                        "missing",
                        DriverModel.Missing.COMPLETE,
                        DriverModel.Missing.class,
                        "complete: only answers with every rating; structural: a missing rating means the item did not apply; em: all answers, what is missing estimated from what is known"),
                map.number(
                        "minimum-coverage", 0.5, 0.01, 1, "share of the answers; items rated less often are left out"),
                map.integer("replicates", 999, 99, 100_000, "bootstrap draws behind the intervals"),
                map.integer("seed", 7, 0, Integer.MAX_VALUE, "starts the draws"));
    }

    private static List<String> segments(YamlMap map) {
        List<String> segments = map.texts(
                "segments", "", "columns of the feedback table; each of their values is analysed against all others");
        segments.stream()
                .filter(column -> !feedbackColumns().contains(column))
                .forEach(column -> map.complainAbout(
                        "segments",
                        "\"" + column + "\" is no column of feedback",
                        Suggestion.didYouMean(column, feedbackColumns())));
        return segments;
    }

    private static DriverColumn column(YamlMap map) {
        String id = map.requiredText("id", "name in the driver tables");
        String column = map.optionalText("column", "column of the feedback table; without it the one named like the id")
                .orElse(id);
        if (!feedbackColumns().contains(column)) {
            map.complainAbout(
                    "column",
                    "\"" + column + "\" is no column of feedback",
                    Suggestion.didYouMean(column, feedbackColumns()));
        }
        YamlMap unit = map.map("unit");
        Optional<Label> unitLabel = map.has("unit")
                ? Optional.of(new Label(
                        unit.requiredText("en", "English unit, when the column has one"),
                        unit.requiredText("fr", "French unit, when the column has one")))
                : Optional.empty();
        return new DriverColumn(
                id,
                column,
                map.oneOf(
                        "kind",
                        DriverColumn.Kind.NUMBER,
                        DriverColumn.Kind.class,
                        "number, or category whose values count together as one driver"),
                map.number("minimum", -1e9, -1e12, 1e12, "smaller values are set to it, in the unit of the column"),
                map.number("maximum", 1e9, -1e12, 1e12, "larger values are set to it, in the unit of the column"),
                map.integer("categories", 8, 2, 30, "values kept apart, the others are pooled (category)"),
                DefinitionReader.label(map),
                unitLabel);
    }

    private static List<String> feedbackColumns() {
        return Feedback.TABLE.fields().stream().map(Field::name).toList();
    }
}
