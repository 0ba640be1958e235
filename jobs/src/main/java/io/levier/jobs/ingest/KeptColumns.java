package io.levier.jobs.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;
import static org.apache.spark.sql.functions.when;

import io.levier.common.table.Extra;
import io.levier.common.table.Table;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Columns the contract has no place for, packed into the one it has for all of them. */
final class KeptColumns {

    private KeptColumns() {}

    /** The rows with {@link Extra} in place of such columns; the order of the columns makes no difference. */
    static Dataset<Row> of(Table table, Dataset<Row> mapped) {
        SortedMap<String, String> more = new TreeMap<>();
        for (String name : mapped.columns()) {
            String small = name.toLowerCase(Locale.ROOT);
            boolean hasPlace = table.declares(small) && !small.equals(Extra.NAME);
            if (!hasPlace && !name.equals(Exports.CORRUPT)) {
                more.put(small, name);
            }
        }
        if (more.isEmpty()) {
            return mapped;
        }
        Column object = to_json(struct(more.entrySet().stream()
                .map(column -> col("`" + column.getValue() + "`").as(column.getKey()))
                .toArray(Column[]::new)));
        // What a row does not have is left out of its object.
        return mapped.withColumn("__kept", when(object.notEqual("{}"), object))
                .drop(more.values().toArray(String[]::new))
                .withColumnRenamed("__kept", Extra.NAME);
    }
}
