package io.levier.jobs.ingest;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import io.levier.common.config.Notation;
import io.levier.common.table.Field;
import io.levier.common.table.ops.Quarantine;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;

/**
 * Rows under the names of the contract whose cells are not checked yet.
 *
 * @param rows cells as they came, and {@link #NOT_TEXT}
 * @param reading how their cells are read
 * @param carried columns that are none of the contract and stay with their row
 */
record RawRows(Dataset<Row> rows, Reading reading, List<String> carried) {
    /** The columns of a row that came as numbers or instants: the notation of an export does not hold for them. */
    static final String NOT_TEXT = "__not_text";

    /** How cells are read. */
    @FunctionalInterface
    interface Reading {
        /** The value a cell stands for, null when it stands for none; {@code text} is the cell as text. */
        Column value(Field field, Column text);
    }

    /** Rows of an export: which cells are text their columns tell. */
    static RawRows delivered(Dataset<Row> mapped, Notation notation) {
        Map<String, DataType> types = Arrays.stream(mapped.schema().fields())
                .collect(Collectors.toMap(
                        column -> column.name().toLowerCase(Locale.ROOT),
                        StructField::dataType,
                        (first, second) -> first));
        Column[] notText = types.entrySet().stream()
                .filter(column -> !CellReader.isWritten(column.getValue()))
                .map(Map.Entry::getKey)
                .sorted()
                .map(name -> lit(name))
                .toArray(Column[]::new);
        CellReader reader = new CellReader(notation);
        return new RawRows(
                mapped.withColumn(NOT_TEXT, array(notText).cast("array<string>")),
                (field, text) -> reader.typed(field, text, types.getOrDefault(field.name(), DataTypes.StringType)),
                List.of(NOT_TEXT));
    }

    /** Rows that were set aside, all of whose cells are text now: which of them were before they tell themselves. */
    static RawRows setAside(Dataset<Row> rows, Notation notation) {
        CellReader reader = new CellReader(notation);
        return new RawRows(
                rows,
                (field, text) -> when(
                                array_contains(col(NOT_TEXT), field.name()),
                                reader.typed(field, text, DataTypes.TimestampType))
                        .otherwise(reader.typed(field, text, DataTypes.StringType)),
                List.of(NOT_TEXT, Quarantine.CONTENT_ID.name()));
    }

    /** The same reading of other rows. */
    RawRows of(Dataset<Row> others) {
        return new RawRows(others, reading, carried);
    }
}
