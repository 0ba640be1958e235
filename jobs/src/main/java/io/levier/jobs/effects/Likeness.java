package io.levier.jobs.effects;

import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;

import io.levier.common.metric.Dimension;
import io.levier.common.metric.FactTable;
import java.util.Collection;
import java.util.List;
import org.apache.spark.sql.Column;

/**
 * The characteristics in which those an initiative does not reach are made like those it reaches.
 *
 * @param dimensions none when they count as they are
 */
record Likeness(List<Dimension> dimensions) {
    /**
     * Those of the asked characteristics that can serve.
     *
     * @param scopeColumns columns that tell who is reached: everybody reached has the same value there, and nobody else
     */
    static Likeness of(List<Dimension> asked, FactTable fact, Collection<String> scopeColumns) {
        return new Likeness(asked.stream()
                .filter(dimension -> dimension.parts().stream()
                        .map(Dimension.Part::column)
                        .allMatch(column -> fact.table().declares(column) && !scopeColumns.contains(column)))
                .toList());
    }

    boolean isAsked() {
        return !dimensions.isEmpty();
    }

    List<String> names() {
        return dimensions.stream().map(Dimension::id).toList();
    }

    /** The stratum of a row of facts. */
    Column stratum() {
        return isAsked()
                ? expr(Dimension.sql(dimensions.stream()
                        .flatMap(dimension -> dimension.parts().stream())
                        .map(Dimension.Part::expression)
                        .toList()))
                : lit("");
    }
}
