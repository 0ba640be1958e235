package io.levier.common.config;

import io.levier.common.metric.CellLayout;
import io.levier.common.metric.Demands;
import io.levier.common.metric.Dimension;
import io.levier.common.metric.Scope;
import io.levier.common.problem.Suggestion;
import io.levier.common.table.Table;
import io.levier.common.table.input.InputTables;
import io.levier.common.time.MetricPeriod;
import java.util.List;
import java.util.SortedMap;

/** Reads what a metric needs of the data to be told at all, and where its values are published. */
final class DemandReader {
    private static final int LONGEST_LOOK_AHEAD = 366;

    private DemandReader() {}

    static Scope scope(YamlMap map, PlainDimensions dimensions) {
        List<String> periods = map.texts(
                "periods", "", "kinds of period this metric is published for; without it those of suite.yaml");
        for (String text : periods) {
            if (MetricPeriod.of(text, 1).isEmpty()) {
                map.complainAbout("periods", "period \"" + text + "\" is unknown", "use " + MetricPeriod.FORMS);
            }
        }
        List<String> notBy = dimensions
                .chosen(
                        map,
                        "not-by",
                        "cuts it says nothing by, such as one that only the rows counted above the line know")
                .stream()
                .map(Dimension::id)
                .toList();
        int lookAhead = map.integer(
                "look-ahead-days",
                0,
                0,
                LONGEST_LOOK_AHEAD,
                "days a row may still change sides: until they are over after a period, its values are provisional");
        return new Scope(periods, notBy, lookAhead);
    }

    /** @param where which rows of the fact table are in the base */
    static Demands demands(YamlMap map, Table fact, String where) {
        List<String> requires = map.texts(
                "requires",
                "",
                "input tables without which it is not computable, beside those its fact table is made of");
        requires.forEach(table -> requireInput("requires", table, map));
        YamlMap asked = map.map("evidence");
        SortedMap<String, String> evidence = asked.namedTexts("SQL condition on an input table: unless a row of one of"
                + " them meets its condition, what is counted was never recorded, and the metric is not computable");
        evidence.forEach((name, condition) -> {
            requireInput(name, name, asked);
            InputTables.byName(name).ifPresent(table -> DefinitionReader.checkColumns(name, condition, asked, table));
        });
        asked.finish();
        List<String> alike = map.texts(
                "alike",
                "",
                "columns that must be the same in the whole base, such as the ends of a scale; else it is not computable");
        alike.forEach(column -> DefinitionReader.checkColumns("alike", column, map, fact));
        if (!alike.isEmpty() && CellLayout.readsPeriod(where)) {
            map.complainAbout(
                    "alike", "alike asks about all periods at once, where about one", "leave the period out of where");
        }
        return new Demands(requires, evidence, alike);
    }

    private static void requireInput(String key, String table, YamlMap map) {
        if (InputTables.byName(table).isEmpty()) {
            List<String> known = InputTables.ALL.stream().map(Table::name).toList();
            map.complainAbout(key, "\"" + table + "\" is no input table", Suggestion.didYouMean(table, known));
        }
    }
}
