package io.levier.jobs.metrics;

import io.levier.common.metric.CellLayout;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a prepared row holds what its metrics ask: conditions as bits of a few words, numbers in columns. What compares
 * with the period stands there once per window, everything else once.
 */
final class RowShape implements Serializable {
    /** Cluster and day come first, then the segments. */
    static final int LEAD = 2;

    private static final long serialVersionUID = 1;

    /** Bits of a word; the sign is left alone. */
    private static final int WORD = 62;

    private final int segments;
    private final ArrayList<String> fixedConditions = new ArrayList<>();
    private final ArrayList<String> movingConditions = new ArrayList<>();
    private final ArrayList<String> fixedNumbers = new ArrayList<>();
    private final ArrayList<String> movingNumbers = new ArrayList<>();
    private final int[] placeOfCondition;
    private final int[] placeOfNumber;

    /** @param segments number of cuts, the total among them */
    RowShape(CellLayout layout, int segments) {
        this.segments = segments;
        this.placeOfCondition = places(layout.conditions(), fixedConditions, movingConditions);
        this.placeOfNumber = places(layout.numbers(), fixedNumbers, movingNumbers);
    }

    /** The place of each text among those of its kind, negative among those that move with the window. */
    private static int[] places(List<String> texts, List<String> fixed, List<String> moving) {
        int[] places = new int[texts.size()];
        for (int i = 0; i < places.length; i++) {
            boolean moves = CellLayout.readsPeriod(texts.get(i));
            List<String> list = moves ? moving : fixed;
            places[i] = moves ? ~list.size() : list.size();
            list.add(texts.get(i));
        }
        return places;
    }

    /** The conditions of each word, those that do not move. */
    List<List<String>> fixedWords() {
        return words(fixedConditions);
    }

    /** The conditions of each word, those that move. */
    List<List<String>> movingWords() {
        return words(movingConditions);
    }

    List<String> fixedNumbers() {
        return fixedNumbers;
    }

    List<String> movingNumbers() {
        return movingNumbers;
    }

    private static List<List<String>> words(List<String> conditions) {
        List<List<String>> words = new ArrayList<>();
        for (int from = 0; from < conditions.size(); from += WORD) {
            words.add(conditions.subList(from, Math.min(conditions.size(), from + WORD)));
        }
        return words;
    }

    int columnOfSegment(int segment) {
        return LEAD + segment;
    }

    /** The bit of a condition in its word. */
    int bitOf(int condition) {
        return place(placeOfCondition[condition]) % WORD;
    }

    int columnOfCondition(int condition, int window) {
        int place = placeOfCondition[condition];
        int word = place(place) / WORD;
        return place < 0 ? moving(window) + word : fixed() + word;
    }

    int columnOfNumber(int number, int window) {
        int place = placeOfNumber[number];
        return place < 0
                ? moving(window) + words(movingConditions).size() + place(place)
                : fixed() + words(fixedConditions).size() + place;
    }

    private static int place(int stored) {
        return stored < 0 ? ~stored : stored;
    }

    private int fixed() {
        return LEAD + segments;
    }

    /** Whether any column has to be read anew for each window. */
    boolean moves() {
        return !movingConditions.isEmpty() || !movingNumbers.isEmpty();
    }

    private int moving(int window) {
        int perWindow = words(movingConditions).size() + movingNumbers.size();
        return fixed() + words(fixedConditions).size() + fixedNumbers.size() + window * perWindow;
    }
}
