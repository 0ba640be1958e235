package io.levier.jobs.identity;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.date_format;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;

/**
 * Connected components of records that share keys. Each record takes the smallest label within its reach, round by
 * round; a label begins with the record's age, so a component is named after its oldest record. Records whose keys
 * nobody shares never enter, which leaves little to move.
 */
final class Components {
    private static final int MOST_ROUNDS = 50;

    private Components() {}

    /**
     * The label of every record that shares a key: {@code customer_id, label}.
     *
     * @param records customer_id, first_seen_at
     * @param edges customer_id, match_kind, match_key, is_used, n_records
     * @throws IllegalStateException when labels have not settled after 50 rounds: a chain of that length is no person
     */
    static Dataset<Row> labels(Dataset<Row> records, Dataset<Row> edges) {
        Dataset<Row> named = records.select(
                col("customer_id"),
                concat(date_format(col("first_seen_at"), "yyyyMMddHHmmss"), lit("|"), col("customer_id"))
                        .as("label"));
        Dataset<Row> links = edges.where(col("is_used").and(col("n_records").gt(1)))
                .select(
                        col("customer_id"),
                        concat(col("match_kind"), lit(":"), col("match_key")).as("key"))
                .join(named, "customer_id")
                .persist(StorageLevel.MEMORY_AND_DISK());
        Dataset<Row> labels = links.select("customer_id", "label").distinct();
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Dataset<Row> next = spread(links.drop("label"), labels).localCheckpoint();
            boolean hasSettled = next.join(labels.withColumnRenamed("label", "before"), "customer_id")
                            .where(col("label").notEqual(col("before")))
                            .agg(count(lit(1)))
                            .first()
                            .getLong(0)
                    == 0;
            labels = next;
            if (hasSettled) {
                links.unpersist();
                return labels;
            }
        }
        throw new IllegalStateException("identities have not settled after " + MOST_ROUNDS + " rounds");
    }

    private static Dataset<Row> spread(Dataset<Row> links, Dataset<Row> labels) {
        Dataset<Row> perKey = links.join(labels, "customer_id")
                .groupBy("key")
                .agg(min("label").as("label"));
        return links.join(perKey, "key").groupBy("customer_id").agg(min("label").as("label"));
    }
}
