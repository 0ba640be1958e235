package io.levier.common.drivers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * R² shared in two steps (Owen 1977): first among themes, as if each were one player, then inside each theme among its
 * items, the other themes coming and going as a whole. A theme's part is the sum of its items', whatever the number of
 * its items, so a theme is not made important by asking many questions about it.
 */
public final class ThemeImportance {

    /** Every item is looked at beside every subset of the other themes. */
    public static final int MOST_THEMES = 12;

    /** Orders drawn inside a theme of too many items: few, as they are drawn beside every subset of the other themes. */
    private static final int PAIRS = 2_000;

    private static final long ORDERS = 11;

    private final double[] items;
    private final double[] themes;

    private ThemeImportance(double[] items, double[] themes) {
        this.items = items;
        this.themes = themes;
    }

    /**
     * Shares R² among players in themes.
     *
     * @param data controls, the columns of the players one after another, and the outcome
     * @param controls number of leading columns always in the model
     * @param playerSizes number of columns of each player
     * @param themeOf theme of each player, from 0 without gaps
     */
    public static ThemeImportance of(Correlation data, int controls, int[] playerSizes, int[] themeOf) {
        int count = count(playerSizes, themeOf);
        List<List<Integer>> columnsOf = columns(controls, playerSizes);
        double[] items = new double[playerSizes.length];
        double[] themes = new double[count];
        for (int theme = 0; theme < count; theme++) {
            int[] members = players(themeOf, theme);
            int[] sizes = Arrays.stream(members).map(j -> playerSizes[j]).toArray();
            for (int others = 0; others < 1 << count; others++) {
                if ((others & 1 << theme) == 0) {
                    double weight = weight(Integer.bitCount(others), count);
                    double[] raw = inside(data, controls, columnsOf, members, sizes, themeOf, others);
                    for (int m = 0; m < members.length; m++) {
                        items[members[m]] += weight * raw[m];
                        themes[theme] += weight * raw[m];
                    }
                }
            }
        }
        return new ThemeImportance(items, themes);
    }

    /**
     * The parts of the themes alone, as {@link #themes} has them: each theme is one player with all the columns of its
     * items, so that many items cost nothing.
     */
    public static double[] ofThemes(Correlation data, int controls, int[] playerSizes, int[] themeOf) {
        int[] sizes = new int[count(playerSizes, themeOf)];
        List<List<Integer>> columnsOf = columns(controls, playerSizes);
        List<Integer> order = leading(controls);
        for (int theme = 0; theme < sizes.length; theme++) {
            for (int member : players(themeOf, theme)) {
                order.addAll(columnsOf.get(member));
                sizes[theme] += playerSizes[member];
            }
        }
        return ShapleyImportance.of(selected(data, order), controls, sizes).raw();
    }

    private static int count(int[] playerSizes, int[] themeOf) {
        int count = Arrays.stream(themeOf).max().orElse(-1) + 1;
        if (themeOf.length != playerSizes.length || count < 1 || count > MOST_THEMES) {
            throw new IllegalArgumentException("1 to " + MOST_THEMES + " themes, one for each of " + playerSizes.length
                    + " drivers, were expected; got " + Arrays.toString(themeOf));
        }
        for (int theme = 0; theme < count; theme++) {
            if (players(themeOf, theme).length == 0) {
                throw new IllegalArgumentException("theme " + theme + " has no driver in " + Arrays.toString(themeOf));
            }
        }
        return count;
    }

    private static List<Integer> leading(int count) {
        return IntStream.range(0, count).boxed().collect(Collectors.toCollection(ArrayList::new));
    }

    /** Columns in this order, then the outcome. */
    private static Correlation selected(Correlation data, List<Integer> order) {
        return data.select(IntStream.concat(order.stream().mapToInt(Integer::intValue), IntStream.of(data.size() - 1))
                .toArray());
    }

    /** Shapley parts of the members once the controls and the other themes of the subset are in the model. */
    private static double[] inside(
            Correlation data,
            int controls,
            List<List<Integer>> columnsOf,
            int[] members,
            int[] sizes,
            int[] themeOf,
            int others) {
        List<Integer> order = leading(controls);
        for (int j = 0; j < themeOf.length; j++) {
            if ((others & 1 << themeOf[j]) != 0) {
                order.addAll(columnsOf.get(j));
            }
        }
        int before = order.size();
        for (int member : members) {
            order.addAll(columnsOf.get(member));
        }
        Correlation chosen = selected(data, order);
        return members.length > ShapleyImportance.MOST_PLAYERS
                ? SampledImportance.of(chosen, before, PAIRS, ORDERS, sizes).raw()
                : ShapleyImportance.of(chosen, before, sizes).raw();
    }

    private static List<List<Integer>> columns(int controls, int[] playerSizes) {
        List<List<Integer>> columns = new ArrayList<>();
        int next = controls;
        for (int size : playerSizes) {
            List<Integer> own = new ArrayList<>();
            for (int end = next + size; next < end; next++) {
                own.add(next);
            }
            columns.add(own);
        }
        return columns;
    }

    private static int[] players(int[] themeOf, int theme) {
        List<Integer> players = new ArrayList<>();
        for (int j = 0; j < themeOf.length; j++) {
            if (themeOf[j] == theme) {
                players.add(j);
            }
        }
        return players.stream().mapToInt(Integer::intValue).toArray();
    }

    /** {@code q!(m − q − 1)!/m!}. */
    private static double weight(int q, int m) {
        double weight = 1.0 / m;
        for (int i = 1; i <= q; i++) {
            weight *= (double) i / (m - i);
        }
        return weight;
    }

    /** Part of R² per player; sums to R² minus that of the controls. */
    public double[] items() {
        return items.clone();
    }

    /** Part of R² per theme. */
    public double[] themes() {
        return themes.clone();
    }
}
