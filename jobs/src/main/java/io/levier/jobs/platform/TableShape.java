package io.levier.jobs.platform;

import io.levier.common.table.DeclaredTables;
import io.levier.common.table.Field;
import io.levier.common.table.Layer;
import io.levier.common.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.expressions.Cast$;
import org.apache.spark.sql.delta.DeltaLog;
import org.apache.spark.sql.delta.actions.Metadata;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import scala.Option;
import scala.jdk.javaapi.CollectionConverters;

/**
 * How a table in the warehouse differs from its declaration, because another version of Levier wrote it.
 *
 * @param differences each in words, none when it is as declared
 */
public record TableShape(Table table, Kind kind, List<String> differences) {
    /** Where a table keeps {@link DeclaredTables#VERSION}. */
    static final String VERSION = "levier.tables";

    /** What becomes of the table; the last of those that apply. */
    public enum Kind {
        /** As declared. */
        DECLARED,
        /** Comments, names or properties only: nobody is kept from working with it. */
        WORDS,
        /** Its files are split otherwise, or its log quotes what is personal: its rows are written once more, in time. */
        LAYOUT,
        /** It lacks optional columns: told to its log, no row is touched. */
        COLUMNS,
        /** Columns went or types widened: its rows are written once more. */
        ROWS,
        /** It lacks what only the job that writes it can fill. */
        ANEW,
        /** A newer program wrote it, or somebody else changed it. */
        NEWER
    }

    public TableShape {
        differences = List.copyOf(differences);
    }

    /** Whether jobs can read and write it as it is. */
    public boolean isUsable() {
        return kind.compareTo(Kind.LAYOUT) <= 0;
    }

    /** What Delta holds of a table; the session must be one that knows Delta. */
    static Metadata held(SparkSession spark, Warehouse warehouse, Table table) {
        return DeltaLog.forTable(spark, warehouse.pathOf(table))
                .update(false, Option.empty(), Option.empty())
                .metadata();
    }

    /** Compares a table that is there with its declaration. */
    static TableShape of(SparkSession spark, Warehouse warehouse, Table table) {
        return of(table, held(spark, warehouse, table));
    }

    static TableShape of(Table table, Metadata held) {
        Comparison comparison = new Comparison(table, held.schema(), CollectionConverters.asJava(held.configuration()));
        comparison.columns();
        comparison.layout(CollectionConverters.asJava(held.partitionColumns()));
        comparison.words(Optional.ofNullable(held.description()));
        return new TableShape(table, comparison.kind, comparison.differences);
    }

    /** The properties a table of ours has. */
    static Map<String, String> properties(Table table) {
        Map<String, String> properties = new TreeMap<>(NewTable.properties(table));
        properties.put("levier.name.fr", table.frenchName());
        properties.put(VERSION, String.valueOf(DeclaredTables.VERSION));
        return properties;
    }

    /** Collects the differences, and what the gravest of them asks for. */
    private static final class Comparison {
        private final Table table;
        private final StructType columns;
        private final Map<String, String> properties;
        private final int version;
        private final List<String> differences = new ArrayList<>();
        private Kind kind = Kind.DECLARED;

        Comparison(Table table, StructType columns, Map<String, String> properties) {
            this.table = table;
            this.columns = columns;
            this.properties = properties;
            this.version = Integer.parseInt(properties.getOrDefault(VERSION, "0"));
            if (version > DeclaredTables.VERSION) {
                differs(Kind.NEWER, "tables of version " + version + ", this program knows " + DeclaredTables.VERSION);
            }
        }

        private void differs(Kind asksFor, String difference) {
            differences.add(difference);
            kind = asksFor.compareTo(kind) > 0 ? asksFor : kind;
        }

        void columns() {
            Set<String> held = Set.of(columns.fieldNames());
            for (Field field : table.fields()) {
                if (held.contains(field.name())) {
                    type(field, columns.apply(field.name()));
                } else if (field.isMandatory()) {
                    differs(Kind.ANEW, "has no column " + field.name() + ", which every row needs");
                } else {
                    differs(
                            Kind.COLUMNS,
                            "new column " + field.name() + " " + field.type().ddl());
                }
            }
            for (String name : columns.fieldNames()) {
                if (!table.declares(name)) {
                    boolean isOld = version < DeclaredTables.VERSION;
                    differs(
                            isOld ? Kind.ROWS : Kind.NEWER,
                            (isOld ? "without column " : "has an unknown column ") + name);
                }
            }
            List<String> declared = table.fields().stream().map(Field::name).toList();
            if (differences.isEmpty() && !declared.equals(List.of(columns.fieldNames()))) {
                differs(Kind.COLUMNS, "columns in declared order");
            }
        }

        private void type(Field field, StructField held) {
            StructField declared = Schemas.column(field);
            if (held.dataType().asNullable().equals(declared.dataType().asNullable())) {
                return;
            }
            String change = "column " + field.name() + " from "
                    + held.dataType().sql() + " to " + declared.dataType().sql();
            differs(Cast$.MODULE$.canUpCast(held.dataType(), declared.dataType()) ? Kind.ROWS : Kind.ANEW, change);
        }

        void layout(List<String> partitions) {
            // With columns that came the rows are written once more all the same.
            Kind rewritten = kind == Kind.COLUMNS ? Kind.ROWS : Kind.LAYOUT;
            List<String> declared = table.partitions().stream().map(Field::name).toList();
            if (!declared.equals(partitions)) {
                differs(rewritten, "files split by " + (declared.isEmpty() ? "nothing" : String.join(", ", declared)));
            }
            if (!NewTable.isDiscreet(table, properties)) {
                differs(rewritten, "a log that quotes no personal values");
            }
        }

        void words(Optional<String> grain) {
            boolean isTold = grain.filter(table.grain()::equals).isPresent()
                    && properties
                            .entrySet()
                            .containsAll(TableShape.properties(table).entrySet())
                    && Arrays.stream(columns.fields())
                            .filter(held -> table.declares(held.name()))
                            .allMatch(held -> isTold(held));
            if (!isTold) {
                differs(Kind.WORDS, "comments and properties of version " + DeclaredTables.VERSION);
            }
        }

        private boolean isTold(StructField held) {
            StructField declared = Schemas.column(table.field(held.name()).orElseThrow());
            return held.metadata().equals(declared.metadata());
        }
    }

    /** Whether a table that has to be written anew is so by the pipeline itself. */
    public boolean isMadeByJobs() {
        return table.layer() == Layer.CURATED || table.layer() == Layer.DERIVED;
    }
}
