package io.levier.jobs.retention;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/** What raises the risk of a customer, theme by theme: effects of features that speak of the same thing are added. */
final class Reasons implements Serializable {
    private static final long serialVersionUID = 1L;

    private final ArrayList<String> names;
    private final int[] themes;
    private final boolean[] actionable;

    private Reasons(List<String> themes, List<String> actionable) {
        this.names = new ArrayList<>(themes.stream().distinct().toList());
        this.themes = themes.stream().mapToInt(names::indexOf).toArray();
        this.actionable = new boolean[names.size()];
        for (int t = 0; t < this.actionable.length; t++) {
            this.actionable[t] = Theme.isActionable(names.get(t)) || actionable.contains(names.get(t));
        }
    }

    /**
     * For the features of a model.
     *
     * @param actionable attributes something can be done about; each is a theme of its own
     */
    static Reasons of(ChurnScorer model, List<String> actionable) {
        return new Reasons(
                model.bins().bins().stream()
                        .map(bins -> Theme.of(bins.feature().name()))
                        .toList(),
                actionable);
    }

    /** Names of the themes, in the order of their first feature. */
    List<String> names() {
        return List.copyOf(names);
    }

    /** The themes with their places in {@link #names}, as queries read them. */
    Dataset<Row> table(SparkSession spark) {
        List<Row> rows = new ArrayList<>();
        names.forEach(name -> rows.add(RowFactory.create(rows.size(), name)));
        return spark.createDataFrame(rows, StructType.fromDDL("place int, theme string"));
    }

    /** Sums of effects by theme, in the order of {@link #names}. */
    double[] sums(double... effects) {
        double[] sums = new double[names.size()];
        for (int j = 0; j < effects.length; j++) {
            sums[themes[j]] += effects[j];
        }
        return sums;
    }

    /**
     * The features that raise the log-odds most within the themes that raise them most, of themes something can be done
     * about; at most {@code most}, one of each theme.
     */
    List<Integer> strongest(double[] effects, int most) {
        double[] sums = sums(effects);
        List<Integer> strongest = new ArrayList<>(most);
        boolean[] isTaken = new boolean[sums.length];
        while (strongest.size() < most) {
            int next = -1;
            for (int t = 0; t < sums.length; t++) {
                boolean isHigher = sums[t] > (next < 0 ? 0 : sums[next]);
                next = isHigher && actionable[t] && !isTaken[t] ? t : next;
            }
            if (next < 0) {
                break;
            }
            isTaken[next] = true;
            strongest.add(strongestOf(next, effects));
        }
        return strongest;
    }

    private int strongestOf(int theme, double[] effects) {
        int strongest = -1;
        for (int j = 0; j < effects.length; j++) {
            if (themes[j] == theme && (strongest < 0 || effects[j] > effects[strongest])) {
                strongest = j;
            }
        }
        return strongest;
    }
}
