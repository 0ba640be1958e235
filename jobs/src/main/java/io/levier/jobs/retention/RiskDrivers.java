package io.levier.jobs.retention;

import io.levier.common.report.words.FeatureWords;
import io.levier.common.stats.SmallCells;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * Revenue at risk by theme, of segments that may be shown: of the others nothing can be told, also not by subtracting
 * those that are shown from the total.
 */
final class RiskDrivers {

    /** Customers of no segment are a part of the whole like others. */
    private static final String NONE = "";

    private RiskDrivers() {}

    /**
     * Rows of churn_risk_driver without the run id.
     *
     * @param drivers a row per segment and theme, with segments too small to be shown and customers of none
     * @param fewest customers a shown segment has at least
     */
    static List<Row> shown(List<Row> drivers, int fewest, String modelId) {
        SortedMap<String, SortedMap<String, Long>> sets = new TreeMap<>();
        for (Row row : drivers) {
            sets.computeIfAbsent(row.getString(0), set -> new TreeMap<>()).put(key(row), row.getLong(3));
        }
        Set<String> hidden = new HashSet<>();
        sets.forEach((set, sizes) -> {
            List<Boolean> isHidden = SmallCells.hidden(List.copyOf(sizes.values()), fewest);
            int place = 0;
            for (Map.Entry<String, Long> size : sizes.entrySet()) {
                if (isHidden.get(place++)) {
                    hidden.add(place(set, size.getKey()));
                }
            }
        });
        List<Row> rows = new ArrayList<>();
        drivers.stream()
                .filter(row -> !row.isNullAt(1) && !hidden.contains(place(row.getString(0), key(row))))
                .sorted(Comparator.comparing((Row row) -> row.getString(0))
                        .thenComparing(row -> row.getString(1))
                        .thenComparing(row -> row.getString(2)))
                .forEach(row -> rows.add(RowFactory.create(
                        row.get(0),
                        row.get(1),
                        row.get(2),
                        row.get(3),
                        row.get(4),
                        row.get(5),
                        row.get(6),
                        FeatureWords.theme(row.getString(2)).english(),
                        FeatureWords.theme(row.getString(2)).french(),
                        modelId)));
        return rows;
    }

    private static String key(Row row) {
        return row.isNullAt(1) ? NONE : row.getString(1);
    }

    private static String place(String set, String key) {
        return set + "\n" + key;
    }
}
