package io.levier.common.config;

import io.levier.common.problem.Suggestion;
import io.levier.common.table.Table;
import io.levier.common.table.input.InputTables;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads {@code sources/*.yaml}: one file per input table, named after it. {@code files.yaml} beside them describes
 * exports that several tables are made of, {@code connections.yaml} the databases some are read from.
 */
final class SourceReader {
    private static final String SHARED = "files";
    private static final String CONNECTIONS = "connections";

    private final Path directory;
    private final ConfigProblems problems;
    private final Map<String, String> environment;
    private ExportReader exports = new ExportReader(new TreeMap<>());

    SourceReader(Path directory, ConfigProblems problems, Map<String, String> environment) {
        this.directory = directory;
        this.problems = problems;
        this.environment = environment;
    }

    SortedMap<String, TableSource> read(List<Path> files) {
        files.stream()
                .filter(file -> nameOf(file).equals(CONNECTIONS))
                .map(file -> new ConnectionReader(environment).read(YamlReader.read(file, problems)))
                .forEach(connections -> exports = new ExportReader(connections));
        SortedMap<String, RawFile> shared = new TreeMap<>();
        for (Path file : files) {
            if (nameOf(file).equals(SHARED)) {
                YamlMap map = YamlReader.read(file, problems);
                for (String name : map.names()) {
                    YamlMap export = map.map(name);
                    shared.put(name, exports.read(name, export));
                    export.finish();
                }
            }
        }
        SortedMap<String, TableSource> sources = new TreeMap<>();
        for (Path file : files) {
            String name = nameOf(file);
            if (!name.equals(SHARED) && !name.equals(CONNECTIONS)) {
                YamlMap map = YamlReader.read(file, problems);
                InputTables.byName(name)
                        .ifPresentOrElse(
                                table -> sources.put(name, source(table, map, shared)),
                                () -> map.complain(
                                        "\"" + name + "\" is no input table",
                                        Suggestion.didYouMean(
                                                name,
                                                InputTables.ALL.stream()
                                                        .map(Table::name)
                                                        .toList())));
            }
        }
        return sources;
    }

    private static String nameOf(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.lastIndexOf('.'));
    }

    private TableSource source(Table table, YamlMap map, SortedMap<String, RawFile> shared) {
        Optional<String> sqlFile =
                map.optionalText("sql", "file beside this one with the SELECT that maps exports to the contract");
        List<RawFile> files = new ArrayList<>();
        if (sqlFile.isPresent()) {
            for (String name :
                    map.texts("files", "", "exports the SELECT reads, by their names in files.yaml; needed with sql")) {
                RawFile file = shared.get(name);
                if (file == null) {
                    map.complainAbout(
                            "files",
                            "export \"" + name + "\" is not described in sources/files.yaml",
                            Suggestion.didYouMean(name, shared.keySet()));
                } else {
                    files.add(file);
                }
            }
            if (files.isEmpty()) {
                map.complain(
                        "names no export for its SQL", "add \"files: [name, …]\" with names of sources/files.yaml");
            }
        } else {
            files.add(exports.read(table.name(), map));
        }
        TableSource.Delivery delivery = delivery(map, files);
        TableSource source = new TableSource(
                table,
                files,
                sqlFile.flatMap(name -> sqlText(name, map)),
                sqlFile.map(name -> directory.resolve("sources").resolve(name).toString())
                        .orElse(map.place()),
                NotationReader.read(table, map),
                delivery,
                map.flag("optional", "whether the export may be missing"),
                drift(map),
                volume(map, delivery),
                map.number(
                        "quarantine-limit",
                        0.05,
                        0,
                        1,
                        "share of rows that may break the contract before nothing is published"));
        map.finish();
        return source;
    }

    private static TableSource.Delivery delivery(YamlMap map, List<RawFile> files) {
        TableSource.Delivery delivery = map.oneOf(
                "delivers",
                TableSource.Delivery.EVERYTHING,
                TableSource.Delivery.class,
                "everything: the files are the whole table; changes: they hold new and corrected rows, each file is taken"
                        + " once and may then go");
        if (delivery == TableSource.Delivery.CHANGES && files.size() > 1) {
            map.complainAbout(
                    "delivers",
                    "delivers changes, but its SQL joins " + files.size()
                            + " exports, and would join the new files of one to the new files of the other only",
                    "write SQL for one export, or say \"delivers: everything\"");
        }
        boolean isBlind = files.stream()
                .flatMap(file -> file.database().stream())
                .anyMatch(table -> table.mark().isEmpty());
        if (delivery == TableSource.Delivery.CHANGES && isBlind) {
            map.complainAbout(
                    "delivers",
                    "delivers changes, but nothing tells which rows of the database are new",
                    "name a column with \"mark:\", or say \"delivers: everything\"");
        }
        return delivery;
    }

    private static VolumeRules volume(YamlMap map, TableSource.Delivery delivery) {
        VolumeRules usual = VolumeRules.usual(delivery);
        return new VolumeRules(
                map.optional(
                                "volume-drop",
                                text -> within(Double.parseDouble(text), 1),
                                "a share from 0 to 1",
                                "share of the rows of earlier deliveries, or files, that may be missing before nothing is"
                                        + " published; from 100 usual rows on. Left out, 0.5, or 0.9 of a file of changes")
                        .orElse(usual.drop()),
                map.optional(
                                "volume-growth",
                                text -> within(Double.parseDouble(text), 1_000),
                                "a number from 0 to 1000",
                                "times the usual rows that may come on top of them. Left out, 1, or 9 of a file of changes")
                        .orElse(usual.growth()));
    }

    private static double within(double value, double most) {
        if (!(value >= 0 && value <= most)) {
            throw new IllegalArgumentException(value + " is out of range");
        }
        return value;
    }

    private static DriftRules drift(YamlMap map) {
        return new DriftRules(
                map.oneOf(
                        "new-columns",
                        DriftRules.NewColumns.REPORT,
                        DriftRules.NewColumns.class,
                        "what becomes of columns the last delivery did not have. report: told, and left out where neither"
                                + " contract nor mapping has a place for them; ignore: as report, without a word; keep: what"
                                + " the contract has no place for stays with its row, in the column extra; stop: nothing is"
                                + " published"),
                map.texts("added-columns", "", "columns that may come although new-columns says stop"),
                map.texts(
                        "dropped-columns",
                        "",
                        "columns the export once had and has no more; others that vanish stop the import"),
                map.texts(
                        "retyped-columns",
                        "",
                        "columns that may come in another type than before; others stop the import. Of CSV and JSON"
                                + " cells are judged, not columns"));
    }

    private Optional<String> sqlText(String name, YamlMap map) {
        Path file = directory.resolve("sources").resolve(name).normalize();
        if (!file.startsWith(directory.resolve("sources").normalize()) || !Files.isRegularFile(file)) {
            map.complainAbout("sql", "there is no file sources/" + name, "write the mapping SELECT there");
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
