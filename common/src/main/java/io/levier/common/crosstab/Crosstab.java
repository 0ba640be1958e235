package io.levier.common.crosstab;

import io.levier.common.metric.FactTable;
import io.levier.common.metric.Label;
import java.io.Serializable;
import java.util.Optional;

/**
 * A table of two variables over the rows of one fact table.
 *
 * @param id as it stands in {@code crosstab_cells}
 * @param of the fact table that is counted
 * @param where SQL condition: which rows are in the base
 * @param weight SQL expression of the row weight, 1 when rows count alike
 * @param mean SQL expression averaged in each column, empty when nothing is
 */
public record Crosstab(
        String id,
        FactTable of,
        String where,
        CrosstabVariable rows,
        CrosstabVariable columns,
        String weight,
        String mean,
        CrosstabPeriod period,
        Label label)
        implements Serializable {

    /** The averaged expression, when there is one. */
    public Optional<String> averaged() {
        return Optional.of(mean).filter(expression -> !expression.isEmpty());
    }
}
