package io.levier.common.config;

import io.levier.common.problem.Suggestion;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads how an export is written and where it lies: in the file of a table, or under a name in {@code files.yaml}. */
final class ExportReader {
    private static final List<String> ENCODINGS = List.of("utf-8", "windows-1252", "iso-8859-1");

    /** A table name with its schema: what is put into a statement as it is. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_$]*([.][A-Za-z_][A-Za-z0-9_$]*){0,2}");

    private static final Pattern MARK = Pattern.compile("\\p{Punct}");

    private static final String NO_QUOTE = "none";

    private final SortedMap<String, Connection> connections;

    ExportReader(SortedMap<String, Connection> connections) {
        this.connections = connections;
    }

    /** The export a map describes; other keys of the map are left to others. */
    RawFile read(String name, YamlMap map) {
        String encoding = map.text("encoding", "utf-8", "character set of a CSV file: utf-8, windows-1252, iso-8859-1");
        if (!ENCODINGS.contains(encoding)) {
            map.complainAbout(
                    "encoding",
                    "encoding \"" + encoding + "\" is not supported",
                    Suggestion.didYouMean(encoding, ENCODINGS));
        }
        String delimiter = map.text("delimiter", ",", "column delimiter of a CSV file, one character");
        if (delimiter.length() != 1) {
            map.complainAbout(
                    "delimiter", "delimiter \"" + delimiter + "\" is not one character", "write one, like \";\"");
        }
        String path = map.requiredText(
                "path", "file or directory of the export, relative to --input, or table of a database; not with sql");
        RawFile.Format format = map.oneOf(
                "format",
                RawFile.Format.CSV,
                RawFile.Format.class,
                "how the export is written; jdbc: a table or view of a database");
        if (format == RawFile.Format.JDBC
                && !path.isEmpty()
                && !NAME.matcher(path).matches()) {
            map.complainAbout("path", "path \"" + path + "\" is no name of a table", "write it like public.orders");
        }
        return new RawFile(
                name,
                path,
                format,
                encoding,
                delimiter.isEmpty() ? ',' : delimiter.charAt(0),
                quoting(map, delimiter),
                map.oneOf(
                        "repeated-columns",
                        RawFile.Repeated.REFUSE,
                        RawFile.Repeated.class,
                        "what to do with a column name that stands twice in a header: number calls the second category_2"),
                database(map, format));
    }

    private static Quoting quoting(YamlMap map, String delimiter) {
        String written = map.text(
                "quote",
                "\"",
                "character around cells of a CSV file that hold a delimiter or a line break; none: no one");
        boolean quotes = !written.equals(NO_QUOTE);
        char quote = quotes ? mark("quote", written, delimiter, map) : Quoting.NONE;
        String before = map.optionalText(
                        "escape", "character before a quote inside a cell; left out, quotes are doubled there")
                .orElse("");
        if (before.isEmpty()) {
            return new Quoting(quote, quote);
        }
        if (!quotes) {
            map.complainAbout(
                    "escape",
                    "escape \"" + before + "\" stands before no quote",
                    "name the quote, or take the line out");
        }
        return new Quoting(quote, mark("escape", before, delimiter, map));
    }

    /** A character that stands for itself in every encoding and is no part of words, numbers or the file's layout. */
    private static char mark(String key, String text, String delimiter, YamlMap map) {
        if (!MARK.matcher(text).matches() || text.equals(delimiter)) {
            map.complainAbout(
                    key,
                    key + " \"" + text + "\" is not one punctuation mark other than the delimiter",
                    "write one, like '" + Quoting.STANDARD.quote() + "' or \"'\"");
            return Quoting.STANDARD.quote();
        }
        return text.charAt(0);
    }

    private Optional<DatabaseTable> database(YamlMap map, RawFile.Format format) {
        Optional<String> name = map.optionalText("connection", "database of connections.yaml; needed with format jdbc");
        Optional<String> mark = map.optionalText(
                "mark",
                "column of a database table that grows as rows are added or changed; with delivers: changes only rows"
                        + " from the highest one on are read");
        int overlap = map.integer(
                "overlap-hours",
                24,
                0,
                10_000,
                "hours before the highest mark that are read again, for rows committed late; a mark that is no time has"
                        + " no overlap");
        if (format != RawFile.Format.JDBC) {
            if (name.isPresent() || mark.isPresent()) {
                map.complainAbout(
                        name.isPresent() ? "connection" : "mark",
                        "only a database has a connection and a mark",
                        "say \"format: jdbc\", or take the line out");
            }
            return Optional.empty();
        }
        if (mark.isPresent() && !NAME.matcher(mark.get()).matches()) {
            map.complainAbout("mark", "mark \"" + mark.get() + "\" is no name of a column", "write it like updated_at");
        }
        @Nullable Connection connection = name.map(connections::get).orElse(null);
        if (connection == null) {
            String what = name.map(text -> "connection \"" + text + "\" is not described in sources/connections.yaml")
                    .orElse("format jdbc needs a connection");
            map.complainAbout("connection", what, Suggestion.didYouMean(name.orElse(""), connections.keySet()));
            return Optional.empty();
        }
        return Optional.of(new DatabaseTable(connection, mark, overlap));
    }
}
