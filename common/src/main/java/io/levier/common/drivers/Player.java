package io.levier.common.drivers;

import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What shares the credit as one: a rating alone, all the columns of one category, or a rating with the dummy of its
 * "does not apply".
 *
 * @param name what the share is published under
 * @param columns driver columns of the layout, at least one
 * @param measure the first column, when its coefficient is what "one step better" means; null for categories
 * @param headrooms columns with the move of the measure in each row, one per scenario, such as
 *     {@code min(x + 1, scale maximum) − x}; none when no gain is simulated
 */
public record Player(
        String name, List<String> columns, @Nullable String measure, List<String> headrooms) implements Serializable {

    public Player {
        columns = List.copyOf(columns);
        headrooms = List.copyOf(headrooms);
        if (columns.isEmpty() || new HashSet<>(columns).size() != columns.size()) {
            throw new IllegalArgumentException("player " + name + " needs columns, each once: " + columns);
        }
        if (measure != null && !measure.equals(columns.get(0))) {
            throw new IllegalArgumentException(
                    "player " + name + " is measured by " + measure + ", which must be the first of " + columns);
        }
        if (!headrooms.isEmpty() && measure == null) {
            throw new IllegalArgumentException(
                    "player " + name + " has several columns " + columns + ", so moving it by one step has no meaning");
        }
    }

    /** A column alone. */
    public static Player of(String column) {
        return new Player(column, List.of(column), column, List.of());
    }

    /** Columns that belong together and have no common step. */
    public static Player group(String name, String... columns) {
        return new Player(name, List.of(columns), null, List.of());
    }

    /**
     * A rating and the dummy of those it does not apply to. Their rating column holds any constant: the dummy takes up
     * the difference, so that neither the share nor the coefficient depends on it.
     */
    public static Player rated(String column, String doesNotApply) {
        return new Player(column, List.of(column, doesNotApply), column, List.of());
    }

    /** The same player, with the columns that hold the moves of scenarios. */
    public Player withHeadrooms(List<String> moves) {
        return new Player(name, columns, measure, moves);
    }

    /** The same player without a scenario. */
    public Player withoutHeadrooms() {
        return withHeadrooms(List.of());
    }

    /** Whether one step has a meaning, so that there is a coefficient to speak of. */
    boolean hasStep() {
        return measure != null;
    }
}
