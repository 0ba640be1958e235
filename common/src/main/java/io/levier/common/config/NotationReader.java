package io.levier.common.config;

import io.levier.common.problem.Suggestion;
import io.levier.common.table.Field;
import io.levier.common.table.Table;
import java.time.ZoneId;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads how an export writes what it says: numbers, times, and words of its own. */
final class NotationReader {

    private NotationReader() {}

    static Notation read(Table table, YamlMap map) {
        return new Notation(
                map.oneOf(
                        "numbers",
                        Notation.STANDARD.numbers(),
                        Notation.Numbers.class,
                        "how numbers are written: plain 1234.5, grouped 1,234.5, decimal-comma 1 234,5 or 1.234,5"),
                map.oneOf(
                        "durations",
                        Notation.STANDARD.durations(),
                        Notation.Durations.class,
                        "how columns of seconds are written: seconds 90, clock 00:01:30"),
                map.oneOf(
                        "dates",
                        Notation.STANDARD.dates(),
                        Notation.Dates.class,
                        "how days are written: iso 2026-07-31, day-first 31/07/2026 or 31 juillet 2026,"
                                + " month-first 07/31/2026"),
                map.optional(
                        "time-zone",
                        ZoneId::of,
                        "a time zone like Europe/Paris",
                        "zone of times written without one; else UTC"),
                new Vocabulary(
                        map.texts(
                                "na-values",
                                "",
                                "what is written in any column where nothing is known, besides nothing: n/a, -"),
                        values(table, map)));
    }

    private static SortedMap<String, SortedMap<String, String>> values(Table table, YamlMap map) {
        YamlMap columns = map.map("values");
        SortedMap<String, SortedMap<String, String>> values = new TreeMap<>();
        for (String column : columns.names()) {
            SortedMap<String, String> words = columns.map(column)
                    .namedTexts("what the export writes in a column of the contract, and the value that is meant");
            table.field(column)
                    .ifPresentOrElse(
                            field -> requireKnown(field, words, columns),
                            () -> columns.complainAbout(
                                    column,
                                    "table " + table + " has no column \"" + column + "\"",
                                    Suggestion.didYouMean(
                                            column,
                                            table.fields().stream()
                                                    .map(Field::name)
                                                    .toList())));
            values.put(column, words);
        }
        return values;
    }

    private static void requireKnown(Field field, SortedMap<String, String> words, YamlMap columns) {
        words.forEach((written, meant) -> {
            boolean isKnown = field.allowed().isEmpty()
                    || field.allowed().stream()
                            .anyMatch(value -> value.toLowerCase(Locale.ROOT).equals(meant.toLowerCase(Locale.ROOT)));
            if (!isKnown) {
                columns.complainAbout(
                        field.name(),
                        "column " + field + " cannot be \"" + meant + "\", which \"" + written + "\" is said to mean",
                        Suggestion.didYouMean(meant, field.allowed()));
            }
        });
    }
}
