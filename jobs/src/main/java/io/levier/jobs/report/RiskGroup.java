package io.levier.jobs.report;

import io.levier.common.report.words.Bilingual;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Customers of one level of risk, or of neighbouring levels told together.
 *
 * @param levels high, medium, low, in this order
 * @param risk sum of the probabilities
 */
record RiskGroup(List<String> levels, long customers, double risk, double revenue, double expected) {
    private static final List<String> ORDER = List.of("high", "medium", "low");

    RiskGroup {
        levels = List.copyOf(levels);
    }

    static List<RiskGroup> of(List<Cells> rows, int fewest) {
        List<RiskGroup> groups = new ArrayList<>();
        for (String level : ORDER) {
            for (Cells row : rows) {
                if (row.text("band").equals(level)) {
                    add(groups, ofRow(level, row), fewest);
                }
            }
        }
        boolean isTooSmall = groups.stream().anyMatch(group -> group.customers < fewest);
        return isTooSmall ? List.of() : groups;
    }

    private static RiskGroup ofRow(String level, Cells row) {
        return new RiskGroup(
                List.of(level),
                row.countOrNone("customers"),
                row.numberOr("risk", 0),
                row.numberOr("revenue_at_risk", 0),
                row.numberOr("expected_revenue", 0));
    }

    private static void add(List<RiskGroup> groups, RiskGroup next, int fewest) {
        int last = groups.size() - 1;
        if (last >= 0 && (groups.get(last).customers < fewest || next.customers < fewest)) {
            groups.set(last, groups.get(last).with(next));
        } else {
            groups.add(next);
        }
    }

    private RiskGroup with(RiskGroup other) {
        List<String> both = new ArrayList<>(levels);
        both.addAll(other.levels);
        return new RiskGroup(
                both,
                customers + other.customers,
                risk + other.risk,
                revenue + other.revenue,
                expected + other.expected);
    }

    static double meanRisk(List<RiskGroup> groups) {
        double risk = groups.stream().mapToDouble(RiskGroup::risk).sum();
        return risk / groups.stream().mapToLong(RiskGroup::customers).sum();
    }

    double meanRisk() {
        return risk / customers;
    }

    Bilingual label() {
        return ReportTexts.of("band." + String.join("-", levels));
    }

    OptionalDouble revenueAtRisk() {
        return expected > 0 ? OptionalDouble.of(revenue) : OptionalDouble.empty();
    }

    /** Whether a risk belongs here: high is twice the mean and more, medium the mean to twice, low below. */
    boolean holds(double probability, double mean) {
        String level = probability >= 2 * mean ? "high" : probability >= mean ? "medium" : "low";
        return levels.contains(level);
    }
}
