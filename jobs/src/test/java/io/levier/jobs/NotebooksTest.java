package io.levier.jobs;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.levier.common.table.DeclaredTables;
import io.levier.common.table.Table;
import io.levier.jobs.access.QueryArgs;
import io.levier.jobs.platform.Schemas;
import io.levier.jobs.platform.Sql;
import io.levier.jobs.testkit.OnSpark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

/** Queries an analyst is given say what they answer, and are understood against the declared tables. */
@OnSpark
class NotebooksTest {
    private static final Path HOME = Path.of("../notebooks");

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    private static Map<String, Dataset<Row>> tables(SparkSession spark, String sql) {
        Map<String, Dataset<Row>> tables = new TreeMap<>();
        for (Table table : DeclaredTables.ALL) {
            if (Pattern.compile("\\b(?:from|join) " + table.name() + "\\b")
                    .matcher(sql)
                    .find()) {
                tables.put(table.name(), spark.createDataFrame(List.of(), Schemas.of(table)));
            }
        }
        assertTrue(!tables.isEmpty(), "no declared table in: " + sql);
        return tables;
    }

    private static void assertUnderstood(SparkSession spark, String sql, String place) {
        Dataset<Row> result =
                assertDoesNotThrow(() -> new Sql(spark).queryMapping(sql, tables(spark, sql), place), place);
        String[] columns = result.columns();
        assertEquals(columns.length, new TreeSet<>(List.of(columns)).size(), place + " names a column twice");
        assertEquals(List.of(), result.collectAsList(), place + " makes rows of nothing");
    }

    @Test
    void queriesAreUnderstood(SparkSession spark) throws IOException {
        List<Path> queries = files(HOME.resolve("sql"), ".sql");
        assertTrue(queries.size() >= 5, "queries found: " + queries.size());
        assertAll(queries.stream().map(query -> () -> {
            String text = Files.readString(query);
            List<String> lines = Files.readAllLines(query);
            assertTrue(lines.get(0).startsWith("-- "), query + " says no purpose");
            assertTrue(lines.get(1).startsWith("-- Grain: "), query + " says no grain");
            assertEquals(
                    "-- Inputs: ",
                    lines.get(2).substring(0, Math.min(11, lines.get(2).length())),
                    query + " says no inputs");
            TreeSet<String> declared = new TreeSet<>(
                    List.of(lines.get(2).substring(11).replace(".", "").split(", ", -1)));
            assertEquals(declared, tables(spark, text).keySet(), query + " names other inputs than it reads");
            assertTrue(
                    Files.readString(HOME.resolve("README.md")).contains("`" + query.getFileName() + "`"),
                    query + " is not in the list of queries");
            assertUnderstood(spark, text, query.toString());
        }));
    }

    @Test
    void queriesOfTheDocumentsAreUnderstood(SparkSession spark) throws IOException {
        Map<String, String> queries = new LinkedHashMap<>();
        for (Path document : List.of(Path.of("../README.md"), Path.of("README.md"))) {
            TypedLine.of(document).stream()
                    .filter(line -> !line.isForm())
                    .forEach(line -> line.parsed().ifPresent(args -> {
                        if (args instanceof QueryArgs query && !query.sql().isEmpty()) {
                            queries.put(query.sql(), document.toString());
                        }
                    }));
        }
        assertTrue(queries.size() >= 2, "queries found: " + queries);
        queries.forEach((sql, place) -> assertUnderstood(spark, sql, place));
    }

    /** The query below a line that names what is drawn of it; every name is a column. */
    private static String query(SparkSession spark, String cell, Path notebook) throws IOException {
        String[] parts = cell.split("\\R", 2);
        String sql = parts[1].startsWith("%file ") ? Files.readString(named(parts[1])) : parts[1];
        Dataset<Row> result = new Sql(spark).queryMapping(sql, tables(spark, sql), notebook + ": " + parts[0]);
        List<String> drawn = List.of(parts[0].substring("%bars ".length()).split(" ", -1));
        assertTrue(List.of(2, 4).contains(drawn.size()), notebook + ": " + parts[0]);
        assertTrue(List.of(result.columns()).containsAll(drawn), notebook + ": " + parts[0]);
        return sql;
    }

    private static Path named(String cell) {
        return HOME.resolve(cell.substring("%file ".length()).strip());
    }

    /** What an analyst asks for first is in a notebook: what goes together, and what actions bring back. */
    @Test
    void notebooksReadCrosstabsAndReturns(SparkSession spark) throws IOException {
        TreeSet<String> read = new TreeSet<>();
        for (Path notebook : files(HOME, ".ipynb")) {
            String text = Files.readString(notebook);
            for (Path query : files(HOME.resolve("sql"), ".sql")) {
                if (text.contains("%file sql/" + query.getFileName())) {
                    read.addAll(tables(spark, Files.readString(query)).keySet());
                }
            }
            read.addAll(tables(spark, text).keySet());
        }
        for (String table : List.of("crosstab_tests", "crosstab_cells", "initiative_return", "roi_ledger")) {
            assertTrue(read.contains(table), "no notebook reads " + table + ", they read " + read);
        }
    }

    @Test
    void cellsAreUnderstoodAndHaveNoOutput(SparkSession spark) throws IOException {
        List<Path> notebooks = files(HOME, ".ipynb");
        assertTrue(!notebooks.isEmpty(), "no notebook found");
        for (Path notebook : notebooks) {
            JsonNode root = new ObjectMapper().readTree(notebook.toFile());
            assertEquals("levier-sql", root.at("/metadata/kernelspec/name").asText(), notebook.toString());
            List<String> cells = new ArrayList<>();
            for (JsonNode cell : root.get("cells")) {
                if (cell.get("cell_type").asText().equals("code")) {
                    assertTrue(cell.get("outputs").isEmpty(), notebook + " is committed with outputs");
                    assertTrue(cell.get("execution_count").isNull(), notebook + " is committed as it was run");
                    StringBuilder text = new StringBuilder();
                    cell.get("source").forEach(line -> text.append(line.asText()));
                    cells.add(text.toString());
                }
            }
            assertTrue(cells.size() > 3, notebook + " has cells: " + cells.size());
            for (String whole : cells) {
                String cell = whole.startsWith("%bars ") ? query(spark, whole, notebook) : whole;
                if (cell.startsWith("%file ")) {
                    Path query = named(cell);
                    assertTrue(Files.isRegularFile(query), notebook + " names " + query);
                } else if (!cell.startsWith("%warehouse ")) {
                    assertUnderstood(spark, cell, notebook.toString());
                }
            }
        }
    }
}
