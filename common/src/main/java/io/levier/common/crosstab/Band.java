package io.levier.common.crosstab;

import io.levier.common.metric.Label;
import java.io.Serializable;

/**
 * A named group of rows.
 *
 * @param id as it stands in {@code crosstab_cells}
 * @param when SQL condition over the fact table; the first band whose condition holds takes the row
 */
public record Band(String id, String when, Label label) implements Serializable {}
