package io.levier.jobs.testkit;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.str_to_map;

import io.levier.common.table.Field;
import io.levier.common.table.Table;
import io.levier.jobs.platform.Schemas;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructType;

/**
 * Rows of a declared table written as text, cells parted by bars, the first line naming the columns that matter; all
 * others are null, and so is an empty cell.
 */
public final class PipeTable {

    private PipeTable() {}

    /**
     * The rows.
     *
     * @throws IllegalArgumentException when a named column is not of the table
     */
    public static Dataset<Row> of(SparkSession spark, Table table, String text) {
        List<List<String>> lines = text.strip().lines().map(PipeTable::cells).toList();
        List<String> named = lines.get(0);
        List<String> declared = table.fields().stream().map(Field::name).toList();
        if (!declared.containsAll(named)) {
            throw new IllegalArgumentException(table + " has only " + declared + ", not all of " + named);
        }
        StructType texts = new StructType();
        for (String name : named) {
            texts = texts.add(name, DataTypes.StringType);
        }
        List<Row> rows = new ArrayList<>();
        for (List<String> line : lines.subList(1, lines.size())) {
            rows.add(RowFactory.create(
                    line.stream().map(cell -> cell.isEmpty() ? null : cell).toArray()));
        }
        Column[] columns = table.fields().stream()
                .map(field -> typed(named.contains(field.name()) ? col(field.name()) : lit(null), field)
                        .as(field.name()))
                .toArray(Column[]::new);
        return spark.createDataFrame(rows, texts).select(columns);
    }

    /** A cell of a map reads {@code name:1, other:2}. */
    private static Column typed(Column text, Field field) {
        DataType type = Schemas.typeOf(field.type());
        Column cell = type instanceof MapType ? str_to_map(text.cast("string"), lit(", *"), lit(":")) : text;
        return cell.cast(type);
    }

    private static List<String> cells(String line) {
        String all = line.strip();
        // Without a bar in front, a bar at the end parts off an empty cell.
        String inside = all.startsWith("|") ? all.replaceFirst("^\\|", "").replaceFirst("\\|$", "") : all;
        return Arrays.stream(inside.split("\\|", -1)).map(String::strip).toList();
    }
}
