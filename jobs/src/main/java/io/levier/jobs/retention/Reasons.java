package io.levier.jobs.retention;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What raises the risk of a customer, theme by theme: effects of features that speak of the same thing are added.
 *
 * @param themes of the features, in their order
 * @param names of the themes, in the order of their first feature
 * @param actionable attributes something can be done about; each is a theme of its own
 */
record Reasons(List<String> themes, List<String> names, List<String> actionable) implements Serializable {

    Reasons {
        themes = List.copyOf(themes);
        names = List.copyOf(names);
        actionable = List.copyOf(actionable);
    }

    /** For the features of a model. */
    static Reasons of(ChurnScorer model, List<String> actionable) {
        List<String> themes = model.bins().bins().stream()
                .map(bins -> Theme.of(bins.feature().name()))
                .toList();
        return new Reasons(themes, themes.stream().distinct().toList(), actionable);
    }

    /** Sums of effects by theme, in the order of {@link #names}. */
    double[] sums(double... effects) {
        double[] sums = new double[names.size()];
        for (int j = 0; j < effects.length; j++) {
            sums[names.indexOf(themes.get(j))] += effects[j];
        }
        return sums;
    }

    /**
     * The features that raise the log-odds most within the themes that raise them most, of themes something can be done
     * about; at most {@code most}, one of each theme.
     */
    List<Integer> strongest(double[] effects, int most) {
        double[] sums = sums(effects);
        List<Integer> raising = new ArrayList<>();
        for (int t = 0; t < sums.length; t++) {
            if (sums[t] > 0 && isActionable(names.get(t))) {
                raising.add(t);
            }
        }
        raising.sort(Comparator.comparingDouble((Integer t) -> -sums[t]).thenComparing(Comparator.naturalOrder()));
        return raising.stream()
                .limit(most)
                .map(t -> strongestOf(names.get(t), effects))
                .toList();
    }

    private boolean isActionable(String theme) {
        return Theme.isActionable(theme) || actionable.contains(theme);
    }

    private int strongestOf(String theme, double[] effects) {
        int strongest = themes.indexOf(theme);
        for (int j = strongest + 1; j < effects.length; j++) {
            if (themes.get(j).equals(theme) && effects[j] > effects[strongest]) {
                strongest = j;
            }
        }
        return strongest;
    }
}
