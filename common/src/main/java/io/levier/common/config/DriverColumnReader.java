package io.levier.common.config;

import static java.util.stream.Collectors.joining;

import io.levier.common.metric.Label;
import io.levier.common.problem.Suggestion;
import io.levier.common.table.Field;
import io.levier.common.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the measured columns of a driver model: its operations, what is always held, and its levers. */
final class DriverColumnReader {
    private final List<String> columns;
    private final String tables;

    /** Columns may be those of any of the tables. */
    DriverColumnReader(Table... tables) {
        this.columns = List.of(tables).stream()
                .flatMap(table -> table.fields().stream())
                .map(Field::name)
                .toList();
        this.tables = List.of(tables).stream().map(Table::name).collect(joining(" or "));
    }

    /** Columns that are numbers or categories. */
    List<DriverColumn> columns(YamlMap model, String key) {
        List<DriverColumn> read = new ArrayList<>();
        for (YamlMap map : model.maps(key)) {
            DriverColumn.Kind kind = map.oneOf(
                    "kind",
                    DriverColumn.Kind.NUMBER,
                    DriverColumn.Kind.class,
                    "number, or category whose values count together as one driver");
            int categories = map.integer("categories", 8, 2, 30, "values kept apart, the others are pooled (category)");
            read.add(column(map, kind, categories));
            map.finish();
        }
        return read;
    }

    /** Numbers with the limits their effect may begin above. */
    List<DriverLever> levers(YamlMap model, String key) {
        List<DriverLever> read = new ArrayList<>();
        for (YamlMap map : model.maps(key)) {
            DriverColumn column = column(map, DriverColumn.Kind.NUMBER, 2);
            read.add(new DriverLever(column, limits(map)));
            map.finish();
        }
        return read;
    }

    private static List<Double> limits(YamlMap map) {
        List<Double> limits = new ArrayList<>();
        for (String text : map.texts(
                "limits",
                "",
                "values the effect may begin above, in the unit of the column; the one that parts ratings most is found")) {
            try {
                limits.add(Double.valueOf(text));
            } catch (NumberFormatException e) {
                map.complainAbout("limits", "\"" + text + "\" is no number", "give numbers such as [1, 2, 5]");
            }
        }
        List<Double> rising = limits.stream().sorted().distinct().toList();
        if (!rising.equals(limits)) {
            map.complainAbout("limits", limits + " do not rise", "give each limit once, the lowest first");
        }
        return rising;
    }

    private DriverColumn column(YamlMap map, DriverColumn.Kind kind, int categories) {
        String id = map.requiredText("id", "name in the driver tables");
        String column = map.optionalText(
                        "column", "column of the table " + tables + "; without it the one named like the id")
                .orElse(id);
        if (!columns.contains(column)) {
            map.complainAbout(
                    "column", "\"" + column + "\" is no column of " + tables, Suggestion.didYouMean(column, columns));
        }
        YamlMap unit = map.map("unit");
        Optional<Label> unitLabel = map.has("unit")
                ? Optional.of(new Label(
                        unit.requiredText("en", "English unit, when the column has one"),
                        unit.requiredText("fr", "French unit, when the column has one")))
                : Optional.empty();
        double minimum =
                map.number("minimum", -1e9, -1e12, 1e12, "smaller values are set to it, in the unit of the column");
        double maximum =
                map.number("maximum", 1e9, -1e12, 1e12, "larger values are set to it, in the unit of the column");
        if (minimum >= maximum) {
            map.complainAbout(
                    "minimum",
                    "minimum " + Spelling.plain(minimum) + " is not below maximum " + Spelling.plain(maximum),
                    "give a range with room between its ends");
        }
        return new DriverColumn(id, column, kind, minimum, maximum, categories, DefinitionReader.label(map), unitLabel);
    }
}
