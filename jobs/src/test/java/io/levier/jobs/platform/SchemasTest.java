package io.levier.jobs.platform;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.table.Field;
import io.levier.common.table.FieldType;
import io.levier.common.table.Table;
import io.levier.common.table.input.InputTables;
import io.levier.common.table.input.OrderHeader;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

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

    @Test
    void everyDeclaredTypeHasASparkTypeOfTheSameName() {
        for (FieldType type : FieldType.values()) {
            assertEquals(type.ddl(), Schemas.typeOf(type).catalogString());
        }
        assertEquals(DataTypes.TimestampType, Schemas.typeOf(FieldType.TIMESTAMP));
        assertEquals(DataTypes.createDecimalType(18, 2), Schemas.typeOf(FieldType.MONEY));
    }
}
