package io.levier.jobs.platform;

import io.levier.common.table.DeclaredTables;
import io.levier.common.table.Table;
import java.util.regex.Pattern;
import org.apache.spark.sql.SparkSession;

/** Makes tables of the warehouse known to SQL by their names. */
public final class WarehouseViews {

    private WarehouseViews() {}

    /** Registers those declared tables that a text names; looking into all of them would cost seconds. */
    public static void register(SparkSession spark, Warehouse warehouse, String sql) {
        for (Table table : DeclaredTables.ALL) {
            boolean isNamed = Pattern.compile("\\b" + table.name() + "\\b", Pattern.CASE_INSENSITIVE)
                    .matcher(sql)
                    .find();
            if (isNamed && warehouse.holds(table)) {
                spark.read().format("delta").load(warehouse.pathOf(table)).createOrReplaceTempView(table.name());
            }
        }
    }
}
