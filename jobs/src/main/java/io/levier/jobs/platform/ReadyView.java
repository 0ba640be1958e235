package io.levier.jobs.platform;

import io.levier.common.table.Table;
import io.levier.common.table.derived.Alert;
import io.levier.common.table.derived.DriverCompare;
import io.levier.common.table.derived.DriverImportance;
import io.levier.common.table.derived.DriverPerformance;
import io.levier.common.table.derived.MetricValues;
import io.levier.common.table.ops.RunLog;
import io.levier.common.table.ops.RunWrite;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Questions everybody asks of several tables, or of a part of one: SQL knows them by their names, as it knows tables. */
public enum ReadyView {
    /** Who has what to do. */
    AUDIENCE_ROUTE("who has what to do: alerts that wait, by who reads them and who is in charge", Alert.TABLE),
    /** Alerts from being raised to being closed. */
    CLOSED_LOOP_CASE("alerts that may be followed up, from being raised to being closed", Alert.TABLE),
    /** Where each driver lies in the map. */
    DRIVER_QUADRANT(
            "where each driver lies in the importance-performance map",
            DriverPerformance.TABLE,
            DriverImportance.TABLE),
    /** Whether drivers count for more in a segment. */
    DRIVER_SEGMENT_DIFF("whether a driver counts for more, or for less, in a segment", DriverCompare.TABLE),
    /** Whether targets are reached. */
    TARGET_STATUS("whether targets are reached, with the interval of the value taken into account", MetricValues.TABLE),
    /** How each job last ended, for each span of months. */
    INTERVAL_STATE("how each job last ended, for each span of months it was started for", RunLog.TABLE),
    /** What each table knows of, and since when. */
    FRESHNESS("when each table was last written and up to when its data go", RunLog.TABLE, RunWrite.TABLE),
    /** The last failure of each job. */
    LAST_FAILURES("the last failure of each job, and whether it has succeeded since", RunLog.TABLE),
    /** What each write was made from. */
    LINEAGE("which tables each write was made from, with the versions of both sides", RunLog.TABLE, RunWrite.TABLE),
    /** What each start changed. */
    WHAT_CHANGED(
            "what each start changed: rows of every table written, beside the time before",
            RunLog.TABLE,
            RunWrite.TABLE);

    private final String meaning;
    private final List<Table> inputs;

    ReadyView(String meaning, Table... inputs) {
        this.meaning = meaning;
        this.inputs = List.of(inputs);
    }

    /** As SQL calls it. */
    public String viewName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String meaning() {
        return meaning;
    }

    /** Whether all tables it asks are there. */
    public boolean isPossible(Predicate<Table> isThere) {
        return inputs.stream().allMatch(isThere);
    }

    /** The view of a name. */
    public static Optional<ReadyView> byName(String name) {
        return Arrays.stream(values())
                .filter(view -> view.viewName().equalsIgnoreCase(name))
                .findFirst();
    }

    /** Views a text names and whose tables the warehouse holds. */
    static List<ReadyView> named(Warehouse warehouse, String sql) {
        return Arrays.stream(values())
                .filter(view -> WarehouseViews.names(sql, view.viewName()))
                .filter(view -> view.isPossible(warehouse::holds))
                .toList();
    }

    /** Makes it known to a session. */
    void register(SparkSession spark, Warehouse warehouse) {
        Map<String, Dataset<Row>> rows = new HashMap<>();
        inputs.forEach(table -> rows.put(table.name(), DeltaScan.of(spark, warehouse.pathOf(table))));
        new Sql(spark).query("view/" + viewName(), rows, Map.of()).createOrReplaceTempView(viewName());
    }

    /** Its SELECT over the tables where they lie, for a catalogue outside. */
    public String select(Warehouse warehouse) {
        String text = Sql.text("view/" + viewName());
        for (Table input : inputs) {
            text = text.replace(
                    "identifier(:" + input.name() + ")",
                    "delta.`" + warehouse.pathOf(input).replace("`", "``") + "`");
        }
        return text.lines()
                .filter(line -> !line.startsWith("--"))
                .reduce("", (all, line) -> all + line + "\n")
                .strip();
    }
}
