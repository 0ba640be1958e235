package io.levier.jobs.metrics;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;

/**
 * Rows that are used several times, few enough to be kept until the job is done. Whoever reads on sees plain rows, not the
 * query they came from: planning would otherwise go through all of it again with every use.
 */
final class KeptRows implements AutoCloseable {
    private final List<Runnable> kept = new ArrayList<>();

    Dataset<Row> keep(Dataset<Row> rows) {
        Dataset<Row> persisted = rows.persist(StorageLevel.MEMORY_AND_DISK());
        synchronized (kept) {
            kept.add(persisted::unpersist);
        }
        return rows.sparkSession().createDataFrame(persisted.javaRDD(), rows.schema());
    }

    <T> JavaRDD<T> keep(JavaRDD<T> items) {
        JavaRDD<T> persisted = items.persist(StorageLevel.MEMORY_AND_DISK());
        synchronized (kept) {
            kept.add(persisted::unpersist);
        }
        return persisted;
    }

    @Override
    public void close() {
        kept.forEach(Runnable::run);
    }
}
