package io.levier.jobs.bench;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import io.levier.common.table.Table;
import io.levier.jobs.platform.Schemas;
import io.levier.jobs.platform.Warehouse;
import java.util.Arrays;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Declared tables made of nothing but numbers, in a warehouse of their own. */
public record MadeTables(Warehouse warehouse) {
    /** Tables to stand in a folder. */
    public static MadeTables in(SparkSession spark, String folder) {
        return new MadeTables(Warehouse.at(folder, spark.sparkContext().hadoopConfiguration()));
    }

    /** Adds rows: the columns that are known, the others empty. */
    public void save(Table table, Dataset<Row> rows) {
        Set<String> known = Set.of(rows.columns());
        Column[] columns = Arrays.stream(Schemas.of(table).fields())
                .map(field -> (known.contains(field.name()) ? col(field.name()) : lit(null))
                        .cast(field.dataType())
                        .as(field.name()))
                .toArray(Column[]::new);
        rows.select(columns).write().format("delta").mode("append").save(path(table));
    }

    /** Where a table lies. */
    public String path(Table table) {
        return warehouse.pathOf(table);
    }
}
