package io.levier.jobs.generate;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_from_unix_date;
import static org.apache.spark.sql.functions.timestamp_seconds;

import io.levier.common.table.Field;
import io.levier.common.table.FieldType;
import io.levier.common.table.Table;
import io.levier.jobs.generate.rows.Cells;
import io.levier.jobs.platform.Schemas;
import java.time.Instant;
import java.time.LocalDate;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * How told rows enter Spark: instants as seconds and dates as days since 1970, which Spark then turns into times. A row
 * of Java times would depend on which Java classes the session is set to expect.
 */
final class PlainRows {
    private PlainRows() {}

    /** The columns of a table as they are handed over. */
    static StructType schema(Table table) {
        return new StructType(table.exported().stream()
                .map(field -> new StructField(field.name(), typeOf(field.type()), true, Metadata.empty()))
                .toArray(StructField[]::new));
    }

    /** The declared columns of a table, computed from those handed over. */
    static Column[] declared(Table table) {
        return table.exported().stream().map(PlainRows::declared).toArray(Column[]::new);
    }

    static Row of(Cells cells) {
        @Nullable Object[] values = cells.values().clone();
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            if (value instanceof Instant instant) {
                values[i] = instant.getEpochSecond();
            } else if (value instanceof LocalDate date) {
                values[i] = (int) date.toEpochDay();
            }
        }
        return RowFactory.create(values);
    }

    private static DataType typeOf(FieldType type) {
        return switch (type) {
            case TIMESTAMP -> DataTypes.LongType;
            case DATE -> DataTypes.IntegerType;
            default -> Schemas.typeOf(type);
        };
    }

    private static Column declared(Field field) {
        Column plain = col(field.name());
        Column column = switch (field.type()) {
            case TIMESTAMP -> timestamp_seconds(plain);
            case DATE -> date_from_unix_date(plain);
            default -> plain;
        };
        return column.as(field.name(), Schemas.column(field).metadata());
    }
}
