package io.levier.jobs.platform;

import static org.apache.spark.sql.functions.col;

import io.levier.common.privacy.PersonTrace;
import io.levier.common.table.Field;
import io.levier.common.table.FieldType;
import io.levier.common.table.Privacy;
import io.levier.common.table.Table;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.DataFrameWriterV2;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** How a table is made: schema, comments and rows in one commit, so that it is never seen empty before it is full. */
final class NewTable {
    private static final String STATISTICS = "delta.dataSkippingStatsColumns";
    private static final String NO_STATISTICS = "delta.dataSkippingNumIndexedCols";

    /** The properties that say which columns the log has statistics of. */
    static final Set<String> STATISTICS_PROPERTIES = Set.of(STATISTICS, NO_STATISTICS);

    private NewTable() {}

    static void write(Warehouse warehouse, Table table, Dataset<Row> rows, CommitTicket ticket) {
        DataFrameWriterV2<Row> writer = ticket.on(rows.writeTo("delta.`" + warehouse.pathOf(table) + "`"));
        writer.using("delta").tableProperty("comment", table.grain());
        TableShape.properties(table).forEach(writer::tableProperty);
        List<Column> partitions = table.partitions().stream()
                .map(Field::name)
                .map(name -> col(name))
                .toList();
        if (!partitions.isEmpty()) {
            writer.partitionedBy(partitions.get(0), partitions.stream().skip(1).toArray(Column[]::new));
        }
        // Of a table it creates Delta keeps no note; of one it creates or replaces it does.
        writer.createOrReplace();
    }

    /**
     * Delta writes the least and greatest value of every column into its log, where no deletion reaches them. Of tables
     * that lead to persons it may only do so for dates, instants and numbers that are not personal.
     */
    static Map<String, String> properties(Table table) {
        if (!leadsToPersons(table)) {
            return Map.of();
        }
        List<String> harmless = table.fields().stream()
                .filter(field -> field.privacy() == Privacy.PLAIN && isMeasure(field.type()))
                .filter(field -> !table.partitions().contains(field))
                .map(Field::name)
                .toList();
        Map<String, String> properties = new TreeMap<>();
        if (harmless.isEmpty()) {
            properties.put(NO_STATISTICS, "0");
        } else {
            properties.put(STATISTICS, String.join(",", harmless));
        }
        return properties;
    }

    /**
     * Whether a table with such properties writes no least and greatest values of what may be personal. One that was made
     * before a harmless column came has fewer than it may.
     */
    static boolean isDiscreet(Table table, Map<String, String> held) {
        Map<String, String> declared = properties(table);
        String counted = held.get(STATISTICS);
        boolean countsNothing = counted == null && "0".equals(held.get(NO_STATISTICS));
        if (declared.isEmpty() || countsNothing) {
            return true;
        }
        return counted != null
                && List.of(declared.getOrDefault(STATISTICS, "").split(",")).containsAll(List.of(counted.split(",")));
    }

    static boolean leadsToPersons(Table table) {
        return PersonTrace.of(table).isPresent()
                || table.fields().stream().anyMatch(field -> field.privacy() != Privacy.PLAIN);
    }

    private static boolean isMeasure(FieldType type) {
        return switch (type) {
            case INT, BIGINT, DOUBLE, MONEY, DATE, TIMESTAMP -> true;
            case STRING, BOOLEAN, STRINGS, DOUBLES, BIGINTS, DOUBLE_BY_NAME, STRING_BY_NAME, BIGINT_BY_NAME -> false;
        };
    }
}
