package io.levier.jobs.platform;

import io.levier.common.privacy.ColumnNames;
import io.levier.common.problem.BrokenContract;
import io.levier.common.table.Table;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.optimizer.InlineCTE;
import org.apache.spark.sql.catalyst.parser.ParseException;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;

/**
 * Runs SQL texts. In a resource of the product inputs are written {@code identifier(:name)} and values {@code :name}; in
 * a mapping of a configuration inputs are called by their plain names. Values are bound, never pasted into the text. The
 * temporary views that carry the inputs are gone when the call returns; the dataset keeps working.
 */
public final class Sql {
    private final SparkSession spark;

    public Sql(SparkSession spark) {
        this.spark = spark;
    }

    /**
     * The rows of a SELECT of the product.
     *
     * @param resource path below {@code sql/}, without the ending
     * @param inputs datasets by the name the text calls them
     * @param values bound values by name
     */
    public Dataset<Row> query(String resource, Map<String, Dataset<Row>> inputs, Map<String, Object> values) {
        return queryText(text(resource), inputs, values);
    }

    /**
     * The rows of a SELECT of a configuration.
     *
     * @param place file it stands in
     * @throws BrokenContract with Spark's own explanation when it cannot be understood
     */
    public Dataset<Row> queryMapping(String text, Map<String, Dataset<Row>> inputs, String place) {
        try {
            return queryText(text, inputs, Map.of());
        } catch (Exception e) {
            // The parser and the analyser throw a checked exception Scala does not declare.
            if (e instanceof AnalysisException refusal) {
                throw new BrokenContract(
                        place + " cannot be understood: " + explanation(refusal, inputs),
                        "mend the SELECT; its inputs are " + inputs.keySet());
            }
            throw e;
        }
    }

    /** Spark quotes the columns there are: with an export that came without its header, the cells of a customer. */
    private static String explanation(AnalysisException refusal, Map<String, Dataset<Row>> inputs) {
        boolean mayBeQuoted = inputs.values().stream()
                .flatMap(rows -> Arrays.stream(rows.columns()))
                .allMatch(ColumnNames::mayBeTold);
        return mayBeQuoted
                ? String.valueOf(refusal.getMessage())
                : refusal.getCondition() + " "
                        + refusal.getMessageParameters().getOrDefault("objectName", "")
                        + ", see whether the headers of its exports are there";
    }

    /**
     * The rows of a text a user typed, over the tables of the warehouse it names.
     *
     * @throws BrokenContract naming the table that does not exist with what was meant, or with Spark's explanation
     */
    public Dataset<Row> ask(String text, Warehouse warehouse, WarehouseViews.Personal personal) {
        WarehouseViews.register(spark, warehouse, text, personal);
        try {
            return spark.sql(text);
        } catch (Exception e) {
            // The parser and the analyser throw a checked exception Scala does not declare.
            if (e instanceof AnalysisException refusal) {
                throw WarehouseViews.explained(refusal, warehouse);
            }
            throw e;
        }
    }

    /**
     * The same for a text that came over a wire: anything but a query is refused, and personal columns are masked.
     *
     * @throws BrokenContract when it is no query, cannot be understood, or names a table that does not exist
     */
    public Dataset<Row> askAsGuest(String text, Warehouse warehouse) {
        try {
            QueryGuard.check(spark, text);
        } catch (ParseException refusal) {
            throw WarehouseViews.explained(refusal, warehouse);
        }
        return ask(text, warehouse, WarehouseViews.Personal.MASKED);
    }

    /**
     * The rows of a SELECT of the product over tables of the warehouse as they stand.
     *
     * @throws BrokenContract when one of the tables has not been written yet
     */
    public Dataset<Row> look(String resource, Warehouse warehouse, List<Table> inputs, Map<String, Object> values) {
        Map<String, Dataset<Row>> rows = new HashMap<>();
        for (Table input : inputs) {
            rows.put(input.name(), look(warehouse, input));
        }
        return query(resource, rows, values);
    }

    /**
     * The rows of a table of the warehouse as they stand.
     *
     * @throws BrokenContract when it has not been written yet
     */
    public Dataset<Row> look(Warehouse warehouse, Table table) {
        if (!warehouse.holds(table)) {
            throw new BrokenContract(
                    "there is no table " + table + " in " + warehouse.root() + " yet",
                    "run the jobs first: levier run");
        }
        return DeltaScan.of(spark, warehouse.pathOf(table));
    }

    Dataset<Row> queryText(String text, Map<String, Dataset<Row>> inputs, Map<String, Object> values) {
        Map<String, Object> bound = new HashMap<>(values);
        inputs.keySet().forEach(name -> bound.put(name, name));
        // Spark describes the whole plan of every view it is given: only those the text looks at are worth it.
        Map<String, Dataset<Row>> named = new HashMap<>(inputs);
        String read = text.toLowerCase(Locale.ROOT);
        named.keySet().removeIf(name -> !read.contains(name.toLowerCase(Locale.ROOT)));
        // Views are the session's: two texts at once would see each other's inputs.
        synchronized (spark) {
            named.forEach((name, dataset) -> dataset.createOrReplaceTempView(name));
            try {
                return withoutWith(spark.sql(text, bound));
            } finally {
                named.keySet().forEach(this::forget);
            }
        }
    }

    /**
     * The same rows with every WITH put where it is read. Spark does so at the end in any case; but as long as one stands
     * anywhere below a plan, each query built on it puts all of them in place again, only to check the result.
     */
    private Dataset<Row> withoutWith(Dataset<Row> rows) {
        LogicalPlan analysed = ((org.apache.spark.sql.classic.Dataset<Row>) rows)
                .queryExecution()
                .analyzed();
        LogicalPlan inlined = new InlineCTE(true, false).apply(analysed);
        inlined.setAnalyzed();
        return org.apache.spark.sql.classic.Dataset.ofRows(Sessions.classic(spark), inlined);
    }

    /** Takes a name away, not what was kept of its rows: the public catalogue throws a persisted dataset out with the view. */
    private void forget(String name) {
        Sessions.classic(spark).sessionState().catalog().dropTempView(name);
    }

    /** The text of a SELECT of the product. */
    public static String text(String resource) {
        try (InputStream stream = Sql.class.getResourceAsStream("/sql/" + resource + ".sql")) {
            if (stream == null) {
                throw new IllegalArgumentException("there is no SQL resource " + resource);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
