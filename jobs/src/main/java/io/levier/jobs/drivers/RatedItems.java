package io.levier.jobs.drivers;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import io.levier.common.table.curated.Feedback;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * How answers rate each item: how many do, and how often each step of its scale is chosen. As long as the scales, however
 * many answers there are.
 */
final class RatedItems {
    private static final double WEIGHT_STEP = 1e6;
    private static final double WORST = 1.0 / 3;

    private final SortedMap<String, Item> items = new TreeMap<>();

    private RatedItems() {}

    /** One item: answers that rate it, and answers and weight of each rating. */
    private static final class Item {
        private long answers;
        private final SortedMap<Double, Long> counts = new TreeMap<>();
        private final SortedMap<Double, Long> weights = new TreeMap<>();
    }

    /** Counts in one pass. */
    static RatedItems of(Dataset<Row> feedback) {
        RatedItems rated = new RatedItems();
        feedback.select(explode(col(Feedback.RATINGS.name())), col(Feedback.WEIGHT.name()))
                .groupBy("key", "value")
                .agg(
                        count(lit(1)),
                        // Whole millionths: any order of the answers gives the same sum.
                        sum(col(Feedback.WEIGHT.name())
                                .multiply(lit(WEIGHT_STEP))
                                .cast("bigint")))
                .collectAsList()
                .forEach(row -> rated.add(row));
        return rated;
    }

    private void add(Row row) {
        if (!row.isNullAt(1)) {
            Item item = items.computeIfAbsent(row.getString(0), any -> new Item());
            item.answers += row.getLong(2);
            item.counts.put(row.getDouble(1), row.getLong(2));
            item.weights.put(row.getDouble(1), row.isNullAt(3) ? 0L : row.getLong(3));
        }
    }

    /** Items rated by this many answers or more, in alphabetical order. */
    List<String> ratedBy(long answers) {
        return items.entrySet().stream()
                .filter(entry -> entry.getValue().answers >= answers)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Answers that rate an item below a limit; empty for an item nobody rates. */
    Optional<Long> below(String driver, double limit) {
        return Optional.ofNullable(items.get(driver))
                .map(item -> item.counts.headMap(limit).values().stream()
                        .mapToLong(Long::longValue)
                        .sum());
    }

    /** The worst third of the ratings of an item lifted to the median; empty where nobody would be better off. */
    Optional<Derivation> worstThirdToMedian(String driver) {
        return Optional.ofNullable(items.get(driver)).flatMap(item -> {
            double median = find(item, 0.5, (value, part) -> value);
            return find(
                    item,
                    WORST,
                    (limit, part) -> item.weights.firstKey() < median
                            ? Optional.of(new Derivation.Lift(limit, part, median))
                            : Optional.empty());
        });
    }

    /**
     * The rating at which a share of the weight is reached, and which part of the weight of that rating it takes.
     *
     * @param found is told both
     */
    private static <T> T find(Item item, double share, BiFunction<Double, Double, T> found) {
        double all = total(item.weights);
        double before = 0;
        for (double value : item.weights.keySet()) {
            double own = item.weights.getOrDefault(value, 0L);
            if (before + own >= share * all && own > 0) {
                return found.apply(value, (share * all - before) / own);
            }
            before += own;
        }
        return found.apply(item.weights.lastKey(), 1.0);
    }

    private static double total(SortedMap<Double, Long> weights) {
        return weights.values().stream().mapToDouble(Long::doubleValue).sum();
    }
}
