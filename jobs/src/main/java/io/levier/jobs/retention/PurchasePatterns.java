package io.levier.jobs.retention;

import io.levier.common.value.PurchaseHistories;
import io.levier.common.value.PurchaseHistory;
import io.levier.common.value.PurchaseModel;
import io.levier.common.value.Spending;
import io.levier.jobs.platform.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Customers counted by purchase history, with what they bought in the days after it.
 *
 * @param unitDays steps histories were counted in; times of the histories are days
 */
record PurchasePatterns(int unitDays, List<Pattern> patterns) {
    /** Steps to try: the finest that leaves no more patterns than a fit can look at many times over. */
    private static final List<Integer> UNITS = List.of(1, 7, 28);

    private static final int MOST_PATTERNS = 20_000;

    /**
     * Customers of one history.
     *
     * @param after purchases of all of them in the days after
     * @param squares sum of the squares of these
     */
    record Pattern(PurchaseHistory history, long customers, long after, long squares) {}

    PurchasePatterns {
        patterns = List.copyOf(patterns);
    }

    static PurchasePatterns of(Sql sql, Dataset<Row> histories) {
        List<Row> rows = List.of();
        int unit = 0;
        for (int candidate : UNITS) {
            unit = candidate;
            boolean isLast = unit == UNITS.get(UNITS.size() - 1);
            Dataset<Row> counted = sql.query(
                    "retention/purchase_pattern", Map.of("purchase_history", histories), Map.of("unit_d", unit));
            rows = (isLast ? counted : counted.limit(MOST_PATTERNS + 1)).collectAsList();
            if (rows.size() <= MOST_PATTERNS) {
                break;
            }
        }
        List<Pattern> patterns = new ArrayList<>();
        for (Row row : rows) {
            PurchaseHistory history =
                    new PurchaseHistory(row.getLong(0), (double) row.getInt(1) * unit, (double) row.getInt(2) * unit);
            patterns.add(new Pattern(history, row.getLong(3), row.getLong(4), row.getLong(5)));
        }
        return new PurchasePatterns(unit, patterns);
    }

    /** How often and for how much those who came back bought. */
    static Spending spending(Sql sql, Dataset<Row> histories) {
        Spending.Collector spending = Spending.collect();
        sql.query("retention/spending_pattern", Map.of("purchase_history", histories), Map.of())
                .collectAsList()
                .forEach(row -> spending.add(row.getLong(0), row.getDouble(1), row.getLong(2)));
        return spending.spending();
    }

    PurchaseHistories histories() {
        PurchaseHistories.Collector histories = PurchaseHistories.collect();
        patterns.forEach(pattern -> histories.add(pattern.history(), pattern.customers()));
        return histories.histories();
    }

    long customers() {
        return patterns.stream().mapToLong(Pattern::customers).sum();
    }

    long repeaters() {
        return patterns.stream()
                .filter(pattern -> pattern.history().repeats() > 0)
                .mapToLong(Pattern::customers)
                .sum();
    }

    /** Purchases in the days after. */
    long after() {
        return patterns.stream().mapToLong(Pattern::after).sum();
    }

    /** Purchases expected in so many days after. */
    double expected(PurchaseModel model, double days) {
        return patterns.stream()
                .mapToDouble(p -> p.customers() * model.expectedPurchases(p.history(), days))
                .sum();
    }

    /** Root mean squared error per customer of what is expected of a history, in purchases. */
    double error(ToDoubleFunction<PurchaseHistory> expected) {
        double sum = 0;
        for (Pattern pattern : patterns) {
            double e = expected.applyAsDouble(pattern.history());
            sum += pattern.squares() - 2 * e * pattern.after() + pattern.customers() * e * e;
        }
        return Math.sqrt(sum / customers());
    }
}
