package io.levier.common.stats.crosstab;

import io.levier.common.stats.MultipleTests;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Columns named by letters, and the letters of the columns a cell is significantly above: upper case when the adjusted
 * p is below 1 %, lower case when it is below 5 %, parted by blanks. A cell without letters is above nobody.
 */
final class ColumnLetters {
    private static final double CERTAIN = 0.01;
    private static final double SIGNIFICANT = 0.05;
    private static final int ALPHABET = 26;

    private final List<Comparison> comparisons = new ArrayList<>();

    /** One tested pair: the line it belongs to, and which column is above the other. */
    private record Comparison(int line, int above, int below, double p) {}

    /** The letter of a column: A to Z, then AA, AB, … */
    static String letter(int column) {
        return column < ALPHABET
                ? String.valueOf((char) ('A' + column))
                : letter(column / ALPHABET - 1) + letter(column % ALPHABET);
    }

    /**
     * Takes one comparison of two columns into the family that is adjusted together.
     *
     * @param p of the difference; NaN for one that could not be tested
     */
    void compare(int line, int column, double value, int other, double otherValue, double p) {
        boolean isAbove = value > otherValue;
        comparisons.add(new Comparison(line, isAbove ? column : other, isAbove ? other : column, p));
    }

    /** The marks of a column in a line, p-values adjusted over all comparisons taken (Benjamini and Hochberg 1995). */
    String[][] marks(int lines, int columns) {
        double[] adjusted = MultipleTests.BENJAMINI_HOCHBERG.adjust(
                comparisons.stream().mapToDouble(Comparison::p).toArray());
        String[][] marks = new String[lines][columns];
        for (String[] line : marks) {
            Arrays.fill(line, "");
        }
        for (int i = 0; i < adjusted.length; i++) {
            Comparison pair = comparisons.get(i);
            if (adjusted[i] < SIGNIFICANT) {
                String letter = letter(pair.below());
                String mark = adjusted[i] < CERTAIN ? letter : letter.toLowerCase(Locale.ROOT);
                String before = marks[pair.line()][pair.above()];
                marks[pair.line()][pair.above()] = before.isEmpty() ? mark : before + " " + mark;
            }
        }
        return marks;
    }
}
