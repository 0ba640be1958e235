package io.levier.jobs.platform;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import io.levier.common.problem.BrokenContract;
import io.levier.common.problem.Suggestion;
import io.levier.common.table.DeclaredTables;
import io.levier.common.table.Field;
import io.levier.common.table.FieldType;
import io.levier.common.table.Privacy;
import io.levier.common.table.Table;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Makes tables of the warehouse known to SQL by their names. */
public final class WarehouseViews {
    private static final String MASK = "***";

    private WarehouseViews() {}

    /** Whether names, addresses and words of persons are shown. */
    public enum Personal {
        MASKED,
        SHOWN
    }

    /** Declared tables that a text names and the warehouse holds; looking into all of them would cost seconds. */
    public static List<Table> named(Warehouse warehouse, String sql) {
        return DeclaredTables.ALL.stream()
                .filter(table -> names(sql, table.name()))
                .filter(warehouse::holds)
                .toList();
    }

    /** Whether a word stands in a text. */
    static boolean names(String sql, String word) {
        return Pattern.compile("\\b" + word + "\\b", Pattern.CASE_INSENSITIVE)
                .matcher(sql)
                .find();
    }

    static void register(SparkSession spark, Warehouse warehouse, String sql, Personal personal) {
        for (Table table : named(warehouse, sql)) {
            Dataset<Row> rows = DeltaScan.of(spark, warehouse.pathOf(table));
            (personal == Personal.SHOWN ? rows : masked(table, rows)).createOrReplaceTempView(table.name());
        }
        ReadyView.named(warehouse, sql).forEach(view -> view.register(spark, warehouse));
    }

    private static Dataset<Row> masked(Table table, Dataset<Row> rows) {
        Dataset<Row> masked = rows;
        for (Field field : table.fields()) {
            if (field.privacy() == Privacy.DIRECT || field.privacy() == Privacy.TEXT) {
                String mask = field.type() == FieldType.STRING ? MASK : null;
                masked = masked.withColumn(
                        field.name(),
                        when(col(field.name()).isNotNull(), lit(mask))
                                .cast(field.type().ddl()));
            }
        }
        return masked;
    }

    /** What Spark refuses about a text, as its writer needs it. */
    static BrokenContract explained(AnalysisException refusal, Warehouse warehouse) {
        Optional<String> absent = Optional.ofNullable(
                        refusal.getMessageParameters().get("relationName"))
                .filter(name -> "TABLE_OR_VIEW_NOT_FOUND".equals(refusal.getCondition()))
                .map(name -> name.replace("`", ""));
        if (absent.isEmpty()) {
            return new BrokenContract(
                    "the query cannot be understood: "
                            + refusal.getSimpleMessage().strip(),
                    "levier describe lists the tables, levier describe TABLE its columns");
        }
        String name = absent.get();
        if (DeclaredTables.byName(name).isPresent() || ReadyView.byName(name).isPresent()) {
            return new BrokenContract(
                    "there is no table " + name + " in " + warehouse.root() + " yet", "run the jobs first: levier run");
        }
        return new BrokenContract(
                "there is no table \"" + name + "\"",
                Suggestion.nearest(
                                name,
                                Stream.concat(
                                                DeclaredTables.ALL.stream().map(Table::name),
                                                Arrays.stream(ReadyView.values())
                                                        .map(ReadyView::viewName))
                                        .toList())
                        .map(near -> "did you mean \"" + near + "\"? levier describe lists all tables")
                        .orElse("levier describe lists all tables"));
    }
}
