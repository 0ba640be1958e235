package io.levier.common.drivers;

import io.levier.common.drivers.GramColumn.Role;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a moment matrix in their order, and which driver columns share their credit. Moments can only be added
 * when their layouts are equal.
 *
 * @param columns beginning with {@link GramColumn#ONE}, names unique, at most one probe
 * @param players every driver column in exactly one
 */
public record GramLayout(List<GramColumn> columns, List<Player> players) implements Serializable {

    public GramLayout {
        columns = List.copyOf(columns);
        players = List.copyOf(players);
        requireColumns(columns);
        requirePlayers(columns, players);
    }

    /** A layout in which each driver stands for itself. */
    public static GramLayout of(List<GramColumn> columns) {
        return new GramLayout(
                columns,
                columns.stream()
                        .filter(c -> c.role() == Role.DRIVER)
                        .map(c -> Player.of(c.name()))
                        .toList());
    }

    public int size() {
        return columns.size();
    }

    /** Number of columns with all their products: those before the headrooms, of which only sums are kept. */
    public int whole() {
        int whole = size();
        while (columns.get(whole - 1).role() == Role.HEADROOM) {
            whole--;
        }
        return whole;
    }

    /** Number of cells: the packed upper triangle of the whole columns, then one sum per headroom. */
    public int cells() {
        return new Triangle(whole()).cells() + size() - whole();
    }

    /**
     * Position of row i, column j (in either order) in the upper triangle packed row by row.
     *
     * @throws IllegalArgumentException for products of a headroom with anything but the constant, which are not kept
     */
    public int cell(int i, int j) {
        int whole = whole();
        int later = Math.max(i, j);
        if (later < whole) {
            return new Triangle(whole).cell(i, j);
        }
        if (Math.min(i, j) > 0) {
            throw new IllegalArgumentException(
                    "of headroom " + columns.get(later).name() + " only the sum is kept");
        }
        return new Triangle(whole).cells() + later - whole;
    }

    /** Position of a column, the constant being 0. */
    public int position(String column) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(column)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no column " + column + " among "
                + columns.stream().map(GramColumn::name).toList());
    }

    public List<String> names(Role role) {
        return columns.stream()
                .filter(c -> c.role() == role)
                .map(GramColumn::name)
                .toList();
    }

    private static void requireColumns(List<GramColumn> columns) {
        if (columns.isEmpty() || !columns.get(0).equals(GramColumn.ONE)) {
            throw new IllegalArgumentException("a layout begins with the constant 1");
        }
        Set<String> names = new HashSet<>();
        int probes = 0;
        @Nullable String headroom = null;
        for (GramColumn column : columns) {
            if (!names.add(column.name())) {
                throw new IllegalArgumentException("column " + column.name() + " stands twice in the layout");
            }
            if (column.role() == Role.CONSTANT && names.size() > 1) {
                throw new IllegalArgumentException("column " + column.name() + " is a second constant");
            }
            if (headroom != null && column.role() != Role.HEADROOM) {
                throw new IllegalArgumentException(
                        "headrooms come last, " + column.name() + " stands after " + headroom);
            }
            headroom = column.role() == Role.HEADROOM ? column.name() : headroom;
            probes += column.role() == Role.PROBE ? 1 : 0;
        }
        if (probes > 1) {
            throw new IllegalArgumentException("one probe is enough, the layout has " + probes);
        }
    }

    private static void requirePlayers(List<GramColumn> columns, List<Player> players) {
        Set<String> open = new HashSet<>();
        Set<String> headrooms = new HashSet<>();
        for (GramColumn column : columns) {
            if (column.role() == Role.DRIVER) {
                open.add(column.name());
            } else if (column.role() == Role.HEADROOM) {
                headrooms.add(column.name());
            }
        }
        List<String> wrong = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Player player : players) {
            if (!names.add(player.name()) || !open.containsAll(player.columns())) {
                wrong.add(player.name() + player.columns());
            }
            player.columns().forEach(open::remove);
            if (!headrooms.containsAll(player.headrooms())) {
                wrong.add(player.name() + " with headrooms " + player.headrooms());
            }
        }
        if (!wrong.isEmpty() || !open.isEmpty()) {
            throw new IllegalArgumentException("every driver column belongs to one player of its own name, and headroom"
                    + " columns are declared as such; wrong: " + wrong + ", without player: " + open);
        }
    }
}
