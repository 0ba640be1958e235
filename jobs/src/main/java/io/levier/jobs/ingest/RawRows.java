package io.levier.jobs.ingest;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import io.levier.common.config.Notation;
import io.levier.common.table.Field;
import io.levier.common.table.ops.Quarantine;
import io.levier.jobs.platform.JobContext;
import java.time.Duration;
import java.time.Instant;
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
 * @param rows cells as they came, {@link #NOT_TEXT} and {@link DeliveryOrder#PLACE}
 * @param reading how their cells are read
 * @param carried columns that are none of the contract and stay with their row
 * @param knowable until when something can have happened that is known
 */
record RawRows(Dataset<Row> rows, Reading reading, List<String> carried, Instant knowable) {
    /** The columns of a row that came as numbers or instants: the notation of an export does not hold for them. */
    static final String NOT_TEXT = "__not_text";

    /** A day of some zone may have begun, and a clock may be fast. */
    private static final Duration AHEAD = Duration.ofDays(1);

    /** How cells are read. */
    interface Reading {
        /** The cell in the words of the contract, null when it says that nothing is known. */
        Column text(Field field, Column cell);

        /** The value a cell stands for, null when it stands for none; {@code text} is the cell as text. */
        Column value(Field field, Column text);

        /** Whether a cell is a time its zone skipped or had twice. */
        Column isOffClock(Field field, Column text);
    }

    private record Delivered(CellReader reader, Map<String, DataType> types) implements Reading {
        @Override
        public Column text(Field field, Column cell) {
            return reader.text(field, cell);
        }

        @Override
        public Column value(Field field, Column text) {
            return reader.typed(field, text, origin(field));
        }

        @Override
        public Column isOffClock(Field field, Column text) {
            return reader.isOffClock(field, text, origin(field));
        }

        private DataType origin(Field field) {
            return types.getOrDefault(field.name(), DataTypes.StringType);
        }
    }

    private record SetAside(CellReader reader) implements Reading {
        @Override
        public Column text(Field field, Column cell) {
            return reader.text(field, cell);
        }

        @Override
        public Column value(Field field, Column text) {
            return when(isNotText(field), reader.typed(field, text, DataTypes.TimestampType))
                    .otherwise(reader.typed(field, text, DataTypes.StringType));
        }

        @Override
        public Column isOffClock(Field field, Column text) {
            return not(isNotText(field)).and(reader.isOffClock(field, text, DataTypes.StringType));
        }

        private static Column isNotText(Field field) {
            return array_contains(col(NOT_TEXT), field.name());
        }
    }

    /** The last instant of which anything can be known: the knowledge limit of a run, or now where that lies before. */
    static Instant knowable(JobContext context) {
        Instant now = context.ledger().now();
        return (context.asOf().isAfter(now) ? context.asOf() : now).plus(AHEAD);
    }

    /** Rows of an export, with their place: which cells are text their columns tell. */
    static RawRows delivered(Dataset<Row> mapped, Notation notation, Instant knowable) {
        Map<String, DataType> types = Arrays.stream(mapped.schema().fields())
                .filter(column -> !column.name().equals(DeliveryOrder.PLACE))
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
        return new RawRows(
                mapped.withColumn(NOT_TEXT, array(notText).cast("array<string>")),
                new Delivered(new CellReader(notation), types),
                List.of(NOT_TEXT, DeliveryOrder.PLACE),
                knowable);
    }

    /** Rows that were set aside, all of whose cells are text now: which of them were before they tell themselves. */
    static RawRows setAside(Dataset<Row> rows, Notation notation, Instant knowable) {
        return new RawRows(
                DeliveryOrder.withoutOrder(rows),
                new SetAside(new CellReader(notation)),
                List.of(NOT_TEXT, Quarantine.CONTENT_ID.name(), DeliveryOrder.PLACE),
                knowable);
    }

    /** The same reading of other rows. */
    RawRows of(Dataset<Row> others) {
        return new RawRows(others, reading, carried, knowable);
    }
}
