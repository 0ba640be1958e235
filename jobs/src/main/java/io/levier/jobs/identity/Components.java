package io.levier.jobs.identity;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.min;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/**
 * Connected components of records that share keys. Each round every group of records joins the oldest group it shares a
 * key with, and those that joined in a chain take the name of its end; of groups that touch, half are gone after two
 * rounds at the latest, however long a chain of records is. A label begins with the record's age, so a component is named
 * after its oldest record. Records that share nothing never enter, which leaves little to move.
 */
final class Components {
    private Components() {}

    /**
     * The label of every record that shares a key: {@code customer_id, label}.
     *
     * @param records customer_id, label: the smallest label in a component becomes that of all
     * @param shared customer_id, link: records with the same link belong together
     */
    static Dataset<Row> labels(Dataset<Row> records, Dataset<Row> shared) {
        Dataset<Row> links =
                shared.select("customer_id", "link").join(records.select("customer_id", "label"), "customer_id");
        while (true) {
            Dataset<Row> seen = links.withColumn("smallest", min("label").over(Window.partitionBy("link")))
                    .localCheckpoint();
            if (seen.where(col("smallest").notEqual(col("label"))).isEmpty()) {
                return seen.groupBy("customer_id").agg(min("label").as("label"));
            }
            Dataset<Row> joined = seen.groupBy("label").agg(min("smallest").as("root"));
            links = seen.join(roots(joined), "label")
                    .select(col("customer_id"), col("link"), col("root").as("label"));
        }
    }

    /** Whom a group joined may itself have joined another: each step doubles how far one looks, until nobody moves. */
    private static Dataset<Row> roots(Dataset<Row> joined) {
        Dataset<Row> reached = joined.localCheckpoint();
        while (true) {
            Dataset<Row> ends =
                    reached.select(col("label").as("root"), col("root").as("end"));
            Dataset<Row> next = reached.join(ends, "root").localCheckpoint();
            reached = next.select(col("label"), col("end").as("root"));
            if (next.where(col("end").notEqual(col("root"))).isEmpty()) {
                return reached;
            }
        }
    }
}
