package io.levier.jobs.platform;

import io.levier.common.problem.BrokenContract;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Runs the {@code .sql} resources of the product: one SELECT per file, its inputs written as {@code identifier(:name)}
 * and its values as {@code :name}. Values are bound, never pasted into the text. The temporary views that carry the
 * inputs are gone when the call returns; the dataset keeps working.
 */
public final class Sql {
    private static final AtomicLong VIEWS = new AtomicLong();

    private final SparkSession spark;

    Sql(SparkSession spark) {
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

    Dataset<Row> queryText(String text, Map<String, Dataset<Row>> inputs, Map<String, Object> values) {
        Map<String, Object> bound = new HashMap<>(values);
        inputs.forEach((name, dataset) -> {
            String view = name + "_" + VIEWS.incrementAndGet();
            dataset.createOrReplaceTempView(view);
            bound.put(name, view);
        });
        try {
            return spark.sql(text, bound);
        } finally {
            inputs.keySet().forEach(name -> spark.catalog().dropTempView((String) bound.get(name)));
        }
    }

    /**
     * Runs the SELECT of a configuration, which calls its inputs by their plain names.
     *
     * @param place file it stands in
     * @throws BrokenContract with Spark's own explanation when it cannot be understood
     */
    public Dataset<Row> queryNamed(String text, Map<String, Dataset<Row>> inputs, String place) {
        inputs.forEach((name, dataset) -> dataset.createOrReplaceTempView(name));
        try {
            return spark.sql(text);
        } catch (Exception e) {
            // The parser and the analyser throw a checked exception Scala does not declare.
            if (e instanceof AnalysisException) {
                throw new BrokenContract(
                        place + " cannot be understood: " + e.getMessage(),
                        "mend the SELECT; its inputs are " + inputs.keySet());
            }
            throw e;
        } finally {
            inputs.keySet().forEach(name -> spark.catalog().dropTempView(name));
        }
    }

    private static String text(String resource) {
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
