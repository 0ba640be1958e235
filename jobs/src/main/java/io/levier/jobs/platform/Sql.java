package io.levier.jobs.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
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
