package io.levier.jobs.identity;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.min;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/**
 * Connected components of records that share keys. Each record takes the smallest label within its reach, round by
 * round; a label begins with the record's age, so a component is named after its oldest record. Records that share
 * nothing never enter, which leaves little to move.
 */
final class Components {
    private static final int MOST_ROUNDS = 30;

    private Components() {}

    /**
     * The label of every record that shares a key: {@code customer_id, label}.
     *
     * @param records customer_id, label: the smallest label in a component becomes that of all
     * @param shared customer_id, link: records with the same link belong together
     * @throws IllegalStateException when labels have not settled after 30 rounds, two steps each: a chain of that length is
     *     no person
     */
    static Dataset<Row> labels(Dataset<Row> records, Dataset<Row> shared) {
        Dataset<Row> links =
                shared.select("customer_id", "link").join(records.select("customer_id", "label"), "customer_id");
        for (int round = 0; round < MOST_ROUNDS; round++) {
            links = spread(spread(links.withColumn("before", col("label")))).localCheckpoint();
            if (links.where(col("label").notEqual(col("before"))).isEmpty()) {
                return links.groupBy("customer_id").agg(min("label").as("label"));
            }
        }
        throw new IllegalStateException("identities have not settled after " + MOST_ROUNDS + " rounds");
    }

    /** One step: over a link, then over a record with several links. */
    private static Dataset<Row> spread(Dataset<Row> links) {
        return links.withColumn("label", smallestAmong("link")).withColumn("label", smallestAmong("customer_id"));
    }

    private static Column smallestAmong(String group) {
        return min("label").over(Window.partitionBy(group));
    }
}
