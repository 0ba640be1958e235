package io.levier.jobs.journey;

import io.levier.common.table.Field;
import io.levier.common.table.derived.ProcessEdge;
import io.levier.common.table.derived.ProcessViolation;
import io.levier.jobs.platform.Schemas;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * Rows of process_violation. Rules broken by few customers are hidden, and those that flows of process_edge are about which
 * are hidden there. Those flows are of all cases: where few break the rule in other than whole cases, the difference would
 * tell of them. How many cases keep every rule is told by process_summary: so that none is what remains of those that do not,
 * of the rules of a process that are hidden there are at least two, and together they are not of few customers.
 */
final class ViolationRows {
    private static final Set<String> OF_FLOWS = Set.of("wrong_start", "wrong_step", "wrong_end", "unknown_activity");
    private static final Field[] RULE = {
        ProcessViolation.PROCESS, ProcessViolation.KIND, ProcessViolation.FROM_ACTIVITY, ProcessViolation.TO_ACTIVITY
    };

    private static final Comparator<Row> SMALLEST_FIRST = Comparator.comparingLong(ViolationRows::customers)
            .thenComparing((Row rule) -> rule.<String>getAs("kind"))
            .thenComparing(rule -> rule.<String>getAs("from_activity"))
            .thenComparing(rule -> rule.<String>getAs("to_activity"));

    private final Set<List<Object>> hiddenFlows = new HashSet<>();
    private final Map<String, Long> cases = new HashMap<>();
    private final int few;

    /**
     * What the rows are judged by.
     *
     * @param edges rows of process_edge as they are published
     * @param totals rows of {@code journey/process_total}
     */
    ViolationRows(List<Row> edges, List<Row> totals, int few) {
        this.few = few;
        int violation = ProcessEdge.TABLE.fields().indexOf(ProcessEdge.VIOLATION);
        int status = ProcessEdge.TABLE.fields().indexOf(ProcessEdge.STATUS);
        for (Row edge : edges) {
            if (edge.getString(status).equals("suppressed") && !edge.isNullAt(violation)) {
                String kind = edge.getString(violation);
                hiddenFlows.add(List.of(
                        edge.getString(0),
                        kind,
                        kind.equals("unknown_activity") ? "(any)" : edge.getString(1),
                        edge.getString(2)));
            }
        }
        totals.forEach(total -> cases.put(total.getAs("process"), total.getAs("n_complete")));
    }

    /**
     * The rows, in order.
     *
     * @param violations rows of {@code journey/process_violation}
     */
    List<Row> of(List<Row> violations) {
        Set<Row> hidden = new HashSet<>();
        violations.stream()
                .collect(Collectors.groupingBy(rule -> rule.<String>getAs("process")))
                .values()
                .forEach(rules -> hidden.addAll(hidden(rules)));
        return violations.stream().map(rule -> row(rule, hidden.contains(rule))).toList();
    }

    /** The rules of a process to hide, and as many of the smallest others as it takes. */
    private List<Row> hidden(List<Row> rules) {
        List<Row> hidden = new ArrayList<>(rules.stream().filter(this::isHidden).toList());
        rules.stream()
                .filter(rule -> !isHidden(rule) && customers(rule) > 0)
                .sorted(SMALLEST_FIRST)
                .forEach(rule -> {
                    if (isOpen(hidden)) {
                        hidden.add(rule);
                    }
                });
        return hidden;
    }

    /** Whether what is hidden can be narrowed down: of one rule, or of few customers. A rule nobody breaks hides nobody. */
    private boolean isOpen(List<Row> hidden) {
        List<Long> broken = hidden.stream()
                .map(ViolationRows::customers)
                .filter(customers -> customers > 0)
                .toList();
        return broken.size() == 1 || isOfFew(broken.stream().mapToLong(n -> n).sum());
    }

    private static long customers(Row rule) {
        return rule.<Long>getAs("n_customers");
    }

    private Row row(Row violation, boolean isHidden) {
        Map<Field, @Nullable Object> cells = new HashMap<>();
        for (Field field : RULE) {
            cells.put(field, violation.getAs(field.name()));
        }
        cells.put(ProcessViolation.STATUS, isHidden ? "suppressed" : "ok");
        if (!isHidden) {
            long breaking = violation.getAs("n_cases");
            long all = cases.getOrDefault(violation.<String>getAs("process"), 0L);
            cells.put(ProcessViolation.N, violation.getAs("n"));
            cells.put(ProcessViolation.N_CASES, breaking);
            cells.put(ProcessViolation.N_CUSTOMERS, violation.getAs("n_customers"));
            cells.put(ProcessViolation.SHARE, all == 0 ? null : (double) breaking / all);
        }
        return Schemas.sparseRow(ProcessViolation.TABLE, cells);
    }

    private boolean isHidden(Row violation) {
        boolean isOfFlows = OF_FLOWS.contains(violation.<String>getAs("kind"));
        return isOfFew(customers(violation))
                || (isOfFlows && isOfFew(violation.getAs("n_customers_elsewhere")))
                || hiddenFlows.contains(List.of(
                        violation.getAs("process"),
                        violation.getAs("kind"),
                        violation.getAs("from_activity"),
                        violation.getAs("to_activity")));
    }

    /** That nobody does something tells of nobody. */
    private boolean isOfFew(long customers) {
        return customers > 0 && customers < few;
    }
}
