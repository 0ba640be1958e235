package io.levier.jobs.access;

import io.levier.common.table.Table;
import io.levier.jobs.platform.Schemas;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.Iterator;
import org.apache.arrow.flight.BackpressureStrategy;
import org.apache.arrow.flight.FlightProducer.ServerStreamListener;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.BigIntVector;
import org.apache.arrow.vector.BitVector;
import org.apache.arrow.vector.DateDayVector;
import org.apache.arrow.vector.DecimalVector;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.Float8Vector;
import org.apache.arrow.vector.IntVector;
import org.apache.arrow.vector.TimeStampMicroTZVector;
import org.apache.arrow.vector.VarCharVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.types.DateUnit;
import org.apache.arrow.vector.types.FloatingPointPrecision;
import org.apache.arrow.vector.types.TimeUnit;
import org.apache.arrow.vector.types.pojo.ArrowType;
import org.apache.arrow.vector.types.pojo.Field;
import org.apache.arrow.vector.types.pojo.Schema;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** Rows of a query as batches of Arrow. What has no plain type, lists and maps, comes as SQL would write it. */
final class ArrowRows {
    private static final int BATCH = 1_000;
    private static final long MOST_WAIT_MS = 60_000;
    private static final long MICROS = 1_000_000;

    private final BufferAllocator memory;

    ArrowRows(BufferAllocator memory) {
        this.memory = memory;
    }

    /** The same rows in columns of plain types. */
    static Dataset<Row> plain(Dataset<Row> rows) {
        StructField[] fields = rows.schema().fields();
        String[] positions = new String[fields.length];
        Arrays.setAll(positions, i -> "c" + i);
        Column[] columns = new Column[fields.length];
        // By position: a result may have two columns of one name.
        Arrays.setAll(
                columns,
                i -> functions
                        .col(positions[i])
                        .cast(plain(fields[i].dataType()))
                        .as(fields[i].name()));
        return rows.toDF(positions).select(columns);
    }

    private static StructType plain(StructType schema) {
        return new StructType(Arrays.stream(schema.fields())
                .map(field -> new StructField(field.name(), plain(field.dataType()), true, field.metadata()))
                .toArray(StructField[]::new));
    }

    private static DataType plain(DataType type) {
        if (type.equals(DataTypes.FloatType)) {
            return DataTypes.DoubleType;
        }
        if (type.equals(DataTypes.ShortType) || type.equals(DataTypes.ByteType)) {
            return DataTypes.IntegerType;
        }
        boolean isPlain = type instanceof DecimalType
                || type.equals(DataTypes.BooleanType)
                || type.equals(DataTypes.IntegerType)
                || type.equals(DataTypes.LongType)
                || type.equals(DataTypes.DoubleType)
                || type.equals(DataTypes.DateType)
                || type.equals(DataTypes.TimestampType);
        return isPlain ? type : DataTypes.StringType;
    }

    /** The schema of a declared table as its rows come. */
    static Schema schema(Table table) {
        return schema(plain(Schemas.of(table)));
    }

    /** The schema of plain columns. */
    static Schema schema(StructType plain) {
        return new Schema(Arrays.stream(plain.fields())
                .map(field -> Field.nullable(field.name(), type(field.dataType())))
                .toList());
    }

    private static ArrowType type(DataType type) {
        if (type instanceof DecimalType decimal) {
            return new ArrowType.Decimal(decimal.precision(), decimal.scale(), 128);
        }
        return switch (type.typeName()) {
            case "boolean" -> new ArrowType.Bool();
            case "integer" -> new ArrowType.Int(32, true);
            case "long" -> new ArrowType.Int(64, true);
            case "double" -> new ArrowType.FloatingPoint(FloatingPointPrecision.DOUBLE);
            case "date" -> new ArrowType.Date(DateUnit.DAY);
            case "timestamp" -> new ArrowType.Timestamp(TimeUnit.MICROSECOND, "UTC");
            default -> new ArrowType.Utf8();
        };
    }

    /** Sends all rows, as fast as they are taken, and stops when nobody wants them any more. */
    void send(Dataset<Row> rows, ServerStreamListener listener) {
        BackpressureStrategy pace = new BackpressureStrategy.CallbackBackpressureStrategy();
        pace.register(listener);
        try (VectorSchemaRoot root = VectorSchemaRoot.create(schema(rows.schema()), memory)) {
            listener.start(root);
            Iterator<Row> left = rows.toLocalIterator();
            boolean isWanted = true;
            while (isWanted && left.hasNext()) {
                root.allocateNew();
                int n = 0;
                while (n < BATCH && left.hasNext()) {
                    set(root, n++, left.next());
                }
                root.setRowCount(n);
                isWanted = pace.waitForListener(MOST_WAIT_MS) == BackpressureStrategy.WaitResult.READY;
                if (isWanted) {
                    listener.putNext();
                }
            }
            listener.completed();
        }
    }

    private static void set(VectorSchemaRoot root, int at, Row row) {
        for (int i = 0; i < row.size(); i++) {
            FieldVector vector = root.getVector(i);
            if (row.isNullAt(i)) {
                vector.setNull(at);
            } else {
                set(vector, at, row, i);
            }
        }
    }

    private static void set(FieldVector vector, int at, Row row, int i) {
        if (vector instanceof VarCharVector text) {
            text.setSafe(at, row.getString(i).getBytes(StandardCharsets.UTF_8));
        } else if (vector instanceof IntVector number) {
            number.setSafe(at, row.getInt(i));
        } else if (vector instanceof BigIntVector number) {
            number.setSafe(at, row.getLong(i));
        } else if (vector instanceof Float8Vector number) {
            number.setSafe(at, row.getDouble(i));
        } else if (vector instanceof DecimalVector number) {
            BigDecimal value = row.getDecimal(i);
            number.setSafe(at, value.setScale(number.getScale()));
        } else if (vector instanceof BitVector bit) {
            bit.setSafe(at, row.getBoolean(i) ? 1 : 0);
        } else if (vector instanceof DateDayVector day) {
            Date date = row.getDate(i);
            day.setSafe(at, Math.toIntExact(date.toLocalDate().toEpochDay()));
        } else if (vector instanceof TimeStampMicroTZVector instant) {
            Timestamp timestamp = row.getTimestamp(i);
            instant.setSafe(
                    at,
                    Math.addExact(
                            Math.multiplyExact(timestamp.toInstant().getEpochSecond(), MICROS),
                            timestamp.getNanos() / 1_000));
        } else {
            throw new IllegalStateException("no column is made of " + vector.getClass());
        }
    }
}
