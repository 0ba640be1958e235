package io.levier.jobs.platform;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.table.Field;
import io.levier.common.table.FieldType;
import io.levier.common.table.Table;
import io.levier.common.table.derived.DriverGram;
import io.levier.common.table.input.InputTables;
import io.levier.common.table.input.OrderHeader;
import io.levier.jobs.testkit.OnSpark;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

@OnSpark
class SchemasTest {
    @Test
    void aSchemaHasTheColumnsOfItsTableInOrder() {
        for (Table table : InputTables.ALL) {
            String[] declared = table.fields().stream().map(Field::name).toArray(String[]::new);
            assertArrayEquals(declared, Schemas.of(table).fieldNames());
        }
    }

    @Test
    void everyColumnCarriesItsWordsAndMayBeNull() {
        StructType schema = Schemas.of(OrderHeader.TABLE);
        StructField delivered = schema.apply("delivered_at");
        assertEquals(
                "When the whole order was delivered", delivered.getComment().get());
        assertEquals("Date de livraison", delivered.metadata().getString(Schemas.FRENCH_NAME));
        for (StructField column : schema.fields()) {
            assertTrue(column.nullable(), column.name());
        }
    }

    /** The quick way and Spark's own: order, words and values are the same, and a type that differs is cast. */
    @Test
    void rowsAreToldTheWordsOfTheirSchema(SparkSession spark) {
        StructType schema = new StructType(new StructField[] {
            Schemas.column(DriverGram.TOTAL), Schemas.column(DriverGram.SEGMENT_CELL), Schemas.column(DriverGram.N)
        });
        for (String n : List.of("7L", "7")) {
            Dataset<Row> rows =
                    spark.sql("select " + n + " as n, array('a', 'b') as segment_cell, array(1L, 2L) as total");
            Dataset<Row> told = Schemas.told(rows, schema);
            assertEquals(rows.to(schema).collectAsList(), told.collectAsList());
            assertArrayEquals(schema.fieldNames(), told.columns());
            for (StructField column : told.schema().fields()) {
                StructField declared = schema.apply(column.name());
                assertEquals(declared.metadata(), column.metadata());
                assertEquals(declared.dataType().asNullable(), column.dataType().asNullable());
            }
        }
    }

    @Test
    void everyDeclaredTypeHasASparkTypeOfTheSameName() {
        for (FieldType type : FieldType.values()) {
            assertEquals(type.ddl(), Schemas.typeOf(type).catalogString());
        }
        assertEquals(DataTypes.TimestampType, Schemas.typeOf(FieldType.TIMESTAMP));
        assertEquals(DataTypes.createDecimalType(18, 2), Schemas.typeOf(FieldType.MONEY));
    }
}
