package io.levier.jobs.platform;

import static org.apache.spark.sql.functions.col;

import io.levier.common.table.Field;
import io.levier.common.table.FieldType;
import io.levier.common.table.Table;
import java.util.Arrays;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.MetadataBuilder;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * The Spark schema of a declared table. Each column carries its comment and its French name in its metadata, so that
 * the words travel with the data. Columns stay nullable even where the declaration asks for a value: Spark cannot prove
 * that a filter removed the nulls, so presence is checked by contracts and kept by table constraints.
 */
public final class Schemas {
    /** Metadata key of the English comment, the one Spark and Delta read column comments from. */
    public static final String COMMENT = "comment";

    /** Metadata key of the French name. */
    public static final String FRENCH_NAME = "name_fr";

    private Schemas() {}

    /** The columns of a table in declared order. */
    public static StructType of(Table table) {
        return new StructType(table.fields().stream().map(Schemas::column).toArray(StructField[]::new));
    }

    /** The columns of rows that are stamped with their run when they are written. */
    public static StructType withoutRunId(Table table) {
        return new StructType(table.fields().stream()
                .filter(field -> !field.name().equals(DeclaredRows.RUN_ID))
                .map(Schemas::column)
                .toArray(StructField[]::new));
    }

    /**
     * A row without run id that is empty but for some cells, such as what is hidden, or refused with the reason.
     *
     * @throws IllegalArgumentException when a cell is of no column of the table
     */
    public static Row sparseRow(Table table, Map<Field, ? extends @Nullable Object> cells) {
        StructType columns = withoutRunId(table);
        @Nullable Object[] values = new Object[columns.size()];
        cells.forEach((field, value) -> values[columns.fieldIndex(field.name())] = value);
        return RowFactory.create(values);
    }

    /**
     * Rows with the columns of a schema, in its order and with its words. Spark's own way to this copies every array and
     * map element by element, so it is only taken where a type differs.
     */
    static Dataset<Row> told(Dataset<Row> rows, StructType schema) {
        boolean isOfTypes = Arrays.stream(schema.fields())
                .allMatch(field -> rows.schema()
                        .apply(field.name())
                        .dataType()
                        .asNullable()
                        .equals(field.dataType().asNullable()));
        return isOfTypes
                ? rows.select(Arrays.stream(schema.fields())
                        .map(field -> col(field.name()).as(field.name(), field.metadata()))
                        .toArray(Column[]::new))
                : rows.to(schema);
    }

    /** One declared column. */
    public static StructField column(Field field) {
        Metadata words = new MetadataBuilder()
                .putString(COMMENT, field.comment())
                .putString(FRENCH_NAME, field.frenchName())
                .build();
        return new StructField(field.name(), typeOf(field.type()), true, words);
    }

    /** The Spark type of a declared type. */
    public static DataType typeOf(FieldType type) {
        return DataType.fromDDL(type.ddl());
    }
}
