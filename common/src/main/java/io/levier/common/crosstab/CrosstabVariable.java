package io.levier.common.crosstab;

import io.levier.common.metric.Dimension;
import io.levier.common.metric.Label;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;

/**
 * One side of a crosstab: the values of a dimension, or bands of an expression. Of a dimension, rows without a value
 * count as {@link Dimension#UNKNOWN}; a row that falls in no band is not in the table.
 *
 * @param id name of the dimension, or of the banded variable
 * @param expressions SQL expressions of the parts of a value, none when there are bands
 * @param bands in the order they are shown, empty for a dimension
 * @param maximumCardinality more values than this are refused: a crosstab is for reading
 */
public record CrosstabVariable(
        String id, Label label, List<String> expressions, List<Band> bands, int maximumCardinality)
        implements Serializable {

    private static final int MOST_BANDS = 60;

    public CrosstabVariable {
        expressions = List.copyOf(expressions);
        bands = List.copyOf(bands);
    }

    public static CrosstabVariable of(Dimension dimension) {
        return new CrosstabVariable(
                dimension.id(),
                dimension.label(),
                dimension.parts().stream().map(Dimension.Part::expression).toList(),
                List.of(),
                dimension.maximumCardinality());
    }

    public static CrosstabVariable banded(String id, Label label, List<Band> bands) {
        return new CrosstabVariable(id, label, List.of(), bands, MOST_BANDS);
    }

    public boolean isBanded() {
        return !bands.isEmpty();
    }

    /** The order values are shown in: bands as declared, values by name, those that are not known last. */
    public Comparator<String> order() {
        if (isBanded()) {
            List<String> ids = bands.stream().map(Band::id).toList();
            return Comparator.comparingInt(ids::indexOf);
        }
        return Comparator.<String, Boolean>comparing(Dimension.UNKNOWN::equals)
                .thenComparing(Comparator.naturalOrder());
    }

    /** What a value is called; that of a dimension is its own name. */
    public Label labelOf(String value) {
        return bands.stream()
                .filter(band -> band.id().equals(value))
                .map(Band::label)
                .findFirst()
                .orElseGet(() -> value.equals(Dimension.UNKNOWN)
                        ? new Label(Dimension.UNKNOWN, "inconnu")
                        : new Label(value, value));
    }
}
