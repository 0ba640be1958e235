package io.levier.jobs.platform;

import static java.util.stream.Collectors.joining;

import io.levier.common.problem.BrokenContract;
import io.levier.common.problem.Problem;
import io.levier.common.table.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;

/** Keeps jobs from tables of another version of Levier. What one start found usable it does not look at again. */
final class TableShapes {
    private final SparkSession spark;
    private final Warehouse warehouse;
    private final Set<Table> usable = ConcurrentHashMap.newKeySet();

    TableShapes(SparkSession spark, Warehouse warehouse) {
        this.spark = spark;
        this.warehouse = warehouse;
    }

    /**
     * Refuses a job whose tables are not those it is made for.
     *
     * @throws BrokenContract telling whether the tables are to be migrated, to be written anew, or newer than the program
     */
    void require(JobSpec spec) {
        require(Stream.concat(spec.reads().stream(), spec.writes().stream()).toList(), spec.writes());
    }

    /** Refuses tables; those that are written anew in any case may lack what only that can fill. */
    void require(List<Table> tables, List<Table> written) {
        List<TableShape> foreign = tables.stream()
                .filter(table -> !usable.contains(table) && warehouse.holds(table))
                .map(table -> TableShape.of(spark, warehouse, table))
                .filter(this::isForeign)
                .filter(shape -> shape.kind() != TableShape.Kind.ANEW || !written.contains(shape.table()))
                .distinct()
                .sorted(Comparator.comparing(shape -> shape.table().name()))
                .toList();
        List<Problem> problems = new ArrayList<>();
        for (TableShape.Kind kind : TableShape.Kind.values()) {
            List<TableShape> some =
                    foreign.stream().filter(shape -> shape.kind() == kind).toList();
            if (!some.isEmpty()) {
                problems.add(problem(kind, some));
            }
        }
        if (!problems.isEmpty()) {
            throw new BrokenContract(problems);
        }
    }

    private boolean isForeign(TableShape shape) {
        if (shape.isUsable()) {
            usable.add(shape.table());
            return false;
        }
        return true;
    }

    private Problem problem(TableShape.Kind kind, List<TableShape> shapes) {
        String told = shapes.stream()
                .map(shape -> shape.table() + " (" + String.join(", ", shape.differences()) + ")")
                .collect(joining("; "));
        return switch (kind) {
            case DECLARED, WORDS, LAYOUT, COLUMNS, ROWS ->
                new Problem(
                        "tables of an older version of Levier stand in " + warehouse.root() + ": " + told,
                        "run migrate: levier migrate --dry-run tells what it will do, levier migrate does it and keeps all"
                                + " rows");
            case ANEW ->
                new Problem(
                        "tables of an older version of Levier stand in " + warehouse.root()
                                + " and cannot be upgraded: " + told,
                        "write them anew: an input table with ingest --reload, the others with run, without --period or"
                                + " --from/--to");
            case NEWER ->
                new Problem(
                        "this program is older than the data in " + warehouse.root() + ": " + told,
                        "use the version of Levier that wrote them, or another warehouse");
        };
    }
}
