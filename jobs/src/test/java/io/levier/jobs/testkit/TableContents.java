package io.levier.jobs.testkit;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.map_entries;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.xxhash64;

import io.levier.common.table.DeclaredTables;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;
import io.levier.jobs.platform.Concurrently;
import io.levier.jobs.platform.Warehouse;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructField;

/**
 * What stands in the published tables of a warehouse, whatever the order of the rows. The tables of operations tell of
 * runs rather than of customers and are left out.
 */
public final class TableContents {
    private final SparkSession spark;
    private final Warehouse warehouse;

    public TableContents(SparkSession spark, Path folder) {
        this.spark = spark;
        this.warehouse = Warehouse.at(folder.toString(), spark.sparkContext().hadoopConfiguration());
    }

    /** The number of rows and the sum of their digests, by table. */
    public SortedMap<String, String> digests() {
        List<Table> tables = published();
        List<String> digests = SparkExtension.withoutCode(spark, () -> Concurrently.map(tables, this::digest));
        SortedMap<String, String> byTable = new TreeMap<>();
        for (int i = 0; i < tables.size(); i++) {
            byTable.put(tables.get(i).name(), digests.get(i));
        }
        return byTable;
    }

    /** Rows of a table that another warehouse does not have, at most three of them, to find out why. */
    public List<Row> missingIn(TableContents other, String table) {
        Table declared = DeclaredTables.byName(table).orElseThrow();
        return hashable(rows(declared))
                .exceptAll(hashable(other.rows(declared)))
                .takeAsList(3);
    }

    /** The rows of a table without the name of the run that wrote them. */
    public Dataset<Row> rows(Table table) {
        return spark.read().format("delta").load(warehouse.pathOf(table)).drop("run_id");
    }

    private List<Table> published() {
        return DeclaredTables.ALL.stream()
                .filter(table -> table.layer() != Layer.OPS)
                .filter(warehouse::holds)
                .toList();
    }

    private String digest(Table table) {
        return digest(table, new String[0]);
    }

    /** The number of rows and the sum of their digests, apart from some columns. */
    public String digest(Table table, String... apartFrom) {
        Dataset<Row> rows = hashable(rows(table).drop(apartFrom));
        Column[] all = Arrays.stream(rows.columns()).map(name -> col(name)).toArray(Column[]::new);
        Row found = rows.agg(count(lit(1)), sum(xxhash64(all).cast("decimal(38,0)")))
                .first();
        return found.getLong(0) + " rows, digest " + found.get(1);
    }

    /** Spark hashes no maps: their order is nobody's promise. */
    private static Dataset<Row> hashable(Dataset<Row> rows) {
        Dataset<Row> flat = rows;
        for (StructField field : rows.schema().fields()) {
            if (field.dataType() instanceof MapType) {
                flat = flat.withColumn(field.name(), array_sort(map_entries(col(field.name()))));
            }
        }
        return flat;
    }
}
