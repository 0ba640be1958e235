package io.levier.jobs.report;

import io.levier.common.table.Field;
import io.levier.common.table.Table;
import io.levier.jobs.platform.Schemas;
import io.levier.jobs.platform.Warehouse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;

/** Rows a test plants: only the columns that matter are named, the others are null or "test". */
final class PlantedTables {
    private final SparkSession spark;
    private final Warehouse warehouse;

    PlantedTables(SparkSession spark, Warehouse warehouse) {
        this.spark = spark;
        this.warehouse = warehouse;
    }

    /** A row as name, value, name, value, … */
    static Map<String, Object> row(Object... pairs) {
        Map<String, Object> row = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            row.put((String) pairs[i], pairs[i + 1]);
        }
        return row;
    }

    void write(Table table, List<Map<String, Object>> rows) {
        List<Row> full = new ArrayList<>();
        for (Map<String, Object> row : rows) {
            Object[] cells = table.fields().stream()
                    .map(Field::name)
                    .map(name -> name.equals("run_id") ? "test-run" : row.get(name))
                    .toArray();
            full.add(RowFactory.create(cells));
        }
        spark.createDataFrame(full, Schemas.of(table))
                .write()
                .format("delta")
                .mode("overwrite")
                .save(warehouse.pathOf(table));
    }
}
