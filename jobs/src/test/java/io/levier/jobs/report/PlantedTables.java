package io.levier.jobs.report;

import io.levier.common.table.Field;
import io.levier.common.table.FieldType;
import io.levier.common.table.Table;
import io.levier.jobs.platform.Schemas;
import io.levier.jobs.platform.Warehouse;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/**
 * Tables written as a test reads them: a line of column names, then a line per row, cells between bars. Only the
 * columns that matter are named; the others, and empty cells, are null.
 */
final class PlantedTables {
    private final SparkSession spark;
    private final Warehouse warehouse;

    PlantedTables(SparkSession spark, Warehouse warehouse) {
        this.spark = spark;
        this.warehouse = warehouse;
    }

    void write(Table table, String pipes) {
        List<String> lines = pipes.lines().filter(line -> !line.isBlank()).toList();
        List<String> names = cells(lines.get(0));
        for (String name : names) {
            if (table.fields().stream().noneMatch(field -> field.name().equals(name))) {
                throw new IllegalArgumentException(table.name() + " has no column " + name);
            }
        }
        List<Row> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = cells(line);
            rows.add(RowFactory.create(table.fields().stream()
                    .map(field -> {
                        int at = names.indexOf(field.name());
                        if (at < 0) {
                            return field.name().equals("run_id") ? "test-run" : null;
                        }
                        return value(field, cells.get(at));
                    })
                    .toArray()));
        }
        spark.createDataFrame(rows, Schemas.of(table))
                .write()
                .format("delta")
                .mode("overwrite")
                .save(warehouse.pathOf(table));
    }

    Dataset<Row> read(Table table) {
        return spark.read().format("delta").load(warehouse.pathOf(table));
    }

    private static List<String> cells(String line) {
        String[] parts = line.strip().split("\\|", -1);
        return Arrays.stream(parts, 1, parts.length - 1).map(String::strip).toList();
    }

    private static @Nullable Object value(Field field, String cell) {
        if (cell.isEmpty()) {
            return field.type() == FieldType.STRINGS ? new String[0] : null;
        }
        return switch (field.type()) {
            case STRING -> cell;
            case INT -> Integer.valueOf(cell);
            case BIGINT -> Long.valueOf(cell);
            case DOUBLE -> Double.valueOf(cell);
            case MONEY -> new BigDecimal(cell);
            case BOOLEAN -> Boolean.valueOf(cell);
            case DATE -> Date.valueOf(cell);
            case TIMESTAMP -> Timestamp.from(Instant.parse(cell));
            case STRINGS -> cell.split("; ", -1);
            default -> throw new IllegalArgumentException("no cell of type " + field.type() + " is planted");
        };
    }
}
