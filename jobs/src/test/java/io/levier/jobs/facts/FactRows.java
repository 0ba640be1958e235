package io.levier.jobs.facts;

import io.levier.common.table.DeclaredTables;
import io.levier.common.table.Table;
import io.levier.jobs.platform.TestSql;
import io.levier.jobs.testkit.PipeTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** The rows of a fact made of small tables; inputs nobody gives have no rows. Ana, Bo, Cy and Di are known to all. */
final class FactRows {
    private static final Pattern INPUTS = Pattern.compile("^-- Inputs: ([a-z_, ]+)\\.$", Pattern.MULTILINE);

    private final SparkSession spark;
    private final String fact;
    private final Map<String, String> given = new TreeMap<>();
    private String asOf = "2026-07-01T00:00:00Z";

    private FactRows(SparkSession spark, String fact) {
        this.spark = spark;
        this.fact = fact;
        given.put("identity_map", """
            | customer_id | person_id |
            | ana         | ana       |
            | bo          | bo        |
            | cy          | cy        |
            | di          | di        |
            | staff       | staff     |
            """);
        given.put("person_history", """
            | person_id | valid_from | valid_to   | country | kind        | account_id | consent_followup |
            | ana       | 1900-01-01 | 2026-03-10 | FR      | b2c         | A          | true             |
            | ana       | 2026-03-10 |            | DE      | b2c         | A          | false            |
            | bo        | 1900-01-01 |            | FR      | b2b_contact | A          | false            |
            | cy        | 1900-01-01 |            | FR      | b2b_contact | B          |                  |
            | di        | 1900-01-01 |            | FR      | b2c         |            | true             |
            """);
    }

    static FactRows of(SparkSession spark, String fact) {
        return new FactRows(spark, fact);
    }

    FactRows given(Table table, String rows) {
        given.put(table.name(), rows);
        return this;
    }

    FactRows asOf(String instant) {
        asOf = instant;
        return this;
    }

    /** The named columns of every row, parted by blanks, in order. */
    List<String> show(String... columns) {
        return rows().collectAsList().stream()
                .map(row -> Arrays.stream(columns)
                        .map(column -> String.valueOf(row.get(row.fieldIndex(column))))
                        .collect(Collectors.joining(" ")))
                .sorted()
                .toList();
    }

    private Dataset<Row> rows() {
        Optional<FactQuery> gathered = FactCatalog.STAGES.stream()
                .flatMap(List::stream)
                .filter(known -> known.table().name().equals(fact))
                .findFirst();
        List<String> names = gathered.map(
                        query -> query.inputs().stream().map(Table::name).toList())
                .orElseGet(this::declared);
        if (!names.containsAll(strangers())) {
            throw new IllegalArgumentException(fact + " does not read all of " + given.keySet());
        }
        Map<String, Dataset<Row>> inputs = new HashMap<>();
        for (String name : names) {
            Table table = DeclaredTables.byName(name).orElseThrow();
            String rows = given.getOrDefault(name, table.fields().get(0).name());
            inputs.put(name, PipeTable.of(spark, table, rows));
        }
        Map<String, Object> values = Map.of(
                "as_of",
                Instant.parse(asOf),
                "zone",
                "Europe/Paris",
                "currency",
                "EUR",
                "own_authors",
                "shop,other",
                "homonyms",
                "(?is)\\AOrange\\n.*juice");
        gathered.ifPresent(query -> query.parts()
                .forEach(part -> inputs.put(part.name(), TestSql.of(spark).query(part.resource(), inputs, values))));
        return TestSql.of(spark).query("facts/" + fact, inputs, values);
    }

    /** What the SELECT of a fact of another job says it reads. */
    private List<String> declared() {
        try {
            Matcher declared =
                    INPUTS.matcher(Files.readString(Path.of("src/main/resources/sql/facts/" + fact + ".sql")));
            if (!declared.find()) {
                throw new IllegalArgumentException(fact + " does not say what it reads");
            }
            return Arrays.asList(declared.group(1).split(", ", -1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The tables a test gave, beside the persons every fact may or may not read. */
    private List<String> strangers() {
        return given.keySet().stream()
                .filter(name -> !name.equals("identity_map") && !name.equals("person_history"))
                .toList();
    }
}
