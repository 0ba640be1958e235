package io.levier.common.drivers;

import static io.levier.common.stats.Golden.assertClose;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.levier.common.stats.Refusal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Owen values against their definition over orders of entry, and against the cases in which they are Shapley values. */
class ThemeImportanceTest {

    private final Correlation data = RandomRows.of(5, 300, 21).correlation();

    @Test
    void itemsAreTheMeanOfWhatTheyAddOverOrdersThatKeepThemesTogether() {
        int[] themeOf = {0, 1, 0, 2, 1};
        double[] sum = new double[5];
        int orders = 0;
        for (List<Integer> order : permutations(List.of(0, 1, 2, 3, 4))) {
            if (keepsThemesTogether(order, themeOf)) {
                orders++;
                double before = 0;
                for (int place = 0; place < 5; place++) {
                    double after = rSquared(order.subList(0, place + 1));
                    sum[order.get(place)] += after - before;
                    before = after;
                }
            }
        }
        ThemeImportance themes = ThemeImportance.of(data, 0, new int[] {1, 1, 1, 1, 1}, themeOf);
        for (int j = 0; j < 5; j++) {
            assertClose(sum[j] / orders, themes.items()[j], 1e-9, "x" + (j + 1));
        }
    }

    @Test
    void themesAreTheShapleyPartsOfTheirColumnsTogether() {
        ThemeImportance themes = ThemeImportance.of(data, 0, new int[] {1, 1, 1, 1, 1}, new int[] {0, 0, 1, 1, 1});
        double[] groups = ShapleyImportance.of(data, 0, 2, 3).raw();
        assertClose(groups[0], themes.themes()[0], 1e-9, "first theme");
        assertClose(groups[1], themes.themes()[1], 1e-9, "second theme");
        double[] alone = ThemeImportance.ofThemes(data, 0, new int[] {1, 1, 1, 1, 1}, new int[] {0, 0, 1, 1, 1});
        assertClose(groups[0], alone[0], 1e-9, "first theme alone");
        assertClose(groups[1], alone[1], 1e-9, "second theme alone");
    }

    @Test
    void themesAloneAreThoseOfTheirItems() {
        int[] sizes = {2, 1, 1};
        int[] themeOf = {1, 0, 1};
        double[] items = ThemeImportance.of(data, 1, sizes, themeOf).themes();
        double[] alone = ThemeImportance.ofThemes(data, 1, sizes, themeOf);
        assertClose(items[0], alone[0], 1e-9, "first theme");
        assertClose(items[1], alone[1], 1e-9, "second theme");
        assertTrue(Refusal.message(
                        IllegalArgumentException.class,
                        () -> ThemeImportance.ofThemes(data, 1, sizes, new int[] {0, 2, 2}))
                .contains("theme 1 has no driver"));
    }

    /** Thirty items in one theme: their orders are drawn, the theme itself is exact. */
    @Test
    void themesOfManyItemsAreShared() {
        Correlation many = RandomRows.of(32, 900, 22).correlation();
        int[] sizes = new int[32];
        Arrays.fill(sizes, 1);
        int[] themeOf = new int[32];
        themeOf[7] = 1;
        themeOf[9] = 1;
        ThemeImportance shared = ThemeImportance.of(many, 0, sizes, themeOf);
        double[] alone = ThemeImportance.ofThemes(many, 0, sizes, themeOf);
        for (int theme = 0; theme < 2; theme++) {
            assertClose(alone[theme], shared.themes()[theme], 1e-9, "theme " + theme);
        }
        assertClose(
                LeastSquares.of(many).rSquared(), Arrays.stream(shared.items()).sum(), 1e-9, "R²");
    }

    @Test
    void oneThemeOrAThemePerItemIsNoTheme() {
        double[] shapley = ShapleyImportance.of(data, 0, 2, 1, 1, 1).raw();
        double[] one =
                ThemeImportance.of(data, 0, new int[] {2, 1, 1, 1}, new int[4]).items();
        double[] each = ThemeImportance.of(data, 0, new int[] {2, 1, 1, 1}, new int[] {0, 1, 2, 3})
                .items();
        for (int j = 0; j < 4; j++) {
            assertClose(shapley[j], one[j], 1e-9, "in one theme, player " + j);
            assertClose(shapley[j], each[j], 1e-9, "in a theme of its own, player " + j);
        }
    }

    @Test
    void gapsInTheNumbersOfThemesAreRefused() {
        int[] sizes = {1, 1, 1, 1, 1};
        assertTrue(Refusal.message(
                        IllegalArgumentException.class,
                        () -> ThemeImportance.of(data, 0, sizes, new int[] {0, 0, 2, 2, 2}))
                .contains("theme 1 has no driver"));
    }

    private double rSquared(List<Integer> columns) {
        int[] chosen = IntStream.concat(columns.stream().mapToInt(Integer::intValue), IntStream.of(5))
                .toArray();
        return LeastSquares.of(data.select(chosen)).rSquared();
    }

    private static boolean keepsThemesTogether(List<Integer> order, int[] themeOf) {
        int changes = 0;
        for (int place = 1; place < order.size(); place++) {
            changes += themeOf[order.get(place)] == themeOf[order.get(place - 1)] ? 0 : 1;
        }
        return changes == Arrays.stream(themeOf).distinct().count() - 1;
    }

    private static List<List<Integer>> permutations(List<Integer> items) {
        if (items.isEmpty()) {
            return List.of(List.of());
        }
        List<List<Integer>> all = new ArrayList<>();
        for (Integer first : items) {
            List<Integer> rest = items.stream().filter(i -> !i.equals(first)).toList();
            for (List<Integer> tail : permutations(rest)) {
                List<Integer> order = new ArrayList<>(List.of(first));
                order.addAll(tail);
                all.add(order);
            }
        }
        return all;
    }
}
