package io.levier.jobs.platform;

import io.levier.common.table.Field;
import io.levier.common.table.Table;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.MetadataBuilder;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** Declared tables as Spark schemas; each column carries its comment and, as {@code name_fr}, its French name. */
public final class Schemas {

    private Schemas() {}

    public static StructType of(Table table) {
        return new StructType(table.fields().stream().map(Schemas::of).toArray(StructField[]::new));
    }

    /** The schema of rows that are stamped with their run when they are written. */
    public static StructType withoutRunId(Table table) {
        return new StructType(table.fields().stream()
                .filter(field -> !field.name().equals("run_id"))
                .map(Schemas::of)
                .toArray(StructField[]::new));
    }

    /** Columns stay nullable: a NOT NULL column would refuse rows that only look nullable to the planner. */
    private static StructField of(Field field) {
        Metadata metadata = new MetadataBuilder()
                .putString("comment", field.comment())
                .putString("name_fr", field.frenchName())
                .build();
        return new StructField(field.name(), typeOf(field), true, metadata);
    }

    public static DataType typeOf(Field field) {
        return DataType.fromDDL(field.type().ddl());
    }
}
