package io.levier.common.drivers;

import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What shares the credit as one: a rating alone, all the columns of one category, or a rating with the dummy of its
 * "does not apply".
 *
 * @param name what the share is published under
 * @param columns driver columns of the layout, at least one
 * @param headroom column with the scenario's move of a single-column player in each row, such as
 *     {@code min(x + 1, scale maximum) − x}; null when no gain is simulated
 */
public record Player(
        String name, List<String> columns, @Nullable String headroom) {

    public Player {
        columns = List.copyOf(columns);
        if (columns.isEmpty() || new HashSet<>(columns).size() != columns.size()) {
            throw new IllegalArgumentException("player " + name + " needs columns, each once: " + columns);
        }
        if (headroom != null && columns.size() > 1) {
            throw new IllegalArgumentException(
                    "player " + name + " has several columns " + columns + ", so moving it by one step has no meaning");
        }
    }

    /** A column alone. */
    public static Player of(String column) {
        return new Player(column, List.of(column), null);
    }

    /** Columns that belong together. */
    public static Player group(String name, String... columns) {
        return new Player(name, List.of(columns), null);
    }

    /** The same player, with the column that holds the scenario's move. */
    public Player withHeadroom(String column) {
        return new Player(name, columns, column);
    }
}
