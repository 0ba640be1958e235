package io.levier.jobs.journey;

import io.levier.common.journey.HiddenFlows;
import io.levier.common.table.Field;
import io.levier.common.table.derived.ProcessEdge;
import io.levier.jobs.platform.Schemas;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** Rows of process_edge: flows of few customers hidden, with as many others as it takes that they cannot be worked out. */
final class EdgeRows {

    private EdgeRows() {}

    /**
     * The rows, in order.
     *
     * @param edges rows of {@code journey/process_edge}, as many as activities follow each other
     */
    static List<Row> of(List<Row> edges, int few) {
        boolean[] hidden = HiddenFlows.of(
                edges.stream()
                        .map(edge -> new HiddenFlows.Flow(
                                edge.getAs("process"),
                                edge.getAs("from_activity"),
                                edge.getAs("to_activity"),
                                edge.<Long>getAs("n_customers")))
                        .toList(),
                few);
        Set<List<Object>> withHidden = new HashSet<>();
        for (int i = 0; i < hidden.length; i++) {
            if (hidden[i]) {
                withHidden.add(origin(edges.get(i)));
            }
        }
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < hidden.length; i++) {
            rows.add(row(edges.get(i), hidden[i], withHidden.contains(origin(edges.get(i)))));
        }
        return rows;
    }

    private static List<Object> origin(Row edge) {
        return List.of(edge.getAs("process"), edge.getAs("from_activity"));
    }

    private static Row row(Row edge, boolean isHidden, boolean isOfHidden) {
        Map<Field, @Nullable Object> cells = new HashMap<>();
        for (Field field : List.of(
                ProcessEdge.PROCESS, ProcessEdge.FROM_ACTIVITY, ProcessEdge.TO_ACTIVITY, ProcessEdge.VIOLATION)) {
            cells.put(field, edge.getAs(field.name()));
        }
        cells.put(ProcessEdge.STATUS, isHidden ? "suppressed" : "ok");
        if (!isHidden) {
            for (Field field : List.of(
                    ProcessEdge.N,
                    ProcessEdge.N_CASES,
                    ProcessEdge.N_CUSTOMERS,
                    ProcessEdge.WAIT_P50_S,
                    ProcessEdge.WAIT_P90_S,
                    ProcessEdge.WAIT_SHARE)) {
                cells.put(field, edge.getAs(field.name()));
            }
            cells.put(ProcessEdge.SHARE_FROM, isOfHidden ? null : edge.getAs("share_from"));
        }
        return Schemas.sparseRow(ProcessEdge.TABLE, cells);
    }
}
