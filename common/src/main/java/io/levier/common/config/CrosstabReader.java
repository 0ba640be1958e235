package io.levier.common.config;

import io.levier.common.crosstab.Band;
import io.levier.common.crosstab.Crosstab;
import io.levier.common.crosstab.CrosstabPeriod;
import io.levier.common.crosstab.CrosstabVariable;
import io.levier.common.metric.Dimension;
import io.levier.common.metric.FactTable;
import io.levier.common.metric.Label;
import io.levier.common.problem.Suggestion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/** Reads {@code crosstabs/<id>.yaml}. */
final class CrosstabReader {
    private final List<Dimension> dimensions;

    /** @param dimensions the cuts a side of a crosstab may be */
    CrosstabReader(List<Dimension> dimensions) {
        this.dimensions = List.copyOf(dimensions);
    }

    List<Crosstab> read(SortedMap<String, YamlMap> files) {
        List<Crosstab> crosstabs = new ArrayList<>();
        files.forEach((path, map) -> {
            if (!map.flag("off", "leaves this crosstab out, also when a base has it")) {
                crosstab(path.substring(path.lastIndexOf('/') + 1), map).ifPresent(crosstabs::add);
                map.finish();
            }
        });
        return crosstabs;
    }

    private Optional<Crosstab> crosstab(String id, YamlMap map) {
        Optional<FactTable> fact = fact(map);
        String where = map.text("where", "true", "SQL condition on the rows of the fact table that count at all");
        String weight =
                map.text("weight", "1", "SQL expression: weight of a row; a row of weight zero or less is left out");
        String mean = map.text("mean", "", "SQL expression averaged in each column, the columns compared with tests");
        CrosstabPeriod period = map.oneOf(
                "period",
                CrosstabPeriod.TRAILING_12M,
                CrosstabPeriod.class,
                "the last twelve complete months, a table for every month, quarter or year, or all there is");
        Label label = DefinitionReader.label(map);
        Optional<CrosstabVariable> rows = side("rows", map, fact);
        Optional<CrosstabVariable> columns = side("columns", map, fact);
        fact.ifPresent(table -> {
            checkColumns("where", where, map, table);
            checkColumns("weight", weight, map, table);
            checkColumns("mean", mean, map, table);
        });
        if (rows.isPresent()
                && columns.isPresent()
                && rows.get().id().equals(columns.get().id())) {
            map.complainAbout(
                    "columns",
                    "rows and columns are both \"" + rows.get().id() + "\"",
                    "cross two different variables: a variable always goes with itself");
            return Optional.empty();
        }
        return fact.isEmpty() || rows.isEmpty() || columns.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Crosstab(id, fact.get(), where, rows.get(), columns.get(), weight, mean, period, label));
    }

    private static Optional<FactTable> fact(YamlMap map) {
        String of = map.requiredText("of", "fact table: " + String.join(", ", FactTable.names()));
        Optional<FactTable> fact = FactTable.byName(of);
        if (fact.isEmpty()) {
            map.complainAbout("of", "\"" + of + "\" is no fact table", Suggestion.didYouMean(of, FactTable.names()));
        }
        return fact;
    }

    private Optional<CrosstabVariable> side(String key, YamlMap map, Optional<FactTable> fact) {
        YamlMap side = map.map(key);
        Optional<String> cut = side.optionalText("dimension", "id of a file in dimensions/: its values are shown");
        String id = side.text("id", "", "instead of a dimension: what the banded variable is called in the tables");
        List<YamlMap> maps = side.maps("bands");
        Optional<CrosstabVariable> variable;
        if (cut.isPresent()) {
            if (!maps.isEmpty()) {
                side.complain(
                        "\"" + key + "\" has a dimension and bands", "keep the dimension, or the bands with an id");
            }
            side.pass(List.of("bands", "label"));
            variable = dimension(cut.get(), side, fact);
        } else {
            variable = banded(key, id, maps, side, fact);
        }
        side.finish();
        return variable;
    }

    private Optional<CrosstabVariable> dimension(String id, YamlMap side, Optional<FactTable> fact) {
        Optional<Dimension> known = dimensions.stream()
                .filter(dimension -> dimension.id().equals(id))
                .findFirst();
        if (known.isEmpty()) {
            side.complainAbout(
                    "dimension",
                    "there is no dimension \"" + id + "\"",
                    Suggestion.didYouMean(
                            id, dimensions.stream().map(Dimension::id).toList()));
            return Optional.empty();
        }
        for (Dimension.Part part : known.get().parts()) {
            if (fact.isPresent() && !fact.get().table().declares(part.column())) {
                side.complainAbout(
                        "dimension",
                        fact.get().table() + " has no column \"" + part.column() + "\" to cut by \"" + id + "\"",
                        "cut by a dimension whose columns the fact table has");
                return Optional.empty();
            }
        }
        return known.map(CrosstabVariable::of);
    }

    private static Optional<CrosstabVariable> banded(
            String key, String id, List<YamlMap> maps, YamlMap side, Optional<FactTable> fact) {
        Label label = DefinitionReader.label(side);
        List<Band> bands = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (YamlMap map : maps) {
            Band band = new Band(
                    map.requiredText("id", "what the band is called in the tables"),
                    map.requiredText("when", "SQL condition of the rows in the band; the first that holds counts"),
                    DefinitionReader.label(map));
            map.finish();
            fact.ifPresent(table -> checkColumns("when", band.when(), map, table));
            if (!seen.add(band.id())) {
                map.complainAbout("id", "band \"" + band.id() + "\" is there twice", "give each band its own id");
            }
            bands.add(band);
        }
        if (id.isEmpty() || bands.size() < 2) {
            side.complain(
                    "\"" + key + "\" names no dimension and has " + bands.size() + " bands",
                    "write \"dimension: …\", or an id and at least two bands");
            return Optional.empty();
        }
        return Optional.of(CrosstabVariable.banded(id, label, bands));
    }

    private static void checkColumns(String key, String expression, YamlMap map, FactTable fact) {
        DefinitionReader.checkColumns(key, expression, map, fact.table());
    }
}
