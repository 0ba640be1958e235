package io.levier.jobs.check;

import io.levier.common.config.RawFile;
import io.levier.common.config.TableSource;
import io.levier.common.privacy.ColumnNames;
import io.levier.common.problem.Problem;
import io.levier.common.table.Field;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks whether the exports of the sources lie there and carry the columns of their contract; reads headers only. */
final class ExportCheck {
    private final String input;
    private int seen;
    private int absent;

    ExportCheck(String input) {
        this.input = input;
    }

    /** What was looked at, for the summary. */
    String told() {
        return directory().isEmpty()
                ? "  exports     not looked at: there is no local directory " + input + ", name one with --input"
                : "  exports     " + seen + " found under " + input
                        + (absent == 0 ? "" : ", " + absent + " optional ones not delivered");
    }

    /** The input directory when it is a local one; exports on a cluster's file system are looked at by ingest. */
    private Optional<Path> directory() {
        try {
            return Optional.of(Path.of(input)).filter(Files::isDirectory);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    List<Problem> problems(Collection<TableSource> sources) {
        List<Problem> problems = new ArrayList<>();
        directory()
                .ifPresent(home -> sources.forEach(source -> source.files().stream()
                        .filter(file -> file.format() != RawFile.Format.JDBC)
                        .forEach(file -> problems.addAll(problems(home.resolve(file.path()), source, file)))));
        return problems.stream().distinct().toList();
    }

    private List<Problem> problems(Path place, TableSource source, RawFile file) {
        Optional<Path> export = first(place, file.format());
        if (file.path().isBlank()) {
            return List.of();
        }
        if (export.isEmpty()) {
            absent++;
            return source.isOptional()
                    ? List.of()
                    : List.of(new Problem(
                            source.sqlPlace() + ": there is no " + place + " for table " + source.table(),
                            "deliver the export, mend \"path:\", or say \"optional: true\" for the table"));
        }
        seen++;
        if (file.format() != RawFile.Format.CSV
                || !Charset.isSupported(file.encoding())
                || source.sql().isPresent()) {
            return List.of();
        }
        try {
            return lacking(source, ExportHeader.of(export.get(), file), export.get());
        } catch (IOException e) {
            return List.of(new Problem(export.get() + " cannot be read: " + e.getMessage(), "export it again"));
        }
    }

    private static List<Problem> lacking(TableSource source, List<String> header, Path export) {
        if (header.isEmpty()) {
            return List.of(new Problem(export + " is empty, it has not even a header", "export it again"));
        }
        return source.table().fields().stream()
                .filter(Field::isMandatory)
                .map(Field::name)
                .filter(name -> header.stream().noneMatch(name::equalsIgnoreCase))
                .map(name -> new Problem(
                        export + " has no column \"" + name + "\", which table " + source.table() + " needs",
                        "add it to the export, or map it with an SQL file; "
                                + ColumnNames.instead(name, header, source.table())))
                .toList();
    }

    private static Optional<Path> first(Path place, RawFile.Format format) {
        if (Files.isRegularFile(place)) {
            return Optional.of(place);
        }
        if (!Files.isDirectory(place)) {
            return Optional.empty();
        }
        if (format == RawFile.Format.DELTA) {
            return Optional.of(place.resolve("_delta_log")).filter(Files::isDirectory);
        }
        try (Stream<Path> files = Files.list(place)) {
            return files.filter(file -> format.isNameOf(file.getFileName().toString()))
                    .sorted()
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
